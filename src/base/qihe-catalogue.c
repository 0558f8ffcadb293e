/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-catalogue.h"

#include <string.h>

#include "base/qihe-data.h"

#define CHINESE "i18n/zh_CN.mo"

/* Words of 32 bits at the start of a .mo file, in the byte order of the machine that made it. */
#define MAGIC 0x950412deu
#define WORD_N 2
#define WORD_MESSAGES 3
#define WORD_TRANSLATIONS 4
#define HEADER_SIZE 28
/* Each table has length and offset of so many texts, sorted by message. */
#define ENTRY_SIZE 8

struct _QiheCatalogue {
  GBytes *file;
  const char *bytes;
  gsize size;
  guint n;
  guint messages;
  guint translations;
};

static guint32
read_word (const QiheCatalogue *self, gsize offset)
{
  guint32 word;

  memcpy (&word, self->bytes + offset, sizeof word);
  return word;
}

/* A text of a table; %NULL where it does not lie in the file with a zero byte behind it. */
static const char *
read_text (const QiheCatalogue *self, guint table, guint index)
{
  gsize entry = (gsize) table + (gsize) index * ENTRY_SIZE;
  gsize length = read_word (self, entry);
  gsize offset = read_word (self, entry + 4);

  if (offset >= self->size || length >= self->size - offset || self->bytes[offset + length] != '\0')
    return NULL;
  return self->bytes + offset;
}

static gboolean
has_table (const QiheCatalogue *self, gsize offset, gsize n)
{
  return offset <= self->size && n <= (self->size - offset) / ENTRY_SIZE;
}

QiheCatalogue *
qihe_catalogue_new (GBytes *file)
{
  QiheCatalogue *self = g_new0 (QiheCatalogue, 1);

  self->file = g_bytes_ref (file);
  self->bytes = g_bytes_get_data (file, &self->size);
  if (self->size < HEADER_SIZE || read_word (self, 0) != MAGIC)
    return self;
  self->n = read_word (self, WORD_N * 4);
  self->messages = read_word (self, WORD_MESSAGES * 4);
  self->translations = read_word (self, WORD_TRANSLATIONS * 4);
  if (!has_table (self, self->messages, self->n) || !has_table (self, self->translations, self->n))
    self->n = 0;
  return self;
}

void
qihe_catalogue_free (QiheCatalogue *self)
{
  g_bytes_unref (self->file);
  g_free (self);
}

const QiheCatalogue *
qihe_catalogue_get_chinese (void)
{
  static gsize chinese = 0;

  if (g_once_init_enter (&chinese)) {
    g_autoptr (GBytes) file = qihe_data_load (CHINESE, NULL);

    g_assert (file != NULL); /* it is compiled in */
    g_once_init_leave (&chinese, GPOINTER_TO_SIZE (qihe_catalogue_new (file)));
  }
  return GSIZE_TO_POINTER (chinese);
}

const char *
qihe_catalogue_find (const QiheCatalogue *self, const char *key)
{
  guint from = 0;
  guint to = self->n;

  while (from < to) {
    guint middle = from + (to - from) / 2;
    const char *message = read_text (self, self->messages, middle);
    int order = message != NULL ? strcmp (key, message) : 0;

    if (message == NULL)
      return NULL;
    if (order == 0) {
      const char *found = read_text (self, self->translations, middle);

      return found != NULL && *found != '\0' ? found : NULL;
    }
    if (order < 0)
      to = middle;
    else
      from = middle + 1;
  }
  return NULL;
}
