/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "slide-fixture.h"

#include "fit-fixture.h"

static const char *const references[] = { "ddddd ddddddd ddddd", "ddddd ddaddaa dddad",
                                          "dddaa ddaddaa ddddd", "ddddd adalaaa dpdap",
                                          "aaddd adaaaaa adaaa", "d?ddd ??ddaaa dddad" };

static const struct {
  const char *text;
  const char *owner;
  const char *due;
  const char *done;
} measures[] = {
  { "与三家龙头企业共建中试基地 / Build a pilot base with three companies", "张三", "2026-12-31",
    NULL },
  { "设立技术转移专员 / Appoint technology brokers", "科技处", "2026-05-31", NULL },
  { "修订兼职教师管理办法 / Revise the rules for part-time teachers", NULL, NULL, "2026-04-02" },
};

static void
rate (QiheFramework *framework, QiheCaseData *one, const char *letters)
{
  g_autofree gint16 *ratings = fixture_ratings (framework, letters);

  memcpy (one->ratings, ratings, one->n_indicators * sizeof *ratings);
}

static QiheCaseData *
add_case (QiheEvaluation *evaluation, const char *code, const char *title, const char *letters)
{
  QiheCaseData *one = qihe_case_data_new (evaluation->framework, code);

  one->code = g_strdup (code);
  one->title.zh = g_strdup (title);
  rate (evaluation->framework, one, letters);
  g_ptr_array_add (evaluation->cases, one);
  return one;
}

static void
add_measures (QiheCaseData *one)
{
  for (guint i = 0; i < G_N_ELEMENTS (measures); i++) {
    QihePlannedMeasure *measure = qihe_planned_measure_new ("m", measures[i].text);

    measure->owner = g_strdup (measures[i].owner);
    measure->due = g_strdup (measures[i].due);
    measure->done = g_strdup (measures[i].done);
    g_ptr_array_add (one->measures, measure);
  }
}

static QiheEvaluation *
make_evaluation (const FixtureRound *given, const char *letters, const char *date, gboolean closed)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  QiheRound *round = qihe_round_new (date);
  QiheEvaluation *evaluation = qihe_evaluation_new (round, framework);
  QiheCaseData *ours = add_case (evaluation, "ours",
                                 given->chinese ? "云溪高新区智能制造产教联合体"
                                                : "Yunxi zone, intelligent manufacturing",
                                 letters);

  round->code = g_strdup (date);
  round->date = g_strdup (date);
  round->framework = g_strdup (qihe_framework_get_reference (framework));
  round->closed = closed;
  ours->ours = TRUE;
  ours->texts[0].note = g_strdup (FIXTURE_NOTE);
  return evaluation;
}

static void
add_references (QiheEvaluation *evaluation, const FixtureRound *given)
{
  for (guint i = 0; i < given->n_references; i++) {
    g_autofree char *code = g_strdup_printf ("reference-%u", i);
    g_autofree char *title =
        g_strdup_printf (given->chinese ? "第%u市先进制造产教联合体" : "City %u, manufacturing",
                         i + 1);

    add_case (evaluation, code, title, references[i % G_N_ELEMENTS (references)]);
  }
}

QiheDeckFacts *
fixture_facts (const FixtureRound *given)
{
  g_autoptr (GError) error = NULL;
  QiheEvaluation *now = make_evaluation (given, given->ours, "2026-06-30", FALSE);
  QiheEvaluation *before =
      given->before != NULL ? make_evaluation (given, given->before, "2025-06-30", TRUE) : NULL;
  QiheDeckFacts *facts;

  add_references (now, given);
  if (given->measures)
    add_measures (g_ptr_array_index (now->cases, 0));
  facts = qihe_deck_facts_new (now, before, "2026-07-01", &error);
  g_assert_no_error (error);
  return facts;
}
