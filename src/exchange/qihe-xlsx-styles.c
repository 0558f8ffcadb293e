/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-xlsx-private.h"
#include "exchange/qihe-xml.h"

/*
 * A date is a number with a style whose format shows one.
 * @formats: numbers of the workbook's own formats that show dates
 */
typedef struct {
  GHashTable *formats;
  GArray *dates;
  gboolean in_cells;
} Reading;

/* Formats that every spreadsheet program knows by number, East Asian ones included. */
static gboolean
is_known_date (guint64 format)
{
  return (format >= 14 && format <= 22) || (format >= 27 && format <= 36) ||
         (format >= 45 && format <= 47) || (format >= 50 && format <= 58);
}

/* Days and hours, other than in quotes, behind a backslash, or in brackets as colours are. */
static gboolean
shows_date (const char *code)
{
  for (const char *at = code; *at != '\0'; at++) {
    if (*at == '"' || *at == '[') {
      const char *close = strchr (at + 1, *at == '"' ? '"' : ']');

      if (close == NULL)
        return FALSE;
      at = close;
    } else if ((*at == '\\' || *at == '_' || *at == '*') && at[1] != '\0') {
      at++;
    } else if (strchr ("yYdDhHsS", *at) != NULL) {
      return TRUE;
    }
  }
  return FALSE;
}

static guint64
get_number (const char **attributes, const char *name)
{
  const char *text = qihe_xml_get (attributes, name);

  return text != NULL ? g_ascii_strtoull (text, NULL, 10) : 0;
}

static gboolean
start (gpointer data, const char *name, const char **attributes, GError **error)
{
  Reading *self = data;
  guint64 format = get_number (attributes, "numFmtId");
  const char *code = qihe_xml_get (attributes, "formatCode");

  if (strcmp (name, "cellXfs") == 0)
    self->in_cells = TRUE;
  if (strcmp (name, "numFmt") == 0 && code != NULL && format <= G_MAXUINT && shows_date (code))
    g_hash_table_add (self->formats, GUINT_TO_POINTER ((guint) format));
  if (strcmp (name, "xf") == 0 && self->in_cells) {
    gboolean date = is_known_date (format) ||
                    (format <= G_MAXUINT &&
                     g_hash_table_contains (self->formats, GUINT_TO_POINTER ((guint) format)));

    g_array_append_val (self->dates, date);
  }
  return TRUE;
}

static gboolean
end (gpointer data, const char *name, GError **error)
{
  if (strcmp (name, "cellXfs") == 0)
    ((Reading *) data)->in_cells = FALSE;
  return TRUE;
}

GArray *
qihe_xlsx_read_styles (GBytes *part, const char *name, GError **error)
{
  static const QiheXmlHandlers handlers = { start, end, NULL };
  g_autoptr (GHashTable) formats = g_hash_table_new (NULL, NULL);
  g_autoptr (GArray) dates = g_array_new (FALSE, FALSE, sizeof (gboolean));
  Reading self = { .formats = formats, .dates = dates };

  return qihe_xml_parse (part, name, &handlers, &self, error) ? g_steal_pointer (&dates) : NULL;
}
