/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-model-map-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "chart/qihe-chart-cases.h"
#include "chart/qihe-map-room.h"
#include "chart/qihe-pattern.h"
#include "chart/qihe-scale.h"

#define GAP 6.0
#define PAD 3.0
#define RADIUS 5.0
#define NAME_LINES 4
/* In lines of small text. */
#define FIGURE_PITCH 2.5
#define FIGURE_WIDTH 4.0
#define LEAST_PLOT 6.0
#define SWATCH 1.6

typedef struct {
  QiheMapLayout *self;
  const QiheMapData *data;
  QiheTexts *texts;
  double line;
  GArray *labels;
} Work;

static const QiheLabelLook figure_look = { .style = QIHE_TEXT_SMALL, .lines = 1, .muted = TRUE };
static const QiheLabelLook title_look = { .style = QIHE_TEXT_SMALL, .lines = 1 };

static double
share_of (double value, double from, double to)
{
  return to > from ? CLAMP ((value - from) / (to - from), 0, 1) : 0.5;
}

static double
widest_figure (const Work *work)
{
  g_autofree char *text = qihe_chart_dup_percent (1);
  double width, height;

  qihe_texts_measure (work->texts, text, QIHE_TEXT_SMALL, &width, &height);
  return ceil (width);
}

/* A figure at a share of an axis, with its box. */
typedef void (*AddFigure) (const Work *work, const char *text, double share);

static void
add_weight (const Work *work, const char *text, double share)
{
  const QiheBox *plot = &work->self->plot;
  double width = FIGURE_WIDTH * work->line;
  QiheBox box = { plot->x + share * plot->width - width / 2, plot->y + plot->height + GAP / 2,
                  width, ceil (work->line) };
  double left = plot->x, right = plot->x + plot->width - width;
  double xalign = box.x < left ? 0 : box.x > right ? 1 : 0.5;

  box.x = CLAMP (box.x, left, MAX (right, left));
  qihe_labels_add (work->labels, work->texts, text, figure_look, box, xalign, 0);
}

static void
add_threshold (const Work *work, const char *text, double share)
{
  const QiheBox *plot = &work->self->plot;
  double height = ceil (work->line);
  double width = widest_figure (work);
  QiheBox box = { plot->x - GAP - width, plot->y + (1 - share) * plot->height - height / 2, width,
                  height };

  qihe_labels_add (work->labels, work->texts, text, figure_look, box, 1, 0.5);
}

static void
add_figures (const Work *work, double from, double to, guint n_steps, AddFigure add)
{
  QiheScale scale = qihe_scale_new (from * 100, to * 100, MAX (n_steps, 1));
  guint n = (guint) lround ((scale.to - scale.from) / scale.step);

  for (guint i = 0; i <= n; i++) {
    double value = (scale.from + i * scale.step) / 100;
    g_autofree char *text = qihe_chart_dup_percent (value);

    if (value > from - 1e-9 && value < to + 1e-9)
      add (work, text, share_of (value, from, to));
  }
}

static void
add_axes (const Work *work, QiheBox box)
{
  const QiheBox *plot = &work->self->plot;
  QiheLabelLook upwards = title_look;
  double line = ceil (work->line);

  upwards.upwards = TRUE;
  add_figures (work, 0, 1, (guint) (plot->width / (FIGURE_WIDTH * 1.5 * work->line)), add_weight);
  add_figures (work, work->data->from, work->data->to,
               (guint) (plot->height / (FIGURE_PITCH * work->line)), add_threshold);
  qihe_labels_add (work->labels, work->texts, work->data->weight_title, title_look,
                   (QiheBox){ plot->x, plot->y + plot->height + GAP + line, plot->width, line }, 1,
                   0);
  qihe_labels_add (work->labels, work->texts, work->data->threshold_title, upwards,
                   (QiheBox){ box.x, plot->y, line, plot->height }, 0, 0);
}

static QiheBox
unite (const QiheBox *a, const QiheBox *b)
{
  double x = MIN (a->x, b->x), y = MIN (a->y, b->y);

  return (QiheBox){ x, y, MAX (a->x + a->width, b->x + b->width) - x,
                    MAX (a->y + a->height, b->y + b->height) - y };
}

