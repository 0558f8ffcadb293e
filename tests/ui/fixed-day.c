/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * What differs from run to run, for pictures that are compared: linked into the program, these
 * stand before those of the libraries. It is always the first of July 2026, the same person is at
 * work, and ids are counted.
 */

#include <glib.h>
#include <string.h>
#include <unistd.h>

#define NOON G_GINT64_CONSTANT (1782907200000000) /* in UTC, in microseconds since 1970 */

gint64
g_get_real_time (void)
{
  return NOON;
}

GDateTime *
g_date_time_new_now_local (void)
{
  return g_date_time_new_local (2026, 7, 1, 12, 0, 0);
}

const char *
g_get_user_name (void)
{
  return "office";
}

const char *
g_get_real_name (void)
{
  return "office";
}

/* The last bytes: in an id the first are the time. */
int
getentropy (void *buffer, size_t length)
{
  static gint count;
  gint number = g_atomic_int_add (&count, 1);

  memset (buffer, 0, length);
  for (size_t i = length; i > 0 && number > 0; i--, number /= 256)
    ((guint8 *) buffer)[i - 1] = (guint8) (number % 256);
  return 0;
}
