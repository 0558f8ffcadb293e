/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "exchange/qihe-csv-reader.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-ratings-private.h"
#include "model/qihe-status-names.h"

enum { CASE, INDICATOR, STATUS, N_COLUMNS };

static const char *const column_names[N_COLUMNS] = { "case", "indicator", "status" };
static const char *const chinese_names[N_COLUMNS] = { "案例", "指标", "状态" };

typedef struct {
  QiheCsvReader *reader;
  QiheCaseSet *set;
  QiheStatusNames *statuses;
  guint width;
  guint columns[N_COLUMNS];
} Loader;

static gboolean
fail (Loader *self, QiheExchangeError code, const char *column, const char *what, GError **error)
{
  g_set_error (error, QIHE_EXCHANGE_ERROR, (int) code, _ ("line %u, column %s: %s"),
               qihe_csv_reader_get_line (self->reader), column, what);
  return FALSE;
}

static int
find_column (const char *name)
{
  g_autofree char *folded = qihe_text_fold (name);

  for (int i = 0; i < N_COLUMNS; i++)
    if (strcmp (folded, column_names[i]) == 0 || strcmp (folded, chinese_names[i]) == 0)
      return i;
  return -1;
}

/* Other columns, such as notes, may be there and are not read. */
static gboolean
read_header (Loader *self, GError **error)
{
  gboolean found[N_COLUMNS] = { FALSE };
  GError *fault = NULL;
  GPtrArray *fields = qihe_csv_reader_next (self->reader, &fault);

  if (fault != NULL) {
    g_propagate_error (error, fault);
    return FALSE;
  }
  if (fields == NULL) {
    g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                         _ ("the file is empty; the first line has to be case,indicator,status"));
    return FALSE;
  }
  self->width = fields->len;
  for (guint i = 0; i < self->width; i++) {
    int column = find_column (g_ptr_array_index (fields, i));

    if (column < 0)
      continue;
    if (found[column])
      return fail (self, QIHE_EXCHANGE_ERROR_DUPLICATE, column_names[column],
                   _ ("the first line names it twice"), error);
    found[column] = TRUE;
    self->columns[column] = i;
  }
  for (guint i = 0; i < N_COLUMNS; i++)
    if (!found[i])
      return fail (self, QIHE_EXCHANGE_ERROR_FORM, column_names[i],
                   _ ("missing; the first line has to be case,indicator,status"), error);
  return TRUE;
}

static gboolean
read_rating (Loader *self, QiheRatedCase *rated, const char *name, const char *word, GError **error)
{
  QiheFramework *framework = self->set->framework;
  int indicator = qihe_framework_find_indicator (framework, name);
  int status = QIHE_UNKNOWN;
  g_autofree char *what = NULL;

  if (indicator < 0) {
    what = qihe_ratings_describe_indicator (name);
    return fail (self, QIHE_EXCHANGE_ERROR_UNKNOWN, "indicator", what, error);
  }
  /* What nobody has asked about is left out, not written down: a misspelt status must not pass. */
  if (!qihe_status_names_find (self->statuses, word, &status))
    status = qihe_ratings_judge (framework, (guint) indicator, word);
  if (status < 0) {
    what = qihe_ratings_describe_status (framework, word);
    return fail (self, QIHE_EXCHANGE_ERROR_UNKNOWN, "status", what, error);
  }
  if (rated->ratings[indicator] != QIHE_UNKNOWN) {
    what = qihe_ratings_describe_repetition (framework, (guint) indicator, rated->id);
    return fail (self, QIHE_EXCHANGE_ERROR_DUPLICATE, "indicator", what, error);
  }
  rated->ratings[indicator] = (gint16) status;
  return TRUE;
}

static gboolean
read_row (Loader *self, GPtrArray *fields, GError **error)
{
  const char *values[N_COLUMNS];
  QiheRatedCase *rated;

  if (fields->len != self->width) {
    g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                 _ ("line %u: %u fields, but the first line has %u"),
                 qihe_csv_reader_get_line (self->reader), fields->len, self->width);
    return FALSE;
  }
  for (guint i = 0; i < N_COLUMNS; i++) {
    values[i] = g_ptr_array_index (fields, self->columns[i]);
    if (*values[i] == '\0')
      return fail (self, QIHE_EXCHANGE_ERROR_FORM, column_names[i],
                   _ ("empty; leave out the line of an indicator that nobody has asked about"),
                   error);
  }
  rated = qihe_case_set_find (self->set, values[CASE]);
  if (rated == NULL)
    rated = qihe_case_set_add (self->set, values[CASE], NULL);
  return read_rating (self, rated, values[INDICATOR], values[STATUS], error);
}

static gboolean
read_document (Loader *self, GError **error)
{
  GError *fault = NULL;
  GPtrArray *fields;

  if (!read_header (self, error))
    return FALSE;
  while ((fields = qihe_csv_reader_next (self->reader, &fault)) != NULL)
    if (!read_row (self, fields, error))
      return FALSE;
  if (fault != NULL)
    g_propagate_error (error, fault);
  return fault == NULL;
}

QiheCaseSet *
qihe_ratings_read_csv (GBytes *document, QiheFramework *framework, GError **error)
{
  g_autoptr (QiheCsvReader) reader = qihe_csv_reader_new (document, QIHE_RATINGS_MAX_SIZE, error);
  g_autoptr (QiheCaseSet) set = qihe_case_set_new (framework);
  g_autoptr (QiheStatusNames) statuses = qihe_status_names_new (framework);
  Loader loader = { .reader = reader, .set = set, .statuses = statuses };

  if (reader == NULL || !read_document (&loader, error))
    return NULL;
  return g_steal_pointer (&set);
}
