/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-pages-private.h"

/* How many blocks are measured between two looks at whether to go on. */
#define BLOCKS_A_STEP 16
#define AFTER_TABLE 10.0

static void
drawn_text_free (gpointer data)
{
  QiheDrawnText *self = data;

  g_free (self->text);
  g_free (self);
}

GPtrArray *
qihe_drawn_texts_new (void)
{
  return g_ptr_array_new_with_free_func (drawn_text_free);
}

static double
get_after (QihePages *self, const QiheBlock *block)
{
  return block->kind == QIHE_BLOCK_TEXT ? self->document->style->roles[block->role].after
                                        : AFTER_TABLE;
}

static double
get_before (QihePages *self, const QiheBlock *block)
{
  return block->kind == QIHE_BLOCK_TEXT ? self->document->style->roles[block->role].before : 0;
}

/* Of the room below a block and above the next the larger counts. */
static void
measure (QihePages *self, guint index)
{
  GPtrArray *blocks = self->document->blocks;
  const QiheBlock *block = g_ptr_array_index (blocks, index);
  guint first = self->slices->len;
  double above = index > 0 ? get_after (self, g_ptr_array_index (blocks, index - 1)) : 0;
  QiheSlice *slice;

  qihe_pages_measure_block (self, index);
  if (first == self->slices->len)
    return;
  slice = &g_array_index (self->slices, QiheSlice, first);
  slice->before = MAX (above, get_before (self, block));
  slice->break_before = block->break_before;
}

/* A cover has its title some way down, although nothing is above it. */
static void
lower_title (QihePages *self)
{
  QiheSlice *slice = &g_array_index (self->slices, QiheSlice, 0);

  if (self->slices->len > 0)
    slice->repeat = slice->before;
}

static void
place (QihePages *self)
{
  QiheBox area = self->document->style->type_area;

  self->places = qihe_flow_place ((const QiheSlice *) (gpointer) self->slices->data,
                                  self->slices->len, area.height);
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, QihePlace, i).first)
      g_array_append_val (self->first, i);
}

QihePages *
qihe_pages_new (QiheDocument *document, GCancellable *cancellable, QiheProgress progress,
                gpointer user_data, GError **error)
{
  g_autoptr (QihePages) self = g_atomic_rc_box_new0 (QihePages);

  self->document = document;
  self->typesetter = qihe_typesetter_new (document->style);
  self->slices = g_array_new (FALSE, TRUE, sizeof (QiheSlice));
  self->first = g_array_new (FALSE, TRUE, sizeof (guint));
  self->widths = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->block = G_MAXUINT;
  for (guint i = 0; i < document->blocks->len; i++) {
    if (i % BLOCKS_A_STEP == 0 && g_cancellable_set_error_if_cancelled (cancellable, error))
      return NULL;
    if (i % BLOCKS_A_STEP == 0 && progress != NULL)
      progress ((double) i / document->blocks->len, user_data);
    measure (self, i);
  }
  lower_title (self);
  place (self);
  return g_steal_pointer (&self);
}

static void
clear (gpointer data)
{
  QihePages *self = data;

  g_clear_pointer (&self->text, qihe_set_text_free);
  g_clear_pointer (&self->row, qihe_row_set_free);
  g_clear_pointer (&self->places, g_array_unref);
  g_clear_pointer (&self->record, g_ptr_array_unref);
  g_array_unref (self->first);
  g_array_unref (self->slices);
  g_hash_table_unref (self->widths);
  qihe_typesetter_free (self->typesetter);
  qihe_document_free (self->document);
}

QihePages *
qihe_pages_ref (QihePages *self)
{
  return g_atomic_rc_box_acquire (self);
}

void
qihe_pages_unref (QihePages *self)
{
  g_atomic_rc_box_release_full (self, clear);
}

guint
qihe_pages_get_n_pages (QihePages *self)
{
  return self->first->len;
}

const QiheDocument *
qihe_pages_get_document (QihePages *self)
{
  return self->document;
}

void
qihe_pages_set_record (QihePages *self, GPtrArray *record)
{
  g_clear_pointer (&self->record, g_ptr_array_unref);
  self->record = record != NULL ? g_ptr_array_ref (record) : NULL;
}

char **
qihe_pages_dup_fonts (QihePages *self)
{
  return qihe_typesetter_dup_fonts (self->typesetter);
}

guint
qihe_pages_get_n_missing (QihePages *self)
{
  return qihe_typesetter_get_n_missing (self->typesetter);
}

GArray *
qihe_pages_list_headings (QihePages *self)
{
  GArray *headings = g_array_new (FALSE, FALSE, sizeof (QihePagesHeading));

  for (guint i = 0; i < self->slices->len; i++) {
    const QiheSlice *slice = &g_array_index (self->slices, QiheSlice, i);
    const QihePlace *where = &g_array_index (self->places, QihePlace, i);
    const QiheBlock *block = g_ptr_array_index (self->document->blocks, slice->block);
    QihePagesHeading heading = {
      .page = where->page,
      .y = self->document->style->type_area.y + where->y,
      .level = block->outline,
      .text = block->text,
    };

    if (block->outline > 0 && slice->line == 0)
      g_array_append_val (headings, heading);
  }
  return headings;
}

guint
qihe_pages_find_mark (QihePages *self, guint page)
{
  guint mark = 0;

  for (guint i = 0; i < self->slices->len; i++) {
    const QiheSlice *slice = &g_array_index (self->slices, QiheSlice, i);
    const QiheBlock *block = g_ptr_array_index (self->document->blocks, slice->block);

    if (g_array_index (self->places, QihePlace, i).page > page)
      break;
    if (block->mark != 0)
      mark = block->mark;
  }
  return mark;
}
