/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ratings-target.h"

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "exchange/qihe-fit-writer.h"

#define MAX_SIZE ((gsize) 64 * 1024 * 1024)

static void
write_all (QiheCaseSet *set, GOutputStream *out)
{
  g_autoptr (QiheFitWriter) writer = qihe_fit_writer_new (set->framework, out);

  for (guint i = 0; i < set->cases->len; i++) {
    const QiheRatedCase *rated = g_ptr_array_index (set->cases, i);
    g_autoptr (QiheFit) fit =
        qihe_fit_new (set->framework, rated->ratings, QIHE_UNKNOWN_RANGE, NULL);

    g_assert (fit != NULL);
    g_assert (qihe_fit_writer_add (writer, rated->id, fit, NULL));
  }
  g_assert (qihe_fit_writer_close (writer, NULL));
}

/* Read once, for a fuzzer calls its target a hundred thousand times. */
QiheFramework *
ratings_target_get_framework (void)
{
  static QiheFramework *framework;

  if (framework == NULL) {
    g_autoptr (GBytes) document = qihe_data_load ("frameworks/consortium-fit@1.json", NULL);
    g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, NULL);

    framework = qihe_framework_new_from_json (root, NULL);
  }
  return framework;
}

void
ratings_target (const guint8 *data, gsize size, QiheRatingsFormat format)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (QiheCaseSet) set =
      qihe_ratings_read (document, format, ratings_target_get_framework (), NULL);
  g_autoptr (GOutputStream) out = NULL;
  g_autoptr (GBytes) written = NULL;
  g_autoptr (JsonNode) root = NULL;

  if (set == NULL)
    return;
  out = g_memory_output_stream_new_resizable ();
  write_all (set, out);
  g_assert (g_output_stream_close (out, NULL, NULL));
  written = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  root = qihe_json_parse (written, MAX_SIZE, NULL);
  g_assert (root != NULL);
}
