/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "exchange/qihe-csv-delimiter.h"
#include "exchange/qihe-csv-reader.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-import-private.h"
#include "exchange/qihe-ratings-reader.h"
#include "exchange/qihe-text-encoding.h"

/* So much is looked at to find what parts the fields. */
#define LOOK_AT 4096

static gboolean
add_row (QiheSheet *sheet, guint number, GPtrArray *fields, GError **error)
{
  QiheSheetRow *row = qihe_sheet_add_row (sheet, number);

  for (guint i = 0; i < fields->len; i++)
    if (!qihe_sheet_set (sheet, row, i, QIHE_CELL_TEXT, g_strdup (fields->pdata[i]), error))
      return FALSE;
  return TRUE;
}

QiheSheet *
qihe_sheet_read_csv (GBytes *document, QiheSheetWatch *watch, GError **error)
{
  g_autoptr (GBytes) text = qihe_text_decode (document, error);
  g_autoptr (QiheCsvReader) reader = NULL;
  g_autoptr (QiheSheet) sheet = qihe_sheet_new (NULL, watch);
  GError *fault = NULL;
  GPtrArray *fields;
  const char *data;
  gsize size;

  if (text == NULL)
    return NULL;
  reader = qihe_csv_reader_new (text, QIHE_RATINGS_MAX_SIZE, error);
  if (reader == NULL)
    return NULL;
  data = g_bytes_get_data (text, &size);
  qihe_csv_reader_set_delimiter (reader, qihe_csv_guess_delimiter_of (data, MIN (size, LOOK_AT)));
  while ((fields = qihe_csv_reader_next (reader, &fault)) != NULL)
    if (!add_row (sheet, qihe_csv_reader_get_row (reader), fields, error))
      return NULL;
  qihe_sheet_drop_empty_rows (sheet);
  if (fault == NULL)
    return g_steal_pointer (&sheet);
  g_propagate_error (error, fault);
  return NULL;
}
