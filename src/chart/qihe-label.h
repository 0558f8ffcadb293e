/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "chart/qihe-palette.h"
#include "chart/qihe-texts.h"

G_BEGIN_DECLS

typedef struct {
  double x;
  double y;
  double width;
  double height;
} QiheBox;

/**
 * QiheLabelLook:
 * @style: font
 * @lines: at most so many lines
 * @muted: less strong than the other texts
 * @upwards: turned by a quarter, read from bottom to top
 */
typedef struct {
  QiheTextStyle style;
  int lines;
  gboolean muted;
  gboolean upwards;
} QiheLabelLook;

/**
 * QiheLabel: a text with its place
 * @box: what it covers
 */
typedef struct {
  PangoLayout *layout;
  QiheBox box;
  QiheLabelLook look;
} QiheLabel;

/** qihe_labels_new: (element-type QiheLabel): frees its labels with g_array_unref() */
GArray *qihe_labels_new (void);

/**
 * qihe_labels_add:
 * @box: where it may be; it is shortened with "…" to fit
 * @xalign: 0 left … 1 right, of the text and within @box
 * @yalign: 0 top … 1 bottom
 *
 * Returns: %FALSE where nothing readable fits; nothing is added then
 */
gboolean qihe_labels_add (GArray *labels, QiheTexts *texts, const char *text, QiheLabelLook look,
                          QiheBox box, double xalign, double yalign);

/** qihe_labels_are_clear: whether all lie within @bounds and none covers another */
gboolean qihe_labels_are_clear (GArray *labels, QiheBox bounds);

/** qihe_label_draw: draws one label where it was placed */
void qihe_label_draw (cairo_t *cr, const QiheLabel *label, const QihePalette *palette);

/** qihe_box_overlaps: whether more than the rounding of texts lies in both */
gboolean qihe_box_overlaps (const QiheBox *a, const QiheBox *b);
/** qihe_box_contains: whether @inner lies in @outer but for the rounding of texts */
gboolean qihe_box_contains (const QiheBox *outer, const QiheBox *inner);

G_END_DECLS
