/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-exchange-error.h"

G_DEFINE_QUARK (qihe_exchange_error, qihe_exchange_error)
