/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-record-list.h"

G_BEGIN_DECLS

#define QIHE_TYPE_RECORD_TABLE (qihe_record_table_get_type ())
G_DECLARE_FINAL_TYPE (QiheRecordTable, qihe_record_table, QIHE, RECORD_TABLE, AdwBin)

/**
 * QiheRecordTable: the records of a register, a row each
 *
 * A click on a heading sorts. Signal `opened (item)`: a #QiheRecordItem was activated.
 */

/** qihe_record_table_show: @list: (nullable) */
void qihe_record_table_show (QiheRecordTable *self, QiheRecordList *list);

G_END_DECLS
