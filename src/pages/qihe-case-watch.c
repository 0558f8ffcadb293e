/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/qihe-case-watch.h"

#include "base/qihe-delay.h"

struct _QiheCaseWatch {
  GObject parent_instance;

  GListModel *cases;
  GPtrArray *watched;
  QiheDelay delay;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheCaseWatch, qihe_case_watch, G_TYPE_OBJECT)

static void
emit_changed (gpointer data)
{
  g_signal_emit (data, signals[CHANGED], 0);
}

static void
schedule (QiheCaseWatch *self)
{
  qihe_delay_start (&self->delay, 0, emit_changed, self);
}

static void
unwatch (QiheCaseWatch *self)
{
  for (guint i = 0; i < self->watched->len; i++)
    g_signal_handlers_disconnect_by_data (self->watched->pdata[i], self);
  g_ptr_array_set_size (self->watched, 0);
}

static void
items_changed (QiheCaseWatch *self)
{
  unwatch (self);
  for (guint i = 0; i < g_list_model_get_n_items (self->cases); i++) {
    QiheCase *one = g_list_model_get_item (self->cases, i);

    g_signal_connect_swapped (one, "rating-changed", G_CALLBACK (schedule), self);
    g_signal_connect_swapped (one, "notify::title", G_CALLBACK (schedule), self);
    g_signal_connect_swapped (one, "notify::description", G_CALLBACK (schedule), self);
    g_ptr_array_add (self->watched, one);
  }
  schedule (self);
}

static void
qihe_case_watch_dispose (GObject *object)
{
  QiheCaseWatch *self = QIHE_CASE_WATCH (object);

  qihe_case_watch_set_cases (self, NULL);
  qihe_delay_stop (&self->delay);
  G_OBJECT_CLASS (qihe_case_watch_parent_class)->dispose (object);
}

static void
qihe_case_watch_finalize (GObject *object)
{
  g_ptr_array_unref (QIHE_CASE_WATCH (object)->watched);
  G_OBJECT_CLASS (qihe_case_watch_parent_class)->finalize (object);
}

static void
qihe_case_watch_class_init (QiheCaseWatchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_case_watch_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_case_watch_finalize;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_CASE_WATCH, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_case_watch_init (QiheCaseWatch *self)
{
  self->watched = g_ptr_array_new_with_free_func (g_object_unref);
}

QiheCaseWatch *
qihe_case_watch_new (void)
{
  return g_object_new (QIHE_TYPE_CASE_WATCH, NULL);
}

void
qihe_case_watch_set_cases (QiheCaseWatch *self, GListModel *cases)
{
  if (self->cases == cases)
    return;
  if (self->cases != NULL)
    g_signal_handlers_disconnect_by_data (self->cases, self);
  unwatch (self);
  g_set_object (&self->cases, cases);
  if (cases == NULL)
    return;
  g_signal_connect_swapped (cases, "items-changed", G_CALLBACK (items_changed), self);
  items_changed (self);
}

GListModel *
qihe_case_watch_get_cases (QiheCaseWatch *self)
{
  return self->cases;
}
