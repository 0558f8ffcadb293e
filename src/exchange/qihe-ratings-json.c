/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-json-reader.h"
#include "base/qihe-text.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-ratings-private.h"

/* One case while it is read: its members come in any order. */
typedef struct {
  QiheJsonReader *reader;
  QiheCaseSet *set;
  const char *id;
  QiheBilingual title;
  gboolean has_ratings;
  gint16 *ratings; /* reused for the next case */
} Loader;

static gboolean
fail (QiheJsonReader *reader, QiheExchangeError code, const char *member, const char *what,
      GError **error)
{
  g_autofree char *path = qihe_json_reader_dup_path (reader);

  g_set_error (error, QIHE_EXCHANGE_ERROR, (int) code, "%s%s: %s", path, member, what);
  return FALSE;
}

static gboolean
fail_form (QiheJsonReader *reader, const char *what, GError **error)
{
  return fail (reader, QIHE_EXCHANGE_ERROR_FORM, "", what, error);
}

static gboolean
expect (QiheJsonReader *reader, QiheJsonToken token, QiheJsonToken expected, const char *what,
        GError **error)
{
  if (token == QIHE_JSON_ERROR)
    return FALSE;
  return token == expected || fail_form (reader, _ (what), error);
}

/* Reads a text that is not empty; it lives as long as the reader. */
static gboolean
take_text (QiheJsonReader *reader, QiheJsonToken token, const char **out, GError **error)
{
  if (token == QIHE_JSON_ERROR)
    return FALSE;
  *out = token == QIHE_JSON_STRING ? qihe_json_reader_get_string (reader) : "";
  return **out != '\0' || fail_form (reader, _ ("expected a text that is not empty"), error);
}

/* Moves to the next member of an object. The end of the object is no member and no error. */
static gboolean
next_member (QiheJsonReader *reader, QiheJsonToken *token, GError **error)
{
  *token = qihe_json_reader_next (reader, error);
  return *token != QIHE_JSON_ERROR && *token != QIHE_JSON_OBJECT_END;
}

static gboolean
read_language (Loader *self, QiheJsonToken token, GError **error)
{
  const char *key = qihe_json_reader_get_key (self->reader);
  char **out = NULL;

  if (strcmp (key, "zh") == 0)
    out = &self->title.zh;
  else if (strcmp (key, "en") == 0)
    out = &self->title.en;
  if (out == NULL)
    return qihe_json_reader_skip (self->reader, token, error);
  if (token == QIHE_JSON_NULL)
    return TRUE;
  if (!expect (self->reader, token, QIHE_JSON_STRING, N_ ("expected a text"), error))
    return FALSE;
  *out = g_strdup (qihe_json_reader_get_string (self->reader));
  return TRUE;
}

static gboolean
read_title (Loader *self, QiheJsonToken token, GError **error)
{
  if (token == QIHE_JSON_NULL)
    return TRUE;
  if (token == QIHE_JSON_STRING) {
    self->title.zh = g_strdup (qihe_json_reader_get_string (self->reader));
    self->title.en = g_strdup (self->title.zh);
    return TRUE;
  }
  if (!expect (self->reader, token, QIHE_JSON_OBJECT,
               N_ ("expected a text, or an object with texts “zh” and “en”"), error))
    return FALSE;
  while (next_member (self->reader, &token, error))
    if (!read_language (self, token, error))
      return FALSE;
  return token == QIHE_JSON_OBJECT_END;
}

static gboolean
read_rating (Loader *self, QiheJsonToken token, GError **error)
{
  QiheFramework *framework = self->set->framework;
  const char *name = qihe_json_reader_get_key (self->reader);
  int indicator = qihe_framework_find_indicator (framework, name);
  g_autofree char *what = NULL;
  const char *word;
  int status;

  if (indicator < 0) {
    what = qihe_ratings_describe_indicator (name);
    return fail (self->reader, QIHE_EXCHANGE_ERROR_UNKNOWN, "", what, error);
  }
  if (self->ratings[indicator] != QIHE_UNKNOWN) {
    what = qihe_ratings_describe_repetition (framework, (guint) indicator, self->id);
    return fail (self->reader, QIHE_EXCHANGE_ERROR_DUPLICATE, "", what, error);
  }
  if (!take_text (self->reader, token, &word, error))
    return FALSE;
  status = qihe_framework_find_status (framework, word);
  if (status < 0)
    status = qihe_ratings_judge (framework, (guint) indicator, word);
  if (status < 0) {
    what = qihe_ratings_describe_status (framework, word);
    return fail (self->reader, QIHE_EXCHANGE_ERROR_UNKNOWN, "", what, error);
  }
  self->ratings[indicator] = (gint16) status;
  return TRUE;
}

static gboolean
read_ratings (Loader *self, QiheJsonToken token, GError **error)
{
  if (!expect (self->reader, token, QIHE_JSON_OBJECT,
               N_ ("expected an object with a status for each indicator"), error))
    return FALSE;
  self->has_ratings = TRUE;
  while (next_member (self->reader, &token, error))
    if (!read_rating (self, token, error))
      return FALSE;
  return token == QIHE_JSON_OBJECT_END;
}

static gboolean
read_case_member (Loader *self, QiheJsonToken token, GError **error)
{
  const char *key = qihe_json_reader_get_key (self->reader);

  if (strcmp (key, "id") == 0)
    return take_text (self->reader, token, &self->id, error);
  if (strcmp (key, "title") == 0)
    return read_title (self, token, error);
  if (strcmp (key, "ratings") == 0)
    return read_ratings (self, token, error);
  return qihe_json_reader_skip (self->reader, token, error);
}

