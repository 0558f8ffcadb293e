/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "model/qihe-register.h"
#include "store/qihe-changes.h"

G_BEGIN_DECLS

#define QIHE_TYPE_STORE (qihe_store_get_type ())
G_DECLARE_FINAL_TYPE (QiheStore, qihe_store, QIHE, STORE, GObject)

/**
 * QiheStore:
 *
 * One SQLite file with its journal, the head kept outside it, and the attached files beside it.
 *
 * Every function without `_async` blocks and may be called from any thread (from the GTK thread
 * only by programs without a window). Writes run one after another on the store's own thread; reads
 * run on pooled read-only connections. Signals are emitted on the main context of the thread that
 * made the store.
 *
 * Signal `changed`: the data have changed, by this object or by another process.
 * Properties `can-undo`, `can-redo`: follow the journal.
 */

typedef enum {
  QIHE_STORE_MUST_EXIST = 1 << 0, /* do not create the file */
} QiheStoreFlags;

/**
 * QiheWritten: what a write, undo or redo did
 * @batch: (nullable): id of the batch in the journal, %NULL where nothing had to be changed
 * @changed: records changed
 * @skipped: (element-type utf8): `entity/id` of records that were left alone, because they were
 *   changed since or cannot be changed any more
 * @frozen: (nullable): why the first of those cannot be changed any more, in words
 */
typedef struct {
  char *batch;
  guint changed;
  GPtrArray *skipped;
  char *frozen;
} QiheWritten;

/**
 * QiheEntry: one entry of the journal
 * @before: (nullable): the values before; of a `set` only those that changed
 * @after: (nullable): the values after, likewise
 */
typedef struct {
  gint64 seq;
  char *batch;
  char *time; /* ISO 8601 in UTC with milliseconds */
  char *actor;
  char *origin;
  char *action; /* add, set, delete, erase, undo, redo, restore … */
  char *entity;
  char *id;
  JsonObject *before;
  JsonObject *after;
} QiheEntry;

/**
 * qihe_store_open:
 * @path: the database file; its folder is made where it is missing
 * @key: (nullable): key of an encrypted database; %QIHE_STORE_ERROR_KEY where this build has none
 *
 * Opens, creates or migrates a store.
 *
 * Returns: (transfer full): the store, or %NULL with %QIHE_STORE_ERROR: not a Qihe database, newer
 *   than this program, busy for 5 s, damaged
 */
QiheStore *qihe_store_open (const char *path, const char *key, QiheStoreFlags flags,
                            GError **error);
void qihe_store_open_async (const char *path, const char *key, QiheStoreFlags flags,
                            GCancellable *cancellable, GAsyncReadyCallback callback,
                            gpointer user_data);
QiheStore *qihe_store_open_finish (GAsyncResult *result, GError **error);

/** qihe_store_close: waits for writes under way; the store cannot be used afterwards */
void qihe_store_close (QiheStore *self);

const char *qihe_store_get_path (QiheStore *self);
const char *qihe_store_get_database_id (QiheStore *self);

/**
 * qihe_store_get_head_problem:
 *
 * The head is a note, kept outside the database, of where its journal ended. One that is missing
 * (the data came from another machine) is written anew and is no problem.
 *
 * Returns: (nullable): why the journal did not agree with it when the store was opened, in words
 * for the user: the file was replaced by an older copy, or tampered with. The head then stays as it
 *   is, so that `verify` goes on failing until a backup is restored.
 */
const char *qihe_store_get_head_problem (QiheStore *self);

/** qihe_store_get_read_only: (nullable): why the database can only be read, in words; %NULL where
 * it can be written */
const char *qihe_store_get_read_only (QiheStore *self);

/** qihe_store_dup_head: (transfer full): where the journal ends now: `seq:hash` */
char *qihe_store_dup_head (QiheStore *self, GError **error);

gboolean qihe_store_get_can_undo (QiheStore *self);
gboolean qihe_store_get_can_redo (QiheStore *self);

/**
 * qihe_store_write:
 * @changes: (transfer full)
 *
 * Writes @changes and their journal entries in one transaction, then the head. A `set` that changes
 * nothing leaves no entry.
 *
 * Returns: (transfer full): what was done, or %NULL with %QIHE_STORE_ERROR (unknown entity or
 *   column, record missing or there already, disk full, busy); nothing is then written
 */
QiheWritten *qihe_store_write (QiheStore *self, QiheChanges *changes, GError **error);
void qihe_store_write_async (QiheStore *self, QiheChanges *changes, GCancellable *cancellable,
                             GAsyncReadyCallback callback, gpointer user_data);
/** finishes write, undo and redo */
QiheWritten *qihe_store_write_finish (QiheStore *self, GAsyncResult *result, GError **error);

