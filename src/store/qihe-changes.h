/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "base/qihe-json.h"

G_BEGIN_DECLS

/**
 * QiheChanges:
 *
 * Changes that belong together: they are written in one transaction, undone as one, and share a
 * batch in the journal. An entity is a table, a record a JSON object of its columns; `id` is not
 * among the values. Build it on one thread, then hand it over.
 */
typedef struct _QiheChanges QiheChanges;

/**
 * qihe_changes_new:
 * @origin: where they come from: `here`, `feed:<id>`, `desktop:<id>`
 */
QiheChanges *qihe_changes_new (const char *origin);
void qihe_changes_free (QiheChanges *self);

/**
 * qihe_changes_add:
 * @id: (nullable): the id of the new record, or %NULL for a new UUIDv7
 * @values: (transfer full)
 *
 * Returns: (transfer none): the id
 */
const char *qihe_changes_add (QiheChanges *self, const char *entity, const char *id,
                              JsonObject *values);

/**
 * qihe_changes_set:
 * @values: (transfer full): the columns to change; others stay
 */
void qihe_changes_set (QiheChanges *self, const char *entity, const char *id, JsonObject *values);

/**
 * qihe_changes_put: as qihe_changes_set() where the record exists, else as qihe_changes_add()
 */
void qihe_changes_put (QiheChanges *self, const char *entity, const char *id, JsonObject *values);

/** qihe_changes_delete: the record has to exist when the changes are written */
void qihe_changes_delete (QiheChanges *self, const char *entity, const char *id);

/**
 * qihe_changes_seal:
 * @values: (transfer full): the columns to change
 * @column: a column that receives the end of the journal before these changes, `seq:hash`
 *
 * As qihe_changes_set(), for what freezes a record for good. It has to be the first of its changes,
 * which can then not be undone.
 */
void qihe_changes_seal (QiheChanges *self, const char *entity, const char *id, JsonObject *values,
                        const char *column);

gboolean qihe_changes_is_empty (QiheChanges *self);

/** qihe_changes_concern: whether a record is among them, or one whose column @reference names it */
gboolean qihe_changes_concern (QiheChanges *self, const char *entity, const char *id,
                               const char *reference);

/** qihe_changes_copy: (transfer full): writing changes consumes them; a copy can be written again
 */
QiheChanges *qihe_changes_copy (QiheChanges *self);

/** qihe_changes_to_json: (transfer full): all that it takes to write them later */
JsonNode *qihe_changes_to_json (QiheChanges *self);

/** qihe_changes_new_from_json: (transfer full): %NULL with %QIHE_BASE_ERROR_JSON and the path */
QiheChanges *qihe_changes_new_from_json (const QiheJsonPlace *place, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheChanges, qihe_changes_free)

G_END_DECLS
