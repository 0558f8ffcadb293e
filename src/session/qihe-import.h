/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-ratings-import.h"
#include "session/qihe-rounds.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/*
 * A round out of a file: first read and looked at, then made. Nothing is written before
 * qihe_rounds_add().
 */

/**
 * qihe_import_read:
 * @store: (nullable): where there is none yet only built-in frameworks are known
 * @path: JSON, CSV or XLSX
 * @sheet: (nullable): of a workbook; without it the first one that is not hidden
 * @framework: (nullable): `id@version`; without one that which a JSON file names, else that of the
 *   newest round, else the built-in one
 * @watch: (nullable): how far it is, and how to stop it
 *
 * Blocks; any thread.
 *
 * Returns: (transfer full): what the file would bring, with its problems; %NULL where nothing of it
 *   can be read; the message begins with the file
 */
QiheImport *qihe_import_read (QiheStore *store, const char *path, const char *sheet,
                              const char *framework, QiheSheetWatch *watch, GError **error);

/** qihe_import_read_async: see qihe_import_read(); @watch also cancels what waits for it */
void qihe_import_read_async (QiheSession *session, GFile *file, const char *sheet,
                             const char *framework, QiheSheetWatch *watch,
                             GAsyncReadyCallback callback, gpointer user_data);
/** qihe_import_read_finish: (transfer full) */
QiheImport *qihe_import_read_finish (QiheSession *session, GAsyncResult *result, GError **error);

/**
 * qihe_import_accept:
 * @plan: receives the cases, moved out of @self, which then has none
 * @all: whether to take nothing where there is any problem, instead of what is good
 *
 * Returns: %FALSE with %QIHE_SESSION_ERROR_ROUND where there is nothing to take
 */
gboolean qihe_import_accept (QiheImport *self, gboolean all, QiheRoundPlan *plan, GError **error);

/** qihe_import_dup_problems: (transfer full): the problems that are listed, as CSV with a header in
 * the current language, which spreadsheet programs open as UTF-8 */
char *qihe_import_dup_problems (const QiheImport *self);

/** qihe_import_dup_summary: (transfer full): what it would bring, in a sentence */
char *qihe_import_dup_summary (const QiheImport *self);

G_END_DECLS
