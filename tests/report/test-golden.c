/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Pages of the report in each language and layout against images that somebody has looked at. */

#include "../render/chart-fixture.h"
#include "../render/golden.h"
#include "report-fixture.h"
#include "report/qihe-pages-file.h"

#define SCALE 0.9

/* The cover, the summary, framework and method, the first case. */
#define N_PAGES 6

static void
test_pages (gconstpointer data)
{
  const FixtureReport *wanted = data;
  g_autoptr (QihePages) pages = fixture_report_pages (wanted);

  for (guint i = 0; i < N_PAGES; i++) {
    g_autofree char *name =
        g_strdup_printf ("report-%s-%s-%u", wanted->language == QIHE_LANGUAGE_ZH ? "zh" : "en",
                         wanted->layout, i + 1);

    golden_check (qihe_pages_render (pages, i, SCALE), name);
  }
}

/* The summary is for those who read one page. */
static void
test_summary (gconstpointer data)
{
  g_autoptr (QihePages) pages = fixture_report_pages (data);
  g_autoptr (GArray) headings = qihe_pages_list_headings (pages);
  guint n = 0;

  for (guint i = 0; i < headings->len && n < 2; i++)
    if (g_array_index (headings, QihePagesHeading, i).level == 1)
      g_assert_cmpuint (g_array_index (headings, QihePagesHeading, i).page, ==, ++n);
  g_assert_cmpuint (n, ==, 2);
}

int
main (int argc, char *argv[])
{
  static const FixtureReport reports[] = {
    { .n_cases = 2,
      .before = TRUE,
      .unsourced = TRUE,
      .layout = "plain",
      .language = QIHE_LANGUAGE_ZH },
    { .n_cases = 2,
      .before = TRUE,
      .unsourced = TRUE,
      .layout = "plain",
      .language = QIHE_LANGUAGE_EN },
    { .n_cases = 2,
      .before = TRUE,
      .unsourced = TRUE,
      .layout = "official",
      .language = QIHE_LANGUAGE_ZH },
    { .n_cases = 2,
      .before = TRUE,
      .unsourced = TRUE,
      .layout = "official",
      .language = QIHE_LANGUAGE_EN },
  };

  fixture_set_fonts ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (reports); i++) {
    g_autofree char *path = g_strdup_printf ("/golden/%s/%s", reports[i].layout,
                                             reports[i].language == QIHE_LANGUAGE_ZH ? "zh" : "en");

    g_autofree char *summary = g_strconcat (path, "/summary", NULL);

    g_test_add_data_func (path, &reports[i], test_pages);
    g_test_add_data_func (summary, &reports[i], test_summary);
  }
  return g_test_run ();
}
