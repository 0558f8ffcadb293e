/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-i18n.h"
#include "model/qihe-round-diff.h"
#include "report/qihe-report-compose.h"

G_BEGIN_DECLS

/**
 * QiheSource: what ratings are based on
 * @uses: what it is named for: cases with the numbers of the indicators: “A 1.1, 1.2; B 2.1”
 * @last: the case of the last use
 */
typedef struct {
  const char *text;
  GString *uses;
  guint last;
} QiheSource;

/*
 * A report in the making.
 * @fits: (element-type QiheFit): of each case
 * @n_detailed: so many cases are reported on one by one
 * @diff: (nullable): to the round before
 * @sources: (element-type QiheSource): in the order of their numbers
 * @source_numbers: text → number from 1 on
 * @unsourced: the ratings that name no source, as a source would name them; @n_unsourced of
 * @n_rated
 */
typedef struct {
  const QiheReportInput *input;
  QiheDocument *document;
  QiheFramework *framework;
  GPtrArray *fits;
  guint n_detailed;
  QiheRoundDiff *diff;
  GPtrArray *sources;
  GHashTable *source_numbers;
  QiheSource *unsourced;
  guint n_unsourced;
  guint n_rated;
} QiheReporting;

/* Sections, each in a file of its own. */
void qihe_report_add_summary (QiheReporting *self);
void qihe_report_add_method (QiheReporting *self);
void qihe_report_add_cases (QiheReporting *self);
void qihe_report_add_matrix (QiheReporting *self);
void qihe_report_add_sensitivity (QiheReporting *self);
void qihe_report_add_comparison (QiheReporting *self);
void qihe_report_add_measures (QiheReporting *self);
/** behind the comparison: what several evaluators come to together */
void qihe_report_add_weighing (QiheReporting *self);
/** behind the measures: what was done with the result so far */
void qihe_report_add_uses (QiheReporting *self);
void qihe_report_add_sources (QiheReporting *self);
void qihe_report_add_journal (QiheReporting *self);

/** qihe_report_collect_sources: numbers the sources of the cases that are reported on one by one */
void qihe_report_collect_sources (QiheReporting *self);
/** qihe_report_source_free: for g_clear_pointer() */
void qihe_report_source_free (QiheSource *self);
/** qihe_report_dup_sources: (transfer full): the numbers of a rating's sources: “[2] [5]”; where a
 * rating names none, “[no source]” */
char *qihe_report_dup_sources (QiheReporting *self, const QiheCaseData *one, guint indicator);

/** qihe_report_rank_weak: (transfer full) (element-type guint): indicators that are not described
 * in full, the weakest first; of equal ones those first that lift a level */
GArray *qihe_report_rank_weak (QiheReporting *self, guint index);

/* Words, in the language of the report. */
const QiheCaseData *qihe_report_get_case (QiheReporting *self, guint index);
const QiheFit *qihe_report_get_fit (QiheReporting *self, guint index);
const char *qihe_report_name_case (const QiheCaseData *one);
const char *qihe_report_name_dimension (QiheFramework *framework, guint dimension);
const char *qihe_report_name_indicator (QiheFramework *framework, guint indicator);
const char *qihe_report_name_status (QiheFramework *framework, int status);
/** “2.3”: the third indicator of the second dimension */
char *qihe_report_number_indicator (QiheFramework *framework, guint indicator);
/** “2.3 Innovation incubation” */
char *qihe_report_dup_indicator (QiheFramework *framework, guint indicator);
/** “30 June 2026”; what is no day stays as it is */
char *qihe_report_say_day (const char *iso);
/** “30 June 2026, 16:05” in the local zone; what is no time stays as it is */
char *qihe_report_say_time (const char *iso);
/** of a level, for the ground of its cell */
float qihe_report_tone_level (QiheFramework *framework, int level);
float qihe_report_tone_status (QiheFramework *framework, int status);
/** “20%” */
char *qihe_report_say_share (QiheFraction share);

/** a text that says what is; @text: (transfer full) */
void qihe_report_take_fact (QiheReporting *self, char *text);
void qihe_report_take_judgement (QiheReporting *self, char *text);
void qihe_report_take_advice (QiheReporting *self, char *text);

/** a cell without a ground; @text: (transfer full) (nullable) */
void qihe_report_take_cell (QiheReporting *self, QiheTable *table, char *text);

/** a table of levels, one row a case from @from to @to */
void qihe_report_add_levels (QiheReporting *self, guint from, guint to);

G_END_DECLS
