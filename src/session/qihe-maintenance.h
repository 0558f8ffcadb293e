/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * What is done to a database as a whole, for programs without a window. Each call opens the
 * database, which has to exist, and closes it again. All block; any thread.
 */

/**
 * qihe_maintenance_verify:
 *
 * Returns: (transfer full): `{"ok", "entries", "head", "problems": [{"seq", "what"}]}`, or %NULL
 *   where @path cannot be read at all
 */
JsonNode *qihe_maintenance_verify (const char *path, GError **error);

/**
 * qihe_maintenance_undo:
 * @batch: (nullable): a batch, or %NULL for the last one of this desktop
 *
 * Returns: (transfer full): `{"batch", "changed", "skipped": ["entity/id"], "frozen"}`, the last
 *   where something skipped cannot be changed any more: it says why; %NULL with
 *   %QIHE_SESSION_ERROR_NOTHING where nothing was changed
 */
JsonNode *qihe_maintenance_undo (const char *path, const char *batch, GError **error);

/** qihe_maintenance_redo: as qihe_maintenance_undo(), for the last undo */
JsonNode *qihe_maintenance_redo (const char *path, GError **error);

/**
 * qihe_maintenance_history:
 *
 * Returns: (transfer full): the entries of a record, oldest first, of a rating with those of its
 *   files: `{"entries": [{"seq", "batch", "time", "actor", "origin", "entity", "id", "action",
 * "before", "after"}]}`; %NULL with %QIHE_SESSION_ERROR_NOT_FOUND where there is none
 */
JsonNode *qihe_maintenance_history (const char *path, const char *entity, const char *id,
                                    GError **error);

/** qihe_maintenance_backup: see qihe_backup_create() */
gboolean qihe_maintenance_backup (const char *path, const char *backup, gboolean replace,
                                  GError **error);

/** qihe_maintenance_restore: see qihe_backup_restore() */
gboolean qihe_maintenance_restore (const char *path, const char *backup, char **kept,
                                   GError **error);

G_END_DECLS
