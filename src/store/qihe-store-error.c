/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-store-error.h"

G_DEFINE_QUARK (qihe_store_error, qihe_store_error)
