/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "report/qihe-document.h"

G_BEGIN_DECLS

/**
 * QihePages: a document set on pages; the same drawing for files, print and screen. One thread at a
 * time.
 */
typedef struct _QihePages QihePages;

/**
 * QiheDrawnText: what was drawn where, for those who check it
 * @text: (nullable): %NULL for a chart, which draws texts of its own
 */
typedef struct {
  guint page;
  QiheBox box;
  char *text;
} QiheDrawnText;

/** QiheProgress: so much of the work is done, 0 … 1; in the thread that does it */
typedef void (*QiheProgress) (double share, gpointer user_data);

/**
 * qihe_pages_new:
 * @document: (transfer full)
 * @progress: (nullable)
 *
 * Returns: (transfer full): the pages; %NULL where it was cancelled
 */
QihePages *qihe_pages_new (QiheDocument *document, GCancellable *cancellable, QiheProgress progress,
                           gpointer user_data, GError **error);
/** qihe_pages_ref: for several that draw, on one thread */
QihePages *qihe_pages_ref (QihePages *self);
void qihe_pages_unref (QihePages *self);

guint qihe_pages_get_n_pages (QihePages *self);
const QiheDocument *qihe_pages_get_document (QihePages *self);

/** qihe_pages_draw: @page: from 0 on; at the origin, in points. The ground is left to the caller.
 */
void qihe_pages_draw (QihePages *self, guint page, cairo_t *cr);

/** qihe_pages_set_record: @record: (nullable) (element-type QiheDrawnText): from now on takes what
 * is drawn; see qihe_drawn_texts_new() */
void qihe_pages_set_record (QihePages *self, GPtrArray *record);
GPtrArray *qihe_drawn_texts_new (void);

/** qihe_pages_dup_fonts: as qihe_typesetter_dup_fonts(): complete after all pages were drawn */
char **qihe_pages_dup_fonts (QihePages *self);
guint qihe_pages_get_n_missing (QihePages *self);

/**
 * QihePagesHeading: where a heading is
 */
typedef struct {
  guint page;
  double y; /* from the top of the page */
  guint level;
  const char *text;
} QihePagesHeading;

/** qihe_pages_list_headings: (transfer full) (element-type QihePagesHeading): in reading order */
GArray *qihe_pages_list_headings (QihePages *self);

/** qihe_pages_find_mark: the last mark of qihe_document_mark() at or before that page, 0 for none
 */
guint qihe_pages_find_mark (QihePages *self, guint page);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QihePages, qihe_pages_unref)

G_END_DECLS
