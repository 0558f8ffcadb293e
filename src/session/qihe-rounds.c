/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-rounds.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "base/qihe-uuid.h"
#include "model/qihe-round-diff.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-rounds-private.h"
#include "session/qihe-session-error.h"
#include "store/qihe-evaluation-read.h"

static char *
list_codes (GPtrArray *rounds)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < rounds->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            ((QiheRound *) g_ptr_array_index (rounds, i))->code);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
list_unexplained_of (GPtrArray *list, const QiheEvaluation *before, const QiheEvaluation *now,
                     const QiheCaseData *one)
{
  const QiheCaseData *then = qihe_evaluation_find (before, one->code);

  for (guint i = 0; then != NULL && i < one->n_indicators; i++) {
    QiheRatingDiff diff =
        qihe_rating_compare (before->framework, then, now->framework, one->ratings, i);

    if (one->texts[i].reason == NULL && qihe_rating_diff_wants_reason (&diff))
      g_ptr_array_add (list,
                       g_strconcat (one->code, "/",
                                    qihe_framework_get_indicator (now->framework, i)->id, NULL));
  }
}

static gboolean
check_explained (QiheStore *store, const QiheEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) list = qihe_rounds_list_unexplained (store, evaluation, error);

  if (list == NULL)
    return FALSE;
  if (list->len == 0)
    return TRUE;
  return qihe_rounds_fail (
      error,
      ngettext ("%u rating differs from the round before without a reason (%s); give it, "
                "then close the round",
                "%u ratings differ from the round before without a reason (%s …); give "
                "them, then close the round",
                list->len),
      list->len, (char *) g_ptr_array_index (list, 0));
}

static QiheChanges *
adopting_changes (GPtrArray *cases, const char *framework)
{
  QiheChanges *changes = qihe_changes_new ("upgrade");
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (QiheRound) round = qihe_round_new (id);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();

  round->date = g_date_time_format (today, "%F");
  round->code =
      g_strdup_printf ("%.7s-%s", round->date, qihe_evaluator_get_id (QIHE_EVALUATOR_SELF));
  round->framework = g_strdup (framework);
  qihe_round_add_changes (changes, round);
  for (guint i = 0; i < cases->len; i++) {
    JsonObject *values = json_object_new ();

    json_object_set_string_member (values, "round", id);
    qihe_changes_set (changes, "consortium_case",
                      json_object_get_string_member (g_ptr_array_index (cases, i), "id"), values);
  }
  return changes;
}

gboolean
qihe_rounds_fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND, message);
  return FALSE;
}

const QiheRound *
qihe_rounds_pick (GPtrArray *rounds, const char *name)
{
  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_strcmp0 (round->id, name) == 0 || g_strcmp0 (round->code, name) == 0)
      return round;
  }
  return NULL;
}

gboolean
qihe_rounds_write (QiheStore *store, QiheChanges *changes, GError **error)
{
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, error);

  return written != NULL;
}

QiheChanges *
qihe_rounds_closing_changes (const char *origin, const char *id, QiheUnknownRule unknown,
                             const char *when)
{
  QiheChanges *changes = qihe_changes_new (origin);
  JsonObject *values = json_object_new ();

  json_object_set_int_member (values, "closed", 1);
  json_object_set_string_member (values, "unknown",
                                 unknown == QIHE_UNKNOWN_ABSENT ? "absent" : "range");
  json_object_set_string_member (values, "closed_at", when);
  qihe_changes_seal (changes, "round", id, values, "closed_head");
  return changes;
}

QiheRound *
qihe_rounds_find (QiheStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) rounds = qihe_rounds_read (store, error);
  const QiheRound *found = rounds != NULL ? qihe_rounds_pick (rounds, name) : NULL;
  g_autofree char *list = NULL;

  if (rounds == NULL)
    return NULL;
  if (found != NULL)
    return qihe_round_copy (found);
  list = list_codes (rounds);
  if (rounds->len > 0)
    qihe_rounds_fail (error, _ ("there is no round “%s”; there are: %s"), name, list);
  else
    qihe_rounds_fail (error, _ ("there is no round “%s”"), name);
  return NULL;
}

gboolean
qihe_rounds_close (QiheStore *store, const char *id, QiheUnknownRule unknown, GError **error)
{
  g_autoptr (QiheEvaluation) evaluation = qihe_evaluation_read (store, id, error);
  g_autofree char *now = qihe_clock_format (qihe_clock_now ());

  if (evaluation == NULL)
    return FALSE;
  if (evaluation->round->closed)
    return qihe_rounds_fail (error, _ ("the round “%s” is closed already"),
                             evaluation->round->code);
  return check_explained (store, evaluation, error) &&
         qihe_rounds_write (store, qihe_rounds_closing_changes ("here", id, unknown, now), error);
}

GPtrArray *
qihe_rounds_list_unexplained (QiheStore *store, const QiheEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QiheEvaluation) before = NULL;

  if (evaluation->round->based_on == NULL)
    return g_steal_pointer (&list);
  before = qihe_evaluation_read (store, evaluation->round->based_on, error);
  if (before == NULL)
    return NULL;
  for (guint i = 0; i < evaluation->cases->len; i++)
    list_unexplained_of (list, before, evaluation, g_ptr_array_index (evaluation->cases, i));
  return g_steal_pointer (&list);
}

gboolean
qihe_rounds_adopt (QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) cases =
      qihe_store_list (store, "consortium_case", "round", NULL, "position", error);
  const char *framework;

  if (cases == NULL)
    return FALSE;
  if (cases->len == 0)
    return TRUE;
  framework =
      json_object_get_string_member_with_default (g_ptr_array_index (cases, 0), "framework", "");
  return qihe_rounds_write (store, adopting_changes (cases, framework), error);
}
