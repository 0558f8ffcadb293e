/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-round.h"

#include "base/qihe-i18n.h"

typedef struct {
  const char *id;
  const char *title; /* to be translated */
} EvaluatorName;

static const EvaluatorName evaluator_names[QIHE_N_EVALUATORS] = {
  [QIHE_EVALUATOR_SELF] = { "self", N_ ("Self-evaluation") },
  [QIHE_EVALUATOR_THIRD_PARTY] = { "third-party", N_ ("Third-party evaluation") },
  [QIHE_EVALUATOR_SUPERIOR] = { "superior", N_ ("Evaluation by the superior authority") },
};

/* What nobody has rated must not pass for an evaluation, whatever its own title is. */
static char *
name_round (const QiheRound *self, char *without_title)
{
  g_autofree char *made = without_title;
  const char *name = self->title != NULL && *self->title != '\0' ? self->title : made;

  /* Translators: the name of a round that was kept from a what-if */
  return self->scenario ? g_strdup_printf (_ ("What-if: %s"), name) : g_strdup (name);
}

QiheRound *
qihe_round_new (const char *id)
{
  QiheRound *self = g_new0 (QiheRound, 1);

  self->id = g_strdup (id);
  self->weight = QIHE_MAX_WEIGHT;
  return self;
}

QiheRound *
qihe_round_copy (const QiheRound *self)
{
  QiheRound *copy = g_new (QiheRound, 1);

  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->code = g_strdup (self->code);
  copy->title = g_strdup (self->title);
  copy->framework = g_strdup (self->framework);
  copy->date = g_strdup (self->date);
  copy->people = g_strdupv (self->people);
  copy->based_on = g_strdup (self->based_on);
  copy->closed_at = g_strdup (self->closed_at);
  copy->closed_head = g_strdup (self->closed_head);
  copy->note = g_strdup (self->note);
  return copy;
}

void
qihe_round_free (QiheRound *self)
{
  g_free (self->id);
  g_free (self->code);
  g_free (self->title);
  g_free (self->framework);
  g_free (self->date);
  g_strfreev (self->people);
  g_free (self->based_on);
  g_free (self->closed_at);
  g_free (self->closed_head);
  g_free (self->note);
  g_free (self);
}

char *
qihe_round_dup_title (const QiheRound *self)
{
  /* Translators: a round of evaluation: its date, and who evaluates */
  return name_round (self, g_strdup_printf (_ ("%s · %s"), self->date,
                                            qihe_evaluator_get_title (self->evaluator)));
}

char *
qihe_round_dup_short_title (const QiheRound *self)
{
  /* Translators: year and month, and who evaluates */
  return name_round (self, g_strdup_printf (_ ("%.7s · %s"), self->date,
                                            qihe_evaluator_get_title (self->evaluator)));
}

const char *
qihe_round_get_state (const QiheRound *self)
{
  return self->closed ? C_ ("round", "closed") : C_ ("round", "open");
}

const char *
qihe_evaluator_get_id (QiheEvaluator evaluator)
{
  return evaluator_names[evaluator].id;
}

gboolean
qihe_evaluator_from_id (const char *id, QiheEvaluator *evaluator)
{
  for (int i = 0; i < QIHE_N_EVALUATORS; i++) {
    if (g_str_equal (evaluator_names[i].id, id)) {
      *evaluator = (QiheEvaluator) i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
qihe_evaluator_get_title (QiheEvaluator evaluator)
{
  return _ (evaluator_names[evaluator].title);
}

QiheEvaluation *
qihe_evaluation_new (QiheRound *round, QiheFramework *framework)
{
  QiheEvaluation *self = g_new0 (QiheEvaluation, 1);

  self->round = round;
  self->framework = qihe_framework_ref (framework);
  self->cases = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_case_data_free);
  self->uses = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_result_use_free);
  return self;
}

void
qihe_evaluation_free (QiheEvaluation *self)
{
  g_clear_pointer (&self->round, qihe_round_free);
  qihe_framework_unref (self->framework);
  g_ptr_array_unref (self->cases);
  g_ptr_array_unref (self->uses);
  g_free (self);
}

QiheCaseData *
qihe_evaluation_find (const QiheEvaluation *self, const char *code)
{
  for (guint i = 0; i < self->cases->len; i++) {
    QiheCaseData *one = g_ptr_array_index (self->cases, i);

    if (g_str_equal (one->code, code))
      return one;
  }
  return NULL;
}

QiheUnknownRule
qihe_evaluation_get_unknown (const QiheEvaluation *self)
{
  return self->round != NULL && self->round->closed ? self->round->unknown : QIHE_UNKNOWN_RANGE;
}

QiheFit *
qihe_evaluation_fit (const QiheEvaluation *self, const QiheCaseData *one, GError **error)
{
  return qihe_fit_new (self->framework, one->ratings, qihe_evaluation_get_unknown (self), error);
}
