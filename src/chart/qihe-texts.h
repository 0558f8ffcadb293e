/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/**
 * QiheTextStyle: relative to the font of the context
 */
typedef enum {
  QIHE_TEXT_NORMAL,
  QIHE_TEXT_STRONG,
  QIHE_TEXT_SMALL,
  QIHE_TEXT_SMALL_STRONG,
  QIHE_TEXT_TITLE,
} QiheTextStyle;

/**
 * QiheTextForm: how a text is to be set
 * @width: where lines break or end in "…"; below 0 for one line of any width
 * @lines: at most so many
 * @align: of lines to each other
 */
typedef struct {
  QiheTextStyle style;
  double width;
  int lines;
  PangoAlignment align;
} QiheTextForm;

/**
 * QiheTexts:
 *
 * Texts laid out for one font, each once however often it is asked for. Hostile texts are tamed:
 * control characters become spaces, overlong ones are cut, stacked combining marks are dropped.
 */
typedef struct _QiheTexts QiheTexts;

/**
 * qihe_texts_get_for:
 *
 * Returns: (transfer full): the texts of @context as it is now; the same for all that ask while one
 *   of them keeps it, so that the charts of a page share what they have in common
 */
QiheTexts *qihe_texts_get_for (PangoContext *context);
void qihe_texts_unref (QiheTexts *self);

/** qihe_texts_is_for: whether it was made for this context as it is now */
gboolean qihe_texts_is_for (QiheTexts *self, PangoContext *context);

/** qihe_texts_trim: forgets what is laid out where it has become much; layouts given out live on */
void qihe_texts_trim (QiheTexts *self);

/** qihe_texts_get: (transfer none): @text in @form; keep it with g_object_ref() */
PangoLayout *qihe_texts_get (QiheTexts *self, const char *text, QiheTextForm form);

/** qihe_texts_get_line_height: the height of one line of Latin or Chinese text */
double qihe_texts_get_line_height (QiheTexts *self, QiheTextStyle style);

/** qihe_texts_measure: the size of @text in one line */
void qihe_texts_measure (QiheTexts *self, const char *text, QiheTextStyle style, double *width,
                         double *height);

/** qihe_texts_get_longest_word: the width of the widest piece of @text that cannot be broken */
double qihe_texts_get_longest_word (QiheTexts *self, const char *text, QiheTextStyle style);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheTexts, qihe_texts_unref)

G_END_DECLS
