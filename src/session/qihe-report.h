/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "report/qihe-pages.h"
#include "report/qihe-report-compose.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/*
 * The evaluation report of a round: read, composed, set on pages, written.
 */

/**
 * QiheReportOptions: the report that is wanted
 * @round: (nullable): id or code of the round; the newest one without
 * @layout: `plain`, `official`
 * @date: (nullable): the day of the report, ISO 8601; today without. It is all that differs between
 *   two reports of the same ratings.
 */
typedef struct {
  char *round;
  QiheLanguage language;
  char *layout;
  char *date;
  QiheReportParts parts;
} QiheReportOptions;

QiheReportOptions *qihe_report_options_copy (const QiheReportOptions *self);
void qihe_report_options_free (QiheReportOptions *self);

/**
 * qihe_report_set:
 * @progress: (nullable): called in this thread
 *
 * Returns: (transfer full): the report on pages; %NULL with what is wrong, or where it was
 * cancelled
 *
 * Blocks; any thread.
 */
QihePages *qihe_report_set (QiheStore *store, const QiheReportOptions *options,
                            GCancellable *cancellable, QiheProgress progress, gpointer user_data,
                            GError **error);

/**
 * qihe_report_write:
 * @database: its path; only read
 * @output: the PDF
 * @log: (nullable): a text file that says which fonts were used; `<output>.log` without
 *
 * Returns: (transfer full): `{"round", "language", "layout", "date", "file", "log", "pages",
 *   "fonts": ["wanted: used"], "missing"}`: how many characters no font has; %NULL with what is
 *   wrong
 *
 * Blocks; any thread.
 */
JsonNode *qihe_report_write (const char *database, const QiheReportOptions *options,
                             const char *output, const char *log, GCancellable *cancellable,
                             QiheProgress progress, gpointer user_data, GError **error);

/**
 * qihe_session_set_report_async:
 * @progress: (nullable): called on the main thread
 *
 * Sets the report on pages, with all that has been changed so far.
 */
void qihe_session_set_report_async (QiheSession *self, const QiheReportOptions *options,
                                    GCancellable *cancellable, QiheProgress progress,
                                    GAsyncReadyCallback callback, gpointer user_data);
/** (transfer full): to be used on this thread from now on */
QihePages *qihe_session_set_report_finish (QiheSession *self, GAsyncResult *result, GError **error);

/** qihe_session_write_report_async: the same, then writes it as qihe_report_write() does */
void qihe_session_write_report_async (QiheSession *self, const QiheReportOptions *options,
                                      const char *output, GCancellable *cancellable,
                                      QiheProgress progress, GAsyncReadyCallback callback,
                                      gpointer user_data);
/** (transfer full): as qihe_report_write() */
JsonNode *qihe_session_write_report_finish (QiheSession *self, GAsyncResult *result,
                                            GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheReportOptions, qihe_report_options_free)

G_END_DECLS
