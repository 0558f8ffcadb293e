/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-chart-svg.h"

static void
replace_bytes (GByteArray *bytes, gsize at, gsize length, const char *with)
{
  g_autoptr (GByteArray) rest = g_byte_array_new ();

  g_byte_array_append (rest, bytes->data + at + length, bytes->len - (guint) (at + length));
  g_byte_array_set_size (bytes, (guint) at);
  g_byte_array_append (bytes, (const guint8 *) with, (guint) strlen (with));
  g_byte_array_append (bytes, rest->data, rest->len);
}

/* Cairo counts the surfaces of a process: without its number the same chart is the same file. */
static void
remove_svg_surface_id (GByteArray *bytes)
{
  static const char id[] = " id=\"surface";
  const char *data = (const char *) bytes->data;
  const char *start = g_strstr_len (data, bytes->len, id);
  const char *end = start != NULL ? strchr (start + strlen (id), '"') : NULL;

  if (end != NULL)
    replace_bytes (bytes, (gsize) (start - data), (gsize) (end + 1 - start), "");
}

/* XML has no control characters, not even escaped ones. */
static char *
dup_xml_text (const char *text)
{
  char *valid = g_utf8_make_valid (text != NULL ? text : "", -1);

  for (char *p = valid; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p) && *p != '\n')
      *p = ' ';
  return valid;
}

/* Cairo writes texts as outlines. Title and description keep the file readable for screen readers
 * and searches. */
static void
insert_svg_texts (QiheChart *chart, GByteArray *bytes)
{
  g_autofree char *description = qihe_chart_dup_description (chart);
  g_autofree char *safe_description = dup_xml_text (description);
  g_autofree char *title = dup_xml_text (qihe_chart_get_title (chart));
  const char *data = (const char *) bytes->data;
  const char *root = g_strstr_len (data, bytes->len, "<svg ");
  const char *end = root != NULL ? strchr (root, '>') : NULL;
  g_autofree char *texts = NULL;

  g_return_if_fail (end != NULL);
  texts = g_markup_printf_escaped ("\n<title>%s</title>\n<desc>%s</desc>", title, safe_description);
  replace_bytes (bytes, (gsize) (end + 1 - data), 0, texts);
}

void
qihe_chart_finish_svg (QiheChart *chart, GByteArray *bytes)
{
  /* A byte after its end makes it a string, which can be searched. */
  g_byte_array_append (bytes, (const guint8 *) "", 1);
  remove_svg_surface_id (bytes);
  insert_svg_texts (chart, bytes);
  g_byte_array_set_size (bytes, bytes->len - 1);
}
