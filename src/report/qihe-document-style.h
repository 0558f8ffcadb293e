/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-bilingual.h"
#include "chart/qihe-label.h"

G_BEGIN_DECLS

/**
 * QiheTextRole: what a text of a document is; a layout says how it looks
 */
typedef enum {
  QIHE_ROLE_TITLE,
  QIHE_ROLE_SUBTITLE,
  QIHE_ROLE_HEADING_1,
  QIHE_ROLE_HEADING_2,
  QIHE_ROLE_HEADING_3,
  QIHE_ROLE_BODY,
  QIHE_ROLE_LIST,
  QIHE_ROLE_TABLE,
  QIHE_ROLE_TABLE_HEAD,
  QIHE_ROLE_MARK, /* a cell that is one sign */
  QIHE_ROLE_CAPTION,
  QIHE_ROLE_FIGURE,    /* a key figure */
  QIHE_ROLE_FURNITURE, /* headers and footers */
  QIHE_N_ROLES,
} QiheTextRole;

/**
 * QiheVoice: whether a text says what is, what is thought of it, or what to do
 */
typedef enum {
  QIHE_VOICE_NONE,
  QIHE_VOICE_FACT,
  QIHE_VOICE_JUDGEMENT,
  QIHE_VOICE_ADVICE,
  QIHE_N_VOICES,
} QiheVoice;

typedef enum {
  QIHE_ALIGN_START,
  QIHE_ALIGN_CENTER,
  QIHE_ALIGN_OUTSIDE, /* right on odd pages, left on even ones */
} QiheAlign;

/**
 * QiheRoleStyle: how a role looks; lengths in points
 * @font: names of families, the first that is there is taken
 * @line: from baseline to baseline
 * @before: room above, not at the top of a page
 * @after: room below
 * @indent: of the first line
 * @left: of all lines
 * @number: (nullable): how a heading is numbered: `{n}` 1, `{path}` 1.1, `{han}` 一
 */
typedef struct {
  char *font;
  double size;
  double line;
  double before;
  double after;
  double indent;
  double left;
  gboolean bold;
  gboolean muted;
  QiheAlign align;
  char *number;
} QiheRoleStyle;

/**
 * QiheDocumentStyle: a layout (`data/report/<id>.json`) for one language. Lengths in points.
 * @header: whether the title of the document stands above each page
 * @number_text: `{page}` and `{pages}` are filled in
 * @number_drop: from the type area down to the page number
 * @number_inset: of the page number from the edge of the type area
 * @tinted: whether colour may be used; without it everything is black
 */
typedef struct {
  char *id;
  QiheLanguage language;
  double width;
  double height;
  QiheBox type_area;
  gboolean header;
  char *number_text;
  QiheAlign number_align;
  double number_drop;
  double number_inset;
  gboolean tinted;
  QiheColor rule;
  QiheColor voices[QIHE_N_VOICES];
  QiheRoleStyle roles[QIHE_N_ROLES];
} QiheDocumentStyle;

/**
 * qihe_document_style_load:
 * @id: `plain`, `official`
 *
 * Returns: (transfer full): a layout that ships; %NULL with %QIHE_REPORT_ERROR_STYLE, whose message
 *   names those that there are
 */
QiheDocumentStyle *qihe_document_style_load (const char *id, QiheLanguage language, GError **error);

/** qihe_document_style_parse: (transfer full): @root: what such a file says */
QiheDocumentStyle *qihe_document_style_parse (const char *id, JsonNode *root, QiheLanguage language,
                                              GError **error);
void qihe_document_style_free (QiheDocumentStyle *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheDocumentStyle, qihe_document_style_free)

G_END_DECLS
