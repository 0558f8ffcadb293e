/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-texts.h"

#define MAX_CHARACTERS 240
#define MAX_COMBINING 3
#define MAX_KEPT 4096
#define N_STYLES (QIHE_TEXT_TITLE + 1)

struct _QiheTexts {
  guint n_refs;
  PangoContext *context;
  guint serial;
  PangoFontDescription *font;
  PangoFontDescription *styles[N_STYLES];
  double line_heights[N_STYLES];
  PangoAttrList *attributes;
  GHashTable *layouts; /* key → PangoLayout */
};

static const struct {
  double size;
  PangoWeight weight;
} styles[N_STYLES] = {
  [QIHE_TEXT_NORMAL] = { 1.0, PANGO_WEIGHT_NORMAL },
  [QIHE_TEXT_STRONG] = { 1.0, PANGO_WEIGHT_BOLD },
  [QIHE_TEXT_SMALL] = { 0.85, PANGO_WEIGHT_NORMAL },
  [QIHE_TEXT_SMALL_STRONG] = { 0.85, PANGO_WEIGHT_BOLD },
  [QIHE_TEXT_TITLE] = { 1.2, PANGO_WEIGHT_BOLD },
};

/* Without a named family for Chinese, the font of another language with other shapes of the same
 * characters may be taken. */
static char *
dup_families (PangoFontDescription *font)
{
  const char *family = pango_font_description_get_family (font);

  return g_strconcat (family != NULL ? family : "Sans", ",Noto Sans CJK SC", NULL);
}

static PangoFontDescription *
font_of_style (PangoFontDescription *base, guint style)
{
  PangoFontDescription *font = pango_font_description_copy (base);
  g_autofree char *families = dup_families (base);
  int size = pango_font_description_get_size (base);

  if (size <= 0)
    size = 11 * PANGO_SCALE;
  size = (int) (size * styles[style].size);
  if (pango_font_description_get_size_is_absolute (base))
    pango_font_description_set_absolute_size (font, size);
  else
    pango_font_description_set_size (font, size);
  pango_font_description_set_family (font, families);
  pango_font_description_set_weight (font, styles[style].weight);
  return font;
}

static char *
dup_tame (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autoptr (GString) out = g_string_new (NULL);
  guint n = 0;
  guint combining = 0;

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);
    GUnicodeType type = g_unichar_type (c);

    combining = g_unichar_ismark (c) ? combining + 1 : 0;
    if (combining > MAX_COMBINING)
      continue;
    if (++n > MAX_CHARACTERS) {
      g_string_append (out, "…");
      break;
    }
    if (type == G_UNICODE_CONTROL || type == G_UNICODE_LINE_SEPARATOR ||
        type == G_UNICODE_PARAGRAPH_SEPARATOR)
      c = ' ';
    g_string_append_unichar (out, c);
  }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* The width of the widest piece that cannot be broken but within a word, in Pango units. */
static int
measure_longest_word (PangoLayout *layout)
{
  g_autoptr (PangoLayout) copy = pango_layout_copy (layout);
  PangoRectangle extents;

  pango_layout_set_ellipsize (copy, PANGO_ELLIPSIZE_NONE);
  pango_layout_set_wrap (copy, PANGO_WRAP_WORD);
  pango_layout_set_width (copy, 0);
  pango_layout_get_extents (copy, NULL, &extents);
  return extents.width;
}

/* Narrows a text of several lines as far as it keeps its lines: "a b c / d" becomes "a b / c d". */
static void
balance (PangoLayout *layout)
{
  int lines = pango_layout_get_line_count (layout);
  int most = pango_layout_get_width (layout);
  int least;

  if (lines < 2 || pango_layout_is_ellipsized (layout))
    return;
  least = MAX (most / lines, measure_longest_word (layout) - 1);
  while (most - least > PANGO_SCALE) {
    int middle = (least + most) / 2;

    pango_layout_set_width (layout, middle);
    if (pango_layout_is_ellipsized (layout) || pango_layout_get_line_count (layout) > lines)
      least = middle;
    else
      most = middle;
  }
  pango_layout_set_width (layout, most);
}

static PangoLayout *
new_layout (QiheTexts *self, const char *text, QiheTextForm form)
{
  g_autofree char *tame = dup_tame (text);
  PangoLayout *layout = pango_layout_new (self->context);

  pango_layout_set_font_description (layout, self->styles[form.style]);
  pango_layout_set_attributes (layout, self->attributes);
  pango_layout_set_text (layout, tame, -1);
  pango_layout_set_alignment (layout, form.align);
  if (form.width >= 0) {
    pango_layout_set_width (layout, (int) (form.width * PANGO_SCALE));
    pango_layout_set_height (layout, -MAX (form.lines, 1));
    pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    balance (layout);
  }
  return layout;
}

