/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Size of the window and the round that it shows, kept between runs where the settings schema is
 * installed. Main thread. */

void qihe_window_state_restore (GtkWindow *window);
void qihe_window_state_save (GtkWindow *window);

/** qihe_window_state_dup_rounds: (transfer full): ids of the rounds shown last, in any database */
char **qihe_window_state_dup_rounds (void);
/**
 * qihe_window_state_remember_round:
 * @rounds: (element-type QiheRound): those of the same database, which it takes the place of
 */
void qihe_window_state_remember_round (const char *id, GPtrArray *rounds);

G_END_DECLS
