/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-xlsx.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-xlsx-private.h"
#include "exchange/qihe-xml.h"
#include "exchange/qihe-zip.h"

/* Unpacked; a sheet of a round of 2,000 cases × 60 indicators has about 10 MB. */
#define MAX_PART ((gsize) 128 * 1024 * 1024)
#define MAX_SHEETS 1000

#define ZIP_START "PK\x03\x04"
/* What Excel wrote until 2003, and what it still puts around a workbook with a password. */
#define OLE_START "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"

typedef struct {
  char *name;
  char *relation;
  gboolean hidden;
} SheetEntry;

/* @folder: of the workbook within the file */
typedef struct {
  GBytes *document;
  char *folder;
  char *workbook;
  GPtrArray *relations;
  GPtrArray *sheets;
  QiheXlsxBook book;
} Book;

static void
free_entry (gpointer data)
{
  SheetEntry *self = data;

  g_free (self->name);
  g_free (self->relation);
  g_free (self);
}

static void
clear_book (Book *self)
{
  g_free (self->folder);
  g_free (self->workbook);
  g_clear_pointer (&self->relations, g_ptr_array_unref);
  g_clear_pointer (&self->sheets, g_ptr_array_unref);
  g_clear_pointer (&self->book.strings, g_ptr_array_unref);
  g_clear_pointer (&self->book.dates, g_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Book, clear_book)

static gboolean
starts_with (GBytes *document, const char *start, gsize length)
{
  gsize size;
  gconstpointer data = g_bytes_get_data (document, &size);

  return size >= length && memcmp (data, start, length) == 0;
}

static GBytes *
read_part (Book *self, const char *path, GError **error)
{
  GBytes *part;

  if (!qihe_zip_read (self->document, path, MAX_PART, &part, error))
    return NULL;
  if (part == NULL)
    g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                 _ ("this is no XLSX workbook: it has no “%s”; save it as XLSX"), path);
  return part;
}

static GPtrArray *
read_relations (Book *self, const char *path, GError **error)
{
  g_autoptr (GBytes) part = read_part (self, path, error);

  return part != NULL ? qihe_xlsx_read_relations (part, path, error) : NULL;
}

/* Targets are relative to the folder, or begin with a slash. */
static char *
resolve (const Book *self, const char *target)
{
  if (*target == '/')
    return g_strdup (target + 1);
  return self->folder != NULL ? g_strconcat (self->folder, "/", target, NULL) : g_strdup (target);
}

static gboolean
start_workbook (gpointer data, const char *name, const char **attributes, GError **error)
{
  Book *self = data;
  const char *text = qihe_xml_get (attributes, "date1904");
  SheetEntry *entry;

  if (strcmp (name, "workbookPr") == 0)
    self->book.since_1904 = g_strcmp0 (text, "1") == 0 || g_strcmp0 (text, "true") == 0;
  if (strcmp (name, "sheet") != 0 || self->sheets->len == MAX_SHEETS)
    return TRUE;
  entry = g_new0 (SheetEntry, 1);
  text = qihe_xml_get (attributes, "name");
  entry->name = g_strdup (text != NULL ? text : "");
  entry->relation = g_strdup (qihe_xml_get (attributes, "id"));
  text = qihe_xml_get (attributes, "state");
  entry->hidden = text != NULL && strcmp (text, "visible") != 0;
  g_ptr_array_add (self->sheets, entry);
  return TRUE;
}

static char *
relations_path (const Book *self)
{
  g_autofree char *base = g_path_get_basename (self->workbook);

  return g_strconcat (self->folder != NULL ? self->folder : "", self->folder != NULL ? "/" : "",
                      "_rels/", base, ".rels", NULL);
}

/* The path of the workbook is itself a relation of the file. */
static gboolean
find_workbook (Book *self, GError **error)
{
  g_autoptr (GPtrArray) relations = read_relations (self, "_rels/.rels", error);
  const QiheXlsxRelation *found =
      relations != NULL ? qihe_xlsx_find_relation (relations, NULL, "/officeDocument") : NULL;

  if (found != NULL) {
    self->workbook = resolve (self, found->target);
    if (strchr (self->workbook, '/') != NULL)
      self->folder = g_path_get_dirname (self->workbook);
  } else if (relations != NULL) {
    g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                         _ ("this is no XLSX workbook; save it as XLSX"));
  }
  return found != NULL;
}

