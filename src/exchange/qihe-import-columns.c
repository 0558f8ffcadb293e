/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-text-nearest.h"
#include "base/qihe-text.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-import-private.h"

/* Above the header there may be a title and who filled the table in. */
#define MAX_ABOVE 20

/* What a column may be called, folded; the first word is the one that messages use. */
static const char *const role_names[QIHE_N_IMPORT_ROLES][6] = {
  [QIHE_IMPORT_CASE] = { "case", "code", "案例", "案例编号", "编号" },
  [QIHE_IMPORT_TITLE] = { "title", "name", "名称", "案例名称", "联合体" },
  [QIHE_IMPORT_TITLE_EN] = { "title_en", "english title", "英文名称" },
  [QIHE_IMPORT_INDICATOR] = { "indicator", "指标" },
  [QIHE_IMPORT_STATUS] = { "status", "状态" },
  [QIHE_IMPORT_NOTE] = { "note", "notes", "备注", "说明" },
  [QIHE_IMPORT_SOURCE] = { "source", "来源" },
  [QIHE_IMPORT_REASON] = { "reason", "变动原因", "原因", "理由", "变化理由", "变化原因" },
  [QIHE_IMPORT_INDICATOR_TITLE] = { "indicator title", "indicator_title", "指标名称" },
};

/* What a column is read as, for people. */
static const char *const role_titles[QIHE_N_IMPORT_ROLES] = {
  [QIHE_IMPORT_CASE] = N_ ("Case"),
  [QIHE_IMPORT_TITLE] = N_ ("Title of the case"),
  [QIHE_IMPORT_TITLE_EN] = N_ ("English title of the case"),
  [QIHE_IMPORT_INDICATOR] = N_ ("Indicator"),
  [QIHE_IMPORT_STATUS] = N_ ("Status"),
  [QIHE_IMPORT_NOTE] = N_ ("Note"),
  [QIHE_IMPORT_SOURCE] = N_ ("Source"),
  [QIHE_IMPORT_REASON] = N_ ("Reason"),
  [QIHE_IMPORT_INDICATOR_TITLE] = N_ ("Title of the indicator, not read"),
};

static int
find_role (const char *heading)
{
  g_autofree char *folded = qihe_text_fold (heading);

  for (int role = 0; role < QIHE_N_IMPORT_ROLES; role++)
    for (guint i = 0; i < G_N_ELEMENTS (role_names[role]) && role_names[role][i] != NULL; i++)
      if (strcmp (folded, role_names[role][i]) == 0)
        return role;
  return -1;
}

/* An indicator may be named by its title as well. */
static void
take_titles_for_indicators (int *roles)
{
  if (roles[QIHE_IMPORT_INDICATOR] >= 0)
    return;
  roles[QIHE_IMPORT_INDICATOR] = roles[QIHE_IMPORT_INDICATOR_TITLE];
  roles[QIHE_IMPORT_INDICATOR_TITLE] = -1;
}

static QiheImportColumns *
read_header (const QiheSheetRow *row, QiheFramework *framework)
{
  QiheImportColumns *self = g_new0 (QiheImportColumns, 1);

  self->n = row->cells->len;
  self->indicators = g_new (int, self->n);
  self->headed = g_new0 (gboolean, self->n);
  for (guint role = 0; role < QIHE_N_IMPORT_ROLES; role++)
    self->roles[role] = -1;
  for (guint i = 0; i < self->n; i++) {
    const char *heading = qihe_sheet_row_get (row, i);
    int role = heading != NULL ? find_role (heading) : -1;

    self->headed[i] = heading != NULL;
    self->indicators[i] =
        heading != NULL && role < 0 ? qihe_framework_find_indicator (framework, heading) : -1;
    if (role >= 0 && self->roles[role] < 0)
      self->roles[role] = (int) i;
  }
  take_titles_for_indicators (self->roles);
  return self;
}

static gboolean
has_indicator (const QiheImportColumns *self)
{
  for (guint i = 0; i < self->n; i++)
    if (self->indicators[i] >= 0)
      return TRUE;
  return FALSE;
}

static gboolean
is_header (QiheImportColumns *self)
{
  gboolean narrow = self->roles[QIHE_IMPORT_INDICATOR] >= 0 && self->roles[QIHE_IMPORT_STATUS] >= 0;

  self->wide = !narrow;
  return self->roles[QIHE_IMPORT_CASE] >= 0 && (narrow || has_indicator (self));
}

static void
note_ignored (QiheImport *import, guint column, const char *heading)
{
  g_autofree char *name = qihe_sheet_dup_column_name (column);
  g_autofree char *quoted = qihe_text_quote (heading);

  qihe_import_add_notice (import, g_strdup_printf (_ ("column %s (%s) is not read"), name, quoted));
}

