/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * Whatever is in a workbook: it is read or refused with a message. An input that is no ZIP file is
 * the XML of a sheet, of strings and of styles, which a fuzzer would not get through the checksums
 * of a ZIP file.
 */

#include "exchange/qihe-xlsx-private.h"
#include "fuzzer.h"

static void
read_workbook (GBytes *document)
{
  g_autoptr (GError) error = NULL;
  g_auto (GStrv) sheets = NULL;
  g_autoptr (QiheSheet) sheet = qihe_xlsx_read (document, NULL, NULL, &sheets, &error);

  g_assert ((sheet != NULL) == (error == NULL));
  g_assert ((sheet != NULL) == (sheets != NULL));
}

static void
check_sheet (const QiheSheet *sheet)
{
  guint last = 0;

  for (guint i = 0; i < sheet->rows->len; i++) {
    const QiheSheetRow *row = g_ptr_array_index (sheet->rows, i);

    g_assert (row->number > last);
    last = row->number;
  }
}

static void
read_parts (GBytes *part)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) strings = qihe_xlsx_read_strings (part, "strings", NULL);
  g_autoptr (GArray) dates = qihe_xlsx_read_styles (part, "styles", NULL);
  const QiheXlsxBook book = { .strings = strings, .dates = dates, .since_1904 = dates != NULL };
  g_autoptr (QiheSheet) sheet = qihe_xlsx_read_sheet (part, "sheet", &book, &error);

  g_assert ((sheet != NULL) == (error == NULL));
  if (sheet != NULL)
    check_sheet (sheet);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);

  if (qihe_xlsx_is (document))
    read_workbook (document);
  else
    read_parts (document);
  return 0;
}
