/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-digest.h"
#include "store/qihe-query.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * The journal: what was written when by whom, each entry chained to the one before.
 *
 *   digest = SHA-256 (salt ‖ text)                     of `before` and of `after`, null for null
 *   hash   = SHA-256 (previous hash, seq, batch, time, actor, origin, action, entity, id, base,
 *                     before digest, after digest)     each with its length before it
 *
 * The entry before the first is SHA-256 ("qihe-journal-1", database id). The texts enter through
 * their digests alone, so that they can be erased while the chain still holds; the salt, erased
 * with them, keeps anybody from guessing them by their digest.
 */

#define QIHE_JOURNAL_SALT_LENGTH 16

/** The columns in the order of QiheJournalColumn */
#define QIHE_JOURNAL_COLUMNS                                                                       \
  "seq, batch, time, actor, origin, action, entity, id, base, before, after, salt, "               \
  "before_digest, after_digest, hash"

typedef enum {
  QIHE_JOURNAL_SEQ,
  QIHE_JOURNAL_BATCH,
  QIHE_JOURNAL_TIME,
  QIHE_JOURNAL_ACTOR,
  QIHE_JOURNAL_ORIGIN,
  QIHE_JOURNAL_ACTION,
  QIHE_JOURNAL_ENTITY,
  QIHE_JOURNAL_ID,
  QIHE_JOURNAL_BASE,
  QIHE_JOURNAL_BEFORE,
  QIHE_JOURNAL_AFTER,
  QIHE_JOURNAL_SALT,
  QIHE_JOURNAL_BEFORE_DIGEST,
  QIHE_JOURNAL_AFTER_DIGEST,
  QIHE_JOURNAL_HASH,
} QiheJournalColumn;

/** QiheTip: where the journal ends */
typedef struct {
  gint64 epoch;
  gint64 seq;
  QiheDigest hash;
} QiheTip;

/** QiheJournalRow: an entry as it is stored, but for seq and hash. Nothing is owned. */
typedef struct {
  const char *batch;
  const char *time;
  const char *actor;
  const char *origin;
  const char *action;
  const char *entity;
  const char *id;
  gint64 base;
  const char *before; /* (nullable) */
  const char *after;  /* (nullable) */
} QiheJournalRow;

/** qihe_journal_genesis: what the first entry takes for the hash before it */
QiheDigest qihe_journal_genesis (const char *database_id);

/** qihe_journal_digest: of one side of an entry */
QiheDigest qihe_journal_digest (GChecksum *sum, const guint8 *salt, const char *text, gsize length);

/**
 * qihe_journal_hash:
 * @before: (nullable):
 * @after: (nullable):
 */
QiheDigest qihe_journal_hash (GChecksum *sum, const QiheDigest *previous, gint64 seq,
                              const QiheJournalRow *row, const QiheDigest *before,
                              const QiheDigest *after);

/**
 * QiheJournalWriter: what it takes to append entries
 * @salts: random bytes, fetched for several entries at a time
 * @n_salts: how many salts are left
 */
typedef struct {
  QiheConnection *connection;
  GChecksum *sum;
  QiheTip tip;
  guint8 salts[16][QIHE_JOURNAL_SALT_LENGTH];
  guint n_salts;
} QiheJournalWriter;

/** qihe_journal_append: appends an entry; the tip moves on to it */
gboolean qihe_journal_append (QiheJournalWriter *writer, const QiheJournalRow *row, GError **error);

/** qihe_journal_read_tip: reads where the journal ends */
gboolean qihe_journal_read_tip (QiheConnection *connection, const char *database_id, QiheTip *tip,
                                GError **error);

/** qihe_journal_find_last: @seq becomes that of the record's last entry, 0 where it has none */
gboolean qihe_journal_find_last (QiheConnection *connection, const char *entity, const char *id,
                                 gint64 *seq, GError **error);

/**
 * qihe_journal_read_entry:
 * @query: on a row of %QIHE_JOURNAL_COLUMNS
 *
 * Returns: (transfer full): the entry, splices as they are stored; %NULL with
 *   %QIHE_STORE_ERROR_DAMAGED where its values cannot be read
 */
QiheEntry *qihe_journal_read_entry (QiheQuery *query, GError **error);

/** qihe_journal_read_entries: (transfer full) (element-type QiheEntry): all rows of @query */
GPtrArray *qihe_journal_read_entries (QiheQuery *query, GError **error);

G_END_DECLS
