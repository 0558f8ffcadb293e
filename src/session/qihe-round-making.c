/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-rounds.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "base/qihe-string.h"
#include "base/qihe-uuid.h"
#include "model/qihe-mapping.h"
#include "session/qihe-framework-version.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-rounds-private.h"
#include "store/qihe-evaluation-read.h"

#define MAX_CODE 64

/*
 * A round in the making.
 * @rounds: (element-type QiheRound): those that there are
 * @before: (nullable): what it begins with, or takes our case from
 */
typedef struct {
  QiheStore *store;
  const QiheRoundPlan *plan;
  GPtrArray *rounds;
  QiheEvaluation *before;
  QiheFramework *framework;
  QiheRound *round;
  QiheChanges *changes;
} Making;

static void
making_clear (Making *self)
{
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->before, qihe_evaluation_free);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_pointer (&self->round, qihe_round_free);
  g_clear_pointer (&self->changes, qihe_changes_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

/* `2026-06-self`, and `2026-06-self-2` where that is taken. */
static char *
make_code (Making *self)
{
  const char *evaluator = qihe_evaluator_get_id (self->plan->evaluator);
  g_autofree char *stem = g_strdup_printf ("%.7s-%s", self->plan->date, evaluator);
  g_autofree char *code = g_strdup (stem);

  for (guint i = 2; qihe_rounds_pick (self->rounds, code) != NULL; i++) {
    g_free (code);
    code = g_strdup_printf ("%s-%u", stem, i);
  }
  return g_steal_pointer (&code);
}

static gboolean
check_code (Making *self, GError **error)
{
  const char *code = self->plan->code;

  if (code == NULL)
    return TRUE;
  if (*code == '\0' || g_utf8_strlen (code, -1) > MAX_CODE || strpbrk (code, "/\n\t ") != NULL)
    return qihe_rounds_fail (error,
                             _ ("a round’s code has 1 to %d characters without spaces or slashes"),
                             MAX_CODE);
  if (qihe_rounds_pick (self->rounds, code) != NULL)
    return qihe_rounds_fail (error, _ ("there is a round “%s” already; choose another code"), code);
  return TRUE;
}

/* Our case for a round from scratch, and titles for what a file brings, come from the newest. */
static gboolean
read_before (Making *self, GError **error)
{
  const QiheRound *before = self->rounds->len > 0 ? g_ptr_array_index (self->rounds, 0) : NULL;

  if (self->plan->based_on != NULL) {
    before = qihe_rounds_pick (self->rounds, self->plan->based_on);
    if (before == NULL)
      return qihe_rounds_fail (error, _ ("there is no round “%s” to begin with"),
                               self->plan->based_on);
  }
  if (before == NULL)
    return TRUE;
  self->before = qihe_evaluation_read (self->store, before->id, error);
  return self->before != NULL;
}

static gboolean
choose_framework (Making *self, GError **error)
{
  const char *reference = self->plan->framework;

  if (self->plan->new_version)
    self->framework =
        qihe_framework_version_add_changes (self->store, self->plan->ratings->framework,
                                            self->changes, error);
  else if (self->plan->ratings != NULL)
    self->framework = qihe_framework_ref (self->plan->ratings->framework);
  else if (reference == NULL && self->before != NULL)
    self->framework = qihe_framework_ref (self->before->framework);
  else
    self->framework =
        qihe_frameworks_find (self->store, reference != NULL ? reference : QIHE_FRAMEWORK_DEFAULT,
                              error);
  return self->framework != NULL;
}

static void
make_round (Making *self)
{
  const QiheRoundPlan *plan = self->plan;
  g_autofree char *id = qihe_uuid_new ();

  self->round = qihe_round_new (id);
  self->round->code = plan->code != NULL ? g_strdup (plan->code) : make_code (self);
  self->round->title = g_strdup (plan->title);
  self->round->framework = g_strdup (qihe_framework_get_reference (self->framework));
  self->round->date = g_strdup (plan->date);
  self->round->evaluator = plan->evaluator;
  self->round->people = g_strdupv (plan->people);
  self->round->note = g_strdup (plan->note);
  self->round->scenario = plan->scenario;
  if (plan->based_on != NULL)
    self->round->based_on = g_strdup (self->before->round->id);
  qihe_round_add_changes (self->changes, self->round);
}

static void
add_case (Making *self, const QiheCaseData *one)
{
  qihe_case_add_changes (self->changes, self->round, self->framework, one);
}

static gboolean
add_copies (Making *self, GError **error)
{
  g_autoptr (QiheMapping) mapping = qihe_mapping_new (self->before->framework, self->framework);

  if (self->plan->mapping != NULL && !qihe_mapping_change (mapping, self->plan->mapping, error))
    return FALSE;
  for (guint i = 0; i < self->before->cases->len; i++) {
    g_autofree char *id = qihe_uuid_new ();
    g_autoptr (QiheCaseData) copy =
        qihe_case_data_map_by (g_ptr_array_index (self->before->cases, i), mapping, id);

    add_case (self, copy);
  }
  return TRUE;
}

static const QiheCaseData *
our_case_before (Making *self)
{
  const QiheCaseData *first = self->before != NULL && self->before->cases->len > 0
                                  ? g_ptr_array_index (self->before->cases, 0)
                                  : NULL;

  return first != NULL && first->ours ? first : NULL;
}

static void
add_empty_case (Making *self)
{
  const QiheCaseData *ours = our_case_before (self);
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (QiheCaseData) one = NULL;

  if (ours == NULL)
    return;
  one = qihe_case_data_new_like (ours, self->framework, id);
  add_case (self, one);
}

/* What a file says goes before what was written in the round before. */
static void
take_text (QiheRatingText *to, const QiheRatedText *text)
{
  if (text->note != NULL)
    qihe_set_str (&to->note, text->note);
  if (text->source != NULL)
    qihe_set_str (&to->source, text->source);
  if (text->reason != NULL)
    qihe_set_str (&to->reason, text->reason);
}

static void
take_ratings (QiheCaseData *one, const QiheRatedCase *rated)
{
  for (guint i = 0; i < one->n_indicators; i++) {
    const QiheRatedText *text = rated->texts != NULL ? &rated->texts[i] : NULL;

    one->ratings[i] = rated->ratings[i];
    /* A value that was measured before does not explain the status of now. */
    qihe_set_str (&one->texts[i].value, text != NULL ? text->value : NULL);
    if (text != NULL)
      take_text (&one->texts[i], text);
  }
}

/* What was written in another round belongs to it, unless this one is to begin with it. */
static QiheCaseData *
begin_case (Making *self, const QiheRatedCase *rated, const QiheCaseData *known)
{
  g_autofree char *id = qihe_uuid_new ();
  QiheCaseData *one;

  if (known != NULL && self->plan->based_on != NULL)
    return qihe_case_data_map (known, self->before->framework, self->framework, id);
  if (known != NULL)
    return qihe_case_data_new_like (known, self->framework, id);
  one = qihe_case_data_new (self->framework, id);
  one->code = g_strdup (rated->id);
  one->title = qihe_bilingual_copy (&rated->title);
  return one;
}

static QiheCaseData *
rated_case (Making *self, const QiheRatedCase *rated, guint position)
{
  const QiheCaseData *known =
      self->before != NULL ? qihe_evaluation_find (self->before, rated->id) : NULL;
  const char *ours = self->plan->ours;
  QiheCaseData *one = begin_case (self, rated, known);

  one->ours = ours != NULL ? g_str_equal (rated->id, ours) : known != NULL && known->ours;
  one->position = position;
  take_ratings (one, rated);
  return one;
}

static void
add_rated_cases (Making *self)
{
  GPtrArray *cases = self->plan->ratings->cases;

  for (guint i = 0; i < cases->len; i++) {
    g_autoptr (QiheCaseData) one = rated_case (self, g_ptr_array_index (cases, i), i);

    add_case (self, one);
  }
}

static gboolean
plan_changes (Making *self, GError **error)
{
  if (!self->plan->new_version &&
      !qihe_frameworks_add_changes (self->store, self->framework, self->changes, error))
    return FALSE;
  make_round (self);
  if (self->plan->ratings != NULL)
    add_rated_cases (self);
  else if (self->plan->based_on != NULL)
    return add_copies (self, error);
  else
    add_empty_case (self);
  return TRUE;
}

void
qihe_round_plan_clear (QiheRoundPlan *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->date);
  g_strfreev (self->people);
  g_free (self->framework);
  g_free (self->based_on);
  g_clear_pointer (&self->ratings, qihe_case_set_free);
  g_free (self->ours);
  g_clear_pointer (&self->mapping, g_hash_table_unref);
  g_free (self->note);
  *self = (QiheRoundPlan){ 0 };
}

char *
qihe_rounds_add (QiheStore *store, const QiheRoundPlan *plan, GError **error)
{
  g_auto (Making) self = { .store = store, .plan = plan };

  if (!qihe_clock_is_day (plan->date)) {
    qihe_rounds_fail (error, _ ("“%s” is no day; write it as 2026-06-30"),
                      plan->date != NULL ? plan->date : "");
    return NULL;
  }
  self.changes = qihe_changes_new ("here");
  self.rounds = qihe_rounds_read (store, error);
  if (self.rounds == NULL || !check_code (&self, error) || !read_before (&self, error) ||
      !choose_framework (&self, error) || !plan_changes (&self, error) ||
      !qihe_rounds_write (store, g_steal_pointer (&self.changes), error))
    return NULL;
  return g_strdup (self.round->id);
}
