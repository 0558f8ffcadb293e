/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report-fixture.h"

#include "../unit/fit-fixture.h"

#define RIGHT_TO_LEFT "מרכז טכנולוגי"

static const char *const hostile[] = {
  "<b>bold</b> & <script>alert(1)</script> %s %n",
  "line\nbreak\ttab\001control\033[31m",
  "\u202eturned\u202c \u2066isolated",
  RIGHT_TO_LEFT " 2026 " RIGHT_TO_LEFT,
  "\xff\xfe broken \xc3",
  "e\u0301\u0301\u0301\u0301\u0301\u0301\u0301\u0301 stacked",
  "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
  "",
};

static QiheFramework *
make_framework (guint n)
{
  g_autoptr (GString) json = g_string_new (NULL);

  if (n == 0)
    return fixture_framework ();
  g_string_append (
      json, "{'id': 'wide', 'version': 1, 'statuses': [{'id': 'described', 'missing': '0'},"
            " {'id': 'partial', 'missing': '1/2'}, {'id': 'absent', 'missing': '1'}],"
            " 'levels': [{'id': 'high', 'missing_at_most': '1/5'},"
            " {'id': 'medium', 'missing_at_most': '1/2'}, {'id': 'low', 'missing_at_most': '1'}],"
            " 'dimensions': [");
  for (guint d = 0; d < 3; d++) {
    g_string_append_printf (json, "%s{'id': 'd%u', 'indicators': [", d > 0 ? "," : "", d);
    for (guint i = 0; i < n / 3; i++)
      g_string_append_printf (json, "%s{'id': 'd%u.i%u'}", i > 0 ? "," : "", d, i);
    g_string_append (json, "]}");
  }
  g_string_append (json, "]}");
  g_string_replace (json, "'", "\"", 0);
  return fixture_framework_from (json->str);
}

/* The same numbers in every run. */
static guint
scatter (guint a, guint b)
{
  return ((a + 1) * 2654435761u ^ (b + 7) * 40503u) >> 5;
}

static void
add_texts (QiheCaseData *one, const FixtureReport *wanted, guint index, guint indicator)
{
  QiheRatingText *text = &one->texts[indicator];
  guint pick = scatter (index, indicator) % G_N_ELEMENTS (hostile);

  if (wanted->bare)
    return;
  if (wanted->hostile) {
    text->note = g_strdup (hostile[pick]);
    text->source = g_strdup (hostile[(pick + 3) % G_N_ELEMENTS (hostile)]);
    text->reason = g_strdup (hostile[(pick + 5) % G_N_ELEMENTS (hostile)]);
    return;
  }
  text->note =
      g_strdup_printf ("两校12个专业中有%u个对接园区三条主导产业链 (note %u)。", indicator, index);
  if (!wanted->unsourced || indicator % 3 > 0)
    text->source = g_strdup_printf ("《工作报告》2026-%02u", indicator % 12 + 1);
  text->reason = g_strdup_printf ("本年新增协议 %u", indicator);
}

static void
add_measure (QiheCaseData *one, const FixtureReport *wanted)
{
  QihePlannedMeasure *measure =
      qihe_planned_measure_new ("m1", wanted->hostile ? hostile[0] : "设立技术转移服务站");

  measure->indicator = 2;
  measure->owner = g_strdup (wanted->hostile ? hostile[3] : "科技局");
  measure->due = g_strdup ("2026-12-31");
  g_ptr_array_add (one->measures, measure);
}

static void
add_profile (QiheCaseProfile *profile, const FixtureReport *wanted)
{
  profile->park_level = g_strdup (wanted->hostile ? hostile[6] : "high-tech-zone");
  profile->industries = g_strdup (wanted->hostile ? hostile[4] : "数控机床、工业机器人");
  profile->has_output = TRUE;
  profile->output = 4260000000000;
  profile->checks[0].state = QIHE_CHECK_MET;
  profile->checks[0].reason = g_strdup (wanted->hostile ? hostile[1] : "省内以智能制造为主");
  profile->checks[3].state = QIHE_CHECK_NOT_MET;
}

