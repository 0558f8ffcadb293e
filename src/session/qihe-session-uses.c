/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * What is said about a round when it is closed as well: what its result was used for, and how much
 * its evaluator counts. In memory at once, written behind like ratings (see qihe-session-edit.c).
 */

#include "base/qihe-uuid.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-session-private.h"

static void
uses_changed (QiheSession *self)
{
  g_ptr_array_sort (self->evaluation->uses, qihe_result_use_compare);
  g_object_notify (G_OBJECT (self), "round");
}

static void
remove_use (QiheSession *self, const char *id)
{
  const QiheResultUse *use = qihe_result_use_find (self->evaluation->uses, id);

  if (use != NULL)
    g_ptr_array_remove (self->evaluation->uses, (gpointer) use);
}

GPtrArray *
qihe_session_get_uses (QiheSession *self)
{
  return self->evaluation->uses;
}

void
qihe_session_put_use (QiheSession *self, const QiheResultUse *use)
{
  g_autofree char *id = *use->id != '\0' ? g_strdup (use->id) : qihe_uuid_new ();
  QiheResultUse *kept = qihe_result_use_new (id, use->kind, use->text, use->date, use->person);
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_result_use_add_changes (changes, qihe_session_get_round (self)->id, kept);
  qihe_session_write (self, changes);
  remove_use (self, id);
  g_ptr_array_add (self->evaluation->uses, kept);
  uses_changed (self);
}

void
qihe_session_delete_use (QiheSession *self, const char *id)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_delete (changes, "result_use", id);
  qihe_session_write (self, changes);
  remove_use (self, id);
  uses_changed (self);
}

void
qihe_session_set_weight (QiheSession *self, const char *round, guint weight)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_evaluator_weight_add_changes (changes, round, weight);
  qihe_session_write (self, changes);
  for (guint i = 0; i < self->loaded->rounds->len; i++) {
    QiheRound *one = g_ptr_array_index (self->loaded->rounds, i);

    if (g_str_equal (one->id, round))
      one->weight = weight;
  }
}
