/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"

G_BEGIN_DECLS

/**
 * qihe_template_write:
 * @path: a file, which is replaced
 *
 * Writes a row for each case and indicator, as qihe_import_read() reads them, for spreadsheet
 * programs (CSV with a byte order mark), in the current language. Blocks; any thread.
 */
gboolean qihe_template_write (const QiheEvaluation *evaluation, const char *path, GError **error);

G_END_DECLS
