/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-ratings-import.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "exchange/qihe-import-private.h"
#include "exchange/qihe-ratings-private.h"
#include "exchange/qihe-xlsx.h"

/* So many statuses are named in a message. */
#define MAX_STATUSES 12

static void
free_problem (gpointer data)
{
  QiheImportProblem *self = data;

  g_free (self->where);
  g_free (self->what);
  g_free (self);
}

static void
free_column (gpointer data)
{
  QiheImportColumn *self = data;

  g_free (self->letter);
  g_free (self->heading);
  g_free (self->meaning);
  g_free (self);
}

static QiheImport *
import_new (QiheFramework *framework)
{
  QiheImport *self = g_new0 (QiheImport, 1);

  self->cases = qihe_case_set_new (framework);
  self->problems = g_ptr_array_new_with_free_func (free_problem);
  self->columns = g_ptr_array_new_with_free_func (free_column);
  self->notices = g_ptr_array_new_with_free_func (g_free);
  return self;
}

/* The cells of a row are looked at in the order of what they mean. */
static int
compare_places (gconstpointer a, gconstpointer b)
{
  const QiheImportProblem *one = *(QiheImportProblem *const *) a;
  const QiheImportProblem *other = *(QiheImportProblem *const *) b;

  if (one->row != other->row)
    return one->row < other->row ? -1 : 1;
  return (one->column > other->column) - (one->column < other->column);
}

static char *
describe_place (const QiheSheetRow *row, int column)
{
  g_autofree char *name = NULL;

  if (row->place != NULL)
    return g_strdup (row->place);
  if (column < 0)
    return g_strdup_printf (_ ("row %u"), row->number);
  name = qihe_sheet_dup_column_name ((guint) column);
  return g_strdup_printf (_ ("row %u, column %s"), row->number, name);
}

/* A workbook may begin with another sheet than the one that is wanted. */
static gboolean
note_no_header (QiheImport *self, GError *fault, GError **error)
{
  if (self->sheets == NULL || g_strv_length (self->sheets) < 2 || self->table->rows->len == 0) {
    g_propagate_error (error, fault);
    return FALSE;
  }
  qihe_import_add_problem (self, g_ptr_array_index (self->table->rows, 0), -1,
                           g_strdup_printf (_ ("%s. Or choose another sheet"), fault->message));
  g_error_free (fault);
  return TRUE;
}

/* @sheet: (transfer full) */
static gboolean
import_rows (QiheImport *self, QiheSheet *sheet, GError **error)
{
  QiheFramework *framework = self->cases->framework;
  g_autoptr (QiheImportColumns) columns = NULL;
  GError *fault = NULL;

  self->table = sheet;
  self->sheet = g_strdup (sheet->name);
  columns = qihe_import_columns_find (sheet, framework, self, &fault);
  if (columns == NULL)
    return note_no_header (self, fault, error);
  if (!qihe_import_read_rows (sheet, columns, framework, self, error))
    return FALSE;
  g_ptr_array_sort (self->problems, compare_places);
  self->header = columns->header;
  qihe_import_columns_describe (columns, sheet, framework, self->columns);
  return TRUE;
}

static char *
describe_unknown (const char *what, const char *nearest)
{
  g_autofree char *quoted = nearest != NULL ? qihe_text_quote (nearest) : NULL;

  if (quoted == NULL)
    return g_strdup (what);
  /* Translators: the first is what is wrong, such as “unknown status “partail”” */
  return g_strdup_printf (_ ("%s; is it %s?"), what, quoted);
}

static void
add_names (GPtrArray *names, const QiheIndicator *indicator)
{
  g_ptr_array_add (names, indicator->id);
  if (indicator->title.zh != NULL)
    g_ptr_array_add (names, indicator->title.zh);
  if (indicator->title.en != NULL)
    g_ptr_array_add (names, indicator->title.en);
  for (char **alias = indicator->aliases; *alias != NULL; alias++)
    g_ptr_array_add (names, *alias);
}

