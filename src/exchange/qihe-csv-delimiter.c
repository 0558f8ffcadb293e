/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-csv-delimiter.h"

char
qihe_csv_guess_delimiter (GBufferedInputStream *stream)
{
  gsize size;
  const char *text = g_buffered_input_stream_peek_buffer (stream, &size);

  return qihe_csv_guess_delimiter_of (text, size);
}

char
qihe_csv_guess_delimiter_of (const char *text, gsize size)
{
  static const char candidates[] = { ',', ';', '\t' };
  guint n[G_N_ELEMENTS (candidates)] = { 0 };
  gboolean quoted = FALSE;
  guint best = 0;

  for (gsize i = 0; i < size; i++) {
    quoted ^= text[i] == '"';
    for (guint j = 0; !quoted && j < G_N_ELEMENTS (candidates); j++)
      n[j] += text[i] == candidates[j];
  }
  for (guint j = 1; j < G_N_ELEMENTS (candidates); j++)
    if (n[j] > n[best])
      best = j;
  return candidates[best];
}
