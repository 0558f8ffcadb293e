/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drawing pages: what stands around the type area, and each slice of a text or a chart. */

#include "base/qihe-i18n.h"
#include "chart/qihe-pdf-fonts.h"
#include "report/qihe-document-text.h"
#include "report/qihe-pages-private.h"

#define BAR 1.5
#define HEADER_GAP 10.0
#define MUTED 0.38

static const QiheBlock *
get_block (QihePages *self, guint index)
{
  return g_ptr_array_index (self->document->blocks, index);
}

static void
set_ink (QihePages *self, cairo_t *cr, QiheTextRole role)
{
  gboolean muted = self->document->style->roles[role].muted;
  double ink = muted ? MUTED : 0;

  cairo_set_source_rgb (cr, ink, ink, ink);
}

void
qihe_pages_note (QihePages *self, cairo_t *cr, guint page, QiheBox box, char *text)
{
  QiheDrawnText *drawn;

  if (self->record == NULL || qihe_pdf_fonts_is_trial (cr)) {
    g_free (text);
    return;
  }
  drawn = g_new (QiheDrawnText, 1);
  *drawn = (QiheDrawnText){ page, box, text };
  g_ptr_array_add (self->record, drawn);
}

void
qihe_pages_draw_text (QihePages *self, cairo_t *cr, guint page, const QiheSetText *text, guint line,
                      double x, double y)
{
  QiheBox box;

  set_ink (self, cr, text->role);
  box = qihe_typesetter_draw (self->typesetter, cr, text, line, x, y);
  if (self->record != NULL)
    qihe_pages_note (self, cr, page, box, qihe_set_text_dup_line (text, line));
}

static PangoAlignment
get_alignment (QiheAlign align, guint page)
{
  switch (align) {
  case QIHE_ALIGN_CENTER:
    return PANGO_ALIGN_CENTER;
  case QIHE_ALIGN_OUTSIDE: /* the first page is 0 here, and odd for a reader */
    return page % 2 == 0 ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT;
  case QIHE_ALIGN_START:
  default:
    return PANGO_ALIGN_LEFT;
  }
}

static void
draw_furniture (QihePages *self, cairo_t *cr, guint page, const char *text, PangoAlignment align,
                double inset, double y)
{
  QiheBox area = self->document->style->type_area;
  g_autoptr (QiheSetText) set = qihe_typesetter_set (self->typesetter, QIHE_ROLE_FURNITURE, NULL,
                                                     text, area.width - 2 * inset, align);

  qihe_pages_draw_text (self, cr, page, set, 0, area.x + inset, y);
}

static void
draw_page_number (QihePages *self, cairo_t *cr, guint page)
{
  const QiheDocumentStyle *style = self->document->style;
  g_autofree char *number = g_strdup_printf ("%u", page + 1);
  g_autofree char *all = g_strdup_printf ("%u", qihe_pages_get_n_pages (self));
  g_autofree char *part = qihe_document_text_fill (style->number_text, "{page}", number);
  g_autofree char *text = qihe_document_text_fill (part, "{pages}", all);

  draw_furniture (self, cr, page, text, get_alignment (style->number_align, page),
                  style->number_inset,
                  style->type_area.y + style->type_area.height + style->number_drop);
}

static void
draw_header (QihePages *self, cairo_t *cr, guint page)
{
  const QiheDocumentStyle *style = self->document->style;
  double y = style->type_area.y - style->roles[QIHE_ROLE_FURNITURE].line - HEADER_GAP;

  draw_furniture (self, cr, page, self->document->running, PANGO_ALIGN_LEFT, 0, y);
  cairo_rectangle (cr, style->type_area.x, style->type_area.y - HEADER_GAP, style->type_area.width,
                   0.5);
  qihe_color_set (cr, style->rule, 1);
  cairo_fill (cr);
}

