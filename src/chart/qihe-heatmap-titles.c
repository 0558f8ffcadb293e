/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-titles.h"

#include <math.h>

/* Fewer lines of a wrapped title tell nothing. */
#define WRAPPED_LEAST 3
/* Titles turned by a quarter may be so long, in lines of small text. */
#define UPWARDS_MOST 12.0
/* The width of Chinese characters, in lines of small text. */
#define ONE_CHARACTER 0.75
#define TWO_CHARACTERS 1.5

/* In columns of one Chinese character, even two that belong together, as "（资", may be parted. */
static gboolean
can_wrap (QiheChartCases *cases, QiheTexts *texts, double width)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double most = MAX (width, TWO_CHARACTERS * line);

  if (width < ONE_CHARACTER * line)
    return FALSE;
  for (guint i = 0; i < cases->n_indicators; i++) {
    const char *title = qihe_chart_cases_get_indicator_title (cases, i);

    if (qihe_texts_get_longest_word (texts, title, QIHE_TEXT_SMALL) > most)
      return FALSE;
  }
  return TRUE;
}

/* In lines as high as those of both scripts, as labels count them. */
static double
wrapped_height (QiheChartCases *cases, QiheTexts *texts, double width)
{
  QiheTextForm form = { QIHE_TEXT_SMALL, width, QIHE_HEATMAP_WRAPPED_LINES, PANGO_ALIGN_CENTER };
  int most = 1;

  for (guint i = 0; i < cases->n_indicators; i++) {
    const char *title = qihe_chart_cases_get_indicator_title (cases, i);

    most = MAX (most, pango_layout_get_line_count (qihe_texts_get (texts, title, form)));
  }
  return ceil (most * qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL));
}

/* The length of what is seen of a title for sure: the last line ends in "…" where it is cut. */
static gsize
count_seen (QiheTexts *texts, const char *title, double width, int lines)
{
  QiheTextForm form = { QIHE_TEXT_SMALL, width, QIHE_HEATMAP_WRAPPED_LINES, PANGO_ALIGN_CENTER };
  PangoLayout *layout = qihe_texts_get (texts, title, form);
  const PangoLayoutLine *last;

  if (pango_layout_get_line_count (layout) <= lines)
    return strlen (title);
  last = pango_layout_get_line_readonly (layout, lines - 2);
  return (gsize) (last->start_index + last->length);
}

/* Whether titles of one dimension differ in what is seen of them, in so many lines. */
static gboolean
can_tell_apart (QiheChartCases *cases, QiheTexts *texts, double width, int lines)
{
  for (guint i = 1; i < cases->n_indicators; i++) {
    const char *title = qihe_chart_cases_get_indicator_title (cases, i);
    guint dimension = qihe_framework_get_indicator (cases->framework, i)->dimension;
    gsize seen = count_seen (texts, title, width, lines);

    for (guint j = qihe_framework_get_dimension (cases->framework, dimension)->first; j < i; j++) {
      const char *other = qihe_chart_cases_get_indicator_title (cases, j);

      if (strncmp (title, other, seen) == 0 && seen == count_seen (texts, other, width, lines))
        return FALSE;
    }
  }
  return TRUE;
}

/* Long enough for the longest title when broken into as many lines as the column is wide, with
 * some room because lines do not break evenly. */
static double
upwards_height (QiheChartCases *cases, QiheTexts *texts, int lines)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double most = 0;

  for (guint i = 0; i < cases->n_indicators; i++) {
    const char *title = qihe_chart_cases_get_indicator_title (cases, i);
    double width, height;

    qihe_texts_measure (texts, title, QIHE_TEXT_SMALL, &width, &height);
    most = MAX (most, lines > 1 ? width / lines * 1.25 : width + 1);
  }
  return ceil (MIN (most, UPWARDS_MOST * line));
}

char *
qihe_heatmap_titles_dup_number (QiheChartCases *cases, guint indicator, QiheHeatmapTitles titles)
{
  guint dimension = qihe_framework_get_indicator (cases->framework, indicator)->dimension;
  guint number = indicator - qihe_framework_get_dimension (cases->framework, dimension)->first + 1;

  return titles == QIHE_TITLES_NUMBERS ? g_strdup_printf ("%u.%u", dimension + 1, number)
                                       : g_strdup_printf ("%u", number);
}

static double
numbers_width (QiheChartCases *cases, QiheTexts *texts, QiheHeatmapTitles titles)
{
  double most = 0;

  for (guint i = 0; i < cases->n_indicators; i++) {
    g_autofree char *number = qihe_heatmap_titles_dup_number (cases, i, titles);
    double width, height;

    qihe_texts_measure (texts, number, QIHE_TEXT_SMALL, &width, &height);
    most = MAX (most, width);
  }
  return most;
}

static QiheHeatmapTitles
choose_numbers (QiheChartCases *cases, QiheTexts *texts, double width, double max_height,
                double *height)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);

  *height = line <= max_height ? line : 0;
  if (*height > 0 && width >= numbers_width (cases, texts, QIHE_TITLES_NUMBERS))
    return QIHE_TITLES_NUMBERS;
  if (*height > 0 && width >= numbers_width (cases, texts, QIHE_TITLES_DIGITS))
    return QIHE_TITLES_DIGITS;
  *height = 0;
  return QIHE_TITLES_NONE;
}

QiheHeatmapTitles
qihe_heatmap_titles_choose (QiheChartCases *cases, QiheTexts *texts, double column_width,
                            double max_height, double *height)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  double width = column_width - QIHE_HEATMAP_CELL_SIDE;
  int lines = MIN ((int) (width / line), QIHE_HEATMAP_UPWARDS_LINES);
  double least = 3 * line;

  if (max_height >= WRAPPED_LEAST * line && can_wrap (cases, texts, width)) {
    double wrapped = wrapped_height (cases, texts, width);
    double room = floor (max_height / line);

    *height = MIN (wrapped, room * line);
    if (wrapped <= room * line || can_tell_apart (cases, texts, width, (int) room))
      return QIHE_TITLES_WRAPPED;
    /* Turned they have to be whole: cut they would begin alike again. */
    least = lines > 0 ? upwards_height (cases, texts, lines) : G_MAXDOUBLE;
  }
  *height = MIN (lines > 0 ? upwards_height (cases, texts, lines) : 0, max_height);
  if (*height >= MAX (least, 3 * line))
    return QIHE_TITLES_UPWARDS;
  return choose_numbers (cases, texts, width, max_height, height);
}
