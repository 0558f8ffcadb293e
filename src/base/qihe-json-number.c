/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-json-number.h"

static gboolean
skip_digits (char **at)
{
  const char *start = *at;

  while (g_ascii_isdigit (**at))
    ++*at;
  return *at > start;
}

gboolean
qihe_json_number_scan (char **at, gboolean *is_integer)
{
  *is_integer = TRUE;
  if (**at == '-')
    ++*at;
  if (**at == '0')
    ++*at;
  else if (!skip_digits (at))
    return FALSE;
  if (**at == '.') {
    *is_integer = FALSE;
    ++*at;
    if (!skip_digits (at))
      return FALSE;
  }
  if (**at == 'e' || **at == 'E') {
    *is_integer = FALSE;
    ++*at;
    if (**at == '+' || **at == '-')
      ++*at;
    return skip_digits (at);
  }
  return TRUE;
}
