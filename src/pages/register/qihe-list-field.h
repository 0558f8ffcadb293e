/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-field.h"

G_BEGIN_DECLS

/*
 * Rows of a form for what is picked or may be several: chips to type (texts), to pick (references),
 * buttons (choices).
 */

/** qihe_list_field_is_for: whether @field has such a row */
gboolean qihe_list_field_is_for (const QiheField *field);

/** qihe_list_field_new: @record: (nullable): what is stored; a QiheChipsRow or a QiheTogglesRow */
GtkWidget *qihe_list_field_new (const QiheField *field, const char *title, JsonObject *record);

/** qihe_list_field_dup_text: (transfer full): for qihe_field_parse(), references by id */
char *qihe_list_field_dup_text (GtkWidget *row);

/** qihe_list_field_is_unfinished: whether @row is such a one, in which something was typed that
 * nothing was picked for */
gboolean qihe_list_field_is_unfinished (GtkWidget *row);

G_END_DECLS
