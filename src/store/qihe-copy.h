/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "store/qihe-connection.h"

G_BEGIN_DECLS

/**
 * qihe_copy_database:
 * @path: a file that appears when it is complete; one that is there is replaced
 *
 * Copies the database as of one moment into one file that only its owner can read, and syncs it.
 */
gboolean qihe_copy_database (QiheConnection *connection, const char *path,
                             GCancellable *cancellable, GError **error);

/**
 * qihe_copy_into:
 *
 * Replaces all that @to holds by what @from holds, in one transaction.
 */
gboolean qihe_copy_into (QiheConnection *from, QiheConnection *to, GCancellable *cancellable,
                         GError **error);

/** qihe_copy_sync_folder: makes names in the folder of @path last through a power cut */
gboolean qihe_copy_sync_folder (const char *path, GError **error);

/**
 * qihe_copy_create:
 *
 * Returns: a descriptor of the new file @path, readable by its owner only, or -1
 */
int qihe_copy_create (const char *path, GError **error);

/** qihe_copy_set_errno: an error about @path by what the system said */
void qihe_copy_set_errno (const char *path, int reason, GError **error);

G_END_DECLS
