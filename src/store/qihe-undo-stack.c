/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-undo-stack.h"

#include "store/qihe-batch-start.h"

/* %NULL without an error where the journal begins. */
static char *
batch_before (QiheConnection *connection, gint64 seq, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT batch FROM journal WHERE seq < ?1 ORDER BY seq DESC LIMIT 1");

  qihe_query_bind_int (&query, 1, seq);
  return qihe_query_step (&query, error) == SQLITE_ROW ? qihe_query_dup_text (&query, 0) : NULL;
}

/*
 * Walking back, the first marker that names a batch decides whether it stands. The last batch that
 * stands is the one to undo; the last that does not, the one to redo, unless something else was
 * written after it.
 *
 * Returns: whether nothing earlier can matter
 */
static gboolean
stack_see (QiheUndoStack *self, GHashTable *decided, gboolean *redo_closed, const char *batch,
           const QiheBatchStart *start)
{
  gboolean undone = g_str_equal (start->action, "undo");
  gboolean redone = g_str_equal (start->action, "redo");
  const char *target = undone || redone ? start->id : batch;
  gboolean known = !g_hash_table_add (decided, g_strdup (target));

  if (undone && !known && !*redo_closed && self->redo == NULL)
    self->redo = g_strdup (target);
  if (!undone && !known && self->undo == NULL && (redone || qihe_batch_start_is_undoable (start)))
    self->undo = g_strdup (target);
  *redo_closed |= !undone && !redone;
  return self->undo != NULL && (*redo_closed || self->redo != NULL);
}

gboolean
qihe_undo_stack_read (QiheConnection *connection, const char *actor, QiheUndoStack *stack,
                      GError **error)
{
  g_autoptr (GHashTable) decided = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean redo_closed = FALSE;
  gboolean done = FALSE;
  gint64 seq = G_MAXINT64;

  *stack = (QiheUndoStack){ NULL, NULL };
  while (!done) {
    g_autoptr (GError) local = NULL;
    g_autofree char *batch = batch_before (connection, seq, &local);
    g_auto (QiheBatchStart) start = { 0 };

    if (local != NULL) {
      g_propagate_error (error, g_steal_pointer (&local));
      return FALSE;
    }
    if (batch == NULL)
      return TRUE;
    if (!qihe_batch_start_read (&start, connection, batch, error))
      return FALSE;
    seq = start.seq;
    if (g_str_equal (start.origin, "here") && g_str_equal (start.actor, actor))
      done = stack_see (stack, decided, &redo_closed, batch, &start);
  }
  return TRUE;
}

void
qihe_undo_stack_clear (QiheUndoStack *self)
{
  g_clear_pointer (&self->undo, g_free);
  g_clear_pointer (&self->redo, g_free);
}
