/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-json-reader.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>

#include "base/qihe-base-error.h"
#include "base/qihe-json-keys.h"
#include "base/qihe-json-number.h"
#include "base/qihe-json-path.h"
#include "base/qihe-json-string.h"
#include "base/qihe-text.h"

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

/* One container that is open. */
typedef struct {
  gboolean is_object;
  guint n; /* members or elements begun */
  const char *key;
  QiheJsonKeys keys;
} Frame;

struct _QiheJsonReader {
  GBytes *document; /* as it came, for line and column */
  char *text;       /* a copy in which strings are decoded in place */
  char *at;
  gboolean begun;
  guint depth;
  Frame frames[QIHE_JSON_MAX_DEPTH];
  const char *string;
  gint64 integer;
  double real;
};

static void
describe_position (const char *text, gsize offset, guint *line, glong *column)
{
  const char *start = text;

  *line = 1;
  for (const char *at = text; at < text + offset; at++)
    if (*at == '\n') {
      ++*line;
      start = at + 1;
    }
  *column = g_utf8_strlen (start, text + offset - start) + 1;
}

static QiheJsonToken
fail_at (QiheJsonReader *self, const char *at, const char *what, GError **error)
{
  const char *data = g_bytes_get_data (self->document, NULL);
  guint line;
  glong column;

  describe_position (data != NULL ? data : "", (gsize) (at - self->text), &line, &column);
  g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_JSON, _ ("line %u, column %ld: %s"), line,
               column, what);
  return QIHE_JSON_ERROR;
}

static QiheJsonToken
fail (QiheJsonReader *self, const char *what, GError **error)
{
  return fail_at (self, self->at, what, error);
}

static void
skip_space (QiheJsonReader *self)
{
  while (*self->at == ' ' || *self->at == '\n' || *self->at == '\r' || *self->at == '\t')
    self->at++;
}

static Frame *
innermost (QiheJsonReader *self)
{
  return &self->frames[self->depth - 1];
}

static QiheJsonToken
open_container (QiheJsonReader *self, gboolean is_object, GError **error)
{
  Frame *frame;

  if (self->depth == QIHE_JSON_MAX_DEPTH)
    return fail (self, _ ("nested too deeply, more than 64 levels"), error);
  self->at++;
  self->depth++;
  frame = innermost (self);
  frame->is_object = is_object;
  frame->n = 0;
  frame->key = NULL;
  qihe_json_keys_reset (&frame->keys);
  return is_object ? QIHE_JSON_OBJECT : QIHE_JSON_ARRAY;
}

static QiheJsonToken
close_container (QiheJsonReader *self)
{
  gboolean is_object = innermost (self)->is_object;

  self->at++;
  self->depth--;
  return is_object ? QIHE_JSON_OBJECT_END : QIHE_JSON_ARRAY_END;
}

static gboolean
read_string (QiheJsonReader *self, const char **out, GError **error)
{
  const char *fault;

  *out = ++self->at;
  fault = qihe_json_string_decode (&self->at);
  if (fault != NULL)
    fail (self, fault, error);
  return fault == NULL;
}

static QiheJsonToken
read_number (QiheJsonReader *self, GError **error)
{
  const char *start = self->at;
  gboolean is_integer;

  if (!qihe_json_number_scan (&self->at, &is_integer))
    return fail (self, _ ("a number needs a digit here"), error);
  if (is_integer) {
    errno = 0;
    self->integer = g_ascii_strtoll (start, NULL, 10);
    return errno == 0 ? QIHE_JSON_INTEGER
                      : fail_at (self, start, _ ("the number is too large for 64 bits"), error);
  }
  self->real = g_ascii_strtod (start, NULL);
  return isfinite (self->real) ? QIHE_JSON_DOUBLE
                               : fail_at (self, start, _ ("the number is too large"), error);
}

static QiheJsonToken
read_word (QiheJsonReader *self, const char *word, QiheJsonToken token, GError **error)
{
  gsize length = strlen (word);

  if (strncmp (self->at, word, length) != 0)
    return fail (self, _ ("expected a value"), error);
  self->at += length;
  return token;
}

static QiheJsonToken
read_value (QiheJsonReader *self, GError **error)
{
  switch (*self->at) {
  case '{':
    return open_container (self, TRUE, error);
  case '[':
    return open_container (self, FALSE, error);
  case '"':
    return read_string (self, &self->string, error) ? QIHE_JSON_STRING : QIHE_JSON_ERROR;
  case 't':
    return read_word (self, "true", QIHE_JSON_TRUE, error);
  case 'f':
    return read_word (self, "false", QIHE_JSON_FALSE, error);
  case 'n':
    return read_word (self, "null", QIHE_JSON_NULL, error);
  case '\0':
    return fail (self, _ ("the document ends where a value is expected"), error);
  default:
    if (*self->at == '-' || g_ascii_isdigit (*self->at))
      return read_number (self, error);
    return fail (self, _ ("expected a value"), error);
  }
}

