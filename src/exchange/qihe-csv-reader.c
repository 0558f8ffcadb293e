/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-csv-reader.h"

#include <glib/gi18n-lib.h>

#include "exchange/qihe-exchange-error.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _QiheCsvReader {
  char *text; /* fields are decoded in place */
  char *at;
  guint next_line;
  guint line;
  guint row;
  GPtrArray *fields;
  char delimiter;
};

static gboolean
fail (QiheCsvReader *self, const char *what, GError **error)
{
  g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM, _ ("line %u: %s"), self->line,
               what);
  return FALSE;
}

static gboolean
is_line_end (char c)
{
  return c == '\n' || c == '\r';
}

/* Moves behind one line end: LF, CR LF or CR. */
static void
skip_line_end (QiheCsvReader *self)
{
  self->at += self->at[0] == '\r' && self->at[1] == '\n' ? 2 : 1;
  self->next_line++;
}

/* Moves from behind the opening quote to behind the closing one. */
static gboolean
read_quoted (QiheCsvReader *self, char **end, GError **error)
{
  for (;; self->at++) {
    if (*self->at == '\0')
      return fail (self, _ ("a field in quotes does not end"), error);
    if (*self->at == '"' && *++self->at != '"')
      break;
    if (*self->at == '\n')
      self->next_line++;
    *(*end)++ = *self->at;
  }
  return *self->at == '\0' || *self->at == self->delimiter || is_line_end (*self->at) ||
         fail (self, _ ("text behind a field in quotes; expected “,” or the end of the line"),
               error);
}

static gboolean
read_plain (QiheCsvReader *self, char **end, GError **error)
{
  while (*self->at != '\0' && *self->at != self->delimiter && !is_line_end (*self->at)) {
    if (*self->at == '"')
      return fail (self, _ ("a quote inside a field; put the whole field in quotes and double it"),
                   error);
    self->at++;
  }
  *end = self->at;
  return TRUE;
}

/* Reads a field up to what ends it, and leaves that in @delimiter, for the field's zero byte may
 * take its place. */
static gboolean
read_field (QiheCsvReader *self, char *delimiter, GError **error)
{
  gboolean quoted = *self->at == '"';
  char *start = self->at;
  char *end = start;

  if (quoted)
    self->at++;
  if (!(quoted ? read_quoted (self, &end, error) : read_plain (self, &end, error)))
    return FALSE;
  *delimiter = *self->at;
  if (is_line_end (*delimiter))
    skip_line_end (self);
  else if (*delimiter != '\0')
    self->at++;
  *end = '\0';
  g_ptr_array_add (self->fields, g_strstrip (start));
  return TRUE;
}

QiheCsvReader *
qihe_csv_reader_new (GBytes *document, gsize max_size, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (document, &size);
  QiheCsvReader *self;

  if (size > max_size) {
    g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                 _ ("the document has %zu bytes; at most %zu are read"), size, max_size);
    return NULL;
  }
  if (size > 0 && !g_utf8_validate_len (data, size, NULL)) {
    g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                         _ ("the document is not UTF-8; save it as “CSV UTF-8”"));
    return NULL;
  }
  self = g_new0 (QiheCsvReader, 1);
  self->text = g_strndup (size > 0 ? data : "", size);
  self->at = self->text;
  if (g_str_has_prefix (self->at, BYTE_ORDER_MARK))
    self->at += strlen (BYTE_ORDER_MARK);
  self->next_line = 1;
  self->fields = g_ptr_array_new ();
  self->delimiter = ',';
  return self;
}

void
qihe_csv_reader_set_delimiter (QiheCsvReader *self, char delimiter)
{
  self->delimiter = delimiter;
}

void
qihe_csv_reader_free (QiheCsvReader *self)
{
  g_ptr_array_unref (self->fields);
  g_free (self->text);
  g_free (self);
}

GPtrArray *
qihe_csv_reader_next (QiheCsvReader *self, GError **error)
{
  char delimiter = self->delimiter;

  for (; is_line_end (*self->at); self->row++)
    skip_line_end (self);
  if (*self->at == '\0')
    return NULL;
  self->line = self->next_line;
  self->row++;
  g_ptr_array_set_size (self->fields, 0);
  while (delimiter == self->delimiter)
    if (!read_field (self, &delimiter, error))
      return NULL;
  return self->fields;
}

guint
qihe_csv_reader_get_line (QiheCsvReader *self)
{
  return self->line;
}

guint
qihe_csv_reader_get_row (QiheCsvReader *self)
{
  return self->row;
}
