/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * Records of a register as they are typed and read. @registers are those that there are, of which
 * @shape is one. Everything here blocks; any thread.
 */

/**
 * qihe_records_add:
 * @texts: (element-type utf8 utf8): what was typed, by field id
 *
 * Returns: (transfer full): the new record with its `id`; %NULL as of qihe_register_parse(), or
 * of qihe_references_resolve(), or with %QIHE_STORE_ERROR_EXISTS where what has to be unique is
 * there
 */
JsonObject *qihe_records_add (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                              GHashTable *texts, GError **error);

/** qihe_records_set: (transfer full): the record after @texts were put into it; an empty one takes
 * the value away */
JsonObject *qihe_records_set (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                              const char *id, GHashTable *texts, GError **error);

/** qihe_records_delete: (transfer full): what was done; %NULL with %QIHE_SESSION_ERROR_LINKED,
 * whose message names them, where other records refer to it */
QiheWritten *qihe_records_delete (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                                  const char *id, GError **error);

/** qihe_records_archive: (transfer full): takes a record out of use: it stays for those that refer
 * to it and to be searched, lists leave it out */
QiheWritten *qihe_records_archive (QiheStore *store, QiheRegister *shape, const char *id,
                                   GError **error);

/**
 * qihe_records_list:
 * @where: (element-type utf8 utf8): what fields have to be, as it is typed, by field id; of a list,
 *   what it has to have
 * @order: (nullable): id of a field
 * @limit: so many at most; 0 for all
 * @total: (out): how many there are without the limit
 *
 * Returns: (transfer full) (element-type JsonObject): records with their `id`
 */
GPtrArray *qihe_records_list (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                              GHashTable *where, const char *order, guint limit, gint64 *total,
                              GError **error);

/** qihe_records_count: -1 on failure */
gint64 qihe_records_count (QiheStore *store, QiheRegister *shape, GError **error);

G_END_DECLS
