/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-worker.h"

#define TICK_US G_USEC_PER_SEC

struct _QiheWorker {
  gpointer owner;
  GFunc tick;
  GThread *thread;
  GAsyncQueue *queue;
};

typedef struct {
  QiheJob job; /* NULL: the last one */
  gpointer data;
  GTask *task; /* NULL: somebody waits below */
  GDestroyNotify free_result;

  GMutex lock;
  GCond done_cond;
  gboolean done;
  gpointer result;
  GError *error;
} Item;

static void
item_answer_task (Item *self, gpointer owner)
{
  g_autoptr (GTask) task = g_steal_pointer (&self->task);
  GError *error = NULL;
  gpointer result;

  if (!g_task_return_error_if_cancelled (task)) {
    result = self->job (owner, g_task_get_task_data (task), &error);
    if (error != NULL)
      g_task_return_error (task, error);
    else
      g_task_return_pointer (task, result, self->free_result);
  }
  g_free (self);
}

static void
item_answer_waiting (Item *self, gpointer owner)
{
  g_mutex_lock (&self->lock);
  self->result = self->job (owner, self->data, &self->error);
  self->done = TRUE;
  g_cond_signal (&self->done_cond);
  g_mutex_unlock (&self->lock);
}

static gpointer
work (gpointer data)
{
  QiheWorker *self = data;

  for (;;) {
    Item *item = g_async_queue_timeout_pop (self->queue, TICK_US);

    if (item == NULL) {
      self->tick (self->owner, NULL);
    } else if (item->job == NULL) {
      g_free (item);
      break;
    } else if (item->task != NULL) {
      item_answer_task (item, self->owner);
    } else {
      item_answer_waiting (item, self->owner);
    }
  }
  g_async_queue_unref (self->queue);
  g_free (self);
  return NULL;
}

QiheWorker *
qihe_worker_new (gpointer owner, GFunc tick)
{
  QiheWorker *self = g_new0 (QiheWorker, 1);

  self->owner = owner;
  self->tick = tick;
  self->queue = g_async_queue_new ();
  self->thread = g_thread_new ("qihe-store", work, self);
  return self;
}

gpointer
qihe_worker_run (QiheWorker *self, QiheJob job, gpointer data, GError **error)
{
  Item item = { .job = job, .data = data };

  g_mutex_init (&item.lock);
  g_cond_init (&item.done_cond);
  g_async_queue_push (self->queue, &item);
  g_mutex_lock (&item.lock);
  while (!item.done)
    g_cond_wait (&item.done_cond, &item.lock);
  g_mutex_unlock (&item.lock);
  g_mutex_clear (&item.lock);
  g_cond_clear (&item.done_cond);
  if (item.error != NULL)
    g_propagate_error (error, item.error);
  return item.result;
}

void
qihe_worker_push (QiheWorker *self, QiheJob job, GTask *task, GDestroyNotify free_result)
{
  Item *item = g_new0 (Item, 1);

  item->job = job;
  item->task = task;
  item->free_result = free_result;
  g_async_queue_push (self->queue, item);
}

void
qihe_worker_stop (QiheWorker *self)
{
  GThread *thread = self->thread;

  g_async_queue_push (self->queue, g_new0 (Item, 1));
  if (thread == g_thread_self ())
    g_thread_unref (thread);
  else
    g_thread_join (thread);
}
