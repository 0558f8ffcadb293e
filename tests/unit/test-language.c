/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Messages in a language chosen by the thread, whatever the locale. */

#include "base/qihe-catalogue.h"
#include "base/qihe-data.h"
#include "fit-fixture.h"
#include "model/qihe-fit-words.h"
#include "model/qihe-round.h"

#include "base/qihe-i18n.h"

static char *
say_level (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheFit) fit = fixture_fit (framework, "d?a?d ddddddd ddddd");

  return qihe_fit_words_level (framework, &fit->dimensions[0]);
}

static void
test_scope (void)
{
  g_autofree char *before = say_level ();
  g_autofree char *after = NULL;

  {
    g_auto (QiheLanguageScope) scope = qihe_language_enter (QIHE_LANGUAGE_ZH);
    g_autofree char *chinese = say_level ();

    g_assert_cmpint (qihe_language_current (), ==, QIHE_LANGUAGE_ZH);
    g_assert_cmpstr (chinese, ==, "高契合度至低契合度");
    g_assert_cmpstr (qihe_evaluator_get_title (QIHE_EVALUATOR_SELF), ==, "自评");
    {
      g_auto (QiheLanguageScope) inner = qihe_language_enter (QIHE_LANGUAGE_EN);
      g_autofree char *english = say_level ();

      g_assert_cmpstr (english, ==, "high to low");
    }
    g_assert_cmpint (qihe_language_current (), ==, QIHE_LANGUAGE_ZH);
  }
  after = say_level ();
  g_assert_cmpint (qihe_language_current (), ==, QIHE_LANGUAGE_EN);
  g_assert_cmpstr (before, ==, "high to low");
  g_assert_cmpstr (after, ==, before);
}

/* A round that is open is under way; a level that is open is not known yet. */
static void
test_state_of_round (void)
{
  g_auto (QiheLanguageScope) scope = qihe_language_enter (QIHE_LANGUAGE_ZH);
  g_autoptr (QiheRound) round = qihe_round_new ("1");

  g_assert_cmpstr (qihe_round_get_state (round), ==, "进行中");
  round->closed = TRUE;
  g_assert_cmpstr (qihe_round_get_state (round), ==, "已结束");
}

static void
test_plural (void)
{
  g_auto (QiheLanguageScope) scope = qihe_language_enter (QIHE_LANGUAGE_EN);

  g_assert_cmpstr (qihe_i18n_get_plural ("%u thing", "%u things", 1), ==, "%u thing");
  g_assert_cmpstr (qihe_i18n_get_plural ("%u thing", "%u things", 2), ==, "%u things");
}

static gpointer
ask_language (gpointer data)
{
  return GINT_TO_POINTER ((int) qihe_language_current ());
}

static void
test_threads (void)
{
  g_auto (QiheLanguageScope) scope = qihe_language_enter (QIHE_LANGUAGE_ZH);
  GThread *other = g_thread_new ("other", ask_language, NULL);

  g_assert_cmpint (GPOINTER_TO_INT (g_thread_join (other)), ==, QIHE_LANGUAGE_EN);
}

static void
test_names (void)
{
  QiheLanguage language;

  g_assert_true (qihe_language_from_name ("zh", &language));
  g_assert_cmpstr (qihe_language_get_name (language), ==, "zh");
  g_assert_false (qihe_language_from_name ("fr", &language));
}

/* A catalogue with any byte changed, or cut anywhere, answers or does not, and no more. */
static void
test_damaged (void)
{
  g_autoptr (GBytes) file = qihe_data_load ("i18n/zh_CN.mo", NULL);
  gsize size;
  const char *bytes = g_bytes_get_data (file, &size);

  for (guint i = 0; i < 2000; i++) {
    g_autofree char *copy = g_memdup2 (bytes, size);
    gsize cut = i % 2 == 0 ? size : (gsize) g_test_rand_int_range (0, (gint32) size);
    gsize at = (gsize) g_test_rand_int_range (0, i % 4 < 2 ? 28 : (gint32) size);
    g_autoptr (GBytes) damaged = NULL;
    g_autoptr (QiheCatalogue) catalogue = NULL;

    copy[at] = (char) g_test_rand_int_range (0, 256);
    damaged = g_bytes_new (copy, cut);
    catalogue = qihe_catalogue_new (damaged);
    qihe_catalogue_find (catalogue, "Self-evaluation");
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/scope", test_scope);
  g_test_add_func ("/language/state-of-round", test_state_of_round);
  g_test_add_func ("/language/plural", test_plural);
  g_test_add_func ("/language/threads", test_threads);
  g_test_add_func ("/language/names", test_names);
  g_test_add_func ("/language/damaged", test_damaged);
  return g_test_run ();
}
