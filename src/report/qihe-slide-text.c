/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-slide-text.h"

#include "base/qihe-bilingual.h"

/* Sizes are tried in such steps. */
#define STEP 0.9
/* Charts set their smallest texts at this share of the font's size. */
#define CHART_SMALLEST 0.85
/* What no screen can hold is not laid out. */
#define MAX_CHARACTERS 4000

static PangoFontDescription *
new_font (double size, gboolean bold)
{
  PangoFontDescription *font = pango_font_description_new ();

  /* A named family for Chinese, or that of another language with other shapes may be taken. */
  pango_font_description_set_family (font, "Sans,Noto Sans CJK SC");
  pango_font_description_set_absolute_size (font, size * PANGO_SCALE);
  pango_font_description_set_weight (font, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
  return font;
}

static char *
dup_tame (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *short_text =
      g_utf8_substring (valid, 0, MIN (g_utf8_strlen (valid, -1), MAX_CHARACTERS));
  GString *out = g_string_new (NULL);

  for (const char *p = short_text; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    g_string_append_unichar (out, c != '\n' && g_unichar_iscntrl (c) ? ' ' : c);
  }
  return g_string_free (out, FALSE);
}

PangoContext *
qihe_slide_context_new (void)
{
  PangoContext *context = pango_font_map_create_context (pango_cairo_font_map_get_default ());
  cairo_font_options_t *options = cairo_font_options_create ();
  gboolean chinese = qihe_language_current () == QIHE_LANGUAGE_ZH;

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_context_set_language (context, pango_language_from_string (chinese ? "zh-cn" : "en"));
  return context;
}

void
qihe_slide_context_set_size (PangoContext *context, double smallest)
{
  /* Rounded up: it is a lower limit. */
  g_autoptr (PangoFontDescription) font = new_font (smallest / CHART_SMALLEST + 0.01, FALSE);

  pango_context_set_font_description (context, font);
}

PangoLayout *
qihe_slide_text_new (PangoContext *context, const char *text, double size, gboolean bold,
                     double width)
{
  PangoLayout *layout = pango_layout_new (context);
  g_autoptr (PangoFontDescription) font = new_font (size, bold);
  g_autofree char *tame = dup_tame (text);

  pango_layout_set_font_description (layout, font);
  pango_layout_set_text (layout, tame, -1);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
  return layout;
}

/* Each time that @name is in the text, with a sign that follows it at once. */
static void
keep (PangoAttrList *attributes, const char *text, const char *name)
{
  for (const char *at = strstr (text, name); *name != '\0' && at != NULL;) {
    PangoAttribute *whole = pango_attr_allow_breaks_new (FALSE);
    const char *end = at + strlen (name);

    if (*end != '\0' && !g_unichar_isspace (g_utf8_get_char (end)))
      end = g_utf8_next_char (end);
    whole->start_index = (guint) (at - text);
    whole->end_index = (guint) (end - text);
    pango_attr_list_insert (attributes, whole);
    at = strstr (end, name);
  }
}

void
qihe_slide_text_keep_levels (PangoLayout *layout, QiheFramework *framework)
{
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  for (guint i = 0; i < qihe_framework_get_n_levels (framework); i++) {
    const QiheLevel *level = qihe_framework_get_level (framework, i);

    keep (attributes, pango_layout_get_text (layout),
          qihe_bilingual_get (&level->title, qihe_language_current (), level->id));
  }
  pango_layout_set_attributes (layout, attributes);
  if (qihe_slide_text_get_width (layout) * PANGO_SCALE > pango_layout_get_width (layout))
    pango_layout_set_attributes (layout, NULL);
}

void
qihe_slide_text_cut (PangoLayout *layout, double height)
{
  pango_layout_set_height (layout, (int) (height * PANGO_SCALE));
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
}

/* Without a word broken in two. */
static gboolean
fits (PangoLayout *layout, double width, double height)
{
  gboolean whole;

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  whole = qihe_slide_text_get_width (layout) <= width;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  return whole && qihe_slide_text_get_height (layout) <= height;
}

/* Narrows a text as far as it keeps its lines: no word is left alone in the last one. */
static void
balance (PangoLayout *layout)
{
  int lines = pango_layout_get_line_count (layout);
  int most = pango_layout_get_width (layout);
  int least = most / MAX (lines, 1);

  if (lines < 2)
    return;
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD);
  while (most - least > PANGO_SCALE) {
    int middle = (least + most) / 2;

    pango_layout_set_width (layout, middle);
    if (pango_layout_get_line_count (layout) > lines ||
        qihe_slide_text_get_width (layout) * PANGO_SCALE > middle)
      least = middle;
    else
      most = middle;
  }
  pango_layout_set_width (layout, most);
}

PangoLayout *
qihe_slide_text_fit (PangoContext *context, const char *text, double largest, double smallest,
                     gboolean bold, double width, double height)
{
  for (double size = largest; size > smallest; size *= STEP) {
    g_autoptr (PangoLayout) layout = qihe_slide_text_new (context, text, size, bold, width);

    if (!fits (layout, width, height))
      continue;
    if (bold)
      balance (layout);
    return g_steal_pointer (&layout);
  }

  PangoLayout *layout = qihe_slide_text_new (context, text, smallest, bold, width);
  qihe_slide_text_cut (layout, height);
  return layout;
}

double
qihe_slide_text_get_width (PangoLayout *layout)
{
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  return (double) extents.width / PANGO_SCALE;
}

double
qihe_slide_text_get_height (PangoLayout *layout)
{
  int height;

  pango_layout_get_size (layout, NULL, &height);
  return (double) height / PANGO_SCALE;
}
