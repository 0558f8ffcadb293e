/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-delay.h"

static gboolean
end (gpointer data)
{
  QiheDelay *self = data;

  self->source = 0;
  self->due (self->data); /* which may start it again, or free it */
  return G_SOURCE_REMOVE;
}

void
qihe_delay_start (QiheDelay *self, guint milliseconds, QiheDue due, gpointer data)
{
  if (!qihe_delay_is_waiting (self))
    qihe_delay_restart (self, milliseconds, due, data);
}

void
qihe_delay_restart (QiheDelay *self, guint milliseconds, QiheDue due, gpointer data)
{
  qihe_delay_stop (self);
  self->due = due;
  self->data = data;
  self->source =
      milliseconds > 0 ? g_timeout_add (milliseconds, end, self) : g_idle_add (end, self);
}

void
qihe_delay_stop (QiheDelay *self)
{
  g_clear_handle_id (&self->source, g_source_remove);
}

gboolean
qihe_delay_is_waiting (const QiheDelay *self)
{
  return self->source != 0;
}
