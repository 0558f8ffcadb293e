/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What a report says: truthfully, and as an office writes it. */

#include "../render/chart-fixture.h"
#include "base/qihe-i18n.h"
#include "report-fixture.h"

/* Every text and cell, one a line. */
static char *
say (const FixtureReport *wanted)
{
  g_autoptr (QiheDocument) document = fixture_report (wanted);
  GString *all = g_string_new (NULL);

  for (guint b = 0; b < document->blocks->len; b++) {
    const QiheBlock *block = g_ptr_array_index (document->blocks, b);

    if (block->text != NULL)
      g_string_append_printf (all, "%s\n", block->text);
    for (guint c = 0; block->table != NULL && c < block->table->cells->len; c++)
      g_string_append_printf (all, "%s\n", g_array_index (block->table->cells, QiheCell, c).text);
  }
  return g_string_free (all, FALSE);
}

static void
check_says (const char *said, const char *wanted)
{
  if (strstr (said, wanted) == NULL)
    g_error ("“%s” is not in:\n%s", wanted, said);
}

static void
test_unsourced (void)
{
  FixtureReport wanted = { .n_cases = 2, .unsourced = TRUE, .layout = "plain" };
  g_autofree char *said = NULL;
  g_autofree char *said_without = NULL;

  wanted.language = QIHE_LANGUAGE_EN;
  said = say (&wanted);
  check_says (said, "\n[no source]\n");
  check_says (said, " rest on no source that is named");
  check_says (said, " ratings name no source: Consortium 1 1.");
  check_says (said, "; Consortium 2 1.");
  wanted.unsourced = FALSE;
  said_without = say (&wanted);
  g_assert_null (strstr (said_without, "no source"));
}

/* What nobody has asked about needs no source. */
static void
test_unasked (void)
{
  FixtureReport wanted = {
    .n_cases = 1, .unasked = TRUE, .bare = TRUE, .layout = "plain", .language = QIHE_LANGUAGE_ZH
  };
  g_autofree char *said = say (&wanted);

  check_says (said, "case-0的模式待定，可能为");
  check_says (said, "\n模式待定，可能为");
  g_assert_null (strstr (said, "缺来源"));
}

/* On the cover, and before the first sentence. */
static void
test_scenario (void)
{
  FixtureReport wanted = {
    .n_cases = 1, .scenario = TRUE, .layout = "plain", .language = QIHE_LANGUAGE_ZH
  };
  g_autofree char *said = say (&wanted);
  g_autofree char *said_without = NULL;

  check_says (said, "\n情景推演：2026-06-30 · 自评\n");
  check_says (said, "\n情景推演：各项状态为试设，未经评定\n");
  check_says (said, "本轮为情景推演，并非评价");
  wanted.scenario = FALSE;
  said_without = say (&wanted);
  g_assert_null (strstr (said_without, "情景"));
}

static void
test_closed (void)
{
  FixtureReport wanted = {
    .n_cases = 1, .closed = TRUE, .layout = "plain", .language = QIHE_LANGUAGE_ZH
  };
  g_autofree char *said = say (&wanted);
  g_autofree char *said_en = NULL;

  check_says (said, "\n本轮结束时间：2026年11月30日 19:40\n");
  check_says (said, "\n本轮结束时的日志校验点：43:fedcba9876543210fedcba9876543210fedcba9876543210"
                    "fedcba9876543210\n");
  check_says (said, "：42:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef\n");
  wanted.language = QIHE_LANGUAGE_EN;
  said_en = say (&wanted);
  check_says (said_en, "\nThe round was closed on 30 November 2026, 19:40\n");
}

int
main (int argc, char *argv[])
{
  /* Eight hours before UTC; set before anything asks for the local zone. */
  g_setenv ("TZ", "CST-8", TRUE);
  fixture_set_fonts ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compose/unsourced", test_unsourced);
  g_test_add_func ("/compose/unasked", test_unasked);
  g_test_add_func ("/compose/closed", test_closed);
  g_test_add_func ("/compose/scenario", test_scenario);
  return g_test_run ();
}