/* Titles in both scripts get lines of the same height, so that rows do not dance. */
static double
measure_line (QiheTexts *self, QiheTextStyle style)
{
  double width, height;

  qihe_texts_measure (self, "Xg中", style, &width, &height);
  return height;
}

/* Under this name a context knows its texts, without owning them: they own the context. */
static GQuark
texts_quark (void)
{
  return g_quark_from_static_string ("qihe-texts");
}

static QiheTexts *
new_texts (PangoContext *context)
{
  QiheTexts *self = g_new0 (QiheTexts, 1);

  self->n_refs = 1;
  self->context = g_object_ref (context);
  self->serial = pango_context_get_serial (context);
  self->font = pango_font_description_copy (pango_context_get_font_description (context));
  self->attributes = pango_attr_list_new ();
  pango_attr_list_insert (self->attributes, pango_attr_font_features_new ("tnum=1"));
  self->layouts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_object_unref);
  for (guint i = 0; i < N_STYLES; i++)
    self->styles[i] = font_of_style (self->font, i);
  for (guint i = 0; i < N_STYLES; i++)
    self->line_heights[i] = measure_line (self, i);
  return self;
}

QiheTexts *
qihe_texts_get_for (PangoContext *context)
{
  QiheTexts *self = g_object_get_qdata (G_OBJECT (context), texts_quark ());

  if (self != NULL && qihe_texts_is_for (self, context)) {
    self->n_refs++;
    return self;
  }
  self = new_texts (context);
  g_object_set_qdata (G_OBJECT (context), texts_quark (), self);
  return self;
}

void
qihe_texts_unref (QiheTexts *self)
{
  if (--self->n_refs > 0)
    return;
  if (g_object_get_qdata (G_OBJECT (self->context), texts_quark ()) == self)
    g_object_set_qdata (G_OBJECT (self->context), texts_quark (), NULL);
  g_hash_table_unref (self->layouts);
  pango_attr_list_unref (self->attributes);
  for (guint i = 0; i < N_STYLES; i++)
    pango_font_description_free (self->styles[i]);
  pango_font_description_free (self->font);
  g_object_unref (self->context);
  g_free (self);
}

gboolean
qihe_texts_is_for (QiheTexts *self, PangoContext *context)
{
  return self->context == context && self->serial == pango_context_get_serial (context) &&
         pango_font_description_equal (self->font, pango_context_get_font_description (context));
}

void
qihe_texts_trim (QiheTexts *self)
{
  if (g_hash_table_size (self->layouts) > MAX_KEPT)
    g_hash_table_remove_all (self->layouts);
}

PangoLayout *
qihe_texts_get (QiheTexts *self, const char *text, QiheTextForm form)
{
  g_autofree char *key = g_strdup_printf ("%u %d %d %u %s", form.style,
                                          form.width < 0 ? -1 : (int) (form.width * PANGO_SCALE),
                                          form.lines, form.align, text);
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (layout == NULL) {
    layout = new_layout (self, text, form);
    g_hash_table_insert (self->layouts, g_steal_pointer (&key), layout);
  }
  return layout;
}

double
qihe_texts_get_line_height (QiheTexts *self, QiheTextStyle style)
{
  return self->line_heights[style];
}

void
qihe_texts_measure (QiheTexts *self, const char *text, QiheTextStyle style, double *width,
                    double *height)
{
  QiheTextForm form = { .style = style, .width = -1, .lines = 1 };
  int w, h;

  pango_layout_get_size (qihe_texts_get (self, text, form), &w, &h);
  *width = (double) w / PANGO_SCALE;
  *height = (double) h / PANGO_SCALE;
}

double
qihe_texts_get_longest_word (QiheTexts *self, const char *text, QiheTextStyle style)
{
  QiheTextForm form = { .style = style, .width = -1, .lines = 1 };
  GObject *layout = G_OBJECT (qihe_texts_get (self, text, form));
  GQuark quark = g_quark_from_static_string ("qihe-longest-word");
  int width = GPOINTER_TO_INT (g_object_get_qdata (layout, quark));

  if (width == 0) {
    width = measure_longest_word (PANGO_LAYOUT (layout));
    g_object_set_qdata (layout, quark, GINT_TO_POINTER (width));
  }
  return (double) width / PANGO_SCALE;
}
