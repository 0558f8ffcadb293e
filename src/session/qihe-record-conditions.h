/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * QiheRecordConditions: which records of a register are wanted, as somebody typed it
 * @selection: what to hand to the store; lives as long as the conditions
 */
typedef struct {
  QiheSelection selection;
  JsonObject *parsed;
  GPtrArray *fields;
  GPtrArray *values;
  GArray *lists;
} QiheRecordConditions;

/**
 * qihe_record_conditions_new:
 * @registers: (element-type QiheRegister): those that there are
 * @where: (element-type utf8 utf8): what fields have to be, by field id; of a list, what it has to
 *   have
 *
 * What is archived is wanted where it is asked for alone. Blocks; any thread.
 *
 * Returns: (transfer full): %NULL as of qihe_register_parse() and qihe_references_resolve()
 */
QiheRecordConditions *qihe_record_conditions_new (QiheStore *store, GPtrArray *registers,
                                                  QiheRegister *shape, GHashTable *where,
                                                  GError **error);
void qihe_record_conditions_free (QiheRecordConditions *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRecordConditions, qihe_record_conditions_free)

G_END_DECLS
