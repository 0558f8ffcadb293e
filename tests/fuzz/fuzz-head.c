/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is taken for a head was written by us for this very database: no byte of it can differ. */

#include "fuzzer.h"
#include "store/qihe-head.h"

#define DATABASE "01900000-0000-7000-8000-000000000000"
#define OTHER "01900000-0000-7000-8000-000000000001"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  QiheTip tip, other;

  if (!qihe_head_parse (DATABASE, (const char *) data, size, &tip))
    return 0;
  g_assert_cmpint (tip.epoch, >=, 1);
  g_assert_cmpint (tip.seq, >=, 0);
  g_assert_true (memmem (data, size, DATABASE, strlen (DATABASE)) != NULL);
  if (memmem (data, size, OTHER, strlen (OTHER)) == NULL)
    g_assert_false (qihe_head_parse (OTHER, (const char *) data, size, &other));
  return 0;
}
