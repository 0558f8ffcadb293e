/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Size of the window, kept between runs where the settings schema is installed. Main thread. */

void qihe_window_state_restore (GtkWindow *window);
void qihe_window_state_save (GtkWindow *window);

G_END_DECLS
