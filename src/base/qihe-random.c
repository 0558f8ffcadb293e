/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-random.h"

#include <errno.h>
#include <unistd.h>

void
qihe_random_fill (guint8 *out, gsize length)
{
  /* Ids and salts of lesser quality would be worse than none. */
  if (getentropy (out, length) != 0)
    g_error ("the system gives no random numbers: %s", g_strerror (errno));
}
