/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-slide-layout.h"

#include "report/qihe-slide-grid.h"
#include "report/qihe-slide-text.h"

/* In units. */
#define MARGIN 1.1
#define GAP 0.8
#define SENTENCE 2.2
#define COVER 3.2
#define LINES 1.35
#define TEXT 1.7

/* Of the height. */
/* Two lines, or three small ones. */
#define SENTENCE_SHARE 0.21
#define COVER_SHARE 0.5

static void
clear_text (gpointer text)
{
  g_clear_object (&((QiheSlideText *) text)->layout);
}

static GArray *
new_texts (void)
{
  GArray *texts = g_array_new (FALSE, FALSE, sizeof (QiheSlideText));

  g_array_set_clear_func (texts, clear_text);
  return texts;
}

void
qihe_slide_layout_add_text (QiheSlideLayout *self, PangoLayout *layout, double x, double y,
                            gboolean muted)
{
  QiheSlideText text = { .layout = layout, .x = x, .y = y, .muted = muted };
  PangoRectangle extents;

  pango_layout_get_extents (layout, NULL, &extents);
  text.box =
      (QiheBox){ x + (double) extents.x / PANGO_SCALE, y, (double) extents.width / PANGO_SCALE,
                 (double) extents.height / PANGO_SCALE };
  g_array_append_val (self->texts, text);
}

static PangoLayout *
new_foot_text (QiheSlideLayout *self, const char *text, double width, int lines)
{
  PangoLayout *layout = qihe_slide_text_new (self->context, text, self->unit, FALSE, -1);

  if (qihe_slide_text_get_width (layout) > width) {
    double line = qihe_slide_text_get_height (layout);

    pango_layout_set_width (layout, (int) (width * PANGO_SCALE));
    qihe_slide_text_cut (layout, lines * line * 1.05);
  }
  return layout;
}

/* The source on the left and the day on the right; above each other where that is too narrow. */
static double
add_foot (QiheSlideLayout *self, double margin)
{
  double width = self->width - 2 * margin;
  PangoLayout *day = new_foot_text (self, self->slide->as_of, width, 1);
  double day_width = qihe_slide_text_get_width (day);
  double day_height = qihe_slide_text_get_height (day);
  double beside = width - day_width - self->unit;
  PangoLayout *source = new_foot_text (self, self->slide->source, MAX (beside, self->unit), 2);
  double y = self->height - margin * 0.6;

  qihe_slide_layout_add_text (self, day, self->width - margin - day_width, y - day_height, TRUE);
  if (pango_layout_is_ellipsized (source)) {
    g_object_unref (source);
    source = new_foot_text (self, self->slide->source, width, 2);
    y -= day_height;
  }
  y -= qihe_slide_text_get_height (source);
  qihe_slide_layout_add_text (self, source, margin, y, TRUE);
  return y;
}

static double
add_sentence (QiheSlideLayout *self, double margin)
{
  double width = self->width - 2 * margin;
  PangoLayout *sentence =
      qihe_slide_text_fit (self->context, self->slide->sentence, SENTENCE * self->unit, self->unit,
                           TRUE, width, SENTENCE_SHARE * self->height);

  qihe_slide_layout_add_text (self, sentence, margin, margin, FALSE);
  return margin + qihe_slide_text_get_height (sentence);
}

/* The sentence in the middle, and a few lines under it. */
static void
add_cover (QiheSlideLayout *self, double margin, double bottom)
{
  double width = self->width - 2 * margin;
  PangoLayout *sentence =
      qihe_slide_text_fit (self->context, self->slide->sentence, COVER * self->unit, self->unit,
                           TRUE, width, COVER_SHARE * self->height);
  double y = MAX (margin, (self->height - qihe_slide_text_get_height (sentence)) * 0.38);

  qihe_slide_layout_add_text (self, sentence, margin, y, FALSE);
  y += qihe_slide_text_get_height (sentence) + GAP * self->unit;
  for (guint i = 0; i < self->slide->rows->len && y + 2 * self->unit < bottom; i++) {
    const QiheSlideRow *row = g_ptr_array_index (self->slide->rows, i);
    PangoLayout *line = qihe_slide_text_fit (self->context, row->title, LINES * self->unit,
                                             self->unit, FALSE, width, bottom - y);

    qihe_slide_layout_add_text (self, line, margin, y, TRUE);
    y += qihe_slide_text_get_height (line);
  }
}

static void
add_body (QiheSlideLayout *self, QiheBox box)
{
  if (self->slide->chart != NULL)
    self->chart = box;
  else if (self->slide->text != NULL)
    qihe_slide_layout_add_text (self,
                                qihe_slide_text_fit (self->context, self->slide->text,
                                                     TEXT * self->unit, self->unit, FALSE,
                                                     box.width, box.height),
                                box.x, box.y, FALSE);
  else if (self->slide->rows->len > 0)
    qihe_slide_layout_add_rows (self, box);
}

static void
begin (QiheSlideLayout *self, const QiheSlide *slide, double width, double height)
{
  *self = (QiheSlideLayout){ .slide = slide, .width = width, .height = height };
  self->unit = height / QIHE_SLIDE_LINES;
  self->context = qihe_slide_context_new ();
  self->texts = new_texts ();
  self->shapes = g_array_new (FALSE, FALSE, sizeof (QiheSlideShape));
  self->parts = g_array_new (FALSE, FALSE, sizeof (QiheSlidePart));
  self->items = g_array_new (FALSE, FALSE, sizeof (QiheBox));
}

void
qihe_slide_layout_init (QiheSlideLayout *self, const QiheSlide *slide, double width, double height,
                        gboolean zoomed)
{
  double margin, top, bottom;

  begin (self, slide, width, height);
  margin = MARGIN * self->unit;
  if (width <= 2 * margin || height < 1)
    return;
  bottom = add_foot (self, margin) - GAP * self->unit;
  if (slide->cover) {
    add_cover (self, margin, bottom);
    return;
  }
  top = zoomed ? margin : add_sentence (self, margin) + GAP * self->unit;
  if (bottom > top)
    add_body (self, (QiheBox){ margin, top, width - 2 * margin, bottom - top });
}

gboolean
qihe_slide_layout_holds_rows (const QiheSlide *slide, double width, double height)
{
  g_auto (QiheSlideLayout) layout = { NULL };
  double margin, top, bottom;

  begin (&layout, slide, width, height);
  margin = MARGIN * layout.unit;
  bottom = add_foot (&layout, margin) - GAP * layout.unit;
  top = add_sentence (&layout, margin) + GAP * layout.unit;
  return qihe_slide_grid_holds (&layout,
                                (QiheBox){ margin, top, width - 2 * margin, bottom - top });
}

void
qihe_slide_layout_clear (QiheSlideLayout *self)
{
  g_clear_pointer (&self->texts, g_array_unref);
  g_clear_pointer (&self->shapes, g_array_unref);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->items, g_array_unref);
  g_clear_object (&self->context);
}