/* The marker, and what its surroundings must leave free. */
static QiheBox
place_point (const Work *work)
{
  QiheMapLayout *self = work->self;
  double x = self->plot.x + work->data->weight * self->plot.width;
  double y =
      self->plot.y +
      (1 - share_of (work->data->threshold, work->data->from, work->data->to)) * self->plot.height;
  QiheBox taken = { x - 2 * RADIUS, y - 2 * RADIUS, 4 * RADIUS, 4 * RADIUS };
  QiheBox box = { 0, y - work->line / 2, FIGURE_WIDTH * work->line, ceil (work->line) };
  gboolean left = x + 2 * RADIUS + box.width > self->plot.x + self->plot.width;

  self->point = (QiheBox){ x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS };
  box.x = left ? x - 2 * RADIUS - box.width : x + 2 * RADIUS;
  box.y = CLAMP (box.y, self->plot.y, self->plot.y + self->plot.height - box.height);
  /* TRANSLATORS: at the point of a map that stands for the values as they are */
  if (qihe_labels_add (work->labels, work->texts, C_ ("values", "now"), title_look, box,
                       left ? 1 : 0, 0.5)) {
    const QiheBox *label = &g_array_index (work->labels, QiheLabel, work->labels->len - 1).box;
    QiheMapPlate plate = { { label->x - PAD, label->y, label->width + 2 * PAD, label->height },
                           G_MAXUINT };

    g_array_append_val (self->names, plate);
    taken = unite (&taken, &plate.box);
  }
  return taken;
}

static QiheBox
to_cells (const Work *work, QiheBox box)
{
  const QiheBox *plot = &work->self->plot;
  double x = work->data->size / plot->width, y = work->data->size / plot->height;

  return (QiheBox){ (box.x - plot->x) * x, (box.y - plot->y) * y, box.width * x, box.height * y };
}

static QiheBox
from_cells (const Work *work, QiheBox cells)
{
  const QiheBox *plot = &work->self->plot;
  double x = plot->width / work->data->size, y = plot->height / work->data->size;

  return (QiheBox){ plot->x + cells.x * x, plot->y + cells.y * y, cells.width * x,
                    cells.height * y };
}

static gboolean
is_readable (const Work *work, const char *name, const QiheBox *room)
{
  int lines = MIN ((int) (room->height / ceil (work->line)), NAME_LINES);
  QiheTextForm form = { QIHE_TEXT_SMALL, room->width, lines, PANGO_ALIGN_CENTER };

  return lines > 0 && room->width > work->line &&
         qihe_texts_get_longest_word (work->texts, name, QIHE_TEXT_SMALL) <= room->width &&
         !pango_layout_is_ellipsized (qihe_texts_get (work->texts, name, form));
}

/* The name in the middle of the largest free place of its region, where it can be read in full. */
static gboolean
place_name (const Work *work, guint model, const QiheBox *taken)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = NAME_LINES };
  QiheBox cells = to_cells (work, *taken);
  QiheBox room = from_cells (work, qihe_map_room_find (work->data, model, &cells));
  QiheMapPlate plate = { .model = model };
  const QiheBox *label;

  room.x += 2 * PAD;
  room.y += PAD;
  room.width -= 4 * PAD;
  room.height -= 2 * PAD;
  if (!is_readable (work, work->data->names[model], &room) ||
      !qihe_labels_add (work->labels, work->texts, work->data->names[model], look, room, 0.5, 0.5))
    return FALSE;
  label = &g_array_index (work->labels, QiheLabel, work->labels->len - 1).box;
  plate.box = (QiheBox){ label->x - PAD, label->y - 1, label->width + 2 * PAD, label->height + 2 };
  g_array_append_val (work->self->names, plate);
  return TRUE;
}

static const char *
key_text (const Work *work, guint model)
{
  return qihe_map_category (model) + 1 == QIHE_N_PATTERNS && work->data->n_models > QIHE_N_PATTERNS
             ? _ ("other models")
             : work->data->names[model];
}

