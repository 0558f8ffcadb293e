/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-chart.h"
#include "report/qihe-deck.h"

G_BEGIN_DECLS

/** QIHE_SLIDE_LINES: no text on a slide is smaller than its height divided by this */
#define QIHE_SLIDE_LINES 24

/**
 * QiheSlideMark: the shape before a row
 */
typedef enum {
  QIHE_SLIDE_MARK_NONE,
  QIHE_SLIDE_MARK_LEVEL,
  QIHE_SLIDE_MARK_STATUS,
} QiheSlideMark;

/**
 * QiheSlideRow: one line of a list
 * @mark: with @grade, which level or status it stands for
 * @value: (nullable): at its end
 * @counts: (array length=n_counts) (nullable): how many there are of each level, for a bar; the
 *   last: still open
 * @levels: (array length=n_levels) (nullable): a level or -1 for each dimension, as marks under
 *   their titles
 * @target: (nullable): id of the screen behind it
 */
typedef struct {
  QiheSlideMark mark;
  int grade;
  char *title;
  char *value;
  guint n_counts;
  guint *counts;
  guint n_levels;
  int *levels;
  char *target;
} QiheSlideRow;

/**
 * QiheSlide:
 * @sentence: what it says
 * @cover: a sentence alone in the middle, with a few lines under it
 * @chart: (nullable): what it shows; without one @rows or @text
 * @rows: (element-type QiheSlideRow)
 * @text: (nullable): a long text
 * @targets: (element-type utf8) (nullable): ids of the screens behind the items of @chart
 * @source: on what it rests
 * @as_of: the day
 *
 * A screen of a meeting, ready to be drawn at any size. Nothing of the presenter's is in it.
 */
typedef struct {
  QiheFramework *framework;
  char *sentence;
  gboolean cover;
  QiheChart *chart;
  GPtrArray *rows;
  char *text;
  GPtrArray *targets;
  char *source;
  char *as_of;
} QiheSlide;

/** qihe_slide_new: (transfer full): in the current language */
QiheSlide *qihe_slide_new (const QiheDeckFacts *facts, const QiheDeck *deck,
                           const QiheScreen *screen);
void qihe_slide_free (QiheSlide *self);

/** qihe_slide_get_n_items: what can be chosen on it */
guint qihe_slide_get_n_items (const QiheSlide *self);
/** qihe_slide_get_target: (nullable) (transfer none): id of the screen behind an item */
const char *qihe_slide_get_target (const QiheSlide *self, guint item);

/** qihe_slide_dup_text: (transfer full): its text twin */
char *qihe_slide_dup_text (const QiheSlide *self);

/**
 * QiheSlideLook: how a slide is shown
 * @zoomed: what it shows takes the whole of it
 * @chosen: the item that is marked, -1 for none
 */
typedef struct {
  QiheGround ground;
  gboolean zoomed;
  int chosen;
} QiheSlideLook;

/** qihe_slide_draw: draws ground and slide at the origin, at any size. Main thread, or one at a
 * time. */
void qihe_slide_draw (const QiheSlide *self, cairo_t *cr, double width, double height,
                      const QiheSlideLook *look);

/** qihe_slide_get_item_at: the item at that point, -1 for none */
int qihe_slide_get_item_at (const QiheSlide *self, double width, double height,
                            const QiheSlideLook *look, double x, double y);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheSlide, qihe_slide_free)

G_END_DECLS
