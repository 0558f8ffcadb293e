/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-base-error.h"

G_DEFINE_QUARK (qihe_base_error, qihe_base_error)
