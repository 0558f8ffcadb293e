/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-drafts.h"

G_BEGIN_DECLS

/* What writing drafts and finding them again have in common. */

#define QIHE_DRAFTS_LOCK "lock"
/* How names of files begin that hold changes. A digest in hexadecimal never does. */
#define QIHE_DRAFTS_CHANGES "0-"

/** qihe_drafts_folder: (transfer full): where the folders of all processes are */
char *qihe_drafts_folder (const char *database_id);

/** qihe_drafts_lock: a descriptor that holds the lock of the folder of one process, or -1 */
int qihe_drafts_lock (const char *folder);

G_END_DECLS
