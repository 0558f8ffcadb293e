/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "report/qihe-document-style.h"

G_BEGIN_DECLS

/**
 * QiheTypesetter: breaks texts into lines with the fonts of a style. One thread at a time; it has a
 * font map of its own, so that it may be made in one thread and used in another.
 */
typedef struct _QiheTypesetter QiheTypesetter;

/**
 * QiheSetText: a text in lines
 * @n_lines: at least 1
 */
typedef struct {
  PangoLayout *layout;
  QiheTextRole role;
  guint n_lines;
  double *offsets; /* of each line from the left */
} QiheSetText;

/** qihe_typesetter_new: @style has to outlive it */
QiheTypesetter *qihe_typesetter_new (const QiheDocumentStyle *style);
void qihe_typesetter_free (QiheTypesetter *self);

/** qihe_typesetter_get_context: for charts, with the font of tables */
PangoContext *qihe_typesetter_get_context (QiheTypesetter *self);

/** qihe_typesetter_measure: how wide @text is on one line, rounded up a little, in points */
double qihe_typesetter_measure (QiheTypesetter *self, QiheTextRole role, const char *text);

/** qihe_typesetter_count_lines: how many lines @text takes; @lead: (nullable) */
guint qihe_typesetter_count_lines (QiheTypesetter *self, QiheTextRole role, const char *lead,
                                   const char *text, double width);

/**
 * qihe_typesetter_set:
 * @lead: (nullable): the first words, in bold
 * @text: (nullable)
 * @width: where lines break
 *
 * Returns: (transfer full): the lines
 */
QiheSetText *qihe_typesetter_set (QiheTypesetter *self, QiheTextRole role, const char *lead,
                                  const char *text, double width, PangoAlignment align);
void qihe_set_text_free (QiheSetText *self);

/** qihe_set_text_dup_line: (transfer full): the text of one line */
char *qihe_set_text_dup_line (const QiheSetText *self, guint line);

/**
 * qihe_typesetter_draw:
 * @y: of the top of the line, which is as high as the style says whatever the fonts
 *
 * Returns: what it covers
 */
QiheBox qihe_typesetter_draw (QiheTypesetter *self, cairo_t *cr, const QiheSetText *text,
                              guint line, double x, double y);

/**
 * qihe_typesetter_dup_fonts: (transfer full): which fonts were drawn with so far: the wanted
 * families and those that were taken, a line each
 */
char **qihe_typesetter_dup_fonts (QiheTypesetter *self);
/** qihe_typesetter_get_n_missing: how many characters no font has */
guint qihe_typesetter_get_n_missing (QiheTypesetter *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheTypesetter, qihe_typesetter_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheSetText, qihe_set_text_free)

G_END_DECLS
