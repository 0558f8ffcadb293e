/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** qihe_popovers_leave_mouse: keeps each popover of the program from taking the mouse after it has
 * closed: GTK may take the place where it was for it still, so that what is there now hears no
 * click. Once, when the program starts. Main thread. */
void qihe_popovers_leave_mouse (void);

G_END_DECLS
