/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is read is written and read again without a difference; skipping takes what reading takes.
 */

#include "base/qihe-json-reader.h"
#include "base/qihe-json.h"
#include "fuzzer.h"

#define MAX_SIZE 65536

static char *
rewrite (GBytes *document)
{
  g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, NULL);

  return root != NULL ? json_to_string (root, FALSE) : NULL;
}

/* json-glib writes 1e40 as 1e+40.0 and U+001F as it is, which is no JSON; and escapes may make a
 * text too long. */
static gboolean
can_be_read (const char *written)
{
  return strstr (written, "e+") == NULL && strstr (written, "e-") == NULL &&
         strchr (written, 0x1f) == NULL && strlen (written) <= MAX_SIZE;
}

static gboolean
skip (GBytes *document)
{
  g_autoptr (QiheJsonReader) reader = qihe_json_reader_new (document, MAX_SIZE, NULL);
  QiheJsonToken token;

  if (reader == NULL)
    return FALSE;
  token = qihe_json_reader_next (reader, NULL);
  return token != QIHE_JSON_ERROR && qihe_json_reader_skip (reader, token, NULL) &&
         qihe_json_reader_next (reader, NULL) == QIHE_JSON_END;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autofree char *written = rewrite (document);
  g_autoptr (GBytes) second = NULL;
  g_autofree char *again = NULL;

  g_assert (skip (document) == (written != NULL));
  if (written == NULL || !can_be_read (written))
    return 0;
  second = g_bytes_new (written, strlen (written));
  again = rewrite (second);
  g_assert_cmpstr (written, ==, again);
  return 0;
}
