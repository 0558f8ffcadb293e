/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-connection.h"

G_BEGIN_DECLS

/*
 * The tables of registers: a column for each field, `extra` for what is in no field, `conflict` for
 * records that compete with another one of another desktop. What is unique is an index that leaves
 * these out.
 */

/**
 * qihe_register_table_check:
 * @complete: (out): whether the table is there and has all that @shape has
 *
 * Returns: %FALSE with %QIHE_STORE_ERROR_ENTITY where the table is there but holds something else,
 *   %QIHE_STORE_ERROR_FIELD where a column holds other values than its field
 */
gboolean qihe_register_table_check (QiheConnection *connection, QiheRegister *shape,
                                    gboolean *complete, GError **error);

/**
 * qihe_register_table_make:
 *
 * Makes the table, or the columns and indexes that it lacks; nothing that is there goes. To be
 * called within a transaction.
 */
gboolean qihe_register_table_make (QiheConnection *connection, QiheRegister *shape, GError **error);

G_END_DECLS
