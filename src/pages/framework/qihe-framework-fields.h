/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>
#include <json-glib/json-glib.h>

#include "model/qihe-framework-problem.h"

G_BEGIN_DECLS

#define QIHE_TYPE_FRAMEWORK_FIELDS (qihe_framework_fields_get_type ())
G_DECLARE_FINAL_TYPE (QiheFrameworkFields, qihe_framework_fields, QIHE, FRAMEWORK_FIELDS, GtkBox)

/**
 * QiheFrameworkFields:
 *
 * A column of groups of rows that edit members of a framework's document. What is wrong is said at
 * the row that it is about. Main thread.
 *
 * Signals `edited`: a member has been changed; `rebuilt(s)`: parts have come, gone or moved, so
 * that other rows are wanted; (nullable): the path of the row that then has the focus.
 */

/** qihe_framework_fields_clear: removes all groups */
void qihe_framework_fields_clear (QiheFrameworkFields *self);
/** qihe_framework_fields_add_group: what is added from now on is in it; @title: (nullable) */
void qihe_framework_fields_add_group (QiheFrameworkFields *self, const char *title);

/**
 * qihe_framework_fields_add_text:
 * @path: how problems name it: `$.statuses[1].missing`
 * @members: (transfer none)
 * @key: its member
 * @language: the language, or -1 where the member is a plain text
 */
void qihe_framework_fields_add_text (QiheFrameworkFields *self, const char *path, const char *title,
                                     JsonObject *members, const char *key, int language);
/** qihe_framework_fields_add_bilingual: a row for each language of the member @key of what is at
 * @path */
void qihe_framework_fields_add_bilingual (QiheFrameworkFields *self, const char *path,
                                          const char *key, JsonObject *members, const char *zh,
                                          const char *en);
/** qihe_framework_fields_add_words: a list of texts, divided by semicolons */
void qihe_framework_fields_add_words (QiheFrameworkFields *self, const char *path,
                                      const char *title, JsonObject *members, const char *key);
/** qihe_framework_fields_add_switch: @member is there and true, or not there */
void qihe_framework_fields_add_switch (QiheFrameworkFields *self, const char *title,
                                       const char *subtitle, JsonObject *members, const char *key);
/** qihe_framework_fields_add_choice: one of @values, shown as @titles */
void qihe_framework_fields_add_choice (QiheFrameworkFields *self, const char *title,
                                       JsonObject *members, const char *key,
                                       const char *const *values, const char *const *titles);
/** qihe_framework_fields_add_note: a line that is only read */
void qihe_framework_fields_add_note (QiheFrameworkFields *self, const char *text);
/** qihe_framework_fields_add_button: in the row of a group; calls @clicked with @data */
void qihe_framework_fields_add_button (QiheFrameworkFields *self, const char *label,
                                       GCallback clicked, gpointer data);

/** qihe_framework_fields_add_tool: a button with an icon beside the title of the group; @clicked:
 * (nullable): %NULL where there is nothing to do */
void qihe_framework_fields_add_tool (QiheFrameworkFields *self, const char *icon, const char *name,
                                     GCallback clicked, gpointer data);

/** qihe_framework_fields_keep: @data: (transfer full): what callbacks need as long as the rows are
 * there */
void qihe_framework_fields_keep (QiheFrameworkFields *self, gpointer data, GDestroyNotify destroy);

/** qihe_framework_fields_mark: shows what is wrong at its rows, and what stands in for a name that
 * is empty */
void qihe_framework_fields_mark (QiheFrameworkFields *self, GPtrArray *problems);
/** qihe_framework_fields_focus: @path: (nullable): as problems name it */
void qihe_framework_fields_focus (QiheFrameworkFields *self, const char *path);

/** qihe_framework_fields_emit_edited: a member has been changed by other means */
void qihe_framework_fields_emit_edited (QiheFrameworkFields *self);
/** qihe_framework_fields_emit_rebuilt: @path: (nullable): see the signal */
void qihe_framework_fields_emit_rebuilt (QiheFrameworkFields *self, const char *path);

G_END_DECLS
