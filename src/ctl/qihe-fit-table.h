/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-set.h"
#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * qihe_fit_table:
 *
 * Returns: (transfer full): one line a case with its levels, missing shares and model in words, in
 *   the current language; %NULL with %QIHE_MODEL_ERROR_TOO_LARGE
 */
char *qihe_fit_table (QiheCaseSet *set, QiheUnknownRule rule, GError **error);

G_END_DECLS
