/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-connection.h"

G_BEGIN_DECLS

/**
 * QiheQuery:
 *
 * One use of a prepared statement. A failure to prepare or bind is told by the next step, so that
 * only steps need to be checked.
 */
typedef struct {
  QiheConnection *connection;
  sqlite3_stmt *statement;
  int code;
} QiheQuery;

/**
 * qihe_query:
 * @sql: one statement, a string constant
 */
#define qihe_query(connection, sql) qihe_query_constant (connection, "" sql)

/** qihe_query_constant: see qihe_query() */
QiheQuery qihe_query_constant (QiheConnection *connection, const char *sql);

/**
 * qihe_query_built:
 * @sql: one statement that names what only the database knows. Names have to be checked ones.
 */
QiheQuery qihe_query_built (QiheConnection *connection, const char *sql);

void qihe_query_clear (QiheQuery *self);

/** Parameters count from 1. Texts and bytes have to live until the last step. */
void qihe_query_bind_int (QiheQuery *self, int parameter, gint64 value);
void qihe_query_bind_double (QiheQuery *self, int parameter, double value);
void qihe_query_bind_text (QiheQuery *self, int parameter, const char *text);
void qihe_query_bind_bytes (QiheQuery *self, int parameter, const guint8 *bytes, gsize length);

/**
 * qihe_query_step:
 *
 * Returns: SQLITE_ROW, SQLITE_DONE, or another code, and then @error is set
 */
int qihe_query_step (QiheQuery *self, GError **error);

/** qihe_query_run: steps a statement that gives no rows */
gboolean qihe_query_run (QiheQuery *self, GError **error);

/** Columns count from 0. */
gint64 qihe_query_get_int (QiheQuery *self, int column);

/** qihe_query_dup_text: the text, made valid UTF-8 where it is not; empty for null */
char *qihe_query_dup_text (QiheQuery *self, int column);
/** qihe_query_dup_nullable: the same, %NULL for null */
char *qihe_query_dup_nullable (QiheQuery *self, int column);
/** qihe_query_dup_lines: the lines of a text, %NULL-terminated; %NULL for none */
char **qihe_query_dup_lines (QiheQuery *self, int column);
/** qihe_query_peek_text: (nullable): valid until the next step; as it is stored, to compare only */
const char *qihe_query_peek_text (QiheQuery *self, int column);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheQuery, qihe_query_clear)

G_END_DECLS
