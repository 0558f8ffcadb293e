/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-query.h"
#include "store/qihe-table.h"

G_BEGIN_DECLS

/*
 * Records as JSON objects of their columns. A column that is null is left out, so that a record has
 * one form only; `id` is apart.
 */

/** qihe_record_bind: hands a value to a parameter of @query; @node has to live as long */
void qihe_record_bind (QiheQuery *query, int parameter, JsonNode *node);

/**
 * qihe_record_from_row:
 * @query: on a row of @table's columns in the order of QiheTable.names, from column 0 on
 */
JsonObject *qihe_record_from_row (QiheTable *table, QiheQuery *query);

/**
 * qihe_record_read:
 * @record: (out) (optional) (nullable): the record, %NULL where there is none
 */
gboolean qihe_record_read (QiheConnection *connection, QiheTable *table, const char *id,
                           JsonObject **record, GError **error);

/** qihe_record_insert: %QIHE_STORE_ERROR_EXISTS where @id is there; @values are normalized */
gboolean qihe_record_insert (QiheConnection *connection, QiheTable *table, const char *id,
                             JsonObject *values, GError **error);

/** qihe_record_update: writes all columns in @values, at least one; @values are normalized */
gboolean qihe_record_update (QiheConnection *connection, QiheTable *table, const char *id,
                             JsonObject *values, GError **error);

gboolean qihe_record_delete (QiheConnection *connection, QiheTable *table, const char *id,
                             GError **error);

/** qihe_record_equal: whether two records have the same values */
gboolean qihe_record_equal (JsonObject *a, JsonObject *b);

/** qihe_record_copy: (transfer full): a copy that shares no values */
JsonObject *qihe_record_copy (JsonObject *self);

G_END_DECLS
