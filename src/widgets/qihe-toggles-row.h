/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QIHE_TYPE_TOGGLES_ROW (qihe_toggles_row_get_type ())
G_DECLARE_FINAL_TYPE (QiheTogglesRow, qihe_toggles_row, QIHE, TOGGLES_ROW, GtkListBoxRow)

/**
 * QiheTogglesRow: a row of a form for any of a few choices: a button each, in the order in which
 * they are added
 *
 * Signal `changed`: one was chosen, or is chosen no more.
 */

GtkWidget *qihe_toggles_row_new (const char *title);
void qihe_toggles_row_add (QiheTogglesRow *self, const char *id, const char *label,
                           gboolean chosen);
/** qihe_toggles_row_get_ids: (transfer container) (element-type utf8): NULL-terminated: those that
 * are chosen */
GPtrArray *qihe_toggles_row_get_ids (QiheTogglesRow *self);

G_END_DECLS
