/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-pool.h"

#define MAX_CONNECTIONS 4

struct _QihePool {
  char *path;
  GMutex lock;
  GCond given;
  GQueue idle;
  guint n_open;
};

/* The caller holds the lock. */
static QiheConnection *
open_another (QihePool *self, GError **error)
{
  QiheConnection *connection = qihe_pool_open_reader (self->path, error);

  if (connection != NULL)
    self->n_open++;
  return connection;
}

QiheConnection *
qihe_pool_open_reader (const char *path, GError **error)
{
  g_autoptr (QiheConnection) connection = qihe_connection_open (path, SQLITE_OPEN_READONLY, error);

  if (connection == NULL || !qihe_connection_run (connection, "PRAGMA query_only = ON", error))
    return NULL;
  return g_steal_pointer (&connection);
}

QihePool *
qihe_pool_new (const char *path)
{
  QihePool *self = g_new0 (QihePool, 1);

  self->path = g_strdup (path);
  g_mutex_init (&self->lock);
  g_cond_init (&self->given);
  g_queue_init (&self->idle);
  return self;
}

void
qihe_pool_free (QihePool *self)
{
  qihe_pool_close (self);
  g_warn_if_fail (self->n_open == 0);
  g_mutex_clear (&self->lock);
  g_cond_clear (&self->given);
  g_free (self->path);
  g_free (self);
}

void
qihe_pool_close (QihePool *self)
{
  QiheConnection *connection;

  g_mutex_lock (&self->lock);
  while ((connection = g_queue_pop_head (&self->idle)) != NULL) {
    qihe_connection_free (connection);
    self->n_open--;
  }
  g_mutex_unlock (&self->lock);
}

QiheConnection *
qihe_pool_take (QihePool *self, GError **error)
{
  QiheConnection *connection;

  g_mutex_lock (&self->lock);
  while (g_queue_is_empty (&self->idle) && self->n_open == MAX_CONNECTIONS)
    g_cond_wait (&self->given, &self->lock);
  connection = g_queue_pop_head (&self->idle);
  if (connection == NULL)
    connection = open_another (self, error);
  g_mutex_unlock (&self->lock);
  return connection;
}

void
qihe_pool_give (QihePool *self, QiheConnection *connection)
{
  qihe_connection_trim (connection);
  g_mutex_lock (&self->lock);
  g_queue_push_head (&self->idle, connection);
  g_cond_signal (&self->given);
  g_mutex_unlock (&self->lock);
}
