/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * QiheWriting: a transaction under way, for what is too long to be a QiheChanges
 *
 * It lives as long as the function that was handed to qihe_store_write_long(), on the thread of the
 * store. A failure leaves the record as it was, and the transaction going on.
 */
typedef struct _QiheWriting QiheWriting;

/**
 * QiheWriteLong:
 * @keep: (out): whether what was written is to stay
 *
 * Returns: %FALSE with an error: nothing is then written
 */
typedef gboolean (*QiheWriteLong) (QiheWriting *writing, gboolean *keep, gpointer user_data,
                                   GError **error);

/**
 * qihe_store_write_long:
 * @origin: see qihe_changes_new()
 *
 * As qihe_store_write(), for changes that come one after another: one transaction, one batch.
 * Blocks.
 */
QiheWritten *qihe_store_write_long (QiheStore *self, const char *origin, QiheWriteLong func,
                                    gpointer user_data, GError **error);

/** qihe_writing_add: adds a record with a new id; @values are normalized in place */
gboolean qihe_writing_add (QiheWriting *self, const char *entity, JsonObject *values,
                           GError **error);

/** qihe_writing_set: @changed: (out): whether anything was different */
gboolean qihe_writing_set (QiheWriting *self, const char *entity, const char *id,
                           JsonObject *values, gboolean *changed, GError **error);

/**
 * qihe_writing_find:
 * @id: (out) (transfer full): of the record whose @field is @value; %NULL where there is none
 *
 * Returns: %FALSE with %QIHE_STORE_ERROR_EXISTS where there are several
 */
gboolean qihe_writing_find (QiheWriting *self, const char *entity, const char *field,
                            JsonNode *value, char **id, GError **error);

G_END_DECLS
