/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* "Qihe" in the header of the file, so that `file` and we know our own. */
#define QIHE_APPLICATION_ID 0x51696865

/** QIHE_BUSY_MS: how long to wait for another program that is writing */
#define QIHE_BUSY_MS 5000

/**
 * QiheConnection:
 * @constant: (element-type utf8 sqlite3_stmt): by the address of their text
 * @built: (element-type utf8 sqlite3_stmt): by their text
 * @tables: (element-type utf8 QiheTable): what qihe_table_find() has looked up
 * @schema_version: the version of the schema that @tables are of
 *
 * A connection to the database file with its prepared statements. One thread at a time.
 */
typedef struct {
  sqlite3 *db;
  char *path;
  GHashTable *constant;
  GHashTable *built;
  GHashTable *tables;
  gint64 schema_version;
} QiheConnection;

/**
 * qihe_connection_open:
 * @path: absolute
 * @flags: of sqlite3_open_v2()
 *
 * Opens a file that may have been made to do harm: nothing that is in it runs.
 */
QiheConnection *qihe_connection_open (const char *path, int flags, GError **error);
void qihe_connection_free (QiheConnection *self);

/**
 * qihe_connection_set_error:
 * @code: what SQLite returned
 *
 * Puts the last failure of SQLite into words.
 */
void qihe_connection_set_error (QiheConnection *self, int code, GError **error);

/** qihe_connection_run: runs fixed SQL text, which may have several statements */
gboolean qihe_connection_run (QiheConnection *self, const char *sql, GError **error);

/** qihe_connection_get_pragma: reads a number, such as `user_version` */
gboolean qihe_connection_get_pragma (QiheConnection *self, const char *name, gint64 *value,
                                     GError **error);

/** qihe_connection_rollback: ends a transaction after a failure, if one is open */
void qihe_connection_rollback (QiheConnection *self);

/** qihe_connection_trim: forgets built statements where there are many. No query may be in use. */
void qihe_connection_trim (QiheConnection *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheConnection, qihe_connection_free)

G_END_DECLS
