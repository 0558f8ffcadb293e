/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * Rounds and their cases, read out of a store without a detour through records: a round may have
 * 120,000 ratings. All block; any thread.
 */

/** qihe_rounds_read: (transfer full) (element-type QiheRound): all rounds, the newest first; those
 * kept from a what-if after all others */
GPtrArray *qihe_rounds_read (QiheStore *store, GError **error);

/**
 * qihe_framework_read:
 *
 * Returns: (transfer full): a framework that is kept in @store; %NULL with
 *   %QIHE_STORE_ERROR_NOT_FOUND or what is wrong with it
 */
QiheFramework *qihe_framework_read (QiheStore *store, const char *reference, GError **error);

/**
 * qihe_evaluation_read:
 * @round: id of a round
 *
 * Returns: (transfer full): the round with its cases, or %NULL with %QIHE_STORE_ERROR_NOT_FOUND or
 *   what is wrong with it
 */
QiheEvaluation *qihe_evaluation_read (QiheStore *store, const char *round, GError **error);

G_END_DECLS
