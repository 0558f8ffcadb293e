/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-record-item.h"

struct _QiheRecordItem {
  GObject parent_instance;

  guint position;
  JsonObject *record;
};

enum { FILLED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheRecordItem, qihe_record_item, G_TYPE_OBJECT)

static void
qihe_record_item_finalize (GObject *object)
{
  g_clear_pointer (&QIHE_RECORD_ITEM (object)->record, json_object_unref);
  G_OBJECT_CLASS (qihe_record_item_parent_class)->finalize (object);
}

static void
qihe_record_item_class_init (QiheRecordItemClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qihe_record_item_finalize;

  signals[FILLED] = g_signal_new ("filled", QIHE_TYPE_RECORD_ITEM, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
}

static void
qihe_record_item_init (QiheRecordItem *self)
{
}

QiheRecordItem *
qihe_record_item_new (guint position)
{
  QiheRecordItem *self = g_object_new (QIHE_TYPE_RECORD_ITEM, NULL);

  self->position = position;
  return self;
}

guint
qihe_record_item_get_position (QiheRecordItem *self)
{
  return self->position;
}

JsonObject *
qihe_record_item_get_record (QiheRecordItem *self)
{
  return self->record;
}

void
qihe_record_item_fill (QiheRecordItem *self, JsonObject *record)
{
  g_clear_pointer (&self->record, json_object_unref);
  self->record = record != NULL ? json_object_ref (record) : NULL;
  g_signal_emit (self, signals[FILLED], 0);
}
