/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-csv-reader.h"

#include <glib/gi18n-lib.h>

#include "exchange/qihe-exchange-error.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"
#define CHUNK ((gsize) 1 << 18)

/*
 * @text: what was read and not yet left behind, with room for a zero byte; fields are decoded in
 *   place
 * @start: where the next row begins
 * @end: behind what was read
 * @at: while a row is taken apart
 * @line_end: what ended the row that was read last, a zero byte where nothing did
 * @ended: whether @stream has no more
 */
struct _QiheCsvReader {
  GInputStream *stream;
  char *text;
  gsize capacity;
  gsize start;
  gsize end;
  char *at;
  char line_end;
  gboolean ended;
  goffset n_read;
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

/* What was left behind makes room first. */
static void
make_room (QiheCsvReader *self)
{
  if (self->start > 0) {
    memmove (self->text, self->text + self->start, self->end - self->start);
    self->end -= self->start;
    self->start = 0;
  }
  if (self->capacity - self->end < CHUNK) {
    self->capacity = MAX (2 * self->capacity, self->end + CHUNK);
    self->text = g_realloc (self->text, self->capacity + 1);
  }
}

static gboolean
read_more (QiheCsvReader *self, GError **error)
{
  gssize n;

  make_room (self);
  n = g_input_stream_read (self->stream, self->text + self->end, self->capacity - self->end, NULL,
                           error);
  if (n < 0)
    return FALSE;
  self->ended = n == 0;
  self->end += (gsize) n;
  self->n_read += n;
  return TRUE;
}

/* Where the row ends that begins at the start, or G_MAXSIZE where more has to be read. A line end
 * within quotes does not end it; two quotes that stand for one leave the state as it was. */
static gsize
find_end (const QiheCsvReader *self, gsize *looked, gboolean *quoted)
{
  for (gsize i = *looked; i < self->end; i++) {
    char c = self->text[i];

    if (c == '"')
      *quoted = !*quoted;
    else if (!*quoted && is_line_end (c))
      return i;
  }
  *looked = self->end;
  return self->ended ? self->end : G_MAXSIZE;
}

/* CR LF is one line end, also where it falls apart between two reads. */
static gboolean
skip_line_end (QiheCsvReader *self, GError **error)
{
  gboolean two = self->text[self->start] == '\r';

  self->start++;
  self->next_line++;
  if (two && self->start == self->end && !self->ended && !read_more (self, error))
    return FALSE;
  if (two && self->start < self->end && self->text[self->start] == '\n')
    self->start++;
  return TRUE;
}

static gboolean
skip_empty_lines (QiheCsvReader *self, GError **error)
{
  for (;;) {
    if (self->start == self->end) {
      if (self->ended)
        return TRUE;
      if (!read_more (self, error))
        return FALSE;
    } else if (!is_line_end (self->text[self->start]))
      return TRUE;
    else {
      if (!skip_line_end (self, error))
        return FALSE;
      self->row++;
    }
  }
}

/* Reads until the row at the start is there as a whole. */
static gboolean
find_row (QiheCsvReader *self, gsize *end, GError **error)
{
  gsize looked = self->start;
  gboolean quoted = FALSE;

  while ((*end = find_end (self, &looked, &quoted)) == G_MAXSIZE) {
    gsize offset = looked - self->start;

    if (offset > QIHE_CSV_MAX_ROW)
      return fail (self, _ ("a row is longer than any table has them; is a quote missing?"), error);
    if (!read_more (self, error))
      return FALSE;
    looked = self->start + offset;
  }
  return TRUE;
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
  return *self->at == '\0' || *self->at == self->delimiter ||
         fail (self, _ ("text behind a field in quotes; expected “,” or the end of the line"),
               error);
}

static gboolean
read_plain (QiheCsvReader *self, char **end, GError **error)
{
  while (*self->at != '\0' && *self->at != self->delimiter) {
    if (*self->at == '"')
      return fail (self, _ ("a quote inside a field; put the whole field in quotes and double it"),
                   error);
    self->at++;
  }
  *end = self->at;
  return TRUE;
}

/* Reads a field up to what ends it; its zero byte may take the place of that. */
static gboolean
read_field (QiheCsvReader *self, gboolean *more, GError **error)
{
  gboolean quoted = *self->at == '"';
  char *start = self->at;
  char *end = start;

  if (self->fields->len == QIHE_CSV_MAX_FIELDS)
    return fail (self, _ ("more columns than any table has"), error);
  if (quoted)
    self->at++;
  if (!(quoted ? read_quoted (self, &end, error) : read_plain (self, &end, error)))
    return FALSE;
  *more = *self->at != '\0';
  if (*more)
    self->at++;
  *end = '\0';
  g_ptr_array_add (self->fields, g_strstrip (start));
  return TRUE;
}

static gboolean
check_text (QiheCsvReader *self, const char *text, gsize length, GError **error)
{
  if (memchr (text, '\0', length) != NULL)
    return fail (self, _ ("a zero byte; this is no table"), error);
  return g_utf8_validate_len (text, length, NULL) ||
         fail (self, _ ("the text is not UTF-8; save it as “CSV UTF-8”"), error);
}

/* The line end behind the row is a zero byte until the fields are not needed any more. */
static gboolean
read_fields (QiheCsvReader *self, gsize end, GError **error)
{
  gboolean more = TRUE;

  if (!check_text (self, self->text + self->start, end - self->start, error))
    return FALSE;
  self->line_end = end < self->end ? self->text[end] : '\0';
  self->text[end] = '\0';
  self->at = self->text + self->start;
  self->start = end;
  while (more)
    if (!read_field (self, &more, error))
      return FALSE;
  return TRUE;
}

/* Goes behind the row that was read last. */
static gboolean
leave_row (QiheCsvReader *self, GError **error)
{
  if (self->line_end == '\0')
    return TRUE;
  self->text[self->start] = self->line_end;
  self->line_end = '\0';
  return skip_line_end (self, error);
}

static void
skip_mark (QiheCsvReader *self)
{
  gsize length = strlen (BYTE_ORDER_MARK);

  if (self->n_read > 0 && self->next_line == 1 && self->row == 0 && self->start == 0 &&
      self->end >= length && memcmp (self->text, BYTE_ORDER_MARK, length) == 0)
    self->start = length;
}

QiheCsvReader *
qihe_csv_reader_new_for_stream (GInputStream *stream)
{
  QiheCsvReader *self = g_new0 (QiheCsvReader, 1);

  self->stream = g_object_ref (stream);
  self->next_line = 1;
  self->fields = g_ptr_array_new ();
  self->delimiter = ',';
  return self;
}

QiheCsvReader *
qihe_csv_reader_new (GBytes *document, gsize max_size, GError **error)
{
  gsize size;
  const char *data = g_bytes_get_data (document, &size);
  g_autoptr (GInputStream) stream = g_memory_input_stream_new_from_bytes (document);

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
  return qihe_csv_reader_new_for_stream (stream);
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
  g_object_unref (self->stream);
  g_free (self->text);
  g_free (self);
}

GPtrArray *
qihe_csv_reader_next (QiheCsvReader *self, GError **error)
{
  gsize end;

  if (self->n_read == 0 && !self->ended) {
    if (!read_more (self, error))
      return NULL;
    skip_mark (self);
  }
  if (!leave_row (self, error) || !skip_empty_lines (self, error) || self->start == self->end)
    return NULL;
  self->line = self->next_line;
  self->row++;
  g_ptr_array_set_size (self->fields, 0);
  return find_row (self, &end, error) && read_fields (self, end, error) ? self->fields : NULL;
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
