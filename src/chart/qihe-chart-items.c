/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <math.h>

#include "chart/qihe-chart-private.h"

static gboolean
is_in (const cairo_rectangle_int_t *area, double x, double y)
{
  return x >= area->x && x < area->x + area->width && y >= area->y && y < area->y + area->height;
}

static int
find_item_in (QiheChart *self, double x, double y)
{
  guint n = qihe_chart_get_n_items (self);

  for (guint i = 0; i < n; i++) {
    cairo_rectangle_int_t area;

    if (qihe_chart_get_item_area (self, i, &area) && is_in (&area, x, y))
      return (int) i;
  }
  return -1;
}

static int
find_item_near (QiheChart *self, double x, double y, double reach)
{
  guint n = qihe_chart_get_n_items (self);
  double nearest = reach;
  int found = -1;

  for (guint i = 0; i < n; i++) {
    cairo_rectangle_int_t area;
    double distance;

    if (!qihe_chart_get_item_area (self, i, &area))
      continue;
    distance = hypot (x - (area.x + area.width / 2.0), y - (area.y + area.height / 2.0));
    if (distance < nearest) {
      nearest = distance;
      found = (int) i;
    }
  }
  return found;
}

static int
get_item_at (QiheChart *self, double x, double y)
{
  double reach = QIHE_CHART_GET_CLASS (self)->reach;

  return reach > 0 ? find_item_near (self, x, y, reach) : find_item_in (self, x, y);
}

static guint
get_n_columns (QiheChart *self)
{
  return 1;
}

static int
get_neighbour (QiheChart *self, int item, int dx, int dy)
{
  QiheChartClass *klass = QIHE_CHART_GET_CLASS (self);
  int n_items = (int) qihe_chart_get_n_items (self);
  int n_columns = (int) klass->get_n_columns (self);
  int row = CLAMP (item / n_columns + dy, 0, (n_items - 1) / n_columns);
  int column = item % n_columns;

  if (klass->rows_wrap)
    column = (column + dx % n_columns + n_columns) % n_columns;
  else
    column = CLAMP (column + dx, 0, n_columns - 1);
  return MIN (row * n_columns + column, n_items - 1);
}

static char *
dup_description (QiheChart *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  qihe_chart_append_item_texts (self, text, "");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static guint
get_bands (QiheChart *self, guint item, cairo_rectangle_int_t *bands)
{
  return 0;
}

void
qihe_chart_class_init_items (QiheChartClass *klass)
{
  klass->get_item_at = get_item_at;
  klass->get_n_columns = get_n_columns;
  klass->get_neighbour = get_neighbour;
  klass->dup_description = dup_description;
  klass->dup_summary = qihe_chart_dup_description;
  klass->get_bands = get_bands;
}

void
qihe_chart_append_item_texts (QiheChart *self, GString *text, const char *indent)
{
  guint n = qihe_chart_get_n_items (self);

  for (guint i = 0; i < n; i++) {
    g_autofree char *line = qihe_chart_dup_item_text (self, i);

    g_string_append_printf (text, "%s%s\n", indent, line);
  }
}

guint
qihe_chart_get_n_items (QiheChart *self)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), 0);

  return QIHE_CHART_GET_CLASS (self)->get_n_items (self);
}

gboolean
qihe_chart_get_item_area (QiheChart *self, guint item, cairo_rectangle_int_t *area)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), FALSE);

  return qihe_chart_is_laid_out (self) && item < qihe_chart_get_n_items (self) &&
         QIHE_CHART_GET_CLASS (self)->get_item_area (self, item, area);
}

int
qihe_chart_get_item_at (QiheChart *self, double x, double y)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), -1);

  return qihe_chart_is_laid_out (self) ? QIHE_CHART_GET_CLASS (self)->get_item_at (self, x, y) : -1;
}

char *
qihe_chart_dup_item_text (QiheChart *self, guint item)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), NULL);
  g_return_val_if_fail (item < qihe_chart_get_n_items (self), NULL);

  return QIHE_CHART_GET_CLASS (self)->dup_item_text (self, item);
}

int
qihe_chart_get_neighbour (QiheChart *self, int item, int dx, int dy)
{
  int n;

  g_return_val_if_fail (QIHE_IS_CHART (self), -1);

  n = (int) qihe_chart_get_n_items (self);
  if (n == 0)
    return -1;
  if (item < 0 || item >= n)
    return 0;
  return QIHE_CHART_GET_CLASS (self)->get_neighbour (self, item, dx, dy);
}

char *
qihe_chart_dup_description (QiheChart *self)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), NULL);

  return QIHE_CHART_GET_CLASS (self)->dup_description (self);
}

char *
qihe_chart_dup_summary (QiheChart *self)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), NULL);

  return QIHE_CHART_GET_CLASS (self)->dup_summary (self);
}
