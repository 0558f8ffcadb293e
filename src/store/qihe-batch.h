/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-changes-private.h"
#include "store/qihe-guard.h"
#include "store/qihe-journal.h"
#include "store/qihe-search-index.h"
#include "store/qihe-table.h"

G_BEGIN_DECLS

/**
 * QiheBatch:
 * @table: the table last used; the schema stays as it is during a transaction
 * @first: number of the batch's first entry
 * @guards: (nullable): what tells frozen records; %NULL where nothing is frozen yet
 * @searched: (element-type utf8 QiheSearchIndex): of entities met so far; %NULL for one that is not
 *   searched
 * @changed: records changed so far
 *
 * A transaction that writes records together with their entries in the journal.
 */
typedef struct {
  QiheConnection *connection;
  QiheJournalWriter journal;
  QiheTable *table;
  QiheGuards *guards;
  GHashTable *searched;
  gint64 first;
  char *id;
  char *time;
  char *actor;
  char *origin;
  guint changed;
  GString *before;
  GString *after;
} QiheBatch;

/**
 * qihe_batch_begin:
 *
 * Takes the write lock of the database: %QIHE_STORE_ERROR_BUSY after 5 s.
 */
QiheBatch *qihe_batch_begin (QiheConnection *connection, QiheGuards *guards,
                             const char *database_id, const char *actor, const char *origin,
                             GError **error);

/** qihe_batch_free: rolls back what was not committed */
void qihe_batch_free (QiheBatch *self);

/** qihe_batch_check: %FALSE with %QIHE_STORE_ERROR_FROZEN for what belongs to a closed round */
gboolean qihe_batch_check (QiheBatch *self, const char *entity, const char *id, GError **error);

/** The values are normalized in place. %QIHE_STORE_ERROR_FROZEN for what belongs to a closed round
 */
gboolean qihe_batch_add (QiheBatch *self, const char *entity, const char *id, JsonObject *values,
                         GError **error);
gboolean qihe_batch_set (QiheBatch *self, const char *entity, const char *id, JsonObject *values,
                         GError **error);
gboolean qihe_batch_delete (QiheBatch *self, const char *entity, const char *id, GError **error);
/** qihe_batch_seal: see qihe_changes_seal() */
gboolean qihe_batch_seal (QiheBatch *self, const char *entity, const char *id, JsonObject *values,
                          const char *column, GError **error);
gboolean qihe_batch_apply (QiheBatch *self, QiheChange *change, GError **error);

/**
 * qihe_batch_mark:
 *
 * Appends an entry that changes no record, such as the one that says what a batch undoes.
 */
gboolean qihe_batch_mark (QiheBatch *self, const char *action, const char *entity, const char *id,
                          JsonObject *after, GError **error);

/**
 * qihe_batch_commit:
 *
 * Commits, or just ends the transaction where nothing was written.
 */
gboolean qihe_batch_commit (QiheBatch *self, GError **error);

/** qihe_batch_find_search: (out) (transfer none) (nullable): what is searched in an entity */
gboolean qihe_batch_find_search (QiheBatch *self, const char *entity, QiheSearchIndex **index,
                                 GError **error);

/** qihe_batch_is_empty: whether it has written no entry */
gboolean qihe_batch_is_empty (QiheBatch *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheBatch, qihe_batch_free)

G_END_DECLS
