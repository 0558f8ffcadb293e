/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/framework/qihe-framework-fields.h"

G_BEGIN_DECLS

/* What the files of the column of fields share. */

/*
 * QiheFrameworkField: one row and what it edits
 * @path: (nullable): how problems name it
 * @language: the language, or -1 where the member is a plain text
 * @values: (nullable): of a choice
 */
typedef struct {
  QiheFrameworkFields *fields;
  AdwPreferencesRow *row;
  char *path;
  char *title;
  JsonObject *members;
  char *key;
  int language;
  char **values;
} QiheFrameworkField;

/* What callbacks need as long as the rows are there. */
typedef struct {
  gpointer data;
  GDestroyNotify destroy;
} QiheKept;

struct _QiheFrameworkFields {
  GtkBox parent_instance;

  GPtrArray *list; /* QiheFrameworkField */
  GArray *kept;    /* QiheKept */
  AdwPreferencesGroup *group;
};

void qihe_framework_field_free (gpointer data);

/** qihe_framework_fields_plain_row: (returns): @row: what stands in a document is text and no
 * markup */
GtkWidget *qihe_framework_fields_plain_row (GtkWidget *row);

G_END_DECLS
