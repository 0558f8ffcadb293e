/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-connection.h"

G_BEGIN_DECLS

/** In `meta`: QIHE_SEARCH_PREFIX<register>: the fields that are searched */
#define QIHE_SEARCH_PREFIX "search:"

/* How its tables are made; any other virtual table was put into the database by somebody else. */
#define QIHE_SEARCH_OF_TITLE                                                                       \
  "USING fts5 (x, content='', columnsize=0, detail=full, tokenize='qihe', prefix=1)"
#define QIHE_SEARCH_OF_BODY                                                                        \
  "USING fts5 (x, content='', columnsize=0, detail=none, tokenize='qihe', prefix=1)"

/**
 * QiheSearchIndex: what is searched in the records of a register
 * @title_sql: an expression over its table: what a record is called, between marks
 * @body_sql: likewise: all other texts
 * @fields: NULL-terminated: the fields that both are made of
 * @pending: number of the first row that is not in the index yet, 0 for none
 *
 * Two FTS5 tables without content, `_search_<register>_title` and `_body`. Their row numbers are in
 * the order of use: short titles first, of equal ones the newest.
 */
typedef struct {
  char *entity;
  char *title_sql;
  char *body_sql;
  char **fields;
  gint64 pending;
} QiheSearchIndex;

/** qihe_search_index_find: (out) (transfer full) (nullable): %NULL where @entity is not searched */
gboolean qihe_search_index_find (QiheConnection *connection, const char *entity,
                                 QiheSearchIndex **index, GError **error);
void qihe_search_index_free (QiheSearchIndex *self);

/** qihe_search_index_is_current: whether what is searched is what @shape says */
gboolean qihe_search_index_is_current (QiheConnection *connection, QiheRegister *shape,
                                       gboolean *current, GError **error);
/** qihe_search_index_make: makes it, or makes it anew. Within a transaction. */
gboolean qihe_search_index_make (QiheConnection *connection, QiheRegister *shape, GError **error);

/** qihe_search_index_has: whether one of the fields in @values is searched */
gboolean qihe_search_index_has (const QiheSearchIndex *self, JsonObject *values);

/** qihe_search_index_add: a row was inserted last; it is indexed by qihe_search_index_flush() */
void qihe_search_index_add (QiheSearchIndex *self, QiheConnection *connection);
/** qihe_search_index_put: a record that was changed */
gboolean qihe_search_index_put (QiheSearchIndex *self, QiheConnection *connection, const char *id,
                                GError **error);
/** qihe_search_index_remove: a record that is about to be changed or deleted */
gboolean qihe_search_index_remove (QiheSearchIndex *self, QiheConnection *connection,
                                   const char *id, GError **error);
/** qihe_search_index_flush: indexes all rows that were added */
gboolean qihe_search_index_flush (QiheSearchIndex *self, QiheConnection *connection,
                                  GError **error);
/** qihe_search_index_forget: leaves nothing of what was removed */
gboolean qihe_search_index_forget (QiheSearchIndex *self, QiheConnection *connection,
                                   GError **error);

/** qihe_search_row: the row of the register's table that a row of the index stands for */
gint64 qihe_search_row (gint64 key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheSearchIndex, qihe_search_index_free)

G_END_DECLS
