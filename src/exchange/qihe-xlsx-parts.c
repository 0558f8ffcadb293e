/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "exchange/qihe-table-writer-private.h"

#define XML "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
#define MAIN "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
#define OFFICE "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
#define PACKAGE "http://schemas.openxmlformats.org/package/2006/"
#define SHEET_TYPE "application/vnd.openxmlformats-officedocument.spreadsheetml."

/* A sheet is called by so many characters at most. */
#define MAX_TITLE 31
#define LAST_ROW 1048576

/* In the order of QiheXlsxStyle. */
#define STYLES                                                                                     \
  "<cellXfs count=\"6\"><xf numFmtId=\"0\"/><xf numFmtId=\"49\" applyNumberFormat=\"1\"/>"         \
  "<xf numFmtId=\"1\" applyNumberFormat=\"1\"/><xf numFmtId=\"4\" applyNumberFormat=\"1\"/>"       \
  "<xf numFmtId=\"164\" applyNumberFormat=\"1\"/>"                                                 \
  "<xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs>"

static guint
width_of (const QiheField *field)
{
  switch (field->kind) {
  case QIHE_FIELD_LONG_TEXT:
    return 48;
  case QIHE_FIELD_NUMBER:
  case QIHE_FIELD_FLAG:
  case QIHE_FIELD_DAY:
  case QIHE_FIELD_MONTH:
    return 13;
  case QIHE_FIELD_TEXT:
  case QIHE_FIELD_MONEY:
  case QIHE_FIELD_CHOICE:
  case QIHE_FIELD_REFERENCE:
  case QIHE_FIELD_CREDIT_CODE:
  case QIHE_FIELD_ORGANISATION_CODE:
  case QIHE_FIELD_MOBILE:
  case QIHE_FIELD_PHONE:
  case QIHE_FIELD_EMAIL:
  case QIHE_FIELD_DOCUMENT_NUMBER:
  default:
    return 22;
  }
}

static guint
count_choices (const QiheField *field)
{
  if (field->list)
    return 0;
  return field->kind == QIHE_FIELD_FLAG ? 2 : field->choices->len;
}

static const char *
get_choice (const QiheField *field, guint index)
{
  const QiheChoice *choice;

  if (field->kind == QIHE_FIELD_FLAG)
    return index == 0 ? _ ("yes") : _ ("no");
  choice = g_ptr_array_index (field->choices, index);
  return qihe_bilingual_get (&choice->title, qihe_language_current (), choice->id);
}

/* A, B, … Z, AA: @index from 0. */
static char *
column_name (guint index)
{
  g_autofree char *rest = index >= 26 ? column_name (index / 26 - 1) : NULL;

  return g_strdup_printf ("%s%c", rest != NULL ? rest : "", 'A' + (char) (index % 26));
}

static void
append_validation (GString *out, guint column, const QiheField *field)
{
  g_autofree char *name = column_name (column);

  g_string_append_printf (out,
                          "<dataValidation type=\"list\" allowBlank=\"1\" showErrorMessage=\"1\" "
                          "sqref=\"%s2:%s%d\"><formula1>choices!$%s$1:$%s$%u</formula1>"
                          "</dataValidation>",
                          name, name, LAST_ROW, name, name, count_choices (field));
}

QiheXlsxStyle
qihe_xlsx_style_of (const QiheField *field)
{
  if (field->list)
    return QIHE_XLSX_TEXT;
  if (field->kind == QIHE_FIELD_NUMBER)
    return QIHE_XLSX_WHOLE;
  if (field->kind == QIHE_FIELD_MONEY)
    return QIHE_XLSX_MONEY;
  return field->kind == QIHE_FIELD_DAY ? QIHE_XLSX_DAY : QIHE_XLSX_TEXT;
}

const char *
qihe_xlsx_part_types (void)
{
  return XML "<Types xmlns=\"" PACKAGE "content-types\">"
             "<Default Extension=\"rels\" "
             "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
             "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
             "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" SHEET_TYPE
             "sheet.main+xml\"/>"
             "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"" SHEET_TYPE
             "worksheet+xml\"/>"
             "<Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"" SHEET_TYPE
             "worksheet+xml\"/>"
             "<Override PartName=\"/xl/styles.xml\" ContentType=\"" SHEET_TYPE "styles+xml\"/>"
             "</Types>";
}

const char *
qihe_xlsx_part_relations (void)
{
  return XML "<Relationships xmlns=\"" PACKAGE "relationships\"><Relationship Id=\"rId1\" "
             "Type=\"" OFFICE "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
}

