/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-batch.h"
#include "store/qihe-register-extra.h"
#include "store/qihe-register-table.h"
#include "store/qihe-store-private.h"

/* Fields of @shape that have no column yet, of a table that is there. */
static GPtrArray *
list_new_fields (QiheConnection *connection, QiheRegister *shape)
{
  QiheTable *table = qihe_table_find (connection, qihe_register_get_id (shape), NULL);
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; table != NULL && i < qihe_register_get_n_fields (shape); i++) {
    const QiheField *field = qihe_register_get_field (shape, i);

    if (qihe_table_find_column (table, field->id) == NULL)
      g_ptr_array_add (fields, (gpointer) field);
  }
  return fields;
}

static gboolean
make_search (QiheConnection *connection, QiheRegister *shape, GError **error)
{
  gboolean current;

  return qihe_search_index_is_current (connection, shape, &current, error) &&
         (current || qihe_search_index_make (connection, shape, error));
}

static gboolean
make (QiheBatch *batch, QiheRegister *shape, GError **error)
{
  g_autoptr (GPtrArray) fields = list_new_fields (batch->connection, shape);

  if (!qihe_register_table_make (batch->connection, shape, error))
    return FALSE;
  batch->table = NULL; /* it had fewer columns */
  if (!make_search (batch->connection, shape, error))
    return FALSE;
  for (guint i = 0; i < fields->len; i++)
    if (!qihe_register_extra_move (batch, shape, g_ptr_array_index (fields, i), error))
      return FALSE;
  return TRUE;
}

static gpointer
make_job (gpointer owner, gpointer data, GError **error)
{
  QiheStore *self = owner;
  GPtrArray *registers = data;
  g_autoptr (QiheBatch) batch =
      qihe_batch_begin (self->opened.connection, self->opened.guards, self->opened.database_id,
                        self->actor, "here", error);

  if (batch == NULL)
    return NULL;
  for (guint i = 0; i < registers->len; i++)
    if (!make (batch, g_ptr_array_index (registers, i), error))
      return NULL;
  /* Tables alone leave no entry. */
  if (!qihe_connection_run (self->opened.connection, "COMMIT", error))
    return NULL;
  if (!qihe_batch_is_empty (batch))
    qihe_store_committed (self, &batch->journal.tip);
  return self;
}

static gboolean
are_complete (QiheConnection *connection, GPtrArray *registers, gboolean *complete, GError **error)
{
  *complete = TRUE;
  for (guint i = 0; *complete && i < registers->len; i++) {
    QiheRegister *shape = g_ptr_array_index (registers, i);

    if (!qihe_register_table_check (connection, shape, complete, error) ||
        (*complete && !qihe_search_index_is_current (connection, shape, complete, error)))
      return FALSE;
  }
  return TRUE;
}

gboolean
qihe_store_make_registers (QiheStore *self, GPtrArray *registers, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (self, error);
  gboolean complete, checked;

  if (reader == NULL)
    return FALSE;
  checked = are_complete (reader, registers, &complete, error);
  qihe_store_give_reader (self, reader);
  return checked && (complete || qihe_store_run_job (self, make_job, registers, error) != NULL);
}
