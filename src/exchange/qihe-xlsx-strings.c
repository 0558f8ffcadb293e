/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-xlsx-private.h"
#include "exchange/qihe-xml.h"

/* Texts of `si` are parted into runs of `r`; what is inside `rPh` says how they are pronounced. */
typedef struct {
  GPtrArray *strings;
  GString *text;
  gboolean in_text;
  guint n_phonetic;
} Reading;

static gboolean
start (gpointer data, const char *name, const char **attributes, GError **error)
{
  Reading *self = data;

  if (strcmp (name, "si") == 0)
    g_string_truncate (self->text, 0);
  else if (strcmp (name, "rPh") == 0)
    self->n_phonetic++;
  self->in_text = strcmp (name, "t") == 0 && self->n_phonetic == 0;
  return TRUE;
}

static gboolean
end (gpointer data, const char *name, GError **error)
{
  Reading *self = data;

  self->in_text = FALSE;
  if (strcmp (name, "si") == 0)
    g_ptr_array_add (self->strings, qihe_xlsx_unescape (self->text->str));
  else if (strcmp (name, "rPh") == 0)
    self->n_phonetic--;
  return TRUE;
}

static gboolean
text (gpointer data, const char *piece, gsize length, GError **error)
{
  Reading *self = data;

  if (self->in_text)
    g_string_append_len (self->text, piece, (gssize) length);
  return TRUE;
}

GPtrArray *
qihe_xlsx_read_strings (GBytes *part, const char *name, GError **error)
{
  static const QiheXmlHandlers handlers = { start, end, text };
  g_autoptr (GPtrArray) strings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) buffer = g_string_new (NULL);
  Reading self = { .strings = strings, .text = buffer };

  return qihe_xml_parse (part, name, &handlers, &self, error) ? g_steal_pointer (&strings) : NULL;
}
