/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QIHE_TYPE_COLUMNS (qihe_columns_get_type ())
G_DECLARE_FINAL_TYPE (QiheColumns, qihe_columns, QIHE, COLUMNS, GtkWidget)

/**
 * QiheColumns:
 *
 * Children in as many equal columns as the width has room for, row by row; children of a row are
 * equally high. Rows are filled evenly: four children are shown in 4, 2 or 1 columns, never in 3.
 *
 * Properties `max-columns`, `column-width` (the least, in pixels), `spacing`.
 */
void qihe_columns_append (QiheColumns *self, GtkWidget *child);
void qihe_columns_remove (QiheColumns *self, GtkWidget *child);

G_END_DECLS