static gboolean
read_key (QiheJsonReader *self, GError **error)
{
  Frame *frame = innermost (self);
  const char *start = self->at;

  if (*self->at != '"')
    return fail (self, _ ("expected a key in quotes"), error);
  if (!read_string (self, &frame->key, error))
    return FALSE;
  if (!qihe_json_keys_add (&frame->keys, frame->key)) {
    g_autofree char *key = qihe_text_quote (frame->key);
    g_autofree char *what = g_strdup_printf (_ ("the key %s comes twice in one object"), key);

    return fail_at (self, start, what, error);
  }
  skip_space (self);
  if (*self->at != ':')
    return fail (self, _ ("expected “:” after the key"), error);
  self->at++;
  skip_space (self);
  return TRUE;
}

static QiheJsonToken
read_inside (QiheJsonReader *self, GError **error)
{
  Frame *frame = innermost (self);

  if (*self->at == (frame->is_object ? '}' : ']'))
    return close_container (self);
  if (frame->n > 0) {
    if (*self->at != ',')
      return fail (self, frame->is_object ? _ ("expected “,” or “}”") : _ ("expected “,” or “]”"),
                   error);
    self->at++;
    skip_space (self);
  }
  if (frame->is_object && !read_key (self, error))
    return QIHE_JSON_ERROR;
  frame->n++;
  return read_value (self, error);
}

static gboolean
check_text (QiheJsonReader *self, gsize size, GError **error)
{
  const char *end;

  if (g_utf8_validate_len (self->text, size, &end))
    return TRUE;
  return fail_at (self, end, _ ("the document is not UTF-8; save it in this encoding"), error);
}

QiheJsonReader *
qihe_json_reader_new (GBytes *document, gsize max_size, GError **error)
{
  g_autoptr (QiheJsonReader) self = NULL;
  gsize size;
  const char *data = g_bytes_get_data (document, &size);

  if (size > max_size) {
    g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_JSON,
                 _ ("the document has %zu bytes; at most %zu are read"), size, max_size);
    return NULL;
  }
  self = g_new0 (QiheJsonReader, 1);
  self->document = g_bytes_ref (document);
  self->text = g_malloc (size + 1);
  if (size > 0)
    memcpy (self->text, data, size);
  self->text[size] = '\0';
  if (!check_text (self, size, error))
    return NULL;
  self->at = self->text;
  if (g_str_has_prefix (self->at, BYTE_ORDER_MARK))
    self->at += strlen (BYTE_ORDER_MARK);
  return g_steal_pointer (&self);
}

void
qihe_json_reader_free (QiheJsonReader *self)
{
  for (guint i = 0; i < QIHE_JSON_MAX_DEPTH; i++)
    qihe_json_keys_clear (&self->frames[i].keys);
  g_bytes_unref (self->document);
  g_free (self->text);
  g_free (self);
}

QiheJsonToken
qihe_json_reader_next (QiheJsonReader *self, GError **error)
{
  skip_space (self);
  if (self->depth > 0)
    return read_inside (self, error);
  if (!self->begun) {
    self->begun = TRUE;
    return read_value (self, error);
  }
  if (*self->at != '\0')
    return fail (self, _ ("text after the end of the document"), error);
  return QIHE_JSON_END;
}

gboolean
qihe_json_reader_skip (QiheJsonReader *self, QiheJsonToken token, GError **error)
{
  guint depth = self->depth;

  if (token != QIHE_JSON_OBJECT && token != QIHE_JSON_ARRAY)
    return TRUE;
  while (self->depth >= depth)
    if (qihe_json_reader_next (self, error) == QIHE_JSON_ERROR)
      return FALSE;
  return TRUE;
}

const char *
qihe_json_reader_get_key (QiheJsonReader *self)
{
  for (guint i = self->depth; i > 0; i--)
    if (self->frames[i - 1].n > 0)
      return self->frames[i - 1].key;
  return NULL;
}

const char *
qihe_json_reader_get_string (QiheJsonReader *self)
{
  return self->string;
}

gint64
qihe_json_reader_get_integer (QiheJsonReader *self)
{
  return self->integer;
}

double
qihe_json_reader_get_double (QiheJsonReader *self)
{
  return self->real;
}

char *
qihe_json_reader_dup_path (QiheJsonReader *self)
{
  GString *path = g_string_new ("$");

  for (guint i = 0; i < self->depth; i++) {
    const Frame *frame = &self->frames[i];

    /* A container that has just been opened is itself the last value. */
    if (frame->n == 0)
      break;
    if (frame->is_object)
      qihe_json_path_append_key (path, frame->key);
    else
      qihe_json_path_append_index (path, frame->n - 1);
  }
  return g_string_free (path, FALSE);
}
