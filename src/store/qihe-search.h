/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-search-query.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * QiheHit:
 * @order: the smaller, the nearer to what was looked for; of hits of all registers
 * @record: the record with its `id`
 */
typedef struct {
  QiheSearchTier tier;
  gint64 order;
  JsonObject *record;
} QiheHit;

/**
 * qihe_store_search:
 * @text: as somebody typed it; from one character on
 * @limit: so many at most
 *
 * Looks @text up in a register: what is called so, what begins so, what has it in its title, then
 * what has it in another field; short titles first, of equal ones the newest. Words that are parted
 * by spaces all have to be there. Blocks; any thread.
 *
 * Returns: (transfer full) (element-type QiheHit): best first; empty where @entity is not searched
 */
GPtrArray *qihe_store_search (QiheStore *self, const char *entity, const char *text, guint limit,
                              GError **error);

/** qihe_store_search_rows: (transfer full) (element-type gint64): the rows of what it finds, see
 * qihe_store_read_rows() */
GArray *qihe_store_search_rows (QiheStore *self, const char *entity, const char *text, guint limit,
                                GError **error);

/** qihe_store_search_count: (returns) how many hits there are, counted up to @most; -1 on failure
 */
int qihe_store_search_count (QiheStore *self, const char *entity, const char *text, guint most,
                             GError **error);

void qihe_hit_free (QiheHit *self);

G_END_DECLS
