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
/* The plot's radius is at least this share of the shorter side before titles are shortened. */
#define LEAST_RADIUS 0.26
#define MOST_AXES 120

typedef enum { TITLE, SHORT, NUMBER, NOTHING } Text;

/* How titles are set, from full to none; widths in lines of small text. */
typedef struct {
  Text text;
  int lines;
  double width;
} Form;

static const Form forms[] = {
  { TITLE, 2, 13 }, { TITLE, 3, 8 }, { TITLE, 3, 6 }, { TITLE, 2, 6 },  { SHORT, 1, 9 },
  { SHORT, 1, 6 },  { SHORT, 1, 4 }, { SHORT, 1, 3 }, { NUMBER, 1, 2 }, { NOTHING, 0, 0 },
};

typedef struct {
  double width;
  double height;
} Size;

typedef struct {
  const QiheRadarPlot *plot;
  QiheChartCases *cases;
  QiheTexts *texts;
  const Form *form;
  double gap;
  double text_width;
  Size *sizes; /* by axis */
} Trial;

static double
side_of (const QiheRadarPlot *plot, guint axis)
{
  return sin (2 * G_PI * axis / plot->n_axes);
}

static double
down_of (const QiheRadarPlot *plot, guint axis)
{
  return -cos (2 * G_PI * axis / plot->n_axes);
}

/* 0: the title begins at the axis, 0.5: stands over or under it, 1: ends there */
static double
xalign_of (const QiheRadarPlot *plot, guint axis)
{
  double side = side_of (plot, axis);

  if (fabs (side) < 0.15)
    return 0.5;
  return side > 0 ? 0 : 1;
}

static char *
dup_text (const Trial *trial, guint axis)
{
  const QiheRadarPlot *plot = trial->plot;
  const QiheRadarValue *value = qihe_radar_plot_get_value (plot, 0, axis);
  const char *title = qihe_radar_plot_get_axis_title (plot, trial->cases, axis);
  g_autofree char *percent = NULL;

  if (trial->form->text == NUMBER)
    return g_strdup_printf ("%u", axis + 1);
  if (plot->axes == QIHE_RADAR_INDICATORS)
    return g_strdup (title);
  if (trial->form->text == SHORT)
    return g_strdup (qihe_chart_cases_get_short_title (trial->cases, axis));
  if (plot->n_rows != 1 || value->low != value->high)
    return g_strdup (title);
  /* One case alone: its figures stand with the axes. */
  percent = qihe_chart_dup_percent (value->low);
  return g_strconcat (title, " ", percent, NULL);
}

static QiheLabelLook
look_of (const Trial *trial)
{
  return (QiheLabelLook){ .style = QIHE_TEXT_SMALL, .lines = trial->form->lines };
}

static void
measure (Trial *trial)
{
  const QiheRadarPlot *plot = trial->plot;

  for (guint axis = 0; axis < plot->n_axes; axis++) {
    g_autofree char *text = dup_text (trial, axis);
    QiheTextForm form = { QIHE_TEXT_SMALL, trial->text_width, trial->form->lines,
                          PANGO_ALIGN_CENTER };
    PangoRectangle extents;

    pango_layout_get_extents (qihe_texts_get (trial->texts, text, form), NULL, &extents);
    trial->sizes[axis].width = (double) extents.width / PANGO_SCALE;
    trial->sizes[axis].height = (double) extents.height / PANGO_SCALE;
  }
}

/* What a plot of that radius needs above, below and to either side of its centre. */
static void
get_needs (const Trial *trial, double radius, double *up, double *down, double *side)
{
  *up = *down = *side = 0;
  for (guint axis = 0; axis < trial->plot->n_axes; axis++) {
    const Size *size = &trial->sizes[axis];
    double s = fabs (side_of (trial->plot, axis));
    double d = down_of (trial->plot, axis);
    double width = xalign_of (trial->plot, axis) == 0.5 ? size->width / 2 : size->width;
    double reach = (radius + trial->gap) * fabs (d) + size->height * (1 + fabs (d)) / 2;

    reach = MAX (reach, radius * fabs (d) + trial->gap);
    *side = MAX (*side, MAX ((radius + trial->gap) * s + width, radius * s + trial->gap));
    if (d <= 0)
      *up = MAX (*up, reach);
    if (d >= 0)
      *down = MAX (*down, reach);
  }
}

static gboolean
fits (const Trial *trial, double radius, QiheBox box)
{
  double up, down, side;

  get_needs (trial, radius, &up, &down, &side);
  return up + down <= box.height && 2 * side <= box.width;
}

static double
find_radius (const Trial *trial, QiheBox box)
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

static void
add_label (const Trial *trial, guint axis, GArray *labels)
{
  const QiheRadarPlot *plot = trial->plot;
  g_autofree char *text = dup_text (trial, axis);
  double height = trial->sizes[axis].height;
  double xalign = xalign_of (plot, axis);
  double down = down_of (plot, axis);
  double x = plot->x + (plot->radius + trial->gap) * side_of (plot, axis);
  double y = plot->y + (plot->radius + trial->gap) * down;
  QiheBox box = { x - trial->text_width * xalign, y - height / 2 + down * height / 2,
                  trial->text_width, height };

  qihe_labels_add (labels, trial->texts, text, look_of (trial), box, xalign, 0.5);
}

static void
set_place (const Trial *trial, QiheRadarPlot *plot, QiheBox box)
{
  double up, down, side;

  plot->radius = find_radius (trial, box);
  get_needs (trial, plot->radius, &up, &down, &side);
  plot->x = box.x + box.width / 2;
  plot->y = box.y + up + MAX (box.height - up - down, 0) / 2;
}

static gboolean
try_form (Trial *trial, QiheRadarPlot *plot, QiheBox box, GArray *labels)
{
  measure (trial);
  set_place (trial, plot, box);
  if (plot->radius < MIN (box.width, box.height) * LEAST_RADIUS)
    return FALSE;
  for (guint axis = 0; axis < plot->n_axes; axis++)
    add_label (trial, axis, labels);
  return labels->len == plot->n_axes && qihe_labels_are_clear (labels, box);
}

static void
place_without_titles (Trial *trial, QiheRadarPlot *plot, QiheBox box)
{
  memset (trial->sizes, 0, plot->n_axes * sizeof (Size));
  set_place (trial, plot, box);
}

void
qihe_radar_labels_place (QiheRadarPlot *plot, QiheChartCases *cases, QiheTexts *texts, QiheBox box,
                         GArray *labels)
{
  double line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL);
  g_autofree Size *sizes = g_new0 (Size, plot->n_axes);
  double gap = GAP + GAP_PER_CASE * (MAX (plot->n_rows, 1) - 1);
  Trial trial = { plot, cases, texts, .gap = gap, .sizes = sizes };

  for (guint i = 0; plot->n_axes <= MOST_AXES && forms[i].text != NOTHING; i++) {
    g_autoptr (GArray) tried = qihe_labels_new ();

    trial.form = &forms[i];
    trial.text_width = forms[i].width * line;
    if (try_form (&trial, plot, box, tried)) {
      g_array_set_clear_func (tried, NULL);
      g_array_append_vals (labels, tried->data, tried->len);
      return;
    }
  }
  place_without_titles (&trial, plot, box);
}
