/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "store/qihe-connection.h"

G_BEGIN_DECLS

typedef enum {
  QIHE_COLUMN_TEXT,
  QIHE_COLUMN_INTEGER,
  QIHE_COLUMN_REAL,
} QiheColumnType;

typedef struct {
  char *name;
  QiheColumnType type;
  JsonNode *fallback; /* (nullable): what is stored where nothing is given */
} QiheColumn;

/**
 * QiheTable:
 * @columns: (element-type QiheColumn): all but `id`, in the order of the table
 * @names: SQL text of the column names, beginning with `id`
 * @places: SQL text of as many parameters
 *
 * A table that holds records, as it is in the database.
 */
typedef struct {
  char *name;
  GPtrArray *columns;
  char *names;
  char *places;
} QiheTable;

/**
 * qihe_table_find:
 * @entity: may come from anywhere
 *
 * Returns: (transfer none): the table, valid until the schema changes; %NULL with
 *   %QIHE_STORE_ERROR_ENTITY where there is none for records
 */
QiheTable *qihe_table_find (QiheConnection *connection, const char *entity, GError **error);

/** qihe_table_list: (transfer full): names of all tables that hold records, sorted */
GPtrArray *qihe_table_list (QiheConnection *connection, GError **error);

/** qihe_table_find_column: (nullable): for `id` too it is %NULL */
const QiheColumn *qihe_table_find_column (QiheTable *self, const char *name);

/**
 * qihe_table_normalize:
 * @values: brought to what the columns store: a truth value becomes 0 or 1, a whole number in a
 *   column of floating-point numbers becomes one of them
 *
 * Returns: %FALSE with %QIHE_STORE_ERROR_FIELD where a column is unknown or of another type
 */
gboolean qihe_table_normalize (QiheTable *self, JsonObject *values, GError **error);

/** qihe_table_fill: adds to @values what is stored where they give nothing */
void qihe_table_fill (QiheTable *self, JsonObject *values);

void qihe_table_free (QiheTable *self);

G_END_DECLS
