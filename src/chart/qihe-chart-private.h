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
 */

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
