/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-search.h"

G_BEGIN_DECLS

/** QIHE_FIND_MOST: so many hits are counted; above it is only known that there are more */
#define QIHE_FIND_MOST 1000

/**
 * QiheFound: what was found in a register or in all of them; a plain value
 * @total: how many hits there are, at most %QIHE_FIND_MOST
 * @capped: whether there are more
 * @hits: (element-type QiheFoundHit): best first
 */
typedef struct {
  guint total;
  gboolean capped;
  GPtrArray *hits;
} QiheFound;

/**
 * QiheFoundHit:
 * @shape: the register
 * @title: what the record is called
 * @snippet: the text around the place, or what else the record is, where its title has it
 */
typedef struct {
  QiheRegister *shape;
  QiheHit *hit;
  char *title;
  char *snippet;
} QiheFoundHit;

/**
 * qihe_find:
 * @registers: (element-type QiheRegister): where to look
 * @limit: so many hits at most
 *
 * See qihe_store_search(). Blocks; any thread.
 *
 * Returns: (transfer full): %NULL with %QIHE_STORE_ERROR
 */
QiheFound *qihe_find (QiheStore *store, GPtrArray *registers, const char *text, guint limit,
                      GError **error);
void qihe_found_free (QiheFound *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheFound, qihe_found_free)

G_END_DECLS
