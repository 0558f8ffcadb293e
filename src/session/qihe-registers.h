/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * The registers that there are: those that ship with the program, and those of the office, which
 * are kept in the database; one of the office goes before the one of the same id that ships.
 * Everything here blocks; any thread.
 */

/**
 * qihe_registers_open:
 *
 * Reads the registers and makes the tables that they need.
 *
 * Returns: (transfer full) (element-type QiheRegister): in their order; %NULL with
 * %QIHE_MODEL_ERROR_REGISTER or %QIHE_STORE_ERROR, whose message names the register
 */
GPtrArray *qihe_registers_open (QiheStore *store, GError **error);

/** qihe_registers_read: the same, but writes nothing: their tables may be missing */
GPtrArray *qihe_registers_read (QiheStore *store, GError **error);

/** qihe_registers_find: (transfer none): %NULL with %QIHE_SESSION_ERROR_NOT_FOUND, whose message
 * names those that there are */
QiheRegister *qihe_registers_find (GPtrArray *registers, const char *id, GError **error);

/**
 * qihe_registers_keep:
 * @document: the file of a register
 *
 * Keeps a register of the office's own, new or in place of the one of its id, and makes its table.
 *
 * Returns: (transfer full): the register; %NULL where it is malformed, its name taken, or a field
 *   of another type than what is stored; nothing is then changed
 */
QiheRegister *qihe_registers_keep (QiheStore *store, GBytes *document, GError **error);

G_END_DECLS
