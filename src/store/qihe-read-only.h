/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Databases that may be read and not be written: in an archive, on a disc, of somebody else. */

/** qihe_read_only_dup_reason: (transfer full) (nullable): why the database @path, which exists, can
 * only be read, in words; %NULL where it can be written */
char *qihe_read_only_dup_reason (const char *path);

/**
 * qihe_read_only_dup_uri:
 *
 * Returns: (transfer full) (nullable): under what name SQLite reads @path (absolute) without
 * writing anything beside it; %NULL where it may do that, or has to read what was written last out
 * of the log that is there
 */
char *qihe_read_only_dup_uri (const char *path);

G_END_DECLS
