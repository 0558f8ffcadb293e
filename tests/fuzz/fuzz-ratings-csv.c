/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fuzzer.h"
#include "ratings-target.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  ratings_target (data, size, QIHE_RATINGS_CSV);
  return 0;
}
