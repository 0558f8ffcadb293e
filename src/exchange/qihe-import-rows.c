/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "exchange/qihe-import-cells.h"

/*
 * @places: (element-type utf8 QiheSheetRow): case, or case and indicator → the row that rates it
 * @n_empty: cells of a wide table in which nothing stands
 */
typedef struct {
  QiheImportRow cells;
  GHashTable *places;
  guint n_empty;
  guint n_hidden;
} Reading;

/* Nothing may be dropped silently: what stands beside the table has to be named or taken away. */
static void
check_headings (Reading *self)
{
  const QiheSheetRow *row = self->cells.row;
  const QiheImportColumns *columns = self->cells.columns;

  for (guint i = 0; i < row->cells->len; i++)
    if (qihe_sheet_row_get (row, i) != NULL && (i >= columns->n || !columns->headed[i]))
      qihe_import_add_problem (
          self->cells.import, row, (int) i,
          g_strdup (
              _ ("a value in a column without a heading; name the column or clear the cell")));
}

static gboolean
check_first (Reading *self, QiheImportRole role, const char *key)
{
  const QiheSheetRow *first = g_hash_table_lookup (self->places, key);
  g_autofree char *place = NULL;

  if (first == NULL) {
    g_hash_table_insert (self->places, g_strdup (key), (gpointer) self->cells.row);
    return TRUE;
  }
  place = first->place != NULL ? g_strdup (first->place)
                               : g_strdup_printf (_ ("row %u"), first->number);
  qihe_import_add_problem (self->cells.import, self->cells.row, self->cells.columns->roles[role],
                           g_strdup_printf (_ ("rated in %s already; keep one"), place));
  return FALSE;
}

static QiheRatedCase *
find_case (Reading *self, const char *code)
{
  QiheCaseSet *cases = self->cells.import->cases;
  QiheRatedCase *one = qihe_case_set_find (cases, code);

  return one != NULL ? one : qihe_case_set_add (cases, code, NULL);
}

static void
set_title (char **title, const char *text)
{
  if (text != NULL && *title == NULL)
    *title = g_strdup (text);
}

/* A title in one column is that of both languages. */
static void
set_titles (QiheRatedCase *one, const char *title, const char *english)
{
  set_title (&one->title.zh, title);
  set_title (&one->title.en, english != NULL ? english : title);
}

static void
set_texts (Reading *self, QiheRatedCase *one, guint indicator, const QiheRatedText *texts)
{
  QiheRatedText *kept;

  if (texts->note == NULL && texts->source == NULL && texts->reason == NULL && texts->value == NULL)
    return;
  kept = qihe_case_set_get_text (self->cells.import->cases, one, indicator);
  kept->note = g_strdup (texts->note);
  kept->source = g_strdup (texts->source);
  kept->reason = g_strdup (texts->reason);
  if (texts->value != NULL)
    kept->value =
        qihe_indicator_dup_number (qihe_framework_get_indicator (self->cells.framework, indicator),
                                   texts->value);
}

/* A row with a case and nothing else brings a case that nobody has rated yet. */
static gboolean
is_case_alone (Reading *self)
{
  const int *roles = self->cells.columns->roles;

  for (guint role = QIHE_IMPORT_INDICATOR; role < QIHE_N_IMPORT_ROLES; role++)
    if (roles[role] >= 0 && qihe_sheet_row_get (self->cells.row, (guint) roles[role]) != NULL)
      return FALSE;
  return TRUE;
}

static void
read_rating (Reading *self, const char *code, const char *title, const char *english)
{
  QiheImportRow *cells = &self->cells;
  guint before = cells->import->n_problems;
  int indicator = qihe_import_row_take_indicator (cells);
  int status = QIHE_UNKNOWN;
  const char *value = NULL;
  g_autofree char *key = g_strdup_printf ("%d/%s", indicator, code != NULL ? code : "");
  QiheRatedText texts = { (char *) qihe_import_row_take_text (cells, QIHE_IMPORT_NOTE),
                          (char *) qihe_import_row_take_text (cells, QIHE_IMPORT_SOURCE),
                          (char *) qihe_import_row_take_text (cells, QIHE_IMPORT_REASON) };
  QiheRatedCase *one;

  qihe_import_row_take_status (cells, cells->columns->roles[QIHE_IMPORT_STATUS], indicator, &status,
                               &value);
  if (code == NULL || indicator < 0 || !check_first (self, QIHE_IMPORT_INDICATOR, key) ||
      cells->import->n_problems > before)
    return;
  texts.value = (char *) value;
  one = find_case (self, code);
  set_titles (one, title, english);
  one->ratings[indicator] = (gint16) status;
  set_texts (self, one, (guint) indicator, &texts);
  cells->import->n_ratings++;
}

