/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Drawing the rows of tables. */

#include "report/qihe-pages-private.h"

#define RULE 0.5
#define HEAD_RULE 1.0
#define GROUND 0.22

static const QiheTable *
get_table (QihePages *self, guint block)
{
  const QiheBlock *one = g_ptr_array_index (self->document->blocks, block);

  return one->table;
}

void
qihe_row_set_free (QiheRowSet *self)
{
  for (guint i = 0; i < self->n; i++)
    qihe_set_text_free (self->cells[i]);
  g_free (self->cells);
  g_free (self);
}

static QiheRowSet *
set_row (QihePages *self, const QiheTable *table, guint row)
{
  QiheRowSet *set = g_new0 (QiheRowSet, 1);

  set->n = table->columns->len;
  set->cells = g_new0 (QiheSetText *, set->n);
  for (guint i = 0; i < set->n; i++) {
    QiheTextRole column = g_array_index (table->columns, QiheColumn, i).role;
    QiheTextRole role = qihe_pages_get_row_role (table, row, i);
    double x, width;

    qihe_pages_get_column (self, table, i, &x, &width);
    set->cells[i] =
        qihe_typesetter_set (self->typesetter, role, NULL, qihe_pages_get_cell_text (table, row, i),
                             width - 2 * QIHE_CELL_PAD,
                             column == QIHE_ROLE_MARK ? PANGO_ALIGN_CENTER : PANGO_ALIGN_LEFT);
  }
  return set;
}

static const QiheRowSet *
ensure_row (QihePages *self, const QiheSlice *slice)
{
  if (self->row == NULL || self->block != slice->block || self->row_number != slice->row) {
    g_clear_pointer (&self->row, qihe_row_set_free);
    self->row = set_row (self, get_table (self, slice->block), slice->row);
    self->row_number = slice->row;
  }
  return self->row;
}

static void
draw_ground (QihePages *self, cairo_t *cr, const QiheBox *cell, float tone)
{
  const QihePalette *palette = qihe_palette_get (QIHE_THEME_PRINT);

  if (tone < 0 || !self->document->style->tinted)
    return;
  cairo_rectangle (cr, cell->x, cell->y, cell->width, cell->height);
  qihe_color_set (cr,
                  qihe_color_mix (palette->ground, qihe_palette_get_scale (palette, tone), GROUND),
                  1);
  cairo_fill (cr);
}

/* Below a row, and in full strength above and below the header. */
static void
draw_rule (QihePages *self, cairo_t *cr, double y, double thickness)
{
  QiheBox area = self->document->style->type_area;

  cairo_rectangle (cr, area.x, y - thickness, area.width, thickness);
  qihe_color_set (cr, self->document->style->rule, 1);
  cairo_fill (cr);
}

void
qihe_pages_draw_row (QihePages *self, cairo_t *cr, guint page, const QiheSlice *slice, double y)
{
  const QiheTable *table = get_table (self, slice->block);
  const QiheRowSet *set = ensure_row (self, slice);
  double top = slice->line == 0 ? QIHE_CELL_PAD : 0;
  guint n_lines = 1;

  for (guint i = 0; i < set->n; i++) {
    QiheBox cell = { 0, y, 0, slice->height };

    n_lines = MAX (n_lines, set->cells[i]->n_lines);
    qihe_pages_get_column (self, table, i, &cell.x, &cell.width);
    cell.x += self->document->style->type_area.x;
    if (slice->row != QIHE_HEADER_ROW)
      draw_ground (self, cr, &cell, qihe_table_get_cell (table, slice->row, i)->tone);
    if (slice->line < set->cells[i]->n_lines)
      qihe_pages_draw_text (self, cr, page, set->cells[i], slice->line, cell.x + QIHE_CELL_PAD,
                            y + top);
  }
  if (!table->figures && slice->line + 1 == n_lines)
    draw_rule (self, cr, y + slice->height, slice->row == QIHE_HEADER_ROW ? HEAD_RULE : RULE);
}
