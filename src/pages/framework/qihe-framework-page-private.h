/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-delay.h"
#include "pages/framework/qihe-framework-button.h"
#include "pages/framework/qihe-framework-fields.h"
#include "pages/framework/qihe-framework-page.h"
#include "pages/framework/qihe-framework-tree.h"
#include "session/qihe-session-frameworks.h"

G_BEGIN_DECLS

/* What the files of the page share. */

struct _QiheFrameworkPage {
  QihePage parent_instance;

  QiheSession *watched; /* whose changes are followed */
  GCancellable *reading;
  GPtrArray *entries;         /* QiheFrameworkEntry */
  char *reference;            /* of what is shown */
  char *text;                 /* as the database has it */
  QiheFrameworkDraft *draft;  /* (nullable) */
  QiheFrameworkDraft *before; /* (nullable): the version before it */
  gboolean editable;
  guint generation; /* raised by each edit */
  QiheDelay save;
  QiheDelay check;

  QiheFrameworkButton *button;
  GtkLabel *name;
  AdwFlap *flap;
  GtkInfoBar *fixed_bar;
  GtkLabel *fixed;
  QiheFrameworkTree *tree;
  GtkScrolledWindow *details;
  QiheFrameworkFields *fields;
  GtkMenuButton *problems;
  GtkListBox *problem_list;
  GtkLabel *effect;
};

/** qihe_framework_page_open: @reference: (nullable): shows a framework */
void qihe_framework_page_open (QiheFrameworkPage *self, const char *reference);
/** qihe_framework_page_list: reads the list of frameworks anew */
void qihe_framework_page_list (QiheFrameworkPage *self);
/** qihe_framework_page_commit: writes what has been edited */
void qihe_framework_page_commit (QiheFrameworkPage *self);
/** qihe_framework_page_edited: saves and checks soon */
void qihe_framework_page_edited (QiheFrameworkPage *self);
/** qihe_framework_page_check: says what is wrong, and what would be different */
void qihe_framework_page_check (QiheFrameworkPage *self);
/** qihe_framework_page_show_details: of the selected node, else of the framework */
void qihe_framework_page_show_details (QiheFrameworkPage *self);
/** qihe_framework_page_find_entry: (nullable): @reference: (nullable) */
const QiheFrameworkEntry *qihe_framework_page_find_entry (QiheFrameworkPage *self,
                                                          const char *reference);
void qihe_framework_page_install_actions (GtkWidgetClass *klass);
void qihe_framework_page_update_actions (QiheFrameworkPage *self);

G_END_DECLS
