/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <cairo.h>
#include <gio/gio.h>
#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define QIHE_TYPE_CHART (qihe_chart_get_type ())
G_DECLARE_DERIVABLE_TYPE (QiheChart, qihe_chart, QIHE, CHART, GObject)

typedef enum {
  QIHE_THEME_LIGHT,
  QIHE_THEME_DARK,
  QIHE_THEME_PRINT,
} QiheTheme;

typedef enum {
  QIHE_CHART_PNG,
  QIHE_CHART_SVG,
  QIHE_CHART_PDF,
} QiheChartFormat;

/**
 * QiheChart:
 *
 * A chart is data → layout → drawing. The data are set once by a constructor; the layout is a plain
 * value for one size and font, made on demand and kept until either changes; drawing and questions
 * (what is at x, y) read the layout. No GTK: the same code draws on screen and in files.
 *
 * Its items are what a person can point at or move the keyboard focus to, numbered in reading
 * order. One thread at a time.
 *
 * Signal `changed`: it shows the same data in another way, such as sorted; size and items stay.
 *
 * The types of charts each have a constructor in a header of this folder; how one more is added
 * stands in qihe-chart-private.h.
 */

/** qihe_chart_get_title: (nullable): a title says what is to be seen */
const char *qihe_chart_get_title (QiheChart *self);
void qihe_chart_set_title (QiheChart *self, const char *title);
/** qihe_chart_get_subtitle: (nullable): unit, period and n */
const char *qihe_chart_get_subtitle (QiheChart *self);
void qihe_chart_set_subtitle (QiheChart *self, const char *subtitle);

/**
 * qihe_chart_layout: makes the layout; nothing happens where size and font are those of the last
 * time
 */
void qihe_chart_layout (QiheChart *self, PangoContext *context, double width, double height);

/**
 * qihe_chart_draw:
 * @focus: item to draw with a focus ring, -1 for none
 * @hover: item to draw as pointed at, -1 for none
 *
 * Draws the last layout at the origin of @cr. The ground is left to the caller. What lies outside
 * the clip costs nothing.
 */
void qihe_chart_draw (QiheChart *self, cairo_t *cr, QiheTheme theme, int focus, int hover);

void qihe_chart_get_natural_size (QiheChart *self, PangoContext *context, double *width,
                                  double *height);

/**
 * qihe_chart_get_scrolled_size: the size to lay it out at in a view of @view_width that scrolls: at
 * least that wide, and as wide and high as it takes to read it
 */
void qihe_chart_get_scrolled_size (QiheChart *self, PangoContext *context, double view_width,
                                   double *width, double *height);
/**
 * qihe_chart_get_frozen: how much of the last layout, at the left and at the top, stays in sight
 * when the rest is scrolled; 0 by default
 */
void qihe_chart_get_frozen (QiheChart *self, double *width, double *height);

guint qihe_chart_get_n_items (QiheChart *self);
/** qihe_chart_get_item_area: %FALSE where the item is not in the last layout */
gboolean qihe_chart_get_item_area (QiheChart *self, guint item, cairo_rectangle_int_t *area);
/** qihe_chart_get_item_at: the item at that point of the last layout, -1 for none */
int qihe_chart_get_item_at (QiheChart *self, double x, double y);
/** qihe_chart_dup_item_text: what a tooltip or a screen reader says of it */
char *qihe_chart_dup_item_text (QiheChart *self, guint item);
/**
 * qihe_chart_get_neighbour: the item that an arrow key leads to from @item (-1: the first), @item
 * itself at an edge; where items stand in rows, so many steps at once
 */
int qihe_chart_get_neighbour (QiheChart *self, int item, int dx, int dy);
/** qihe_chart_dup_description: the text twin of the chart: all its data in sentences, lines or a
 * table */
char *qihe_chart_dup_description (QiheChart *self);
/** qihe_chart_dup_summary: the same for screen readers, which take it as one text: shortened where
 * it would be too long to be listened to */
char *qihe_chart_dup_summary (QiheChart *self);

/**
 * qihe_chart_export:
 *
 * Writes the chart with title, subtitle and a ground to @path, at @width × @height (0: natural
 * size; points for PDF and SVG, pixels at scale 2 for PNG). Blocks.
 */
gboolean qihe_chart_export (QiheChart *self, const char *path, QiheChartFormat format,
                            QiheTheme theme, double width, double height, GError **error);
/** qihe_chart_export_bytes: the same into memory */
GBytes *qihe_chart_export_bytes (QiheChart *self, QiheChartFormat format, QiheTheme theme,
                                 double width, double height, GError **error);
/** qihe_chart_format_from_name: by the ending of a file name; %FALSE for none of the three */
gboolean qihe_chart_format_from_name (const char *name, QiheChartFormat *format);

G_END_DECLS
