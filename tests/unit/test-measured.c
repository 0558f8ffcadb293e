/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-base-error.h"
#include "base/qihe-i18n.h"
#include "fit-fixture.h"
#include "model/qihe-band-words.h"
#include "model/qihe-case-tags.h"

/*
 * Measured values with their unit, what bands say in words, and tags as people write them.
 */

#define FRAMEWORK(members)                                                                         \
  "{\"id\": \"f\", \"version\": 1, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, "       \
  "{\"id\": \"partial\", \"missing\": \"1/2\"}, {\"id\": \"absent\", \"missing\": 1}], "           \
  "\"levels\": [{\"id\": \"high\", \"missing_at_most\": \"1/5\"}, "                                \
  "{\"id\": \"low\", \"missing_at_most\": 1}], \"dimensions\": [{\"id\": \"d\", \"indicators\": "  \
  "[{\"id\": \"i\", " members "}]}]}"

#define SHARE                                                                                      \
  FRAMEWORK ("\"unit\": \"%\", \"bands\": [{\"at_least\": \"60.5\", \"status\": \"described\"}, "  \
             "{\"at_least\": \"1/3\", \"status\": \"partial\"}, {\"status\": \"absent\"}]")
#define DAYS                                                                                       \
  FRAMEWORK ("\"unit\": {\"zh\": \"天\", \"en\": \"Days\"}, \"direction\": \"down\", \"bands\": " \
             "[{\"at_most\": -10, \"status\": \"described\"}, {\"status\": \"absent\"}]")

static void
check_number (const QiheIndicator *indicator, const char *text, const char *number)
{
  g_autofree char *found = qihe_indicator_dup_number (indicator, text);

  g_assert_cmpstr (found, ==, number);
}

static void
check_band (const QiheIndicator *indicator, const char *text, guint band)
{
  guint found;

  g_assert_true (qihe_indicator_find_band (indicator, text, &found, NULL));
  g_assert_cmpuint (found, ==, band);
}

static void
test_units (void)
{
  g_autoptr (QiheFramework) share = fixture_framework_from (SHARE);
  g_autoptr (QiheFramework) days = fixture_framework_from (DAYS);
  const QiheIndicator *percent = qihe_framework_get_indicator (share, 0);
  const QiheIndicator *count = qihe_framework_get_indicator (days, 0);
  g_autoptr (GError) error = NULL;
  guint band;

  check_number (percent, " ６２．５ ％ ", "62.5");
  check_number (percent, "62", "62");
  check_number (percent, "%", "");
  check_number (count, "12天", "12");
  check_number (count, "12 days", "12");
  check_number (count, "12 weeks", "12 weeks");
  check_band (percent, "60.5%", 0);
  check_band (percent, "60.4", 1);
  check_band (percent, "1/3", 1);
  check_band (percent, "0", 2);
  check_band (count, "-10天", 0);
  check_band (count, "-9", 1);
  g_assert_false (qihe_indicator_find_band (percent, "60 weeks", &band, &error));
  g_assert_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_NUMBER);
}

static void
check_words (const QiheIndicator *indicator, guint band, const char *words)
{
  g_autofree char *found = qihe_band_words (indicator, band);

  g_assert_cmpstr (found, ==, words);
}

static void
test_words (void)
{
  g_autoptr (QiheFramework) share = fixture_framework_from (SHARE);
  g_autoptr (QiheFramework) days = fixture_framework_from (DAYS);
  g_autoptr (QiheFramework) any =
      fixture_framework_from (FRAMEWORK ("\"bands\": [{\"status\": \"absent\"}]"));
  const QiheIndicator *percent = qihe_framework_get_indicator (share, 0);
  g_auto (QiheLanguageScope) scope = qihe_language_enter (QIHE_LANGUAGE_EN);
  g_autofree char *value = qihe_value_words (percent, "62.5%");

  check_words (percent, 0, "at least 60.5 %");
  check_words (percent, 1, "at least 1/3 %");
  check_words (percent, 2, "below 1/3 %");
  check_words (qihe_framework_get_indicator (days, 0), 0, "at most -10 Days");
  check_words (qihe_framework_get_indicator (days, 0), 1, "above -10 Days");
  check_words (qihe_framework_get_indicator (any, 0), 0, "any value");
  g_assert_cmpstr (value, ==, "62.5 %");
}

static void
test_words_in_chinese (void)
{
  g_autoptr (QiheFramework) days = fixture_framework_from (DAYS);
  g_auto (QiheLanguageScope) scope = qihe_language_enter (QIHE_LANGUAGE_ZH);

  check_words (qihe_framework_get_indicator (days, 0), 0, "不高于-10天");
}

static void
check_tags (const char *text, const char *const *tags)
{
  g_auto (GStrv) found = qihe_tags_parse (text);

  g_assert_cmpstrv (found, tags);
}

static void
test_tags (void)
{
  const char *const none[] = { NULL };
  const char *const three[] = { "订单班", "chain of masters", "平台", NULL };

  check_tags ("", none);
  check_tags (" ， ,；\n", none);
  check_tags ("订单班、chain of masters ;平台，订单班", three);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/measured/units", test_units);
  g_test_add_func ("/measured/words", test_words);
  g_test_add_func ("/measured/words-in-chinese", test_words_in_chinese);
  g_test_add_func ("/tags", test_tags);
  return g_test_run ();
}
