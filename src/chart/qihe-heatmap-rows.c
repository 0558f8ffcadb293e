/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-heatmap-rows.h"

static void
add_level (const QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts, guint row,
           guint column, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 1 };
  QiheBox box = qihe_heatmap_grid_get_cell (self, row, column);
  double inset = QIHE_HEATMAP_LEVEL_SIDE * 1.5 + 2 * qihe_heatmap_grid_get_mark_radius (self);
  const QiheChartDimension *d =
      &qihe_heatmap_grid_get_row (self, cases, row)->dimensions[self->columns[column].dimension];

  if (d->level < 0)
    return;

  box.x += inset;
  box.width -= inset + 2;
  qihe_labels_add (labels, texts, d->level_text, look, box, 0, 0.5);
}

static QiheTextStyle
get_title_style (const QiheHeatmapGrid *self, const QiheChartRow *row)
{
  if (self->small)
    return row->ours ? QIHE_TEXT_SMALL_STRONG : QIHE_TEXT_SMALL;
  return row->ours ? QIHE_TEXT_STRONG : QIHE_TEXT_NORMAL;
}

static void
add_title (const QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts, guint row,
           GArray *labels)
{
  const QiheChartRow *r = qihe_heatmap_grid_get_row (self, cases, row);
  QiheLabelLook look = { .style = get_title_style (self, r), .lines = 2 };
  QiheBox box = { QIHE_HEATMAP_TITLE_SIDE, self->top + row * self->row_height,
                  self->title_width - 2 * QIHE_HEATMAP_TITLE_SIDE, self->row_height };

  qihe_labels_add (labels, texts, r->title, look, box, 0, 0.5);
}

static void
add_model (const QiheHeatmapGrid *self, QiheChartCases *cases, QiheTexts *texts, guint row,
           guint column, GArray *labels)
{
  QiheLabelLook look = { .style = QIHE_TEXT_SMALL, .lines = 2 };

  qihe_labels_add (labels, texts, qihe_heatmap_grid_get_row (self, cases, row)->model_text, look,
                   qihe_heatmap_grid_get_cell (self, row, column), 0, 0.5);
}

void
qihe_heatmap_rows_add (const QiheHeatmapGrid *grid, QiheChartCases *cases, QiheTexts *texts,
                       const QiheBox *box, GArray *labels)
{
  QiheHeatmapRange range = qihe_heatmap_grid_get_range (grid, box);

  for (guint row = range.first_row; row < range.last_row; row++) {
    if (box->x < grid->title_width)
      add_title (grid, cases, texts, row, labels);
    for (guint i = range.first_column; i < range.last_column; i++) {
      if (grid->columns[i].kind == QIHE_COLUMN_LEVEL && grid->words)
        add_level (grid, cases, texts, row, i, labels);
      if (grid->columns[i].kind == QIHE_COLUMN_MODEL)
        add_model (grid, cases, texts, row, i, labels);
    }
  }
}
