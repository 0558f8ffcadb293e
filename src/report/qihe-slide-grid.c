/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-slide-grid.h"

#include "base/qihe-i18n.h"
#include "report/qihe-slide-text.h"

/* In units. */
#define LARGEST 1.6
/* Of the size of text. */
#define MARK 1.5
#define GAP 0.8
#define NARROW 7.0

/* Between rows, of the size of text; and where they do not fit otherwise. */
#define PAD 0.45
#define TIGHT_PAD 0.2

#define STEP 0.92
/* Of the width: the most that values take, and the least that titles are left. */
#define VALUE_SHARE 0.45
#define TITLE_SHARE 0.3
/* Of a text that no screen holds in full. */
#define MAX_LINES 4
/* More than any screen holds at the smallest size. */
#define MAX_ROWS 64
/* Below that one column is easier to read. */
#define LEAST_FOR_COLUMNS 7

const QiheSlideRow *
qihe_slide_grid_get_row (const QiheSlideGrid *self, guint index)
{
  return g_ptr_array_index (self->out->slide->rows, index);
}

static void
clear_cell (gpointer data)
{
  QiheSlideCell *cell = data;

  g_clear_object (&cell->title);
  g_clear_object (&cell->value);
}

static guint
get_n_levels (const QiheSlideGrid *self)
{
  return self->n > 0 ? qihe_slide_grid_get_row (self, 0)->n_levels : 0;
}

/* The short titles of the dimensions, where the rows have a mark for each. */
static void
make_header (QiheSlideGrid *self)
{
  g_ptr_array_set_size (self->header, 0);
  for (guint i = 0; i < get_n_levels (self); i++) {
    const QiheDimension *one = qihe_framework_get_dimension (self->out->slide->framework, i);
    PangoLayout *title =
        qihe_slide_text_new (self->out->context,
                             qihe_bilingual_get (&one->short_title, qihe_language_current (),
                                                 one->id),
                             self->size, FALSE, -1);

    g_ptr_array_add (self->header, title);
  }
}

double
qihe_slide_grid_get_header_height (const QiheSlideGrid *self)
{
  if (self->header->len == 0)
    return 0;
  return qihe_slide_text_get_height (g_ptr_array_index (self->header, 0)) + self->pad * self->size;
}

static void
measure_values (QiheSlideGrid *self)
{
  for (guint i = 0; i < self->n; i++) {
    const QiheSlideRow *row = qihe_slide_grid_get_row (self, i);
    g_autoptr (PangoLayout) value = NULL;

    if (row->mark != QIHE_SLIDE_MARK_NONE)
      self->mark_width = MARK * self->size;
    if (row->value == NULL)
      continue;
    value = qihe_slide_text_new (self->out->context, row->value, self->size, FALSE, -1);
    self->value_width = MAX (self->value_width, qihe_slide_text_get_width (value) + 1);
  }
}

double
qihe_slide_grid_get_level_width (const QiheSlideGrid *self, guint index)
{
  return qihe_slide_text_get_width (g_ptr_array_index (self->header, index)) + GAP * self->size;
}

double
qihe_slide_grid_get_title_width (const QiheSlideGrid *self)
{
  double width = self->column_width - self->mark_width;

  for (guint i = 0; i < self->header->len; i++)
    width -= qihe_slide_grid_get_level_width (self, i);

  if (!self->below && !self->bare && self->value_width > 0)
    width -= self->value_width + GAP * self->size;
  return MAX (width, self->size);
}

static gboolean
is_narrow (const QiheSlideGrid *self)
{
  return qihe_slide_grid_get_title_width (self) <
         MAX (self->column_width * TITLE_SHARE, NARROW * self->size);
}

/* Values may break into lines; where that leaves titles no room, they give way to the marks of
 * levels, or else stand below the titles; where that is not enough, the marks are left out. */
static void
measure_columns (QiheSlideGrid *self)
{
  self->column_width =
      (self->box.width - (self->columns - 1) * QIHE_SLIDE_COLUMN_GAP * self->out->unit) /
      self->columns;
  self->mark_width = self->value_width = 0;
  self->below = self->bare = FALSE;
  make_header (self);
  measure_values (self);
  self->value_width = MIN (self->value_width, self->column_width * VALUE_SHARE);
  self->bare = self->header->len > 0 && is_narrow (self);
  if (self->bare && is_narrow (self)) {
    self->bare = FALSE;
    g_ptr_array_set_size (self->header, 0);
  }
  self->below = !self->bare && is_narrow (self);
}

static PangoLayout *
make_text (const QiheSlideGrid *self, const char *text, double width)
{
  PangoLayout *layout = qihe_slide_text_new (self->out->context, text, self->size, FALSE, width);

  if (self->most_lines > 0 && pango_layout_get_line_count (layout) > self->most_lines) {
    pango_layout_set_height (layout, -self->most_lines);
    pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  }
  return layout;
}

