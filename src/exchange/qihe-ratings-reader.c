/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-ratings-reader.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "exchange/qihe-ratings-private.h"

/* So many statuses are named in a message. */
#define MAX_NAMED 12

QiheRatingsFormat
qihe_ratings_guess_format (const char *name, GBytes *document)
{
  gsize size;
  const char *data = g_bytes_get_data (document, &size);
  gsize i = 0;

  if (qihe_ratings_has_suffix (name, ".json"))
    return QIHE_RATINGS_JSON;
  if (qihe_ratings_has_suffix (name, ".csv"))
    return QIHE_RATINGS_CSV;
  /* Neither white space nor a byte order mark is what the document begins with. */
  while (i < size && (g_ascii_isspace (data[i]) || (guchar) data[i] >= 0x80))
    i++;
  return i == size || data[i] == '{' || data[i] == '[' ? QIHE_RATINGS_JSON : QIHE_RATINGS_CSV;
}

QiheCaseSet *
qihe_ratings_read (GBytes *document, QiheRatingsFormat format, QiheFramework *framework,
                   GError **error)
{
  if (format == QIHE_RATINGS_CSV)
    return qihe_ratings_read_csv (document, framework, error);
  return qihe_ratings_read_json (document, framework, error);
}

int
qihe_ratings_judge (QiheFramework *framework, guint indicator, const char *value)
{
  const QiheIndicator *one = qihe_framework_get_indicator (framework, indicator);
  int status;

  return qihe_indicator_is_measured (one) && qihe_indicator_judge (one, value, &status, NULL)
             ? status
             : -1;
}

char *
qihe_ratings_describe_indicator (const char *name)
{
  g_autofree char *quoted = qihe_text_quote (name);

  return g_strdup_printf (
      _ ("unknown indicator %s; give an id, title or alias of the framework that "
         "only one indicator has"),
      quoted);
}

const char *
qihe_ratings_describe_no_cases (void)
{
  return _ (
      "there is no list “cases” in the file: it has no ratings of cases; choose another file");
}

char *
qihe_ratings_describe_status (QiheFramework *framework, const char *name)
{
  g_autofree char *quoted = qihe_text_quote (name);
  g_autoptr (GString) known = g_string_new (NULL);
  guint n = qihe_framework_get_n_statuses (framework);

  for (guint i = 0; i < MIN (n, MAX_NAMED); i++) {
    g_autofree char *id = qihe_text_printable (qihe_framework_get_status (framework, i)->id);

    g_string_append_printf (known, "%s%s", i == 0 ? "" : ", ", id);
  }
  if (n > MAX_NAMED)
    g_string_append (known, ", …");
  return g_strdup_printf (
      _ ("unknown status %s; the framework has %s; leave out what nobody has asked"), quoted,
      known->str);
}

char *
qihe_ratings_describe_repetition (QiheFramework *framework, guint indicator, const char *id)
{
  g_autofree char *name = qihe_text_quote (qihe_framework_get_indicator (framework, indicator)->id);
  g_autofree char *quoted = NULL;

  if (id == NULL)
    return g_strdup_printf (_ ("the indicator %s is rated twice in one case; keep one"), name);
  quoted = qihe_text_quote (id);
  return g_strdup_printf (_ ("the indicator %s is rated twice for the case %s; keep one"), name,
                          quoted);
}

gboolean
qihe_ratings_has_suffix (const char *name, const char *suffix)
{
  gsize length = strlen (name);

  return length >= strlen (suffix) &&
         g_ascii_strcasecmp (name + length - strlen (suffix), suffix) == 0;
}
