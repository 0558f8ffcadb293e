/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-label.h"
#include "report/qihe-slide.h"

G_BEGIN_DECLS

/*
 * Where everything on a slide is, for one size.
 */

/** A text that is drawn at @x, @y and covers @box */
typedef struct {
  PangoLayout *layout;
  double x;
  double y;
  QiheBox box;
  gboolean muted;
} QiheSlideText;

/** A circle for a level or a status */
typedef struct {
  QiheSlideMark mark;
  int grade;
  double x;
  double y;
  double radius;
} QiheSlideShape;

/** One part of a bar: a level, or -1 for what is open */
typedef struct {
  int level;
  QiheBox box;
} QiheSlidePart;

/**
 * QiheSlideLayout:
 * @unit: the smallest size of text
 * @texts: (element-type QiheSlideText)
 * @shapes: (element-type QiheSlideShape)
 * @parts: (element-type QiheSlidePart)
 * @items: (element-type QiheBox): the rows that are shown
 * @chart: where the chart is
 */
typedef struct {
  const QiheSlide *slide;
  PangoContext *context;
  double width;
  double height;
  double unit;
  GArray *texts;
  GArray *shapes;
  GArray *parts;
  GArray *items;
  QiheBox chart;
} QiheSlideLayout;

/** qihe_slide_layout_init: clear it with qihe_slide_layout_clear() */
void qihe_slide_layout_init (QiheSlideLayout *self, const QiheSlide *slide, double width,
                             double height, gboolean zoomed);
void qihe_slide_layout_clear (QiheSlideLayout *self);

/** qihe_slide_layout_add_text: @layout: (transfer full); its top left is at @x, @y */
void qihe_slide_layout_add_text (QiheSlideLayout *self, PangoLayout *layout, double x, double y,
                                 gboolean muted);

/** qihe_slide_layout_holds_rows: whether all rows of @slide fit, whole, on a screen of that size */
gboolean qihe_slide_layout_holds_rows (const QiheSlide *slide, double width, double height);

/** qihe_slide_layout_add_rows: as large as all of them fit into @box, and as many as do */
void qihe_slide_layout_add_rows (QiheSlideLayout *self, QiheBox box);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheSlideLayout, qihe_slide_layout_clear)

G_END_DECLS
