/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-advice.h"

G_BEGIN_DECLS

/**
 * qihe_advice_load:
 *
 * Returns: (transfer full) (nullable): the advice that ships for @framework; for one of the
 *   office's own what ships about indicators that it has, too. Any thread.
 */
QiheAdvice *qihe_advice_load (QiheFramework *framework);

G_END_DECLS
