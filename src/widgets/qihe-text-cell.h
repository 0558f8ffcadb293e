/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QIHE_TYPE_TEXT_CELL (qihe_text_cell_get_type ())
G_DECLARE_FINAL_TYPE (QiheTextCell, qihe_text_cell, QIHE, TEXT_CELL, GtkWidget)

/**
 * QiheTextCell: one line of text in a table of many rows
 *
 * It is laid out when it is drawn, and never asks for the width of its text: a table of such cells
 * scrolls several times faster than one of labels. What does not fit is in its tooltip.
 */

/** qihe_text_cell_new: @xalign: 0 left … 1 right */
GtkWidget *qihe_text_cell_new (float xalign);
/** qihe_text_cell_set_width_chars: has room for so many characters, as a #GtkLabel has */
void qihe_text_cell_set_width_chars (QiheTextCell *self, int n_chars);
/** qihe_text_cell_set_text: @text: (nullable) */
void qihe_text_cell_set_text (QiheTextCell *self, const char *text);

G_END_DECLS