static void
refuse_repeated (QiheImport *import, const QiheSheetRow *row, guint column, int first)
{
  g_autofree char *name = qihe_sheet_dup_column_name ((guint) first);

  qihe_import_add_problem (
      import, row, (int) column,
      g_strdup_printf (_ ("column %s is called the same; rename or delete one"), name));
}

static void
check_unknown (const QiheImportColumns *self, QiheImport *import, const QiheSheetRow *row,
               guint column, GPtrArray *names)
{
  const char *heading = qihe_sheet_row_get (row, column);
  const char *nearest = self->wide ? qihe_text_nearest (heading, names) : NULL;

  if (nearest != NULL)
    qihe_import_add_problem (import, row, (int) column,
                             qihe_import_describe_indicator (heading, nearest));
  else
    note_ignored (import, column, heading);
}

static int
find_first (const QiheImportColumns *self, int indicator)
{
  int column = 0;

  while (self->indicators[column] != indicator)
    column++;
  return column;
}

/* A column that another one repeats is not read. */
static void
check_heading (QiheImportColumns *self, QiheImport *import, const QiheSheetRow *row, guint column,
               GPtrArray *names)
{
  const char *heading = qihe_sheet_row_get (row, column);
  int role = find_role (heading);
  int indicator = self->indicators[column];

  if (role == QIHE_IMPORT_INDICATOR_TITLE && self->roles[QIHE_IMPORT_INDICATOR] == (int) column)
    return;
  if (role >= 0) {
    if (self->roles[role] != (int) column)
      refuse_repeated (import, row, column, self->roles[role]);
  } else if (indicator < 0) {
    check_unknown (self, import, row, column, names);
  } else if (!self->wide) {
    note_ignored (import, column, heading);
    self->indicators[column] = -1;
  } else if (find_first (self, indicator) != (int) column) {
    refuse_repeated (import, row, column, find_first (self, indicator));
    self->indicators[column] = -1;
  }
}

static void
check_header (QiheImportColumns *self, const QiheSheet *sheet, QiheFramework *framework,
              QiheImport *import)
{
  const QiheSheetRow *row = g_ptr_array_index (sheet->rows, self->header);
  g_autoptr (GPtrArray) names = qihe_import_list_indicators (framework);

  if (self->header > 0)
    qihe_import_add_notice (
        import,
        g_strdup_printf (ngettext ("%u row above the header in row %u is not read",
                                   "%u rows above the header in row %u are not read", self->header),
                         self->header, row->number));
  for (guint i = 0; i < self->n; i++)
    if (self->headed[i])
      check_heading (self, import, row, i, names);
}

static char *
dup_meaning (const QiheImportColumns *self, guint column, QiheFramework *framework)
{
  int indicator = self->indicators[column];

  for (int role = 0; role < QIHE_N_IMPORT_ROLES; role++)
    if (self->roles[role] == (int) column)
      return g_strdup (_ (role_titles[role]));
  if (indicator < 0)
    return NULL;
  return g_strdup (
      qihe_bilingual_get (&qihe_framework_get_indicator (framework, (guint) indicator)->title,
                          qihe_language_current (),
                          qihe_framework_get_indicator (framework, (guint) indicator)->id));
}

void
qihe_import_columns_free (QiheImportColumns *self)
{
  g_free (self->indicators);
  g_free (self->headed);
  g_free (self);
}

QiheImportColumns *
qihe_import_columns_find (const QiheSheet *sheet, QiheFramework *framework, QiheImport *import,
                          GError **error)
{
  for (guint i = 0; i < MIN (sheet->rows->len, MAX_ABOVE); i++) {
    g_autoptr (QiheImportColumns) self =
        read_header (g_ptr_array_index (sheet->rows, i), framework);

    self->header = i;
    if (!is_header (self))
      continue;
    check_header (self, sheet, framework, import);
    return g_steal_pointer (&self);
  }
  g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                       sheet->rows->len == 0
                           ? _ ("there is nothing in it")
                           : _ ("no row names the columns: case, indicator and status; or case, "
                                "and an indicator a column"));
  return NULL;
}

void
qihe_import_columns_describe (const QiheImportColumns *self, const QiheSheet *sheet,
                              QiheFramework *framework, GPtrArray *columns)
{
  const QiheSheetRow *row = g_ptr_array_index (sheet->rows, self->header);

  for (guint i = 0; i < self->n; i++) {
    QiheImportColumn *one = g_new0 (QiheImportColumn, 1);

    one->letter = qihe_sheet_dup_column_name (i);
    one->heading = g_strdup (qihe_sheet_row_get (row, i));
    one->meaning = dup_meaning (self, i, framework);
    g_ptr_array_add (columns, one);
  }
}
