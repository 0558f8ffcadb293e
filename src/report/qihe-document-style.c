/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-document-style.h"

#include <stdio.h>

#include "base/qihe-data.h"
#include "base/qihe-i18n.h"
#include "base/qihe-json.h"
#include "base/qihe-text.h"
#include "report/qihe-report-error.h"

#define POINTS_PER_MM (72.0 / 25.4)
#define MAX_FILE (1024 * 1024)
#define MAX_FAMILIES 32

static const char *const role_names[QIHE_N_ROLES] = {
  [QIHE_ROLE_TITLE] = "title",
  [QIHE_ROLE_SUBTITLE] = "subtitle",
  [QIHE_ROLE_HEADING_1] = "heading1",
  [QIHE_ROLE_HEADING_2] = "heading2",
  [QIHE_ROLE_HEADING_3] = "heading3",
  [QIHE_ROLE_BODY] = "body",
  [QIHE_ROLE_LIST] = "list",
  [QIHE_ROLE_TABLE] = "table",
  [QIHE_ROLE_TABLE_HEAD] = "table-head",
  [QIHE_ROLE_MARK] = "mark",
  [QIHE_ROLE_CAPTION] = "caption",
  [QIHE_ROLE_FIGURE] = "figure",
  [QIHE_ROLE_FURNITURE] = "furniture",
};

static const char *const voice_names[QIHE_N_VOICES] = {
  [QIHE_VOICE_FACT] = "fact",
  [QIHE_VOICE_JUDGEMENT] = "judgement",
  [QIHE_VOICE_ADVICE] = "advice",
};

/* A length of 0 and more; 0 where it is missing. */
static gboolean
read_length (const QiheJsonPlace *object, const char *key, double unit, double *out, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (object, key);
  QiheFraction value = { 0, 1 };

  if (place.node != NULL && !qihe_json_get_fraction (&place, &value, error))
    return FALSE;
  if (value.num < 0)
    return qihe_json_fail (&place, error, "%s", _ ("expected a length of 0 or more"));
  *out = qihe_fraction_to_double (value) * unit;
  return TRUE;
}

static gboolean
read_size (const QiheJsonPlace *object, const char *key, double unit, double *out, GError **error)
{
  QiheJsonPlace place;

  if (!qihe_json_required (object, key, &place, error) ||
      !read_length (object, key, unit, out, error))
    return FALSE;
  return *out > 0 || qihe_json_fail (&place, error, "%s", _ ("expected a size above 0"));
}

static gboolean
read_flag (const QiheJsonPlace *object, const char *key, gboolean *out, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (object, key);

  *out = FALSE;
  if (place.node == NULL)
    return TRUE;
  if (!JSON_NODE_HOLDS_VALUE (place.node) ||
      json_node_get_value_type (place.node) != G_TYPE_BOOLEAN)
    return qihe_json_fail (&place, error, "%s", _ ("expected true or false"));
  *out = json_node_get_boolean (place.node);
  return TRUE;
}

static gboolean
read_align (const QiheJsonPlace *object, QiheAlign *out, GError **error)
{
  static const char *const names[] = { "start", "center", "outside" };
  QiheJsonPlace place = qihe_json_optional (object, "align");
  const char *name = place.node != NULL ? qihe_json_get_string (&place, error) : names[0];

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name)) {
      *out = (QiheAlign) i;
      return TRUE;
    }
  return name != NULL &&
         qihe_json_fail (&place, error, "%s", _ ("expected start, center or outside"));
}

static gboolean
read_color (const QiheJsonPlace *object, const char *key, QiheColor *out, GError **error)
{
  QiheJsonPlace place;
  const char *text;
  unsigned int red, green, blue;

  if (!qihe_json_required (object, key, &place, error))
    return FALSE;
  text = qihe_json_get_string (&place, error);
  if (text == NULL)
    return FALSE;
  if (strlen (text) != 7 || sscanf (text, "#%2x%2x%2x", &red, &green, &blue) != 3)
    return qihe_json_fail (&place, error, "%s", _ ("expected a colour such as #009e73"));
  *out = (QiheColor){ red / 255.0, green / 255.0, blue / 255.0 };
  return TRUE;
}