const char *
qihe_xlsx_part_workbook_relations (void)
{
  return XML
      "<Relationships xmlns=\"" PACKAGE "relationships\">"
      "<Relationship Id=\"rId1\" Type=\"" OFFICE "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
      "<Relationship Id=\"rId2\" Type=\"" OFFICE "/worksheet\" Target=\"worksheets/sheet2.xml\"/>"
      "<Relationship Id=\"rId3\" Type=\"" OFFICE
      "/styles\" Target=\"styles.xml\"/></Relationships>";
}

const char *
qihe_xlsx_part_styles (void)
{
  return XML "<styleSheet xmlns=\"" MAIN "\"><numFmts count=\"1\"><numFmt numFmtId=\"164\" "
             "formatCode=\"yyyy\\-mm\\-dd\"/></numFmts>"
             "<fonts count=\"2\"><font><sz val=\"11\"/></font><font><b/><sz val=\"11\"/></font>"
             "</fonts><fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
             "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
             "<borders count=\"1\"><border/></borders>"
             "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\"/></cellStyleXfs>" STYLES "</styleSheet>";
}

char *
qihe_xlsx_part_workbook (const char *title)
{
  g_autofree char *plain = g_strdelimit (g_strdup (title), "[]:*?/\\'", ' ');
  g_autofree char *cut = g_utf8_substring (plain, 0, MIN (g_utf8_strlen (plain, -1), MAX_TITLE));
  GString *out = g_string_new (XML "<workbook xmlns=\"" MAIN "\" xmlns:r=\"" OFFICE
                                   "\"><sheets><sheet name=\"");

  qihe_table_writer_append_xml (out, cut);
  g_string_append (out, "\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"choices\" sheetId=\"2\" "
                        "state=\"hidden\" r:id=\"rId2\"/></sheets></workbook>");
  return g_string_free (out, FALSE);
}

char *
qihe_xlsx_part_sheet_start (GPtrArray *fields)
{
  GString *out = g_string_new (
      XML "<worksheet xmlns=\"" MAIN "\"><sheetViews><sheetView workbookViewId=\"0\"><pane "
          "ySplit=\"1\" topLeftCell=\"A2\" activePane=\"bottomLeft\" state=\"frozen\"/>"
          "</sheetView></sheetViews><cols>");

  for (guint i = 0; i < fields->len; i++) {
    const QiheField *field = g_ptr_array_index (fields, i);

    g_string_append_printf (
        out, "<col min=\"%u\" max=\"%u\" width=\"%u\" style=\"%d\" customWidth=\"1\"/>", i + 1,
        i + 1, width_of (field), (int) qihe_xlsx_style_of (field));
  }
  g_string_append (out, "</cols><sheetData>");
  return g_string_free (out, FALSE);
}

char *
qihe_xlsx_part_sheet_end (GPtrArray *fields)
{
  GString *out = g_string_new ("</sheetData>");
  g_autoptr (GString) rules = g_string_new (NULL);
  guint n = 0;

  for (guint i = 0; i < fields->len; i++) {
    const QiheField *field = g_ptr_array_index (fields, i);

    if (count_choices (field) == 0)
      continue;
    append_validation (rules, i, field);
    n++;
  }
  if (n > 0)
    g_string_append_printf (out, "<dataValidations count=\"%u\">%s</dataValidations>", n,
                            rules->str);
  g_string_append (out, "</worksheet>");
  return g_string_free (out, FALSE);
}

static guint
count_rows (GPtrArray *fields)
{
  guint most = 0;

  for (guint i = 0; i < fields->len; i++)
    most = MAX (most, count_choices (g_ptr_array_index (fields, i)));
  return most;
}

static void
append_choice (GString *out, const QiheField *field, guint column, guint row)
{
  g_autofree char *name = column_name (column);

  g_string_append_printf (out, "<c r=\"%s%u\" t=\"inlineStr\"><is><t>", name, row + 1);
  qihe_table_writer_append_xml (out, get_choice (field, row));
  g_string_append (out, "</t></is></c>");
}

char *
qihe_xlsx_part_choices (GPtrArray *fields)
{
  GString *out = g_string_new (XML "<worksheet xmlns=\"" MAIN "\"><sheetData>");

  for (guint row = 0; row < count_rows (fields); row++) {
    g_string_append_printf (out, "<row r=\"%u\">", row + 1);
    for (guint i = 0; i < fields->len; i++)
      if (row < count_choices (g_ptr_array_index (fields, i)))
        append_choice (out, g_ptr_array_index (fields, i), i, row);
    g_string_append (out, "</row>");
  }
  g_string_append (out, "</sheetData></worksheet>");
  return g_string_free (out, FALSE);
}