static char *
list_statuses (QiheFramework *framework)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < MIN (qihe_framework_get_n_statuses (framework), MAX_STATUSES); i++) {
    const QiheStatus *status = qihe_framework_get_status (framework, i);
    g_autofree char *title = qihe_text_printable (
        qihe_bilingual_get (&status->title, qihe_language_current (), status->id));

    g_string_append_printf (list, "%s%s", title, _ (", "));
  }
  return g_string_free (g_string_append (list, _ ("not asked")), FALSE);
}

static QiheSheet *
read_sheet (QiheImport *self, GBytes *document, const char *wanted, QiheSheetWatch *watch,
            GError **error)
{
  self->is_table = TRUE;
  if (qihe_ratings_has_suffix (self->name, ".xlsx") || qihe_xlsx_is (document))
    return qihe_xlsx_read (document, wanted, watch, &self->sheets, error);
  self->is_table = qihe_ratings_guess_format (self->name, document) != QIHE_RATINGS_JSON;
  if (!self->is_table)
    return qihe_sheet_read_json (document, watch, self, error);
  return qihe_sheet_read_csv (document, watch, error);
}

void
qihe_import_free (QiheImport *self)
{
  g_clear_pointer (&self->cases, qihe_case_set_free);
  g_ptr_array_unref (self->problems);
  g_ptr_array_unref (self->notices);
  g_ptr_array_unref (self->columns);
  g_clear_pointer (&self->table, qihe_sheet_free);
  g_strfreev (self->sheets);
  g_free (self->sheet);
  g_free (self->name);
  g_free (self);
}

void
qihe_import_add_problem (QiheImport *self, const QiheSheetRow *row, int column, char *what)
{
  g_autofree char *taken = what;
  QiheImportProblem *problem;

  self->n_problems++;
  if (self->problems->len == QIHE_IMPORT_MAX_LISTED)
    return;
  problem = g_new0 (QiheImportProblem, 1);
  problem->row = row->place == NULL ? row->number : 0;
  problem->column = row->place == NULL ? (guint) (column + 1) : 0;
  problem->where = describe_place (row, column);
  problem->what = g_steal_pointer (&taken);
  g_ptr_array_add (self->problems, problem);
}

void
qihe_import_add_notice (QiheImport *self, char *what)
{
  g_ptr_array_add (self->notices, what);
}

GPtrArray *
qihe_import_list_indicators (QiheFramework *framework)
{
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    add_names (names, qihe_framework_get_indicator (framework, i));
  return names;
}

char *
qihe_import_describe_indicator (const char *name, const char *nearest)
{
  g_autofree char *quoted = qihe_text_quote (name);
  g_autofree char *what = g_strdup_printf (_ ("unknown indicator %s"), quoted);

  return describe_unknown (what, nearest);
}

char *
qihe_import_describe_status (QiheFramework *framework, const char *name, const char *nearest)
{
  g_autofree char *quoted = qihe_text_quote (name);
  g_autofree char *what = g_strdup_printf (_ ("unknown status %s"), quoted);
  g_autofree char *known = NULL;

  if (nearest != NULL)
    return describe_unknown (what, nearest);
  known = list_statuses (framework);
  /* Translators: what is wrong, such as “unknown status “great””; all that there are */
  return g_strdup_printf (_ ("%s; possible are: %s"), what, known);
}

QiheImport *
qihe_ratings_import (const char *name, GBytes *document, const char *sheet_name,
                     QiheFramework *framework, QiheSheetWatch *watch, GError **error)
{
  g_autoptr (QiheImport) self = import_new (framework);
  QiheSheet *sheet;

  self->name = g_strdup (name);
  sheet = read_sheet (self, document, sheet_name, watch, error);
  if (sheet == NULL || !import_rows (self, sheet, error))
    return NULL;
  sheet->watch = NULL; /* its owner may go now */
  return g_steal_pointer (&self);
}
