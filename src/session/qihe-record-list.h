/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "session/qihe-record-item.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

#define QIHE_TYPE_RECORD_LIST (qihe_record_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheRecordList, qihe_record_list, QIHE, RECORD_LIST, GObject)

/**
 * QiheRecordList: the records of a register as a #GListModel of #QiheRecordItem
 *
 * It holds eight bytes a record: the number of its row, in order. Only what is looked at is read,
 * on another thread, a handful of places at a time. It follows the database: what is shown is read
 * again when something was changed; where records came or went, the order too. Main thread.
 * Property `loading`: whether the order is being read.
 * Signal `failed (message)`: it could not be read.
 */

QiheRecordList *qihe_record_list_new (QiheStore *store, GPtrArray *registers, QiheRegister *shape);

QiheRegister *qihe_record_list_get_shape (QiheRecordList *self);
gboolean qihe_record_list_get_loading (QiheRecordList *self);

/** qihe_record_list_sort: @field: (nullable): id of a field; %NULL for the order in which they came
 */
void qihe_record_list_sort (QiheRecordList *self, const char *field, gboolean descending);

/** qihe_record_list_search: only what qihe_store_search() finds; @text: (nullable): all */
void qihe_record_list_search (QiheRecordList *self, const char *text);

G_END_DECLS
