/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-set.h"
#include "store/qihe-evaluation-read.h"

G_BEGIN_DECLS

/*
 * A database as programs without a window use it. All block; any thread.
 */

/**
 * qihe_desk_open:
 * @create: whether to make it where it is missing
 *
 * Returns: (transfer full): the database, its cases in rounds; %NULL with %QIHE_STORE_ERROR
 */
QiheStore *qihe_desk_open (const char *path, gboolean create, GError **error);

/**
 * qihe_desk_read:
 * @round: (nullable): id or code; without it the newest open one, else the newest
 *
 * Returns: (transfer full): the round; %NULL with %QIHE_SESSION_ERROR_ROUND where there is none
 */
QiheEvaluation *qihe_desk_read (QiheStore *store, const char *round, GError **error);

/**
 * qihe_desk_read_cases:
 * @path: a database, which has to exist
 * @round: (nullable): as of qihe_desk_read()
 * @rule: (out): how the round counts what nobody has asked about
 * @ours: (out) (transfer full) (nullable): id of our own case
 *
 * Returns: (transfer full): the cases of a round by their codes, ours first
 */
QiheCaseSet *qihe_desk_read_cases (const char *path, const char *round, QiheUnknownRule *rule,
                                   char **ours, GError **error);

G_END_DECLS
