/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-map-room.h"

/* Rows that a column of the region goes upwards from the row looked at. */
typedef struct {
  const QiheMapData *data;
  guint model;
  const QiheBox *taken; /* in cells */
  guint *heights;
  guint *stack;
} Search;

/* Exactly: a cell may be as large as a line of text. */
static gboolean
is_taken (const Search *self, guint row, guint column)
{
  const QiheBox *box = self->taken;

  return box != NULL && box->x < column + 1 && column < box->x + box->width && box->y < row + 1 &&
         row < box->y + box->height;
}

static gboolean
is_free (const Search *self, guint row, guint column)
{
  return qihe_map_data_get_model (self->data, row, column) == self->model &&
         !is_taken (self, row, column);
}

static void
take_larger (QiheBox *best, double x, double bottom, double width, double height)
{
  if (width * height > best->width * best->height)
    *best = (QiheBox){ x, bottom - height, width, height };
}

/* The largest rectangle under a skyline: columns wait on a stack until a lower one ends them. */
static void
search_row (Search *self, guint row, QiheBox *best)
{
  guint n = self->data->size, depth = 0;

  for (guint column = 0; column <= n; column++) {
    guint height = column < n ? self->heights[column] : 0;

    while (depth > 0 && self->heights[self->stack[depth - 1]] >= height) {
      guint top = self->heights[self->stack[--depth]];
      guint from = depth > 0 ? self->stack[depth - 1] + 1 : 0;

      take_larger (best, from, row + 1, column - from, top);
    }
    self->stack[depth++] = column;
  }
}

QiheBox
qihe_map_room_find (const QiheMapData *data, guint model, const QiheBox *free_of)
{
  g_autofree guint *heights = g_new0 (guint, data->size + 1);
  g_autofree guint *stack = g_new (guint, data->size + 1);
  Search search = { data, model, free_of, heights, stack };
  QiheBox best = { 0 };

  for (guint row = 0; row < data->size; row++) {
    for (guint column = 0; column < data->size; column++)
      heights[column] = is_free (&search, row, column) ? heights[column] + 1 : 0;
    search_row (&search, row, &best);
  }
  return best;
}
