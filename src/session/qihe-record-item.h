/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

#define QIHE_TYPE_RECORD_ITEM (qihe_record_item_get_type ())
G_DECLARE_FINAL_TYPE (QiheRecordItem, qihe_record_item, QIHE, RECORD_ITEM, GObject)

/**
 * QiheRecordItem: a place in a list of records
 *
 * It is there at once; what stands in it comes a moment later, and may be replaced.
 * Signal `filled`: the record is there, or is another one.
 */

QiheRecordItem *qihe_record_item_new (guint position);
guint qihe_record_item_get_position (QiheRecordItem *self);
/** qihe_record_item_get_record: (transfer none) (nullable): %NULL before it was read */
JsonObject *qihe_record_item_get_record (QiheRecordItem *self);
/** qihe_record_item_fill: @record: (nullable) */
void qihe_record_item_fill (QiheRecordItem *self, JsonObject *record);

G_END_DECLS