static gboolean
keep_case (Loader *self, GError **error)
{
  g_autoptr (GError) fault = NULL;
  QiheRatedCase *kept;

  if (self->id == NULL)
    return fail (self->reader, QIHE_EXCHANGE_ERROR_FORM, ".id", _ ("missing; it is required"),
                 error);
  if (!self->has_ratings)
    return fail (self->reader, QIHE_EXCHANGE_ERROR_FORM, ".ratings", _ ("missing; it is required"),
                 error);
  kept = qihe_case_set_add (self->set, self->id, &fault);
  if (kept == NULL)
    return fail (self->reader, QIHE_EXCHANGE_ERROR_DUPLICATE, ".id", fault->message, error);
  memcpy (kept->ratings, self->ratings,
          qihe_framework_get_n_indicators (self->set->framework) * sizeof *self->ratings);
  kept->title = self->title;
  self->title = (QiheBilingual){ NULL, NULL };
  return TRUE;
}

static gboolean
read_case (Loader *self, QiheJsonToken token, GError **error)
{
  if (!expect (self->reader, token, QIHE_JSON_OBJECT, N_ ("expected an object"), error))
    return FALSE;
  self->id = NULL;
  self->has_ratings = FALSE;
  for (guint i = 0; i < qihe_framework_get_n_indicators (self->set->framework); i++)
    self->ratings[i] = QIHE_UNKNOWN;
  while (next_member (self->reader, &token, error))
    if (!read_case_member (self, token, error))
      return FALSE;
  return token == QIHE_JSON_OBJECT_END && keep_case (self, error);
}

static gboolean
read_cases (Loader *self, QiheJsonToken token, GError **error)
{
  if (!expect (self->reader, token, QIHE_JSON_ARRAY, N_ ("expected an array"), error))
    return FALSE;
  for (;;) {
    token = qihe_json_reader_next (self->reader, error);
    if (token == QIHE_JSON_ARRAY_END)
      return TRUE;
    if (!read_case (self, token, error))
      return FALSE;
  }
}

static gboolean
check_reference (Loader *self, QiheJsonToken token, GError **error)
{
  const char *reference = qihe_framework_get_reference (self->set->framework);
  g_autofree char *quoted = NULL;
  g_autofree char *ours = NULL;
  g_autofree char *what = NULL;
  const char *named;

  if (!take_text (self->reader, token, &named, error))
    return FALSE;
  if (strcmp (named, reference) == 0)
    return TRUE;
  quoted = qihe_text_quote (named);
  ours = qihe_text_quote (reference);
  what = g_strdup_printf (_ ("the file is rated against %s, but the framework given is %s"), quoted,
                          ours);
  return fail (self->reader, QIHE_EXCHANGE_ERROR_UNKNOWN, "", what, error);
}

static gboolean
read_document (Loader *self, GError **error)
{
  QiheJsonToken token = qihe_json_reader_next (self->reader, error);
  gboolean has_cases = FALSE;

  if (!expect (self->reader, token, QIHE_JSON_OBJECT, N_ ("expected an object"), error))
    return FALSE;
  while (next_member (self->reader, &token, error)) {
    const char *key = qihe_json_reader_get_key (self->reader);
    gboolean read;

    if (strcmp (key, "framework") == 0) {
      read = check_reference (self, token, error);
    } else if (strcmp (key, "cases") == 0) {
      has_cases = TRUE;
      read = read_cases (self, token, error);
    } else {
      read = qihe_json_reader_skip (self->reader, token, error);
    }
    if (!read)
      return FALSE;
  }
  if (token != QIHE_JSON_OBJECT_END || qihe_json_reader_next (self->reader, error) != QIHE_JSON_END)
    return FALSE;
  if (has_cases)
    return TRUE;
  g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                       qihe_ratings_describe_no_cases ());
  return FALSE;
}

gboolean
qihe_ratings_find_reference (GBytes *document, char **reference, GError **error)
{
  g_autoptr (QiheJsonReader) reader = qihe_json_reader_new (document, QIHE_RATINGS_MAX_SIZE, error);
  QiheJsonToken token;
  const char *text;

  *reference = NULL;
  if (reader == NULL)
    return FALSE;
  token = qihe_json_reader_next (reader, error);
  if (!expect (reader, token, QIHE_JSON_OBJECT, N_ ("expected an object"), error))
    return FALSE;
  while (next_member (reader, &token, error)) {
    if (strcmp (qihe_json_reader_get_key (reader), "framework") == 0) {
      if (!take_text (reader, token, &text, error))
        return FALSE;
      *reference = g_strdup (text);
      return TRUE;
    }
    if (!qihe_json_reader_skip (reader, token, error))
      return FALSE;
  }
  return token == QIHE_JSON_OBJECT_END;
}

QiheCaseSet *
qihe_ratings_read_json (GBytes *document, QiheFramework *framework, GError **error)
{
  g_autoptr (QiheJsonReader) reader = qihe_json_reader_new (document, QIHE_RATINGS_MAX_SIZE, error);
  g_autoptr (QiheCaseSet) set = qihe_case_set_new (framework);
  g_autofree gint16 *ratings = g_new (gint16, qihe_framework_get_n_indicators (framework));
  Loader loader = { .reader = reader, .set = set, .ratings = ratings };
  gboolean read = reader != NULL && read_document (&loader, error);

  qihe_bilingual_clear (&loader.title);
  return read ? g_steal_pointer (&set) : NULL;
}
