/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-rounds.h"

#include <glib/gi18n-lib.h>

#include "session/qihe-rounds-private.h"
#include "store/qihe-evaluation-read.h"

static gboolean
check_deletable (GPtrArray *rounds, const QiheRound *round, GError **error)
{
  if (round->closed)
    return qihe_rounds_fail (error, _ ("the round “%s” is closed and cannot be deleted"),
                             round->code);
  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *one = g_ptr_array_index (rounds, i);

    if (g_strcmp0 (one->based_on, round->id) == 0)
      return qihe_rounds_fail (error,
                               _ ("the round “%s” began with “%s”, which therefore cannot be "
                                  "deleted"),
                               one->code, round->code);
  }
  return TRUE;
}

static gboolean
delete_where (QiheStore *store, QiheChanges *changes, const char *entity, const char *field,
              const char *value, GError **error)
{
  g_autoptr (GPtrArray) records = qihe_store_list (store, entity, field, value, NULL, error);

  for (guint i = 0; records != NULL && i < records->len; i++)
    qihe_changes_delete (changes, entity, json_object_get_string_member (records->pdata[i], "id"));
  return records != NULL;
}

static void
delete_attachments (QiheChanges *changes, const QiheCaseData *one)
{
  for (guint i = 0; i < one->n_indicators; i++)
    for (guint j = 0; j < one->texts[i].attachments->len; j++)
      qihe_changes_delete (changes, "attachment",
                           ((QiheAttachment *) one->texts[i].attachments->pdata[j])->id);
}

static gboolean
delete_of_round (QiheStore *store, QiheChanges *changes, const char *id, GError **error)
{
  return delete_where (store, changes, "deck", "id", id, error) &&
         delete_where (store, changes, "evaluator_weight", "id", id, error) &&
         delete_where (store, changes, "result_use", "round_id", id, error);
}

gboolean
qihe_case_delete_changes (QiheStore *store, QiheChanges *changes, const QiheCaseData *one,
                          GError **error)
{
  delete_attachments (changes, one);
  /* All records, those too that say nothing any more. */
  if (!delete_where (store, changes, "rating", "case_id", one->id, error) ||
      !delete_where (store, changes, "measure", "case_id", one->id, error))
    return FALSE;
  qihe_changes_delete (changes, "consortium_case", one->id);
  return TRUE;
}

gboolean
qihe_rounds_delete (QiheStore *store, const char *name, GError **error)
{
  g_autoptr (QiheRound) round = qihe_rounds_find (store, name, error);
  g_autoptr (GPtrArray) rounds = round != NULL ? qihe_rounds_read (store, error) : NULL;
  g_autoptr (QiheEvaluation) evaluation = NULL;
  g_autoptr (QiheChanges) changes = qihe_changes_new ("here");

  if (rounds == NULL || !check_deletable (rounds, round, error))
    return FALSE;
  evaluation = qihe_evaluation_read (store, round->id, error);
  if (evaluation == NULL || !delete_of_round (store, changes, round->id, error))
    return FALSE;
  for (guint i = 0; i < evaluation->cases->len; i++)
    if (!qihe_case_delete_changes (store, changes, g_ptr_array_index (evaluation->cases, i), error))
      return FALSE;
  qihe_changes_delete (changes, "round", round->id);
  return qihe_rounds_write (store, g_steal_pointer (&changes), error);
}
