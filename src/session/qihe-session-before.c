/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-private.h"

/*
 * The round that the one shown is based on: read behind, since a round may be large and is shown
 * first.
 */

static void
set_before (QiheSession *self, QiheEvaluation *before)
{
  g_hash_table_remove_all (self->before_cases);
  g_clear_pointer (&self->before, qihe_evaluation_free);
  self->before = before;
  for (guint i = 0; before != NULL && i < before->cases->len; i++) {
    QiheCaseData *one = g_ptr_array_index (before->cases, i);

    g_hash_table_insert (self->before_cases, one->code, one);
  }
  g_object_notify (G_OBJECT (self), "before");
}

/* A round that is gone is nothing to compare with. */
static void
before_read (GObject *source, GAsyncResult *result, gpointer data)
{
  QiheSession *self = QIHE_SESSION (source);
  g_autoptr (QiheEvaluation) before = qihe_session_read_round_finish (self, result, NULL);
  const QiheRound *round = qihe_session_get_round (self);

  if (self->store == NULL || round == NULL || before == NULL ||
      g_strcmp0 (before->round->id, round->based_on) != 0)
    return;
  set_before (self, g_steal_pointer (&before));
}

/* A closed round does not change any more. */
static gboolean
is_current (QiheSession *self, const char *id)
{
  return self->before != NULL && self->before->round->closed &&
         g_str_equal (self->before->round->id, id);
}

void
qihe_session_load_before (QiheSession *self)
{
  const QiheRound *round = qihe_session_get_round (self);
  const char *id = round != NULL ? round->based_on : NULL;

  if (self->before != NULL && g_strcmp0 (self->before->round->id, id) != 0)
    set_before (self, NULL);
  if (id != NULL && !is_current (self, id))
    qihe_session_read_round_async (self, id, NULL, before_read, NULL);
}

const QiheEvaluation *
qihe_session_get_before (QiheSession *self)
{
  return self->before;
}

gboolean
qihe_session_compare_before (QiheSession *self, QiheCase *one, guint indicator,
                             QiheRatingDiff *diff)
{
  const QiheCaseData *then = g_hash_table_lookup (self->before_cases, qihe_case_get_code (one));

  if (then == NULL)
    return FALSE;
  *diff = qihe_rating_compare (self->before->framework, then, qihe_case_get_framework (one),
                               qihe_case_get_ratings (one), indicator);
  return TRUE;
}

gboolean
qihe_session_lacks_reason (QiheSession *self, QiheCase *one, guint indicator)
{
  const char *reason = qihe_case_get_text (one, indicator)->reason;
  QiheRatingDiff diff;

  return (reason == NULL || *reason == '\0') &&
         qihe_session_compare_before (self, one, indicator, &diff) &&
         qihe_rating_diff_wants_reason (&diff);
}

guint
qihe_session_count_unexplained (QiheSession *self, QiheCase *one)
{
  guint n = 0;

  for (guint i = 0; i < qihe_framework_get_n_indicators (qihe_case_get_framework (one)); i++)
    n += qihe_session_lacks_reason (self, one, i) ? 1 : 0;
  return n;
}