static QiheCaseData *
make_case (QiheFramework *framework, const FixtureReport *wanted, guint index, guint shift)
{
  g_autofree char *id = g_strdup_printf ("id-%u-%u", shift, index);
  QiheCaseData *one = qihe_case_data_new (framework, id);
  guint n_statuses = qihe_framework_get_n_statuses (framework);

  one->code = g_strdup_printf ("case-%u", index);
  one->ours = index == 0;
  if (wanted->hostile)
    one->title.zh = g_strdup (hostile[index % G_N_ELEMENTS (hostile)]);
  else if (!wanted->bare)
    one->title = (QiheBilingual){ g_strdup_printf ("第%u产教联合体", index + 1),
                                  g_strdup_printf ("Consortium %u", index + 1) };
  for (guint i = 0; i < one->n_indicators; i++) {
    guint status = scatter (index, i) % (n_statuses + 3);

    if (i % 7 == 3)
      status += shift;
    one->ratings[i] = (gint16) (status < n_statuses ? status : 0);
    if (wanted->unasked || scatter (index, i + 99) % 40 == 0)
      one->ratings[i] = QIHE_UNKNOWN;
    add_texts (one, wanted, index, i);
  }
  if (!wanted->bare && index == 0) {
    one->description = g_strdup (wanted->hostile ? hostile[1] : "2024年成立，成员单位42家。");
    add_profile (one->profile, wanted);
    add_measure (one, wanted);
  }
  return one;
}

static void
add_use (QiheEvaluation *evaluation, const FixtureReport *wanted)
{
  const char *kind = wanted->hostile ? hostile[5] : "policy";
  const char *text = wanted->hostile ? hostile[1] : "据此修订园区产教融合奖补办法";

  g_ptr_array_add (evaluation->uses,
                   qihe_result_use_new ("u1", kind, text, "2026-07-15", "管委会"));
}

static void
close_round (QiheRound *round)
{
  round->closed = TRUE;
  round->closed_at = g_strdup ("2026-11-30T11:40:23.901Z");
  round->closed_head =
      g_strdup ("43:fedcba9876543210fedcba9876543210fedcba9876543210fedcba9876543210");
}

static QiheEvaluation *
make_evaluation (QiheFramework *framework, const FixtureReport *wanted, guint shift)
{
  QiheRound *round = qihe_round_new (shift > 0 ? "before" : "now");
  QiheEvaluation *evaluation;

  round->code = g_strdup (round->id);
  round->framework = g_strdup (qihe_framework_get_reference (framework));
  round->date = g_strdup (shift > 0 ? "2025-06-30" : "2026-06-30");
  round->people = g_strsplit (wanted->hostile ? hostile[2] : "沈知微,Lu Tinglan", ",", -1);
  round->scenario = wanted->scenario && shift == 0;
  if (wanted->closed)
    close_round (round);
  evaluation = qihe_evaluation_new (round, framework);
  for (guint i = 0; i < wanted->n_cases; i++)
    g_ptr_array_add (evaluation->cases, make_case (framework, wanted, i, shift));
  if (!wanted->bare)
    add_use (evaluation, wanted);
  return evaluation;
}

/* Two evaluators of one time. */
static QiheWeighing *
make_weighing (QiheFramework *framework, const FixtureReport *wanted)
{
  GPtrArray *evaluations = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_evaluation_free);
  QiheEvaluation *other = make_evaluation (framework, wanted, 1);

  other->round->evaluator = QIHE_EVALUATOR_THIRD_PARTY;
  other->round->weight = 60;
  g_ptr_array_add (evaluations, make_evaluation (framework, wanted, 0));
  g_ptr_array_add (evaluations, other);
  return qihe_weighing_new (evaluations, NULL);
}

static char *
dup_author (const char *rating, gpointer data)
{
  return g_strdup ("lu-tinglan");
}

QiheDocument *
fixture_report (const FixtureReport *wanted)
{
  g_autoptr (QiheFramework) framework = make_framework (wanted->n_indicators);
  g_autoptr (QiheEvaluation) now = make_evaluation (framework, wanted, 0);
  g_autoptr (QiheEvaluation) before =
      wanted->before ? make_evaluation (framework, wanted, 1) : NULL;
  g_autoptr (QiheWeighing) weighing = wanted->before ? make_weighing (framework, wanted) : NULL;
  g_autoptr (GError) error = NULL;
  QiheReportInput input = {
    .evaluation = now,
    .before = before,
    .weighing = weighing,
    .dup_author = dup_author,
    .database = "01899999-0000-7000-8000-000000000000",
    .head = "42:0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef",
    .date = "2026-07-01",
    .parts = QIHE_REPORT_ALL,
  };
  QiheDocument *document;

  document =
      qihe_report_compose (&input,
                           qihe_document_style_load (wanted->layout, wanted->language, &error),
                           NULL, &error);
  g_assert_no_error (error);
  return document;
}

QihePages *
fixture_report_pages (const FixtureReport *wanted)
{
  g_autoptr (GError) error = NULL;
  QihePages *pages = qihe_pages_new (fixture_report (wanted), NULL, NULL, NULL, &error);

  g_assert_no_error (error);
  return pages;
}
