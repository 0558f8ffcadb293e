/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * A backup is a database file and, where files are attached, a folder `<file>.files` beside it,
 * laid out like `files/` beside the store. The file alone opens as a store as well.
 */

/**
 * qihe_backup_create:
 * @path: the file to write; its folder of files is added to
 * @replace: whether a backup that is there may be replaced; anything else never is
 *
 * Copies the store as of one moment, while others go on writing. Blocks; any thread.
 */
gboolean qihe_backup_create (QiheStore *store, const char *path, gboolean replace,
                             GCancellable *cancellable, GError **error);

/**
 * qihe_backup_restore:
 * @backup: a file that qihe_backup_create() wrote
 * @target: the database to put it in place of; made where it is missing
 * @kept: (out) (optional) (nullable): the file that now has what @target held
 *
 * Checks @backup, keeps what @target held as `<target>.before-restore`, and goes on from @backup in
 * a new epoch: an entry `restore` in the journal says which entries were left behind. A @target
 * that cannot be opened as a database is put aside as `<target>.damaged`. This process must have
 * no store open on @target; others see the change, unless it was put aside. Blocks; any thread.
 *
 * Returns: %FALSE with an error, @target then being as it was
 */
gboolean qihe_backup_restore (const char *backup, const char *target, GCancellable *cancellable,
                              char **kept, GError **error);

G_END_DECLS
