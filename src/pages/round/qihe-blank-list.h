/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QIHE_TYPE_BLANK_LIST (qihe_blank_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheBlankList, qihe_blank_list, QIHE, BLANK_LIST, GObject)

/**
 * QiheBlankList: objects that tell nothing but their position: for views of rows that stay where
 * they are
 *
 * qihe_blank_list_new_selection:
 *
 * Returns: (transfer full): a selection of one of @n of them, or none as at first
 */
GtkSelectionModel *qihe_blank_list_new_selection (guint n);

G_END_DECLS
