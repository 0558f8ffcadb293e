/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-rows.h"
#include "model/qihe-column-map.h"

G_BEGIN_DECLS

/**
 * qihe_import_header_find:
 * @given: (nullable): see qihe_column_map_new()
 *
 * Opens a table and finds its header: of the first rows the one that names most fields of @shape.
 *
 * Returns: (transfer full): the columns, with @rows on the header; %NULL with
 *   %QIHE_SESSION_ERROR_FIELD where no row names a field, or what qihe_rows_open() says
 */
QiheColumnMap *qihe_import_header_find (const char *path, const char *sheet, QiheRegister *shape,
                                        GHashTable *given, QiheRows **rows, GError **error);

G_END_DECLS