/* One line in the key for each of the models that the list names. */
static void
add_key (const Work *work, QiheBox box, const GArray *models)
{
  double line = ceil (work->line * 1.2);
  double y = box.y + box.height - models->len * line;

  for (guint i = 0; i < models->len; i++, y += line) {
    guint model = g_array_index (models, guint, i);
    QiheMapPlate swatch = { { box.x, y + 2, SWATCH * work->line, line - 4 }, model };
    double x = swatch.box.x + swatch.box.width + GAP;

    if (qihe_labels_add (work->labels, work->texts, key_text (work, model), title_look,
                         (QiheBox){ x, y, box.x + box.width - x, line }, 0, 0.5))
      g_array_append_val (work->self->swatches, swatch);
  }
}

/* Places all names; those that find no room go to @unnamed. */
static void
add_names (const Work *work, const QiheBox *taken, GArray *unnamed)
{
  g_array_set_size (unnamed, 0);
  for (guint model = 0; model < MIN (work->data->n_models, QIHE_N_PATTERNS); model++) {
    gboolean several = model + 1 == QIHE_N_PATTERNS && work->data->n_models > QIHE_N_PATTERNS;

    if (several || !place_name (work, model, taken))
      g_array_append_val (unnamed, model);
  }
}

static void
place_plot (const Work *work, QiheBox box, guint n_key)
{
  double line = ceil (work->line);
  double left = line + GAP + widest_figure (work) + GAP;
  double below = GAP + 2 * line + (n_key > 0 ? GAP + n_key * ceil (work->line * 1.2) : 0);

  work->self->plot =
      (QiheBox){ round (box.x + left), round (box.y + line / 2), floor (box.width - left - line),
                 floor (box.height - line / 2 - below) };
}

static void
reset (const Work *work)
{
  g_array_set_size (work->labels, 0);
  g_array_set_size (work->self->names, 0);
  g_array_set_size (work->self->swatches, 0);
}

/* The key takes height from the plot, and the smaller plot may have room for fewer names. */
static gboolean
lay_out_labelled (const Work *work, QiheBox box)
{
  g_autoptr (GArray) unnamed = g_array_new (FALSE, FALSE, sizeof (guint));
  guint n_key;

  do {
    QiheBox taken;

    n_key = unnamed->len;
    reset (work);
    place_plot (work, box, n_key);
    if (work->self->plot.width < LEAST_PLOT * work->line ||
        work->self->plot.height < LEAST_PLOT * work->line)
      return FALSE;
    taken = place_point (work);
    add_names (work, &taken, unnamed);
  } while (unnamed->len > n_key);
  add_axes (work, box);
  add_key (work, box, unnamed);
  return TRUE;
}

guint
qihe_map_category (guint model)
{
  return MIN (model, QIHE_N_PATTERNS - 1);
}

void
qihe_map_layout_init (QiheMapLayout *self, const QiheMapData *data, QiheTexts *texts, QiheBox box,
                      GArray *labels)
{
  Work work = { self, data, texts, qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL), labels };

  qihe_map_layout_clear (self);
  self->names = g_array_new (FALSE, FALSE, sizeof (QiheMapPlate));
  self->swatches = g_array_new (FALSE, FALSE, sizeof (QiheMapPlate));
  if (lay_out_labelled (&work, box))
    return;
  reset (&work);
  self->plot = (QiheBox){ box.x, box.y, floor (box.width), floor (box.height) };
  self->point = (QiheBox){ 0 };
}

void
qihe_map_layout_clear (QiheMapLayout *self)
{
  g_clear_pointer (&self->names, g_array_unref);
  g_clear_pointer (&self->swatches, g_array_unref);
}

double
qihe_map_layout_get_column (const QiheMapLayout *self, const QiheMapData *data, guint index)
{
  return self->plot.x + round (self->plot.width * index / data->size);
}

double
qihe_map_layout_get_row (const QiheMapLayout *self, const QiheMapData *data, guint index)
{
  return self->plot.y + round (self->plot.height * index / data->size);
}

guint
qihe_map_data_get_model (const QiheMapData *self, guint row, guint column)
{
  return self->cells[(self->size - 1 - row) * self->size + column];
}