static QiheSlideCell
make_cell (const QiheSlideGrid *self, const char *title, const QiheSlideRow *row)
{
  QiheSlideCell cell = { .title = make_text (self, title, qihe_slide_grid_get_title_width (self)) };
  double height = qihe_slide_text_get_height (cell.title);

  if (row != NULL && row->value != NULL && !self->bare) {
    double value_height;

    cell.value =
        make_text (self, row->value,
                   self->below ? qihe_slide_grid_get_title_width (self) : self->value_width);
    if (row->mark == QIHE_SLIDE_MARK_LEVEL)
      qihe_slide_text_keep_levels (cell.value, self->out->slide->framework);
    pango_layout_set_alignment (cell.value, self->below ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT);
    value_height = qihe_slide_text_get_height (cell.value);
    height = self->below ? height + value_height : MAX (height, value_height);
  }
  if (row != NULL && row->n_counts > 0)
    height += QIHE_SLIDE_BAR * self->size;
  cell.height = height + self->pad * self->size;
  return cell;
}

static void
make_cells (QiheSlideGrid *self)
{
  g_array_set_size (self->cells, 0);
  for (guint i = 0; i < self->n; i++) {
    QiheSlideCell cell = make_cell (self, qihe_slide_grid_get_row (self, i)->title,
                                    qihe_slide_grid_get_row (self, i));

    g_array_append_val (self->cells, cell);
  }
  if (self->rest > 0) {
    g_autofree char *words =
        g_strdup_printf (ngettext ("and %u more", "and %u more", self->rest), self->rest);
    QiheSlideCell cell = make_cell (self, words, NULL);

    g_array_append_val (self->cells, cell);
  }
}

guint
qihe_slide_grid_get_length (const QiheSlideGrid *self)
{
  return (self->cells->len + self->columns - 1) / self->columns;
}

static double
get_column_height (const QiheSlideGrid *self, guint column)
{
  guint length = qihe_slide_grid_get_length (self);
  double height = 0;

  for (guint i = column * length; i < MIN ((column + 1) * length, self->cells->len); i++)
    height += g_array_index (self->cells, QiheSlideCell, i).height;
  return height;
}

double
qihe_slide_grid_get_height (const QiheSlideGrid *self)
{
  double height = 0;

  /* One column is enough for what has a header. */
  if (self->columns > 1 && self->header->len > 0)
    return G_MAXDOUBLE;
  for (guint i = 0; i < self->columns; i++)
    height = MAX (height, get_column_height (self, i));
  return height + qihe_slide_grid_get_header_height (self);
}

/* A column so narrow that titles become ladders is no column, and smaller text is better than none
 * of the marks. */
static gboolean
try_size (QiheSlideGrid *self, double size, guint columns)
{
  self->size = size;
  self->columns = columns;
  measure_columns (self);
  if (self->header->len < get_n_levels (self) && size > self->out->unit)
    return FALSE;
  if (columns > 1 && qihe_slide_grid_get_title_width (self) < NARROW * size)
    return FALSE;
  make_cells (self);
  return qihe_slide_grid_get_height (self) <= self->box.height;
}

static gboolean
try_columns (QiheSlideGrid *self, double size)
{
  guint most = self->n >= LEAST_FOR_COLUMNS ? 2 : 1;

  for (guint columns = 1; columns <= most; columns++)
    if (try_size (self, size, columns))
      return TRUE;
  return FALSE;
}

static gboolean
try_smallest (QiheSlideGrid *self)
{
  if (try_columns (self, self->out->unit))
    return TRUE;
  self->pad = TIGHT_PAD;
  return try_columns (self, self->out->unit);
}

static gboolean
try_sizes (QiheSlideGrid *self)
{
  double unit = self->out->unit;

  for (double size = LARGEST * unit; size >= unit; size *= STEP)
    if (try_columns (self, size))
      return TRUE;
  return try_smallest (self);
}

/* At the smallest size, the last rows give way one after the other. */
static gboolean
leave_out (QiheSlideGrid *self)
{
  guint all = self->out->slide->rows->len;

  for (self->n = MIN (all, MAX_ROWS) - 1; self->n > 0; self->n--) {
    self->rest = all - self->n;
    if (try_size (self, self->out->unit, 1) ||
        (get_n_levels (self) == 0 && try_size (self, self->out->unit, 2)))
      return TRUE;
  }
  return FALSE;
}

static void
begin (QiheSlideGrid *self, QiheSlideLayout *out, QiheBox box)
{
  guint all = out->slide->rows->len;

  *self = (QiheSlideGrid){ .out = out, .box = box, .pad = PAD, .n = MIN (all, MAX_ROWS) };
  self->rest = all - self->n;
  self->cells = g_array_new (FALSE, FALSE, sizeof (QiheSlideCell));
  g_array_set_clear_func (self->cells, clear_cell);
  self->header = g_ptr_array_new_with_free_func (g_object_unref);
}

gboolean
qihe_slide_grid_holds (QiheSlideLayout *out, QiheBox box)
{
  g_auto (QiheSlideGrid) self = { NULL };

  begin (&self, out, box);
  return self.rest == 0 && try_smallest (&self);
}

void
qihe_slide_grid_init (QiheSlideGrid *self, QiheSlideLayout *out, QiheBox box)
{
  begin (self, out, box);
  if (try_sizes (self) || leave_out (self))
    return;
  /* Not even one of them is whole. */
  self->most_lines = MAX_LINES;
  self->n = MIN (out->slide->rows->len, MAX_ROWS);
  if (self->n == 1)
    try_size (self, out->unit, 1);
  else
    leave_out (self);
}

void
qihe_slide_grid_clear (QiheSlideGrid *self)
{
  g_clear_pointer (&self->cells, g_array_unref);
  g_clear_pointer (&self->header, g_ptr_array_unref);
}
