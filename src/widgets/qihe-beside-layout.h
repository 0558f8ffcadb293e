/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define QIHE_TYPE_BESIDE_LAYOUT (qihe_beside_layout_get_type ())
G_DECLARE_FINAL_TYPE (QiheBesideLayout, qihe_beside_layout, QIHE, BESIDE_LAYOUT, GtkLayoutManager)

/**
 * QiheBesideLayout:
 *
 * Two children: the second lies at the end of the first, which has the rest of the width, or below
 * it where that rest would be too narrow to read (18 characters).
 */

G_END_DECLS
