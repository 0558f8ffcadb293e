/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/qihe-advice.h"
#include "model/qihe-weighing.h"
#include "report/qihe-document.h"

G_BEGIN_DECLS

/**
 * QiheReportParts: what a report holds besides its cover; in its document each is a mark
 */
typedef enum {
  QIHE_REPORT_SUMMARY = 1 << 0,
  QIHE_REPORT_METHOD = 1 << 1,
  QIHE_REPORT_CASES = 1 << 2,
  QIHE_REPORT_MATRIX = 1 << 3,
  QIHE_REPORT_SENSITIVITY = 1 << 4,
  QIHE_REPORT_COMPARISON = 1 << 5,
  QIHE_REPORT_MEASURES = 1 << 6,
  QIHE_REPORT_SOURCES = 1 << 7,
  QIHE_REPORT_JOURNAL = 1 << 8,
  QIHE_REPORT_ALL = (1 << 9) - 1,
} QiheReportParts;

/** QIHE_REPORT_MAX_DETAILED: so many cases are reported on one by one, ours first; more than these
 * are summed up in a table */
#define QIHE_REPORT_MAX_DETAILED 8

/**
 * QiheReportInput: what is reported on; nothing is owned
 * @before: (nullable): the round before
 * @weighing: (nullable): the round among those of other evaluators
 * @advice: (nullable): measures recommended for weak indicators
 * @dup_author: (nullable): (transfer full) (nullable): who rated last what has the id of the record
 *   `case id/indicator id`; called in the thread that composes
 * @author_data: what it is called with
 * @database: (nullable): id of the database
 * @head: (nullable): `seq:hash`, where its journal ended when it was read
 * @date: the day of the report, ISO 8601
 */
typedef struct {
  const QiheEvaluation *evaluation;
  const QiheEvaluation *before;
  const QiheWeighing *weighing;
  QiheAdvice *advice;
  char *(*dup_author) (const char *rating, gpointer author_data);
  gpointer author_data;
  const char *database;
  const char *head;
  const char *date;
  QiheReportParts parts;
} QiheReportInput;

/**
 * qihe_report_compose:
 * @style: (transfer full): in the language that the report is written in
 *
 * Writes the evaluation report of a round. Facts, judgement and advice are told apart by their
 * first words and by the bar beside them.
 *
 * Returns: (transfer full): the document; %NULL with %QIHE_REPORT_ERROR_EMPTY where the round has
 * no case, or where it was cancelled
 *
 * Any thread.
 */
QiheDocument *qihe_report_compose (const QiheReportInput *input, QiheDocumentStyle *style,
                                   GCancellable *cancellable, GError **error);

G_END_DECLS
