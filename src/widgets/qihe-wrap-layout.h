/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QIHE_TYPE_WRAP_LAYOUT (qihe_wrap_layout_get_type ())
G_DECLARE_FINAL_TYPE (QiheWrapLayout, qihe_wrap_layout, QIHE, WRAP_LAYOUT, GtkLayoutManager)

/**
 * QiheWrapLayout:
 *
 * Children as wide as they would like to be, one after the other as words in a text: what has no
 * room any more begins the next line. One that is wider than the line is given its width.
 */

G_END_DECLS
