/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Filling a list anew without losing the keyboard focus that is in it: with the focus in a list
 * that is hidden a window hears no keys, not even those that would undo a deletion. Main thread.
 */

/** qihe_list_refill_begin: removes all rows; returns which one had the focus, -1 for none */
int qihe_list_refill_begin (GtkListBox *box);
/** qihe_list_refill_end: shows @box where it has rows again. The focus that was in row @focused
 * comes back there, or to the last row, or to the first that takes it beside the list. */
void qihe_list_refill_end (GtkListBox *box, int focused);

G_END_DECLS
