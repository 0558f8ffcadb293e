/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-typesetter.h"

#include "base/qihe-i18n.h"
#include "chart/qihe-pdf-fonts.h"
#include "chart/qihe-text-draw.h"

/*
 * @fonts: a font for each role
 * @rises: from the top of a line to its baseline, by role
 * @scratch: for texts that are only counted
 * @used: (element-type utf8): what qihe_typesetter_dup_fonts() says
 * @named: font → its family, so that each is asked once
 */
struct _QiheTypesetter {
  const QiheDocumentStyle *style;
  PangoContext *context;
  PangoFontDescription *fonts[QIHE_N_ROLES];
  double rises[QIHE_N_ROLES];
  PangoLayout *scratch;
  GHashTable *used;
  GHashTable *named;
  guint n_missing;
};

static PangoLanguage *
get_language (const QiheDocumentStyle *style)
{
  return pango_language_from_string (style->language == QIHE_LANGUAGE_ZH ? "zh-cn" : "en");
}

/* Unhinted texts have the same size on paper, on the screen and in an image. */
static PangoContext *
new_context (const QiheDocumentStyle *style)
{
  g_autoptr (PangoFontMap) map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_cairo_context_set_resolution (context, 72);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, get_language (style));
  return context;
}

static PangoFontDescription *
new_font (const QiheRoleStyle *style)
{
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, style->font);
  pango_font_description_set_absolute_size (font, style->size * PANGO_SCALE);
  if (style->bold)
    pango_font_description_set_weight (font, PANGO_WEIGHT_BOLD);
  return font;
}

/* Half of what the line has more than the font is above, half below. */
static double
measure_rise (QiheTypesetter *self, QiheTextRole role)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (self->context, self->fonts[role], get_language (self->style));
  double ascent = (double) pango_font_metrics_get_ascent (metrics) / PANGO_SCALE;
  double descent = (double) pango_font_metrics_get_descent (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return (self->style->roles[role].line - ascent - descent) / 2 + ascent;
}

QiheTypesetter *
qihe_typesetter_new (const QiheDocumentStyle *style)
{
  QiheTypesetter *self = g_new0 (QiheTypesetter, 1);

  self->style = style;
  self->context = new_context (style);
  for (guint i = 0; i < QIHE_N_ROLES; i++) {
    self->fonts[i] = new_font (&style->roles[i]);
    self->rises[i] = measure_rise (self, i);
  }
  pango_context_set_font_description (self->context, self->fonts[QIHE_ROLE_TABLE]);
  self->scratch = pango_layout_new (self->context);
  self->used = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->named = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  return self;
}

void
qihe_typesetter_free (QiheTypesetter *self)
{
  for (guint i = 0; i < QIHE_N_ROLES; i++)
    pango_font_description_free (self->fonts[i]);
  g_hash_table_unref (self->used);
  g_hash_table_unref (self->named);
  g_object_unref (self->scratch);
  g_object_unref (self->context);
  g_free (self);
}

PangoContext *
qihe_typesetter_get_context (QiheTypesetter *self)
{
  return self->context;
}

/* No hyphen may come in that is not in the text: what is copied out of the file has to be it. */
static PangoAttrList *
new_attributes (gsize lead_length)
{
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  pango_attr_list_insert (attributes, pango_attr_font_features_new ("tnum=1"));
  if (lead_length > 0) {
    PangoAttribute *bold = pango_attr_weight_new (PANGO_WEIGHT_BOLD);

    bold->end_index = (guint) lead_length;
    pango_attr_list_insert (attributes, bold);
  }
  return attributes;
}

/* A lead and the text are parted by a space of their own. */
static void
fill (QiheTypesetter *self, PangoLayout *layout, QiheTextRole role, const char *lead,
      const char *text, double width)
{
  const QiheRoleStyle *style = &self->style->roles[role];
  g_autofree char *whole =
      lead != NULL ? g_strconcat (lead, "  ", text, NULL) : g_strdup (text != NULL ? text : "");
  PangoAttrList *attributes = new_attributes (lead != NULL ? strlen (lead) : 0);

  pango_layout_set_font_description (layout, self->fonts[role]);
  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
  /* A name from right to left must not turn what stands beside it. */
  pango_layout_set_auto_dir (layout, FALSE);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_width (layout, (int) (MAX (width, 1) * PANGO_SCALE));
  pango_layout_set_indent (layout, (int) (style->indent * PANGO_SCALE));
  pango_layout_set_text (layout, whole, -1);
}

static gboolean
is_one_character (const char *text)
{
  return text == NULL || *text == '\0' || *g_utf8_next_char (text) == '\0';
}