static gboolean
read_page (const QiheJsonPlace *root, QiheDocumentStyle *self, GError **error)
{
  QiheJsonPlace page;
  double top = 0, bottom = 0, left = 0, right = 0;

  if (!qihe_json_required (root, "page", &page, error) || !qihe_json_expect_object (&page, error) ||
      !read_size (&page, "width", POINTS_PER_MM, &self->width, error) ||
      !read_size (&page, "height", POINTS_PER_MM, &self->height, error) ||
      !read_length (&page, "top", POINTS_PER_MM, &top, error) ||
      !read_length (&page, "bottom", POINTS_PER_MM, &bottom, error) ||
      !read_length (&page, "left", POINTS_PER_MM, &left, error) ||
      !read_length (&page, "right", POINTS_PER_MM, &right, error))
    return FALSE;
  self->type_area = (QiheBox){ left, top, self->width - left - right, self->height - top - bottom };
  return (self->type_area.width > 0 && self->type_area.height > 0) ||
         qihe_json_fail (&page, error, "%s", _ ("the margins leave no room"));
}

static gboolean
read_page_number (const QiheJsonPlace *root, QiheDocumentStyle *self, GError **error)
{
  QiheJsonPlace number, text;

  if (!qihe_json_required (root, "page_number", &number, error) ||
      !qihe_json_expect_object (&number, error) ||
      !qihe_json_required (&number, "text", &text, error) ||
      !read_align (&number, &self->number_align, error) ||
      !read_length (&number, "drop", POINTS_PER_MM, &self->number_drop, error) ||
      !read_length (&number, "inset", 1, &self->number_inset, error))
    return FALSE;
  self->number_text = g_strdup (qihe_json_get_string (&text, error));
  return self->number_text != NULL;
}

