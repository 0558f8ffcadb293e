/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Cases × indicators, one table a dimension: signs that are read without colour. */

#include "chart/qihe-fit-charts.h"
#include "report/qihe-report-private.h"

/* So many signs stand side by side on a page. */
#define MAX_COLUMNS 12
#define TITLE_WEIGHT 5.0

static void
add_key (QiheReporting *self)
{
  GString *key = g_string_new (NULL);

  for (guint i = 0; i < qihe_framework_get_n_statuses (self->framework); i++)
    g_string_append_printf (key, "%s %s   ", qihe_fit_mark_of_status (self->framework, (int) i),
                            qihe_report_name_status (self->framework, (int) i));
  g_string_append_printf (key, "%s %s", qihe_fit_mark_of_status (self->framework, QIHE_UNKNOWN),
                          _ ("not asked"));
  qihe_document_add_text (self->document, QIHE_ROLE_CAPTION, key->str);
  g_string_free (key, TRUE);
}

static void
add_row (QiheReporting *self, QiheTable *table, guint index, guint first, guint end,
         guint dimension)
{
  const QiheCaseData *one = qihe_report_get_case (self, index);
  int level = qihe_report_get_fit (self, index)->dimensions[dimension].level;

  qihe_document_add_cell (self->document, table, qihe_report_name_case (one), QIHE_NO_TONE);
  for (guint i = first; i < end; i++)
    qihe_document_add_cell (self->document, table,
                            qihe_fit_mark_of_status (self->framework, one->ratings[i]),
                            qihe_report_tone_status (self->framework, one->ratings[i]));
  qihe_document_add_cell (self->document, table, qihe_fit_mark_of_level (self->framework, level),
                          qihe_report_tone_level (self->framework, level));
}

static void
add_part (QiheReporting *self, guint dimension, guint first, guint end)
{
  QiheDocument *document = self->document;
  QiheTable *table;

  qihe_document_add_caption (document, qihe_report_name_dimension (self->framework, dimension));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("Case"), TITLE_WEIGHT, QIHE_ROLE_TABLE);
  for (guint i = first; i < end; i++) {
    g_autofree char *number = qihe_report_number_indicator (self->framework, i);

    qihe_document_add_column (document, table, number, 1, QIHE_ROLE_MARK);
  }
  qihe_document_add_column (document, table, _ ("Level"), 1.4, QIHE_ROLE_MARK);
  for (guint c = 0; c < self->fits->len; c++)
    add_row (self, table, c, first, end, dimension);
}

void
qihe_report_add_matrix (QiheReporting *self)
{
  qihe_document_add_heading (self->document, 1, _ ("Ratings of all cases"));
  qihe_document_add_text (self->document, QIHE_ROLE_BODY,
                          _ ("The numbers of the indicators are those of the framework."));
  add_key (self);
  for (guint i = 0; i < qihe_framework_get_n_dimensions (self->framework); i++) {
    const QiheDimension *dimension = qihe_framework_get_dimension (self->framework, i);
    guint end = dimension->first + dimension->n_indicators;

    for (guint first = dimension->first; first < end; first += MAX_COLUMNS)
      add_part (self, i, first, MIN (first + MAX_COLUMNS, end));
  }
}