double
qihe_typesetter_measure (QiheTypesetter *self, QiheTextRole role, const char *text)
{
  PangoRectangle logical;

  fill (self, self->scratch, role, NULL, text, 1);
  pango_layout_set_width (self->scratch, -1);
  pango_layout_get_extents (self->scratch, NULL, &logical);
  return (double) (logical.x + logical.width) / PANGO_SCALE + 0.5;
}

guint
qihe_typesetter_count_lines (QiheTypesetter *self, QiheTextRole role, const char *lead,
                             const char *text, double width)
{
  if (lead == NULL && is_one_character (text))
    return 1;
  fill (self, self->scratch, role, lead, text, width);
  return (guint) pango_layout_get_line_count (self->scratch);
}

/* The lines are drawn one by one: where each begins, Pango tells only of the whole. */
static void
find_offsets (QiheSetText *self)
{
  PangoLayoutIter *iter = pango_layout_get_iter (self->layout);

  for (guint i = 0; i < self->n_lines; i++) {
    PangoRectangle logical;

    pango_layout_iter_get_line_extents (iter, NULL, &logical);
    self->offsets[i] = (double) logical.x / PANGO_SCALE;
    pango_layout_iter_next_line (iter);
  }
  pango_layout_iter_free (iter);
}

QiheSetText *
qihe_typesetter_set (QiheTypesetter *self, QiheTextRole role, const char *lead, const char *text,
                     double width, PangoAlignment align)
{
  QiheSetText *set = g_new0 (QiheSetText, 1);

  set->role = role;
  set->layout = pango_layout_new (self->context);
  fill (self, set->layout, role, lead, text, width);
  pango_layout_set_alignment (set->layout, align);
  set->n_lines = (guint) pango_layout_get_line_count (set->layout);
  set->offsets = g_new (double, set->n_lines);
  find_offsets (set);
  return set;
}

void
qihe_set_text_free (QiheSetText *self)
{
  g_object_unref (self->layout);
  g_free (self->offsets);
  g_free (self);
}

char *
qihe_set_text_dup_line (const QiheSetText *self, guint line)
{
  PangoLayoutLine *one = pango_layout_get_line_readonly (self->layout, (int) line);

  return g_strndup (pango_layout_get_text (self->layout) + one->start_index, (gsize) one->length);
}

static const char *
name_font (QiheTypesetter *self, PangoFont *font)
{
  const char *name = g_hash_table_lookup (self->named, font);

  if (name == NULL) {
    PangoFontDescription *description = pango_font_describe (font);

    name = g_strdup (pango_font_description_get_family (description));
    g_hash_table_insert (self->named, g_object_ref (font), (char *) name);
    pango_font_description_free (description);
  }
  return name;
}

static void
note_fonts (QiheTypesetter *self, PangoLayoutLine *line, QiheTextRole role)
{
  for (GSList *l = line->runs; l != NULL; l = l->next) {
    const PangoGlyphItem *run = l->data;
    PangoFont *font = run->item->analysis.font;

    for (int i = 0; i < run->glyphs->num_glyphs; i++)
      if ((run->glyphs->glyphs[i].glyph & PANGO_GLYPH_UNKNOWN_FLAG) &&
          run->glyphs->glyphs[i].glyph != PANGO_GLYPH_EMPTY)
        self->n_missing++;
    if (font != NULL)
      g_hash_table_add (self->used, g_strdup_printf ("%s: %s", self->style->roles[role].font,
                                                     name_font (self, font)));
  }
}

QiheBox
qihe_typesetter_draw (QiheTypesetter *self, cairo_t *cr, const QiheSetText *text, guint line,
                      double x, double y)
{
  PangoLayoutLine *one = pango_layout_get_line_readonly (text->layout, (int) line);
  const QiheRoleStyle *style = &self->style->roles[text->role];
  PangoRectangle logical;

  if (!qihe_pdf_fonts_is_trial (cr))
    note_fonts (self, one, text->role);
  pango_layout_line_get_extents (one, NULL, &logical);
  cairo_move_to (cr, x + text->offsets[line], y + self->rises[text->role]);
  qihe_text_draw_line (cr, one);
  return (QiheBox){ x + text->offsets[line], y, (double) logical.width / PANGO_SCALE, style->line };
}

char **
qihe_typesetter_dup_fonts (QiheTypesetter *self)
{
  GList *keys = g_list_sort (g_hash_table_get_keys (self->used), (GCompareFunc) strcmp);
  GPtrArray *lines = g_ptr_array_new ();

  for (GList *l = keys; l != NULL; l = l->next)
    g_ptr_array_add (lines, g_strdup (l->data));
  g_ptr_array_add (lines, NULL);
  g_list_free (keys);
  return (char **) g_ptr_array_free (lines, FALSE);
}

guint
qihe_typesetter_get_n_missing (QiheTypesetter *self)
{
  return self->n_missing;
}
