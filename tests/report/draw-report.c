/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* `draw-report PDF RECORD zh|en plain|official N_CASES N_INDICATORS [hostile|bare|before]`: a
 * report, and what was drawn: a JSON text a line, null for a chart, with its page. */

#include <json-glib/json-glib.h>
#include <stdlib.h>

#include "../render/chart-fixture.h"
#include "base/qihe-i18n.h"
#include "report-fixture.h"
#include "report/qihe-pages-file.h"

static void
write_record (GPtrArray *record, const char *path)
{
  g_autoptr (GString) lines = g_string_new (NULL);

  for (guint i = 0; i < record->len; i++) {
    const QiheDrawnText *drawn = g_ptr_array_index (record, i);
    g_autoptr (JsonNode) node = json_node_new (JSON_NODE_VALUE);
    g_autofree char *text = NULL;

    if (drawn->text != NULL)
      json_node_set_string (node, drawn->text);
    text = drawn->text != NULL ? json_to_string (node, FALSE) : g_strdup ("null");
    g_string_append_printf (lines, "[%u, %s]\n", drawn->page, text);
  }
  g_assert_true (g_file_set_contents (path, lines->str, -1, NULL));
}

int
main (int argc, char **argv)
{
  FixtureReport wanted = { .layout = argv[4], .n_cases = (guint) atoi (argv[5]) };
  g_autoptr (GPtrArray) record = qihe_drawn_texts_new ();
  g_autoptr (QihePages) pages = NULL;
  g_autoptr (GError) error = NULL;

  fixture_set_fonts ();
  g_assert_true (qihe_language_from_name (argv[3], &wanted.language));
  wanted.n_indicators = (guint) atoi (argv[6]);
  wanted.hostile = argc > 7 && g_str_equal (argv[7], "hostile");
  wanted.bare = argc > 7 && g_str_equal (argv[7], "bare");
  wanted.before = argc > 7 && g_str_equal (argv[7], "before");
  pages = fixture_report_pages (&wanted);
  qihe_pages_set_record (pages, record);
  qihe_pages_write_pdf (pages, argv[1], NULL, NULL, NULL, &error);
  g_assert_no_error (error);
  write_record (record, argv[2]);
  return 0;
}
