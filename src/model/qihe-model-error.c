/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-model-error.h"

G_DEFINE_QUARK (qihe_model_error, qihe_model_error)
