/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * QiheRecordExportPlan:
 * @path: its name says the form, see qihe_table_writer_new()
 * @where: (element-type utf8 utf8): see qihe_record_conditions_new()
 * @order: (nullable): id of a field
 * @blank: only the header, for others to fill in
 */
typedef struct {
  const char *path;
  GHashTable *where;
  const char *order;
  gboolean blank;
} QiheRecordExportPlan;

/**
 * qihe_record_export:
 *
 * Writes records into a file which qihe_record_import() reads again; what they refer to by a name
 * or code that it alone has. Blocks; any thread.
 *
 * Returns: how many; -1 with an error, what was at the path is then still there
 */
gint64 qihe_record_export (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                           const QiheRecordExportPlan *plan, GError **error);

G_END_DECLS