/* @values: what was measured, where something was */
static guint
read_statuses (Reading *self, gint16 *ratings, const char **values)
{
  const QiheImportColumns *columns = self->cells.columns;
  guint n = 0;

  for (guint i = 0; i < columns->n; i++) {
    int indicator = columns->indicators[i];
    int status = QIHE_UNKNOWN;

    if (indicator < 0)
      continue;
    if (qihe_sheet_row_get (self->cells.row, i) == NULL)
      self->n_empty++;
    else if (qihe_import_row_take_status (&self->cells, (int) i, indicator, &status,
                                          &values[indicator]))
      n++;
    ratings[indicator] = (gint16) status;
  }
  return n;
}

static void
add_case (Reading *self, QiheRatedCase *one, const gint16 *ratings, const char *const *values)
{
  for (guint i = 0; i < qihe_framework_get_n_indicators (self->cells.framework); i++) {
    QiheRatedText texts = { .value = (char *) values[i] };

    one->ratings[i] = ratings[i];
    set_texts (self, one, i, &texts);
  }
}

/* A case is taken whole or not at all. */
static void
read_case (Reading *self, const char *code, const char *title, const char *english)
{
  QiheImport *import = self->cells.import;
  guint n_indicators = qihe_framework_get_n_indicators (self->cells.framework);
  g_autofree gint16 *ratings = g_new (gint16, n_indicators);
  g_autofree const char **values = g_new0 (const char *, n_indicators);
  guint before = import->n_problems;
  QiheRatedCase *one;
  guint n;

  for (guint i = 0; i < n_indicators; i++)
    ratings[i] = QIHE_UNKNOWN;
  n = read_statuses (self, ratings, values);
  if (code == NULL || !check_first (self, QIHE_IMPORT_CASE, code) || import->n_problems > before)
    return;
  one = find_case (self, code);
  set_titles (one, title, english);
  add_case (self, one, ratings, values);
  import->n_ratings += n;
}

static void
read_row (Reading *self, const QiheSheetRow *row)
{
  QiheImport *import = self->cells.import;
  guint before = import->n_problems;
  const char *code, *title, *english;

  self->cells.row = row;
  self->n_hidden += row->hidden ? 1 : 0;
  import->n_rows++;
  check_headings (self);
  code = qihe_import_row_take_code (&self->cells);
  title = qihe_import_row_take_text (&self->cells, QIHE_IMPORT_TITLE);
  english = qihe_import_row_take_text (&self->cells, QIHE_IMPORT_TITLE_EN);
  if (import->n_problems > before)
    code = NULL; /* its row is not taken, but read on for what else is wrong */
  if (self->cells.columns->wide)
    read_case (self, code, title, english);
  else if (code == NULL || !is_case_alone (self))
    read_rating (self, code, title, english);
  else
    set_titles (find_case (self, code), title, english);
  import->n_refused += import->n_problems > before ? 1 : 0;
}

static void
add_notices (Reading *self)
{
  QiheImport *import = self->cells.import;

  if (self->n_empty > 0)
    qihe_import_add_notice (import,
                            g_strdup_printf (ngettext ("%u empty cell is taken as not asked yet",
                                                       "%u empty cells are taken as not asked yet",
                                                       self->n_empty),
                                             self->n_empty));
  if (self->n_hidden > 0)
    qihe_import_add_notice (import, g_strdup_printf (ngettext ("%u hidden row is read too",
                                                               "%u hidden rows are read too",
                                                               self->n_hidden),
                                                     self->n_hidden));
}

gboolean
qihe_import_read_rows (const QiheSheet *sheet, const QiheImportColumns *columns,
                       QiheFramework *framework, QiheImport *import, GError **error)
{
  g_autoptr (QiheStatusNames) statuses = qihe_status_names_new (framework);
  g_autoptr (GPtrArray) indicators = qihe_import_list_indicators (framework);
  g_autoptr (GHashTable) places = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = { .cells = { columns, framework, import, statuses, indicators, NULL },
                   .places = places };

  for (guint i = columns->header + 1; i < sheet->rows->len; i++) {
    if (qihe_sheet_is_stopped (sheet, error))
      return FALSE;
    read_row (&self, g_ptr_array_index (sheet->rows, i));
  }
  add_notices (&self);
  return TRUE;
}
