/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-fit-charts.h"
#include "report/qihe-slide-grid.h"
#include "report/qihe-slide-text.h"

/*
 * The rows of a slide put in their places.
 */

/* Of the size of text. */
#define RADIUS 0.38

static double
get_line (PangoLayout *layout)
{
  return qihe_slide_text_get_height (layout) / MAX (pango_layout_get_line_count (layout), 1);
}

static void
place_mark (QiheSlideGrid *self, const QiheSlideRow *row, const QiheSlideCell *cell, double x,
            double y)
{
  QiheSlideShape shape = { row->mark, row->grade, x + 0.5 * self->size,
                           y + get_line (cell->title) / 2, RADIUS * self->size };

  if (row->mark != QIHE_SLIDE_MARK_NONE)
    g_array_append_val (self->out->shapes, shape);
}

static void
place_levels (QiheSlideGrid *self, const QiheSlideRow *row, double x, double y)
{
  for (guint i = 0; i < MIN (row->n_levels, self->header->len); i++) {
    double width = qihe_slide_grid_get_level_width (self, i);
    QiheSlideShape shape = { QIHE_SLIDE_MARK_LEVEL, row->levels[i], x + width / 2, y,
                             RADIUS * self->size };

    g_array_append_val (self->out->shapes, shape);
    x += width;
  }
}

static void
place_header (QiheSlideGrid *self)
{
  double x = self->box.x + self->mark_width + qihe_slide_grid_get_title_width (self);

  for (guint i = 0; i < self->header->len; i++) {
    PangoLayout *title = g_ptr_array_index (self->header, i);
    double width = qihe_slide_grid_get_level_width (self, i);
    double spare = width - qihe_slide_text_get_width (title);

    qihe_slide_layout_add_text (self->out, g_object_ref (title), x + spare / 2, self->box.y, TRUE);
    x += width;
  }
}

/* The mark of a level and how many there are, where the part has room for it. */
static void
label_part (QiheSlideGrid *self, const QiheSlidePart *part, guint count)
{
  const char *mark = qihe_fit_mark_of_level (self->out->slide->framework, part->level);
  g_autofree char *words = g_strdup_printf ("%s %u", mark, count);
  g_autoptr (PangoLayout) label =
      qihe_slide_text_new (self->out->context, words, self->out->unit, TRUE, -1);
  double width = qihe_slide_text_get_width (label);
  double height = qihe_slide_text_get_height (label);

  if (width < part->box.width && height <= part->box.height)
    qihe_slide_layout_add_text (self->out, g_object_ref (label),
                                part->box.x + (part->box.width - width) / 2,
                                part->box.y + (part->box.height - height) / 2, FALSE);
}

static void
place_bar (QiheSlideGrid *self, const QiheSlideRow *row, QiheBox box)
{
  guint all = 0;
  double x = box.x;

  for (guint i = 0; i < row->n_counts; i++)
    all += row->counts[i];
  for (guint i = 0; i < row->n_counts && all > 0; i++) {
    double width = box.width * row->counts[i] / all;
    QiheSlidePart part = { i + 1 < row->n_counts ? (int) i : -1, { x, box.y, width, box.height } };

    if (row->counts[i] > 0) {
      g_array_append_val (self->out->parts, part);
      label_part (self, &part, row->counts[i]);
    }
    x += width;
  }
}

static void
place_cell (QiheSlideGrid *self, guint index, double x, double y)
{
  QiheSlideCell *cell = &g_array_index (self->cells, QiheSlideCell, index);
  const QiheSlideRow *row = index < self->n ? qihe_slide_grid_get_row (self, index) : NULL;
  double left = x + self->mark_width;
  double title_height = qihe_slide_text_get_height (cell->title);
  QiheBox item = { x, y, self->column_width, cell->height - self->pad * self->size };

  qihe_slide_layout_add_text (self->out, g_object_ref (cell->title), left, y, row == NULL);
  if (cell->value != NULL && self->below)
    qihe_slide_layout_add_text (self->out, g_object_ref (cell->value), left, y + title_height,
                                TRUE);
  else if (cell->value != NULL)
    qihe_slide_layout_add_text (self->out, g_object_ref (cell->value),
                                x + self->column_width - self->value_width, y, FALSE);
  if (row == NULL)
    return;
  place_mark (self, row, cell, x, y);
  place_levels (self, row, left + qihe_slide_grid_get_title_width (self),
                y + get_line (cell->title) / 2);
  if (row->n_counts > 0)
    place_bar (self, row,
               (QiheBox){ left, y + item.height - (QIHE_SLIDE_BAR - 0.2) * self->size,
                          self->column_width - self->mark_width,
                          (QIHE_SLIDE_BAR - 0.2) * self->size });
  g_array_append_val (self->out->items, item);
}

static void
place (QiheSlideGrid *self)
{
  guint length = qihe_slide_grid_get_length (self);
  /* Room that is left goes between the rows, but not so much that they fall apart. */
  double spare = (self->box.height - qihe_slide_grid_get_height (self)) / MAX (length, 1);
  double gap = CLAMP (spare, 0, 0.8 * self->size);

  place_header (self);
  for (guint column = 0; column < self->columns; column++) {
    double x =
        self->box.x + column * (self->column_width + QIHE_SLIDE_COLUMN_GAP * self->out->unit);
    double y = self->box.y + qihe_slide_grid_get_header_height (self);

    for (guint i = column * length; i < MIN ((column + 1) * length, self->cells->len); i++) {
      place_cell (self, i, x, y);
      y += g_array_index (self->cells, QiheSlideCell, i).height + gap;
    }
  }
}

void
qihe_slide_layout_add_rows (QiheSlideLayout *self, QiheBox box)
{
  g_auto (QiheSlideGrid) grid = { NULL };

  qihe_slide_grid_init (&grid, self, box);
  place (&grid);
}
