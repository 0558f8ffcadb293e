/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** QiheDue: what a delay leads to */
typedef void (*QiheDue) (gpointer data);

/**
 * QiheDelay:
 *
 * Something that is done later, once, on the main thread. It is embedded in the object that waits,
 * zeroed at first, and stopped before the object goes.
 */
typedef struct {
  guint source;
  QiheDue due;
  gpointer data;
} QiheDelay;

/**
 * qihe_delay_start: @due is called with @data after so many milliseconds, or, for 0, as soon as
 * there is nothing else to do; where it waits already, that stays
 */
void qihe_delay_start (QiheDelay *self, guint milliseconds, QiheDue due, gpointer data);
/** qihe_delay_restart: the same, but waits anew */
void qihe_delay_restart (QiheDelay *self, guint milliseconds, QiheDue due, gpointer data);
/** qihe_delay_stop: it is not done; nothing happens where it does not wait */
void qihe_delay_stop (QiheDelay *self);
gboolean qihe_delay_is_waiting (const QiheDelay *self);

G_END_DECLS
