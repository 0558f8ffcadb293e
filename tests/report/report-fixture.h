/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-pages.h"
#include "report/qihe-report-compose.h"

/* Rounds of made-up cases, and the reports of them. */

/**
 * FixtureReport: what a report is wanted of
 * @n_indicators: 0 for the built-in framework
 * @hostile: titles and texts are
 * @bare: without any text
 * @before: there is a round before
 * @unsourced: some ratings name no source
 * @unasked: no rating has a status
 * @closed: the round is
 * @scenario: the round was kept from a what-if
 */
typedef struct {
  guint n_cases;
  guint n_indicators;
  gboolean hostile;
  gboolean bare;
  gboolean before;
  gboolean unsourced;
  gboolean unasked;
  gboolean closed;
  gboolean scenario;
  const char *layout;
  QiheLanguage language;
} FixtureReport;

/** fixture_report: (transfer full): the document */
QiheDocument *fixture_report (const FixtureReport *wanted);
/** fixture_report_pages: (transfer full): the same, set */
QihePages *fixture_report_pages (const FixtureReport *wanted);
