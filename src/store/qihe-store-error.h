/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_STORE_ERROR (qihe_store_error_quark ())

/**
 * QiheStoreError:
 * @QIHE_STORE_ERROR_NOT_QIHE: a file is no database of this program
 * @QIHE_STORE_ERROR_NEWER: a database was written by a newer version of the program
 * @QIHE_STORE_ERROR_KEY: a key is given, and this build has no encryption
 * @QIHE_STORE_ERROR_DAMAGED: what is in the file cannot be right
 * @QIHE_STORE_ERROR_BUSY: another program has been writing for longer than the store waits
 * @QIHE_STORE_ERROR_FULL: no room is left
 * @QIHE_STORE_ERROR_IO: a file cannot be read or written
 * @QIHE_STORE_ERROR_CLOSED: the store is closed
 * @QIHE_STORE_ERROR_ENTITY: no such entity
 * @QIHE_STORE_ERROR_FIELD: no such field, or a value that it cannot take
 * @QIHE_STORE_ERROR_NOT_FOUND: no such record, batch or file
 * @QIHE_STORE_ERROR_EXISTS: a record with that id is there already
 * @QIHE_STORE_ERROR_NOTHING: there is nothing to undo or redo
 * @QIHE_STORE_ERROR_FROZEN: the record belongs to a closed round
 */
typedef enum {
  QIHE_STORE_ERROR_NOT_QIHE,
  QIHE_STORE_ERROR_NEWER,
  QIHE_STORE_ERROR_KEY,
  QIHE_STORE_ERROR_DAMAGED,
  QIHE_STORE_ERROR_BUSY,
  QIHE_STORE_ERROR_FULL,
  QIHE_STORE_ERROR_IO,
  QIHE_STORE_ERROR_CLOSED,
  QIHE_STORE_ERROR_ENTITY,
  QIHE_STORE_ERROR_FIELD,
  QIHE_STORE_ERROR_NOT_FOUND,
  QIHE_STORE_ERROR_EXISTS,
  QIHE_STORE_ERROR_NOTHING,
  QIHE_STORE_ERROR_FROZEN,
} QiheStoreError;

GQuark qihe_store_error_quark (void);

/** qihe_store_set_error: what is wrong with the file @path: its name comes first, the path last */
void qihe_store_set_error (GError **error, QiheStoreError code, const char *path,
                           const char *format, ...) G_GNUC_PRINTF (4, 5);

G_END_DECLS
