/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-document.h"

#include "report/qihe-document-text.h"

static const char *
keep_text (QiheDocument *self, const char *text)
{
  g_autofree char *tame = text != NULL ? qihe_document_text_tame (text) : NULL;

  return tame != NULL ? g_string_chunk_insert_const (self->texts, tame) : NULL;
}

static void
table_free (QiheTable *self)
{
  g_array_unref (self->columns);
  g_array_unref (self->cells);
  g_free (self);
}

static void
block_free (gpointer data)
{
  QiheBlock *self = data;

  g_clear_pointer (&self->table, table_free);
  g_clear_object (&self->chart);
  g_free (self);
}

static QiheBlock *
add_block (QiheDocument *self, QiheBlockKind kind)
{
  QiheBlock *block = g_new0 (QiheBlock, 1);

  block->kind = kind;
  block->break_before = self->break_next;
  block->mark = self->mark_next;
  self->break_next = FALSE;
  self->mark_next = 0;
  g_ptr_array_add (self->blocks, block);
  return block;
}

QiheDocument *
qihe_document_new (QiheDocumentStyle *style)
{
  QiheDocument *self = g_new0 (QiheDocument, 1);

  self->style = style;
  self->blocks = g_ptr_array_new_with_free_func (block_free);
  self->texts = g_string_chunk_new (4096);
  return self;
}

void
qihe_document_free (QiheDocument *self)
{
  g_ptr_array_unref (self->blocks);
  g_string_chunk_free (self->texts);
  qihe_document_style_free (self->style);
  g_free (self->title);
  g_free (self->author);
  g_free (self->running);
  g_free (self->created);
  g_free (self);
}

void
qihe_document_mark (QiheDocument *self, guint mark)
{
  self->mark_next = mark;
}

void
qihe_document_break_page (QiheDocument *self)
{
  self->break_next = TRUE;
}

void
qihe_document_add_heading (QiheDocument *self, guint level, const char *text)
{
  QiheTextRole role = QIHE_ROLE_HEADING_1 + level - 1;
  QiheBlock *block = add_block (self, QIHE_BLOCK_TEXT);
  const char *number = self->style->roles[role].number;
  g_autofree char *filled = NULL;
  g_autofree char *whole = NULL;

  g_return_if_fail (level >= 1 && level <= G_N_ELEMENTS (self->numbers));
  self->numbers[level - 1]++;
  for (guint i = level; i < G_N_ELEMENTS (self->numbers); i++)
    self->numbers[i] = 0;
  filled =
      number != NULL ? qihe_document_text_number (number, self->numbers, level) : g_strdup ("");
  whole = g_strconcat (filled, text, NULL);
  block->role = role;
  block->outline = level;
  block->keep = TRUE;
  block->text = keep_text (self, whole);
}

void
qihe_document_add_text (QiheDocument *self, QiheTextRole role, const char *text)
{
  QiheBlock *block = add_block (self, QIHE_BLOCK_TEXT);

  block->role = role;
  block->text = keep_text (self, text);
}

void
qihe_document_add_voice (QiheDocument *self, QiheVoice voice, const char *lead, const char *text)
{
  QiheBlock *block = add_block (self, QIHE_BLOCK_TEXT);

  block->role = QIHE_ROLE_BODY;
  block->voice = voice;
  block->lead = keep_text (self, lead);
  block->text = keep_text (self, text);
}

void
qihe_document_add_item (QiheDocument *self, const char *marker, const char *text)
{
  QiheBlock *block = add_block (self, QIHE_BLOCK_TEXT);

  block->role = QIHE_ROLE_LIST;
  block->lead = keep_text (self, marker);
  block->text = keep_text (self, text);
}

void
qihe_document_add_caption (QiheDocument *self, const char *text)
{
  QiheBlock *block = add_block (self, QIHE_BLOCK_TEXT);

  block->role = QIHE_ROLE_CAPTION;
  block->keep = TRUE;
  block->text = keep_text (self, text);
}

void
qihe_document_add_chart (QiheDocument *self, QiheChart *chart, double height)
{
  QiheBlock *block = add_block (self, QIHE_BLOCK_CHART);

  block->role = QIHE_ROLE_BODY;
  block->chart = chart;
  block->height = MIN (height, self->style->type_area.height);
}

QiheTable *
qihe_document_add_table (QiheDocument *self)
{
  QiheBlock *block = add_block (self, QIHE_BLOCK_TABLE);

  block->role = QIHE_ROLE_TABLE;
  block->table = g_new0 (QiheTable, 1);
  block->table->columns = g_array_new (FALSE, TRUE, sizeof (QiheColumn));
  block->table->cells = g_array_new (FALSE, TRUE, sizeof (QiheCell));
  return block->table;
}

QiheTable *
qihe_document_add_figures (QiheDocument *self)
{
  QiheTable *table = qihe_document_add_table (self);

  table->figures = TRUE;
  return table;
}

void
qihe_document_add_column (QiheDocument *self, QiheTable *table, const char *title, double weight,
                          QiheTextRole role)
{
  QiheColumn column = { .title = keep_text (self, title), .weight = weight, .role = role };

  g_return_if_fail (table->cells->len == 0 && weight > 0);
  g_array_append_val (table->columns, column);
}

void
qihe_document_add_cell (QiheDocument *self, QiheTable *table, const char *text, float tone)
{
  QiheCell cell = { .text = keep_text (self, text), .tone = tone };

  g_array_append_val (table->cells, cell);
}

guint
qihe_table_get_n_rows (const QiheTable *self)
{
  return self->columns->len > 0 ? self->cells->len / self->columns->len : 0;
}

const QiheCell *
qihe_table_get_cell (const QiheTable *self, guint row, guint column)
{
  return &g_array_index (self->cells, QiheCell, row * self->columns->len + column);
}
