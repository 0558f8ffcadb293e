/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-radar-labels.h"

#include "chart/qihe-radar-ring.h"

/* From the outer ring to a title, or without titles to the edge: room for markers and focus ring,
 * and for each further case that may have its marker beside the others. */
#define GAP 13.0
#define GAP_PER_CASE 3.0
#define WORTH_WITHOUT 0.3
#define MOST_AXES 60

typedef enum { TITLE, SHORT, NUMBER } Text;

/* How titles are set, widths in lines of small text. A form is worth so much of its plot's radius:
 * whole titles are worth a smaller plot, half a title says more than a number. */
typedef struct {
  Text text;
  int lines;
  double width;
  double worth;
  double worth_cut;
} Form;

static const Form forms[] = {
  { TITLE, 2, 13, 1, 0.7 },   { TITLE, 2, 9, 1, 0.7 },       { TITLE, 3, 8, 1, 0.7 },
  { TITLE, 3, 6.5, 1, 0.7 },  { TITLE, 4, 6.5, 0.95, 0.65 }, { TITLE, 5, 5, 0.9, 0.6 },
  { SHORT, 1, 9, 0.8, 0.6 },  { SHORT, 1, 6, 0.8, 0.55 },    { SHORT, 1, 4, 0.8, 0.5 },
  { NUMBER, 1, 2, 0.4, 0.4 },
};

typedef struct {
  const QiheRadarPlot *plot;
  QiheChartCases *cases;
  QiheTexts *texts;
  const Form *form;
  gboolean cut; /* whether a title is */
  double line;  /* the height of one */
  double text_width;
  QiheRadarRing ring;
} Trial;

static char *
dup_text (const Trial *trial, guint axis)
{
  const QiheRadarPlot *plot = trial->plot;

  if (trial->form->text == NUMBER)
    return g_strdup_printf ("%u", axis + 1);
  if (trial->form->text == SHORT && plot->axes == QIHE_RADAR_DIMENSIONS)
    return g_strdup (qihe_chart_cases_get_short_title (trial->cases, axis));
  return g_strdup (qihe_radar_plot_get_axis_title (plot, trial->cases, axis));
}

/* The figures of one case alone stand under the titles of the axes. */
static char *
dup_figure (const Trial *trial, guint axis)
{
  const QiheRadarPlot *plot = trial->plot;
  const QiheRadarValue *value;

  if (plot->axes == QIHE_RADAR_INDICATORS || plot->n_rows != 1)
    return NULL;
  value = qihe_radar_plot_get_value (plot, 0, axis);
  return value->low == value->high ? qihe_chart_dup_percent (value->low) : NULL;
}

static void
measure_axis (Trial *trial, guint axis)
{
  g_autofree char *text = dup_text (trial, axis);
  g_autofree char *figure = dup_figure (trial, axis);
  QiheTextForm form = { QIHE_TEXT_SMALL, trial->text_width, trial->form->lines,
                        PANGO_ALIGN_CENTER };
  PangoLayout *layout = qihe_texts_get (trial->texts, text, form);
  PangoRectangle extents;

  trial->cut =
      trial->cut || pango_layout_is_ellipsized (layout) ||
      qihe_texts_get_longest_word (trial->texts, text, QIHE_TEXT_SMALL) > trial->text_width;
  pango_layout_get_extents (layout, NULL, &extents);
  trial->ring.boxes[axis].width = (double) extents.width / PANGO_SCALE;
  trial->ring.boxes[axis].height =
      (double) extents.height / PANGO_SCALE + (figure != NULL ? trial->line : 0);
}

static void
measure (Trial *trial)
{
  trial->cut = FALSE;
  for (guint axis = 0; axis < trial->plot->n_axes; axis++)
    measure_axis (trial, axis);
}

static gboolean
add_label (const Trial *trial, guint axis, GArray *labels)
{
  const QiheRadarPlot *plot = trial->plot;
  const QiheBox *place = &trial->ring.boxes[axis];
  g_autofree char *text = dup_text (trial, axis);
  g_autofree char *figure = dup_figure (trial, axis);
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = trial->form->lines };
  double xalign = qihe_radar_ring_get_xalign (&trial->ring, axis);
  QiheBox box = { plot->x + place->x + (place->width - trial->text_width) * xalign,
                  plot->y + place->y, trial->text_width, look.lines * trial->line };

  if (!qihe_labels_add (labels, trial->texts, text, look, box, xalign, 0))
    return FALSE;
  if (figure == NULL)
    return TRUE;
  box.y += place->height - trial->line;
  box.height = trial->line;
  look.style = QIHE_TEXT_SMALL_STRONG;
  return qihe_labels_add (labels, trial->texts, figure, look, box, xalign, 0);
}

static void
set_place (Trial *trial, QiheRadarPlot *plot, QiheBox box)
{
  QihePoint centre;

  plot->radius = qihe_radar_ring_fit (&trial->ring, box, &centre);
  plot->x = centre.x;
  plot->y = centre.y;
}

/* Lays out in one form; returns what the result is worth, 0 where titles collide. */
static double
try_form (Trial *trial, const Form *form, QiheRadarPlot *plot, QiheBox box, GArray *labels)
{
  trial->form = form;
  trial->text_width = form->width * trial->line;
  measure (trial);
  set_place (trial, plot, box);
  for (guint axis = 0; axis < plot->n_axes; axis++)
    if (!add_label (trial, axis, labels))
      return 0;
  if (!qihe_labels_are_clear (labels, box))
    return 0;
  return plot->radius * (trial->cut ? form->worth_cut : form->worth);
}

static void
place_without_titles (Trial *trial, QiheRadarPlot *plot, QiheBox box)
{
  memset (trial->ring.boxes, 0, plot->n_axes * sizeof (QiheBox));
  set_place (trial, plot, box);
}

static const Form *
find_best (Trial *trial, QiheRadarPlot *plot, QiheBox box, double least_worth)
{
  const Form *best = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (forms) && plot->n_axes <= MOST_AXES; i++) {
    g_autoptr (GArray) tried = qihe_labels_new ();
    double worth = try_form (trial, &forms[i], plot, box, tried);

    if (worth <= least_worth)
      continue;
    least_worth = worth;
    best = &forms[i];
  }
  return best;
}

static double
place_best (Trial *trial, QiheRadarPlot *plot, QiheBox box, GArray *labels)
{
  g_autoptr (GArray) chosen = qihe_labels_new ();
  const Form *best;
  double worth;

  place_without_titles (trial, plot, box);
  worth = plot->radius * WORTH_WITHOUT;
  best = find_best (trial, plot, box, worth);
  if (best == NULL) {
    place_without_titles (trial, plot, box);
    return worth;
  }
  worth = try_form (trial, best, plot, box, chosen);
  g_array_set_clear_func (chosen, NULL);
  g_array_append_vals (labels, chosen->data, chosen->len);
  return worth;
}

double
qihe_radar_labels_place (QiheRadarPlot *plot, QiheChartCases *cases, QiheTexts *texts, QiheBox box,
                         GArray *labels)
{
  Trial trial = { plot, cases, texts, .line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL) };
  double worth;

  qihe_radar_ring_init (&trial.ring, plot->n_axes,
                        GAP + GAP_PER_CASE * (MAX (plot->n_rows, 1) - 1));
  worth = place_best (&trial, plot, box, labels);
  qihe_radar_ring_clear (&trial.ring);
  return worth;
}
