/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** qihe_into_view_when_placed: scrolls the #GtkViewport around @widget to it once what is in it now
 * has its place: what takes the focus while a page is being filled is scrolled to where it was
 * before. */
void qihe_into_view_when_placed (GtkWidget *widget);

G_END_DECLS
