/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "chart/qihe-label.h"

G_BEGIN_DECLS

/*
 * For charts and their tests only.
 *
 * How a new chart is added:
 *
 * 1. `qihe-<noun>-chart.h` declares a constructor that takes the data and returns a #QiheChart. It
 *    copies what it keeps. The charts of cases are declared in qihe-fit-charts.h, and keep their
 *    data as #QiheChartCases.
 * 2. `qihe-<noun>-layout.c/.h` turns data, texts and a size into a plain value of coordinates and
 *    into labels; see qihe-line-layout.h for a short one. It does not draw.
 * 3. `qihe-<noun>-chart.c` is the class: it keeps data and layout, fills in the first part of
 *    #QiheChartClass, and draws. Of the rest it takes what differs from the default; see
 *    qihe-line-chart.c.
 * 4. A test in tests/render asks its items, draws it at natural and at hostile sizes and compares
 * it with golden images. Nothing more is needed for mouse, keys, screen readers, copying and
 * saving: they all ask the items.
 */

/** QIHE_CHART_MAX_BANDS: a row and a column */
#define QIHE_CHART_MAX_BANDS 2

struct _QiheChartClass {
  GObjectClass parent_class;

  /* Makes the layout for a size, none of it negative, and adds its labels to the empty `labels`. */
  void (*layout) (QiheChart *self, QiheTexts *texts, double width, double height, GArray *labels);
  /* Draws the layout but for its labels. */
  void (*draw) (QiheChart *self, cairo_t *cr, const QihePalette *palette);
  /* The size at which everything can be read; the least sensible one. */
  void (*natural_size) (QiheChart *self, QiheTexts *texts, double *width, double *height);
  guint (*get_n_items) (QiheChart *self);
  /* %FALSE where the item has no room in the layout. */
  gboolean (*get_item_area) (QiheChart *self, guint item, cairo_rectangle_int_t *area);
  char *(*dup_item_text) (QiheChart *self, guint item);

  /* How the default finds the item at a point: the first one whose area the point is in or, where
   * this is not 0, the one whose centre is nearest and less than this far away. */
  double reach;
  /* How the default of get_neighbour() walks: items stand in rows of so many (1 by default), and a
   * row may lead from its end to its start. */
  guint (*get_n_columns) (QiheChart *self);
  gboolean rows_wrap;

  /* These have a default that serves most. */
  int (*get_item_at) (QiheChart *self, double x, double y);
  int (*get_neighbour) (QiheChart *self, int item, int dx, int dy);
  char *(*dup_description) (QiheChart *self); /* the text of each item on a line */
  char *(*dup_summary) (QiheChart *self);     /* the description */
  /* What else is marked with an item that is pointed at, at most QIHE_CHART_MAX_BANDS: nothing. */
  guint (*get_bands) (QiheChart *self, guint item, cairo_rectangle_int_t *bands);
  /* See qihe_chart_get_scrolled_size(): the natural size. */
  void (*scrolled_size) (QiheChart *self, QiheTexts *texts, double view_width, double *width,
                         double *height);
  /* See qihe_chart_get_frozen(): nothing. */
  void (*get_frozen) (QiheChart *self, double *width, double *height);
};

/** qihe_chart_class_init_items: sets the defaults of all that is asked about items */
void qihe_chart_class_init_items (QiheChartClass *klass);

/** qihe_chart_append_item_texts: the text of each item on a line of its own, after @indent */
void qihe_chart_append_item_texts (QiheChart *self, GString *text, const char *indent);

/** qihe_chart_is_laid_out: whether there is a layout that can be asked */
gboolean qihe_chart_is_laid_out (QiheChart *self);

/** qihe_chart_ensure_texts: (transfer none): the texts for @context */
QiheTexts *qihe_chart_ensure_texts (QiheChart *self, PangoContext *context);

/** qihe_chart_get_texts: (transfer none): the texts of the last layout */
QiheTexts *qihe_chart_get_texts (QiheChart *self);

/**
 * qihe_chart_get_labels: (transfer none) (element-type QiheLabel): the labels of the layout
 *
 * Emptied before the class makes a layout, drawn after it has drawn: it may add labels of what is
 * seen while it draws.
 */
GArray *qihe_chart_get_labels (QiheChart *self);

/** qihe_chart_get_box: the size of the last layout, at the origin */
QiheBox qihe_chart_get_box (QiheChart *self);

/** qihe_chart_changed: tells that it shows the same data in another way */
void qihe_chart_changed (QiheChart *self);

/** QiheLaidOut: for what a layout was made */
typedef struct {
  PangoContext *context;
  double width;
  double height;
} QiheLaidOut;

/**
 * qihe_chart_save_layout:
 *
 * Notes for what the layout was made, for qihe_chart_restore_layout() after a use in between.
 */
QiheLaidOut qihe_chart_save_layout (QiheChart *self);
void qihe_chart_restore_layout (QiheChart *self, QiheLaidOut *laid_out);

/** qihe_box_to_area: the pixels that @box covers, as an item's area */
cairo_rectangle_int_t qihe_box_to_area (const QiheBox *box);

/** qihe_clip_box: what is not clipped away */
QiheBox qihe_clip_box (cairo_t *cr);

G_END_DECLS
