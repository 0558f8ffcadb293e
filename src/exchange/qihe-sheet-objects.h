/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-sheet.h"

G_BEGIN_DECLS

/**
 * qihe_sheet_read_objects:
 * @document: JSON: an array of objects with texts, numbers, truth values or nothing in them
 *
 * Returns: (transfer full): a header of all names of members, and a row for each object, numbered
 *   from 1; %NULL with %QIHE_BASE_ERROR_JSON or %QIHE_EXCHANGE_ERROR_FORM
 */
QiheSheet *qihe_sheet_read_objects (GBytes *document, GError **error);

G_END_DECLS
