/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-batch-start.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-store-error.h"

gboolean
qihe_batch_start_read (QiheBatchStart *self, QiheConnection *connection, const char *batch,
                       GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (connection, "SELECT seq, actor, origin, action, id FROM journal WHERE batch = ?1 "
                              "ORDER BY seq LIMIT 1");
  int code;

  qihe_query_bind_text (&query, 1, batch);
  code = qihe_query_step (&query, error);
  if (code == SQLITE_ROW) {
    self->seq = qihe_query_get_int (&query, 0);
    self->actor = qihe_query_dup_text (&query, 1);
    self->origin = qihe_query_dup_text (&query, 2);
    self->action = qihe_query_dup_text (&query, 3);
    self->id = qihe_query_dup_text (&query, 4);
    return TRUE;
  }
  if (code == SQLITE_DONE)
    g_set_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND,
                 _ ("the journal has no batch “%s”"), batch);
  return FALSE;
}

void
qihe_batch_start_clear (QiheBatchStart *self)
{
  g_free (self->actor);
  g_free (self->origin);
  g_free (self->action);
  g_free (self->id);
}

gboolean
qihe_batch_start_is_undoable (const QiheBatchStart *self)
{
  return g_str_equal (self->action, "add") || g_str_equal (self->action, "set") ||
         g_str_equal (self->action, "delete");
}