static gboolean
read_workbook (Book *self, GError **error)
{
  static const QiheXmlHandlers handlers = { start_workbook, NULL, NULL };
  g_autoptr (GBytes) part = NULL;
  g_autofree char *path = NULL;

  if (!find_workbook (self, error))
    return FALSE;
  path = relations_path (self);
  self->relations = read_relations (self, path, error);
  part = self->relations != NULL ? read_part (self, self->workbook, error) : NULL;
  self->sheets = g_ptr_array_new_with_free_func (free_entry);
  return part != NULL && qihe_xml_parse (part, self->workbook, &handlers, self, error);
}

/* (transfer full) (nullable): a part that a workbook may do without */
static gboolean
read_shared (Book *self, const char *type, GBytes **part, char **path, GError **error)
{
  const QiheXlsxRelation *found = qihe_xlsx_find_relation (self->relations, NULL, type);

  *part = NULL;
  *path = NULL;
  if (found == NULL)
    return TRUE;
  *path = resolve (self, found->target);
  *part = read_part (self, *path, error);
  return *part != NULL;
}

static gboolean
read_strings (Book *self, GError **error)
{
  g_autoptr (GBytes) part = NULL;
  g_autofree char *path = NULL;

  if (!read_shared (self, "/sharedStrings", &part, &path, error))
    return FALSE;
  if (part != NULL)
    self->book.strings = qihe_xlsx_read_strings (part, path, error);
  return part == NULL || self->book.strings != NULL;
}

static gboolean
read_styles (Book *self, GError **error)
{
  g_autoptr (GBytes) part = NULL;
  g_autofree char *path = NULL;

  if (!read_shared (self, "/styles", &part, &path, error))
    return FALSE;
  if (part != NULL)
    self->book.dates = qihe_xlsx_read_styles (part, path, error);
  return part == NULL || self->book.dates != NULL;
}

static char **
list_names (const Book *self)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < self->sheets->len; i++)
    g_strv_builder_add (names, ((SheetEntry *) self->sheets->pdata[i])->name);
  return g_strv_builder_end (names);
}

static void
fail_sheet (const Book *self, const char *wanted, GError **error)
{
  g_auto (GStrv) names = list_names (self);
  g_autofree char *list = g_strjoinv (", ", names);
  g_autofree char *quoted = wanted != NULL ? qihe_text_quote (wanted) : NULL;

  if (wanted != NULL)
    g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_UNKNOWN,
                 _ ("there is no sheet %s; there are: %s"), quoted, list);
  else
    g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                         _ ("the workbook has no sheet that is shown"));
}

static const QiheXlsxRelation *
find_sheet (const Book *self, const char *wanted, const char **name, GError **error)
{
  for (guint i = 0; i < self->sheets->len; i++) {
    const SheetEntry *entry = g_ptr_array_index (self->sheets, i);
    const QiheXlsxRelation *found =
        entry->relation != NULL
            ? qihe_xlsx_find_relation (self->relations, entry->relation, "/worksheet")
            : NULL;

    *name = entry->name;
    if (found != NULL && (wanted != NULL ? strcmp (entry->name, wanted) == 0 : !entry->hidden))
      return found;
  }
  fail_sheet (self, wanted, error);
  return NULL;
}

static QiheSheet *
read_sheet (Book *self, const char *wanted, GError **error)
{
  const char *name;
  const QiheXlsxRelation *found = find_sheet (self, wanted, &name, error);
  g_autofree char *path = found != NULL ? resolve (self, found->target) : NULL;
  g_autoptr (GBytes) part = path != NULL ? read_part (self, path, error) : NULL;

  return part != NULL ? qihe_xlsx_read_sheet (part, name, &self->book, error) : NULL;
}

gboolean
qihe_xlsx_is (GBytes *document)
{
  return starts_with (document, ZIP_START, strlen (ZIP_START)) ||
         starts_with (document, OLE_START, strlen (OLE_START));
}

QiheSheet *
qihe_xlsx_read (GBytes *document, const char *wanted, QiheSheetWatch *watch, char ***sheets,
                GError **error)
{
  g_auto (Book) self = { .document = document, .book = { .watch = watch } };
  QiheSheet *sheet;

  *sheets = NULL;
  if (!starts_with (document, ZIP_START, strlen (ZIP_START))) {
    g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                         starts_with (document, OLE_START, strlen (OLE_START))
                             ? _ ("an old .xls file, or one with a password; save it as XLSX "
                                  "without a password")
                             : _ ("this is no XLSX workbook; save it as XLSX"));
    return NULL;
  }
  if (!read_workbook (&self, error) || !read_strings (&self, error) || !read_styles (&self, error))
    return NULL;
  sheet = read_sheet (&self, wanted, error);
  if (sheet != NULL)
    *sheets = list_names (&self);
  return sheet;
}
