/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* A fraction that is read and written reads as the same again. */

#include "base/qihe-fraction.h"
#include "fuzzer.h"

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autofree char *text = g_strndup ((const char *) data, size);
  g_autofree char *written = NULL;
  QiheFraction value;
  QiheFraction again;

  if (!qihe_fraction_parse (text, &value, NULL))
    return 0;
  g_assert (value.den > 0 && value.den <= QIHE_FRACTION_MAX_DENOMINATOR);
  written = qihe_fraction_to_string (value);
  g_assert (qihe_fraction_parse (written, &again, NULL));
  g_assert (again.num == value.num && again.den == value.den);
  g_assert (qihe_fraction_compare (value, again) == 0);
  return 0;
}
