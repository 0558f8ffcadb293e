/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-batch.h"

G_BEGIN_DECLS

/**
 * qihe_register_extra_move:
 * @field: has a column since a moment ago
 *
 * Moves what other systems have sent under the name of @field out of `extra` into its column. What
 * cannot be read as a value of the field stays where it is.
 */
gboolean qihe_register_extra_move (QiheBatch *batch, QiheRegister *shape, const QiheField *field,
                                   GError **error);

G_END_DECLS
