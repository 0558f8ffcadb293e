/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzzer.h"
#include "ratings-target.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autofree char *reference = NULL;

  if (!qihe_ratings_find_reference (document, &reference, NULL))
    g_assert (reference == NULL);
  ratings_target (data, size, QIHE_RATINGS_JSON);
  return 0;
}