/**
 * qihe_store_undo:
 * @batch: (nullable): a batch, or %NULL for the last one of this desktop that is not undone
 *
 * Appends entries that compensate @batch. A record that was changed since is left and reported.
 */
QiheWritten *qihe_store_undo (QiheStore *self, const char *batch, GError **error);
void qihe_store_undo_async (QiheStore *self, const char *batch, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);
/** qihe_store_redo: takes back the last undo, as long as nothing else was written since */
QiheWritten *qihe_store_redo (QiheStore *self, GError **error);
void qihe_store_redo_async (QiheStore *self, GCancellable *cancellable,
                            GAsyncReadyCallback callback, gpointer user_data);

/**
 * qihe_store_erase:
 *
 * Deletes a record and removes its values from the whole journal (personal data). Cannot be undone;
 * the chain still verifies.
 */
gboolean qihe_store_erase (QiheStore *self, const char *entity, const char *id, GError **error);

/**
 * qihe_store_make_registers:
 * @registers: (element-type QiheRegister)
 *
 * Makes the tables of registers, or adds what they lack; nothing is written where they are
 * complete. A new field takes over what records keep in `extra` under its name.
 *
 * Returns: %FALSE with %QIHE_STORE_ERROR_ENTITY where a name is taken, %QIHE_STORE_ERROR_FIELD
 * where a field has another type than its column; nothing is then changed
 */
gboolean qihe_store_make_registers (QiheStore *self, GPtrArray *registers, GError **error);

/**
 * qihe_store_list:
 * @field: (nullable): keep only records whose @field equals @value
 * @order: (nullable): column to sort by, then by id
 *
 * Returns: (transfer full) (element-type JsonObject): the records with their `id`
 */
GPtrArray *qihe_store_list (QiheStore *self, const char *entity, const char *field,
                            const char *value, const char *order, GError **error);

/**
 * QiheSelection: which records are wanted
 * @fields: (array length=n): keep only records whose fields equal @values
 * @values: (array length=n): a null value keeps those that have none
 * @lists: (array length=n) (nullable): whether a field holds a list, which has to have the value
 * @order: (nullable): column to sort by, then by id
 * @descending: whether the largest comes first
 * @limit: so many at most; 0 for all
 */
typedef struct {
  guint n;
  const char *const *fields;
  JsonNode *const *values;
  const gboolean *lists;
  const char *order;
  gboolean descending;
  guint limit;
} QiheSelection;

/**
 * qihe_store_select:
 * @total: (out): how many there are without the limit
 *
 * Returns: (transfer full) (element-type JsonObject): the records with their `id`; %NULL with
 *   %QIHE_STORE_ERROR_ENTITY or %QIHE_STORE_ERROR_FIELD
 */
GPtrArray *qihe_store_select (QiheStore *self, const char *entity, const QiheSelection *selection,
                              gint64 *total, GError **error);

/**
 * qihe_store_list_rows:
 *
 * Returns: (transfer full) (element-type gint64): the numbers of the rows of a register, in order;
 *   %NULL as of qihe_store_select()
 */
GArray *qihe_store_list_rows (QiheStore *self, const char *entity, const QiheSelection *selection,
                              GError **error);

/**
 * qihe_store_read_rows:
 * @rows: (array length=n)
 *
 * Returns: (transfer full) (element-type JsonObject): the records of rows with their `id`, in the
 *   order of @rows; %NULL for one that is gone
 */
GPtrArray *qihe_store_read_rows (QiheStore *self, const char *entity, const gint64 *rows, guint n,
                                 GError **error);

/** qihe_store_get: (transfer full): the record with its `id`, or %NULL with
 * %QIHE_STORE_ERROR_NOT_FOUND */
JsonObject *qihe_store_get (QiheStore *self, const char *entity, const char *id, GError **error);

/**
 * qihe_store_history:
 *
 * Returns: (transfer full) (element-type QiheEntry): the record's entries, oldest first, long texts
 *   put together again
 */
GPtrArray *qihe_store_history (QiheStore *self, const char *entity, const char *id, GError **error);

/**
 * qihe_store_history_of_parts:
 *
 * Returns: (transfer full) (element-type QiheEntry): the entries, oldest first, in which a record
 * of
 *   @entity came or went while its @field was @value; also of records that are gone
 */
GPtrArray *qihe_store_history_of_parts (QiheStore *self, const char *entity, const char *field,
                                        const char *value, GError **error);

/** qihe_store_batch: (transfer full) (element-type QiheEntry): the entries of one batch */
GPtrArray *qihe_store_batch (QiheStore *self, const char *batch, GError **error);

void qihe_written_free (QiheWritten *self);
void qihe_entry_free (QiheEntry *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheWritten, qihe_written_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheEntry, qihe_entry_free)

G_END_DECLS
