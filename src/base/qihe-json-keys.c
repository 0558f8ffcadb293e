/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-json-keys.h"

#define FEW 32

typedef struct {
  guint hash;
  const char *key;
} Entry;

static gboolean
add_to_few (GArray *few, const char *key)
{
  Entry entry = { g_str_hash (key), key };

  for (guint i = 0; i < few->len; i++) {
    const Entry *other = &g_array_index (few, Entry, i);

    if (other->hash == entry.hash && strcmp (other->key, key) == 0)
      return FALSE;
  }
  g_array_append_val (few, entry);
  return TRUE;
}

static GHashTable *
move_to_many (GArray *few)
{
  GHashTable *many = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < few->len; i++)
    g_hash_table_add (many, (gpointer) g_array_index (few, Entry, i).key);
  return many;
}

gboolean
qihe_json_keys_add (QiheJsonKeys *self, const char *key)
{
  if (self->few == NULL)
    self->few = g_array_sized_new (FALSE, FALSE, sizeof (Entry), FEW);
  if (self->few->len < FEW)
    return add_to_few (self->few, key);
  if (self->many == NULL)
    self->many = move_to_many (self->few);
  return g_hash_table_add (self->many, (gpointer) key);
}

void
qihe_json_keys_reset (QiheJsonKeys *self)
{
  if (self->few != NULL)
    g_array_set_size (self->few, 0);
  g_clear_pointer (&self->many, g_hash_table_unref);
}

void
qihe_json_keys_clear (QiheJsonKeys *self)
{
  g_clear_pointer (&self->few, g_array_unref);
  g_clear_pointer (&self->many, g_hash_table_unref);
}