/* A voice is told by its bar as well as by its first words: grey, black or dashed. */
static void
draw_bar (QihePages *self, cairo_t *cr, const QiheSlice *slice, QiheVoice voice, double y)
{
  const QiheDocumentStyle *style = self->document->style;
  double x = style->type_area.x + BAR;

  if (voice == QIHE_VOICE_NONE)
    return;
  cairo_save (cr);
  qihe_color_set (cr, style->voices[voice], 1);
  cairo_set_line_width (cr, voice == QIHE_VOICE_FACT ? 0.7 : 2 * BAR);
  if (voice == QIHE_VOICE_ADVICE)
    cairo_set_dash (cr, (const double[]){ 4, 3 }, 2, 0);
  cairo_move_to (cr, x, y);
  cairo_line_to (cr, x, y + slice->height);
  cairo_stroke (cr);
  cairo_restore (cr);
}

static void
draw_line (QihePages *self, cairo_t *cr, guint page, const QiheSlice *slice, double y)
{
  const QiheBlock *block = get_block (self, slice->block);
  const QiheRoleStyle *style = &self->document->style->roles[block->role];
  double left;
  double width = qihe_pages_get_text_width (self, block, &left);

  if (self->text == NULL || self->block != slice->block) {
    g_clear_pointer (&self->text, qihe_set_text_free);
    self->text = qihe_typesetter_set (self->typesetter, block->role, block->lead, block->text,
                                      width, get_alignment (style->align, page));
  }
  draw_bar (self, cr, slice, block->voice, y);
  qihe_pages_draw_text (self, cr, page, self->text, slice->line,
                        self->document->style->type_area.x + left, y);
}

static void
draw_chart (QihePages *self, cairo_t *cr, guint page, const QiheSlice *slice, double y)
{
  const QiheBlock *block = get_block (self, slice->block);
  QiheBox area = self->document->style->type_area;

  cairo_save (cr);
  cairo_translate (cr, area.x, y);
  qihe_chart_layout (block->chart, qihe_typesetter_get_context (self->typesetter), area.width,
                     block->height);
  qihe_chart_draw (block->chart, cr, QIHE_THEME_PRINT, -1, -1);
  cairo_restore (cr);
  qihe_pages_note (self, cr, page, (QiheBox){ area.x, y, area.width, block->height }, NULL);
}

static void
draw_slice (QihePages *self, cairo_t *cr, guint page, const QiheSlice *slice, double y)
{
  switch (get_block (self, slice->block)->kind) {
  case QIHE_BLOCK_TABLE:
    qihe_pages_draw_row (self, cr, page, slice, y);
    break;
  case QIHE_BLOCK_CHART:
    draw_chart (self, cr, page, slice, y);
    break;
  case QIHE_BLOCK_TEXT:
  default:
    draw_line (self, cr, page, slice, y);
    break;
  }
  self->block = slice->block;
}

/* The header of a table that goes on from the page before. */
static void
draw_repeated (QihePages *self, cairo_t *cr, guint page, guint first)
{
  guint block = g_array_index (self->slices, QiheSlice, first).block;
  double y = self->document->style->type_area.y;
  guint i = first;

  if (g_array_index (self->slices, QiheSlice, first).repeat <= 0 ||
      get_block (self, block)->kind != QIHE_BLOCK_TABLE)
    return;
  while (g_array_index (self->slices, QiheSlice, i).row != QIHE_HEADER_ROW)
    i--;
  while (i > 0 && g_array_index (self->slices, QiheSlice, i).line > 0)
    i--;
  for (; g_array_index (self->slices, QiheSlice, i).row == QIHE_HEADER_ROW; i++) {
    draw_slice (self, cr, page, &g_array_index (self->slices, QiheSlice, i), y);
    y += g_array_index (self->slices, QiheSlice, i).height;
  }
}

void
qihe_pages_draw (QihePages *self, guint page, cairo_t *cr)
{
  g_auto (QiheLanguageScope) scope = qihe_language_enter (self->document->style->language);
  guint first, end;

  g_return_if_fail (page < self->first->len);

  first = g_array_index (self->first, guint, page);
  end = page + 1 < self->first->len ? g_array_index (self->first, guint, page + 1)
                                    : self->slices->len;
  if (page > 0) {
    if (self->document->style->header)
      draw_header (self, cr, page);
    draw_page_number (self, cr, page);
  }
  draw_repeated (self, cr, page, first);
  for (guint i = first; i < end; i++)
    draw_slice (self, cr, page, &g_array_index (self->slices, QiheSlice, i),
                self->document->style->type_area.y + g_array_index (self->places, QihePlace, i).y);
}