/* The families of the language as Pango takes them: separated by commas. */
static gboolean
read_font (const QiheJsonPlace *root, const QiheJsonPlace *style, QiheLanguage language, char **out,
           GError **error)
{
  QiheJsonPlace name, fonts, font, families;
  const char *which;
  guint n;
  g_autoptr (GString) list = g_string_new (NULL);

  if (!qihe_json_required (style, "font", &name, error) ||
      (which = qihe_json_get_string (&name, error)) == NULL ||
      !qihe_json_required (root, "fonts", &fonts, error) ||
      !qihe_json_expect_object (&fonts, error) ||
      !qihe_json_required (&fonts, which, &font, error) ||
      !qihe_json_expect_object (&font, error) ||
      !qihe_json_required_array (&font, qihe_language_get_name (language), MAX_FAMILIES, &families,
                                 &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    QiheJsonPlace element = qihe_json_element (&families, i);
    const char *family = qihe_json_get_string (&element, error);

    if (family == NULL)
      return FALSE;
    g_string_append_printf (list, "%s%s", i > 0 ? "," : "", family);
  }
  *out = g_string_free (g_steal_pointer (&list), FALSE);
  return TRUE;
}

/* An indent may differ between the languages. */
static gboolean
read_indent (const QiheJsonPlace *style, QiheLanguage language, double unit, double *out,
             GError **error)
{
  QiheJsonPlace place = qihe_json_optional (style, "indent");

  if (place.node != NULL && JSON_NODE_HOLDS_OBJECT (place.node))
    return read_length (&place, qihe_language_get_name (language), unit, out, error);
  return read_length (style, "indent", unit, out, error);
}

static gboolean
read_number (const QiheJsonPlace *style, QiheLanguage language, char **out, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (style, "number");
  QiheBilingual number;

  if (!qihe_json_get_bilingual (&place, &number, error))
    return FALSE;
  *out = g_strdup (qihe_bilingual_get (&number, language, NULL));
  qihe_bilingual_clear (&number);
  return TRUE;
}

static gboolean
read_role (const QiheJsonPlace *root, const QiheJsonPlace *styles, guint role,
           QiheDocumentStyle *self, GError **error)
{
  QiheRoleStyle *style = &self->roles[role];
  QiheJsonPlace place;

  return qihe_json_required (styles, role_names[role], &place, error) &&
         qihe_json_expect_object (&place, error) &&
         read_font (root, &place, self->language, &style->font, error) &&
         read_size (&place, "size", 1, &style->size, error) &&
         read_size (&place, "line", 1, &style->line, error) &&
         read_length (&place, "before", 1, &style->before, error) &&
         read_length (&place, "after", 1, &style->after, error) &&
         read_length (&place, "left", style->size, &style->left, error) &&
         read_indent (&place, self->language, style->size, &style->indent, error) &&
         read_flag (&place, "bold", &style->bold, error) &&
         read_flag (&place, "muted", &style->muted, error) &&
         read_align (&place, &style->align, error) &&
         read_number (&place, self->language, &style->number, error);
}

static gboolean
read_colors (const QiheJsonPlace *root, QiheDocumentStyle *self, GError **error)
{
  QiheJsonPlace voices;

  if (!qihe_json_required (root, "voices", &voices, error) ||
      !qihe_json_expect_object (&voices, error) || !read_color (root, "rule", &self->rule, error) ||
      !read_flag (root, "tinted", &self->tinted, error))
    return FALSE;
  for (guint i = QIHE_VOICE_FACT; i < QIHE_N_VOICES; i++)
    if (!read_color (&voices, voice_names[i], &self->voices[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_all (const QiheJsonPlace *root, QiheDocumentStyle *self, GError **error)
{
  QiheJsonPlace styles;

  if (!qihe_json_expect_object (root, error) || !read_page (root, self, error) ||
      !read_flag (root, "header", &self->header, error) || !read_page_number (root, self, error) ||
      !read_colors (root, self, error) || !qihe_json_required (root, "styles", &styles, error) ||
      !qihe_json_expect_object (&styles, error))
    return FALSE;
  for (guint i = 0; i < QIHE_N_ROLES; i++)
    if (!read_role (root, &styles, i, self, error))
      return FALSE;
  self->number_inset *= self->roles[QIHE_ROLE_FURNITURE].size;
  return TRUE;
}

QiheDocumentStyle *
qihe_document_style_parse (const char *id, JsonNode *root, QiheLanguage language, GError **error)
{
  g_autoptr (QiheDocumentStyle) self = g_new0 (QiheDocumentStyle, 1);
  QiheJsonPlace place = qihe_json_root (root);

  self->id = g_strdup (id);
  self->language = language;
  return read_all (&place, self, error) ? g_steal_pointer (&self) : NULL;
}

static gboolean
refuse_id (const char *id, GError **error)
{
  g_auto (GStrv) files = qihe_data_list ("report");
  g_autofree char *there_are = g_strjoinv (" ", files);
  g_autofree char *quoted = qihe_text_quote (id);

  g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_STYLE,
               _ ("there is no layout %s; there are: %s"), quoted, there_are);
  return FALSE;
}

QiheDocumentStyle *
qihe_document_style_load (const char *id, QiheLanguage language, GError **error)
{
  g_autofree char *name = g_strconcat ("report/", id, ".json", NULL);
  g_autoptr (GBytes) bytes = qihe_data_load (name, NULL);
  g_autoptr (JsonNode) root = NULL;
  QiheDocumentStyle *self = NULL;

  if (bytes == NULL) {
    refuse_id (id, error);
    return NULL;
  }
  root = qihe_json_parse (bytes, MAX_FILE, error);
  if (root != NULL)
    self = qihe_document_style_parse (id, root, language, error);
  if (self == NULL)
    g_prefix_error (error, "data/%s: ", name);
  return self;
}

void
qihe_document_style_free (QiheDocumentStyle *self)
{
  for (guint i = 0; i < QIHE_N_ROLES; i++) {
    g_free (self->roles[i].font);
    g_free (self->roles[i].number);
  }
  g_free (self->number_text);
  g_free (self->id);
  g_free (self);
}
