/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-case-profile-words.h"
#include "model/qihe-choices.h"
#include "model/qihe-value-text.h"

static void
test_choices (void)
{
  for (guint list = 0; list < QIHE_N_CHOICES; list++) {
    const QiheField *field = qihe_choices_get ((QiheChoices) list);

    g_assert_cmpuint (field->choices->len, >=, 4);
    for (guint i = 0; i < field->choices->len; i++) {
      const QiheChoice *choice = g_ptr_array_index (field->choices, i);

      g_assert_nonnull (choice->title.zh);
      g_assert_true (qihe_choices_pick ((QiheChoices) list, choice->title.zh, NULL) == choice);
      g_assert_true (qihe_choices_pick ((QiheChoices) list, choice->title.en, NULL) == choice);
    }
  }
  g_assert_cmpstr (qihe_choices_get_title (QIHE_CHOICES_PARK_LEVEL, "of-tomorrow"), ==,
                   "of-tomorrow");
}

static void
test_money (void)
{
  static const struct {
    gint64 fen;
    const char *zh;
    const char *en;
  } amounts[] = {
    { 0, "0元", "¥0" },
    { 5, "0.05元", "¥0.05" },
    { 123450, "1234.5元", "¥1,234.50" },
    { 99999999, "99.999999万元", "¥999,999.99" },
    { 380000000, "380万元", "¥3,800,000" },
    { 10000000000, "1亿元", "¥100,000,000" },
    { 863000000000, "86.3亿元", "¥8,630,000,000" },
    { G_MAXINT64, "922337203.6854775807亿元", "¥92,233,720,368,547,758.07" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (amounts); i++) {
    for (int language = QIHE_LANGUAGE_ZH; language <= QIHE_LANGUAGE_EN; language++) {
      g_auto (QiheLanguageScope) scope = qihe_language_enter ((QiheLanguage) language);
      g_autofree char *shown = qihe_money_show (amounts[i].fen);
      gint64 fen;

      g_assert_cmpstr (shown, ==, language == QIHE_LANGUAGE_ZH ? amounts[i].zh : amounts[i].en);
      g_assert_true (qihe_money_parse (shown, &fen, NULL));
      g_assert_cmpint (fen, ==, amounts[i].fen);
    }
  }
}

/* What is shown is what was meant, to the fen. */
static void
test_any_money (void)
{
  for (guint i = 0; i < 20000; i++) {
    gint64 fen = (gint64) (((guint64) g_test_rand_int () << 31 ^ (guint32) g_test_rand_int ()) >>
                           g_test_rand_int_range (1, 62));
    g_auto (QiheLanguageScope) scope =
        qihe_language_enter (g_test_rand_bit () ? QIHE_LANGUAGE_ZH : QIHE_LANGUAGE_EN);
    g_autofree char *shown = qihe_money_show (fen);
    gint64 again;

    g_assert_true (qihe_money_parse (shown, &again, NULL));
    g_assert_cmpint (again, ==, fen);
  }
}

static void
test_checks (void)
{
  g_autoptr (QiheCaseProfile) profile = qihe_case_profile_new ();
  g_autoptr (QiheCaseProfile) again = qihe_case_profile_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *stored = NULL;
  g_autofree char *said = NULL;

  g_assert_null (qihe_case_profile_dup_checks (profile));
  g_assert_null (qihe_case_profile_say_checks (profile));
  g_assert_true (qihe_case_profile_set_check (profile, "typical=met: a: b ", &error));
  g_assert_true (qihe_case_profile_set_check (profile, "资源具有多样性=not-met", &error));
  g_assert_false (qihe_case_profile_set_check (profile, "typical=perhaps", &error));
  g_assert_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_CHOICE);
  g_clear_error (&error);
  g_assert_false (qihe_case_profile_set_check (profile, "tipical=met", &error));
  g_assert_nonnull (strstr (error->message, "representative, typical, diverse, rich"));
  stored = qihe_case_profile_dup_checks (profile);
  g_assert_cmpstr (
      stored, ==,
      "{\"typical\":{\"state\":\"met\",\"reason\":\"a: b\"},\"diverse\":{\"state\":\"not-met\"}}");
  qihe_case_profile_take_checks (again, stored);
  g_assert_true (qihe_case_profile_equal (profile, again));
  said = qihe_case_profile_say_checks (profile);
  g_assert_cmpstr (said, ==,
                   "Representative park: not looked at; Typical mode: met (a: b); "
                   "Diverse resources: not met; Rich content: not looked at");
}

/* A hostile database has what it likes. */
static void
test_damaged (void)
{
  static const char *const texts[] = {
    "",
    "{",
    "[]",
    "null",
    "{\"typical\": 1}",
    "{\"typical\": {\"state\": 2, \"reason\": []}}",
    "{\"typical\": {\"state\": \"perhaps\"}}",
    "{\"typical\": {\"reason\": \"\"}}",
  };
  g_autoptr (QiheCaseProfile) empty = qihe_case_profile_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++) {
    g_autoptr (QiheCaseProfile) profile = qihe_case_profile_new ();

    qihe_case_profile_take_checks (profile, texts[i]);
    g_assert_true (qihe_case_profile_equal (profile, empty));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/case-profile/choices", test_choices);
  g_test_add_func ("/case-profile/money", test_money);
  g_test_add_func ("/case-profile/any-money", test_any_money);
  g_test_add_func ("/case-profile/checks", test_checks);
  g_test_add_func ("/case-profile/damaged", test_damaged);
  return g_test_run ();
}
