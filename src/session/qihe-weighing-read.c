/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-weighing-read.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-value-text.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-rounds-private.h"
#include "store/qihe-evaluation-read.h"

static GPtrArray *
read_all (QiheStore *store, GPtrArray *rounds, GError **error)
{
  g_autoptr (GPtrArray) evaluations =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_evaluation_free);

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);
    QiheEvaluation *evaluation = qihe_evaluation_read (store, round->id, error);

    if (evaluation == NULL)
      return NULL;
    g_ptr_array_add (evaluations, evaluation);
  }
  return g_steal_pointer (&evaluations);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  if (text != NULL)
    json_builder_add_string_value (builder, text);
  else
    json_builder_add_null_value (builder);
}

static void
add_share (JsonBuilder *builder, const char *name, QiheFraction share)
{
  g_autofree char *text = qihe_fraction_to_string (share);

  add_text (builder, name, text);
}

static void
add_level (JsonBuilder *builder, QiheFramework *framework, const char *name, int level)
{
  add_text (builder, name,
            level >= 0 ? qihe_framework_get_level (framework, (guint) level)->id : NULL);
}

static void
add_round (JsonBuilder *builder, const QiheRound *round)
{
  json_builder_begin_object (builder);
  add_text (builder, "code", round->code);
  add_text (builder, "evaluator", qihe_evaluator_get_id (round->evaluator));
  add_text (builder, "date", round->date);
  json_builder_set_member_name (builder, "weight");
  json_builder_add_int_value (builder, round->weight);
  json_builder_end_object (builder);
}

static void
add_dimension (JsonBuilder *builder, QiheFramework *framework, const QiheFit *fit, guint index)
{
  const QiheDimensionFit *one = &fit->dimensions[index];

  json_builder_begin_object (builder);
  add_text (builder, "id", qihe_framework_get_dimension (framework, index)->id);
  add_share (builder, "least", one->least);
  add_share (builder, "most", one->most);
  add_level (builder, framework, "level", one->level);
  add_level (builder, framework, "best", one->best);
  add_level (builder, framework, "worst", one->worst);
  json_builder_end_object (builder);
}

static void
add_case (JsonBuilder *builder, QiheFramework *framework, const QiheWeighedCase *one)
{
  json_builder_begin_object (builder);
  add_text (builder, "id", one->one->code);
  add_text (builder, "title",
            qihe_bilingual_get (&one->one->title, qihe_language_current (), one->one->code));
  json_builder_set_member_name (builder, "dimensions");
  json_builder_begin_array (builder);
  for (guint i = 0; i < one->fit->n_dimensions; i++)
    add_dimension (builder, framework, one->fit, i);
  json_builder_end_array (builder);
  add_text (builder, "model", one->fit->model);
  json_builder_set_member_name (builder, "candidates");
  json_builder_begin_array (builder);
  for (char **at = one->fit->candidates; *at != NULL; at++)
    json_builder_add_string_value (builder, *at);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

gboolean
qihe_weighing_read (QiheStore *store, const char *round, QiheWeighing **out, GError **error)
{
  g_autoptr (GPtrArray) rounds = qihe_rounds_read (store, error);
  const QiheRound *one = rounds != NULL ? qihe_rounds_pick (rounds, round) : NULL;
  g_autoptr (GPtrArray) found = one != NULL ? qihe_weighing_find (rounds, one) : NULL;
  GPtrArray *evaluations;

  *out = NULL;
  if (rounds == NULL || found == NULL || found->len < 2)
    return rounds != NULL;
  evaluations = read_all (store, found, error);
  if (evaluations != NULL)
    *out = qihe_weighing_new (evaluations, error);
  return *out != NULL;
}

gboolean
qihe_weighing_set (QiheStore *store, const char *round, const char *text, GError **error)
{
  g_autoptr (QiheRound) one = qihe_rounds_find (store, round, error);
  g_autofree char *quoted = qihe_text_quote (text);
  QiheChanges *changes;
  gint64 weight;

  if (one == NULL)
    return FALSE;
  if (!qihe_whole_number_parse (text, &weight, NULL) || weight < 0 || weight > QIHE_MAX_WEIGHT)
    return qihe_rounds_fail (error, _ ("%s is no weight; give a whole number from 0 to %d"), quoted,
                             QIHE_MAX_WEIGHT);
  changes = qihe_changes_new ("here");
  qihe_evaluator_weight_add_changes (changes, one->id, (guint) weight);
  return qihe_rounds_write (store, changes, error);
}

JsonNode *
qihe_weighing_to_json (const QiheWeighing *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  const QiheEvaluation *first = g_ptr_array_index (self->evaluations, 0);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "rounds");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->evaluations->len; i++)
    add_round (builder, ((const QiheEvaluation *) self->evaluations->pdata[i])->round);
  json_builder_end_array (builder);
  json_builder_set_member_name (builder, "cases");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->cases->len; i++)
    add_case (builder, first->framework, g_ptr_array_index (self->cases, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}
