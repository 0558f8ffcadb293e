/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-radar-labels.h"

#include <math.h>

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

/* @directions: of the axes, x to the right, y down
 * @boxes: where titles are, from the centre of the plot; by axis
 * @order: the axes from the equator to the poles, the order in which titles find their places */
typedef struct {
  const QiheRadarPlot *plot;
  QiheChartCases *cases;
  QiheTexts *texts;
  const Form *form;
  gboolean cut; /* whether a title is */
  double line;  /* the height of one */
  double gap;
  double text_width;
  QihePoint *directions;
  QiheBox *boxes;
  guint *order;
} Trial;

/* 0: the title begins at the axis, 0.5: stands over or under it, 1: ends there */
static double
xalign_of (const Trial *trial, guint axis)
{
  double side = trial->directions[axis].x;

  if (fabs (side) < 0.15)
    return 0.5;
  return side > 0 ? 0 : 1;
}

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
  trial->boxes[axis].width = (double) extents.width / PANGO_SCALE;
  trial->boxes[axis].height =
      (double) extents.height / PANGO_SCALE + (figure != NULL ? trial->line : 0);
}

static void
measure (Trial *trial)
{
  trial->cut = FALSE;
  for (guint axis = 0; axis < trial->plot->n_axes; axis++)
    measure_axis (trial, axis);
}

/* Moves a title away from the equator until it covers none of those before it. */
static void
push_clear (Trial *trial, guint nth)
{
  guint axis = trial->order[nth];
  QiheBox *box = &trial->boxes[axis];
  gboolean down = trial->directions[axis].y > 0;

  for (guint i = 0; i < nth; i++) {
    const QiheBox *other = &trial->boxes[trial->order[i]];

    if ((trial->directions[trial->order[i]].y > 0) == down && qihe_box_overlaps (box, other))
      box->y = down ? other->y + other->height : other->y - box->height;
  }
}

static void
arrange (Trial *trial, double radius)
{
  for (guint i = 0; i < trial->plot->n_axes; i++) {
    guint axis = trial->order[i];
    QiheBox *box = &trial->boxes[axis];
    double down = trial->directions[axis].y;

    box->x =
        (radius + trial->gap) * trial->directions[axis].x - xalign_of (trial, axis) * box->width;
    box->y = (radius + trial->gap) * down + (down - 1) * box->height / 2;
    push_clear (trial, i);
  }
}

/* What a plot of that radius needs above, below and to either side of its centre. */
static void
get_needs (Trial *trial, double radius, double *up, double *down, double *side)
{
  arrange (trial, radius);
  *up = *down = *side = 0;
  for (guint axis = 0; axis < trial->plot->n_axes; axis++) {
    const QiheBox *box = &trial->boxes[axis];
    double plot_down = radius * trial->directions[axis].y;
    double plot_side = radius * fabs (trial->directions[axis].x) + trial->gap;

    *up = MAX (*up, MAX (-box->y, trial->gap - plot_down));
    *down = MAX (*down, MAX (box->y + box->height, trial->gap + plot_down));
    *side = MAX (*side, MAX (MAX (-box->x, box->x + box->width), plot_side));
  }
}

static gboolean
fits (Trial *trial, double radius, QiheBox box)
{
  double up, down, side;

  get_needs (trial, radius, &up, &down, &side);
  return up + down <= box.height && 2 * side <= box.width;
}

static double
find_radius (Trial *trial, QiheBox box)
{
  double least = 0;
  double most = MIN (box.width, box.height);

  for (int i = 0; i < 24; i++) {
    double middle = (least + most) / 2;

    if (fits (trial, middle, box))
      least = middle;
    else
      most = middle;
  }
  return floor (least);
}

static gboolean
add_label (const Trial *trial, guint axis, GArray *labels)
{
  const QiheRadarPlot *plot = trial->plot;
  const QiheBox *place = &trial->boxes[axis];
  g_autofree char *text = dup_text (trial, axis);
  g_autofree char *figure = dup_figure (trial, axis);
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = trial->form->lines };
  double xalign = xalign_of (trial, axis);
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
  double up, down, side;

  plot->radius = find_radius (trial, box);
  get_needs (trial, plot->radius, &up, &down, &side);
  plot->x = box.x + box.width / 2;
  plot->y = box.y + up + MAX (box.height - up - down, 0) / 2;
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
  memset (trial->boxes, 0, plot->n_axes * sizeof (QiheBox));
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

static int
compare_to_equator (gconstpointer a, gconstpointer b, gpointer directions)
{
  double da = fabs (((const QihePoint *) directions)[*(const guint *) a].y);
  double db = fabs (((const QihePoint *) directions)[*(const guint *) b].y);

  return (da > db) - (da < db);
}

static void
fill_order (Trial *trial)
{
  guint n = trial->plot->n_axes;

  for (guint axis = 0; axis < n; axis++) {
    double angle = 2 * G_PI * axis / n;

    trial->directions[axis] = (QihePoint){ sin (angle), -cos (angle) };
    trial->order[axis] = axis;
  }
  g_qsort_with_data (trial->order, (int) n, sizeof (guint), compare_to_equator, trial->directions);
}

double
qihe_radar_labels_place (QiheRadarPlot *plot, QiheChartCases *cases, QiheTexts *texts, QiheBox box,
                         GArray *labels)
{
  g_autofree QiheBox *boxes = g_new0 (QiheBox, plot->n_axes);
  g_autofree QihePoint *directions = g_new (QihePoint, plot->n_axes);
  g_autofree guint *order = g_new (guint, plot->n_axes);
  g_autoptr (GArray) chosen = qihe_labels_new ();
  Trial trial = { plot,
                  cases,
                  texts,
                  .line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL),
                  .gap = GAP + GAP_PER_CASE * (MAX (plot->n_rows, 1) - 1),
                  .directions = directions,
                  .boxes = boxes,
                  .order = order };
  const Form *best;
  double worth;

  fill_order (&trial);
  place_without_titles (&trial, plot, box);
  worth = plot->radius * WORTH_WITHOUT;
  best = find_best (&trial, plot, box, worth);
  if (best == NULL) {
    place_without_titles (&trial, plot, box);
    return worth;
  }
  worth = try_form (&trial, best, plot, box, chosen);
  g_array_set_clear_func (chosen, NULL);
  g_array_append_vals (labels, chosen->data, chosen->len);
  return worth;
}
