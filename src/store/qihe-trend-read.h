/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-trend.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * qihe_trend_read:
 * @code: of a case
 *
 * Reads that case alone out of all rounds that have it: no other case, no text. Blocks; any thread.
 *
 * Returns: (transfer full): empty where no round has it; %NULL with what is wrong with a round or
 *   its framework
 */
QiheTrend *qihe_trend_read (QiheStore *store, const char *code, GError **error);

G_END_DECLS
