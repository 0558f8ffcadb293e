/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-find.h"

#include <string.h>

#include "base/qihe-text.h"

/* Characters before and behind what was found. */
#define AROUND 20
#define MAX_SNIPPET 60

static void
free_hit (gpointer data)
{
  QiheFoundHit *self = data;

  qihe_register_unref (self->shape);
  qihe_hit_free (self->hit);
  g_free (self->title);
  g_free (self->snippet);
  g_free (self);
}

/* The text around the first place of @term, or %NULL where it is not there. Folding may change how
 * many bytes a text has, so the place is counted in characters. */
static char *
cut_around (const char *text, const char *term)
{
  g_autofree char *folded = qihe_text_fold (text);
  const char *found = strstr (folded, term);
  glong length = g_utf8_strlen (text, -1);
  glong at, from, to;

  if (found == NULL)
    return NULL;
  at = MIN (g_utf8_pointer_to_offset (folded, found), length);
  from = MAX (at - AROUND, 0);
  to = MIN (at + g_utf8_strlen (term, -1) + AROUND, length);

  g_autofree char *part = g_utf8_substring (text, from, to);
  return g_strconcat (from > 0 ? "…" : "", part, to < length ? "…" : "", NULL);
}

static char *
find_snippet (QiheRegister *shape, JsonObject *record, const QiheSearchQuery *query)
{
  g_autoptr (GPtrArray) fields = qihe_register_list_texts (shape, FALSE);

  for (guint i = 0; i < fields->len; i++) {
    const QiheField *field = g_ptr_array_index (fields, i);
    g_autofree char *text = qihe_field_show_of (field, record);

    for (guint j = 0; text != NULL && query->terms[j] != NULL; j++) {
      g_autofree char *cut = cut_around (text, query->terms[j]);

      if (cut != NULL)
        return g_strdup_printf ("%s: %s", qihe_field_get_title (field), cut);
    }
  }
  return NULL;
}

/* What a list shows of the record besides its title. */
static char *
describe (QiheRegister *shape, JsonObject *record)
{
  const char *const *columns = qihe_register_get_columns (shape);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 1; columns[0] != NULL && columns[i] != NULL; i++) {
    JsonNode *value = json_object_get_member (record, columns[i]);
    g_autofree char *shown =
        value != NULL ? qihe_field_show (qihe_register_find_field (shape, columns[i]), value)
                      : NULL;

    if (shown != NULL && *shown != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", shown);
  }
  return qihe_text_shorten (text->str, MAX_SNIPPET);
}

/* @hit: (transfer full) */
static void
add_hit (QiheFound *self, QiheRegister *shape, QiheHit *hit, const QiheSearchQuery *query)
{
  QiheFoundHit *found = g_new0 (QiheFoundHit, 1);

  found->shape = qihe_register_ref (shape);
  found->hit = hit;
  found->title = qihe_register_dup_record_title (shape, hit->record);
  if (hit->tier == QIHE_SEARCH_BODY)
    found->snippet = find_snippet (shape, hit->record, query);
  if (found->snippet == NULL)
    found->snippet = describe (shape, hit->record);
  g_ptr_array_add (self->hits, found);
}

static gboolean
find_in (QiheFound *self, QiheStore *store, QiheRegister *shape, const char *text, guint limit,
         GError **error)
{
  const char *entity = qihe_register_get_id (shape);
  g_autoptr (QiheSearchQuery) query = qihe_search_query_new (text);
  g_autoptr (GPtrArray) hits = qihe_store_search (store, entity, text, limit, error);
  int n =
      hits != NULL ? qihe_store_search_count (store, entity, text, QIHE_FIND_MOST + 1, error) : -1;

  if (n < 0)
    return FALSE;
  self->total += (guint) n;
  for (guint i = 0; i < hits->len; i++)
    add_hit (self, shape, g_ptr_array_index (hits, i), query);
  g_ptr_array_set_free_func (hits, NULL);
  return TRUE;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const QiheHit *one = (*(QiheFoundHit *const *) a)->hit;
  const QiheHit *other = (*(QiheFoundHit *const *) b)->hit;

  if (one->tier != other->tier)
    return one->tier < other->tier ? -1 : 1;
  return (one->order > other->order) - (one->order < other->order);
}

QiheFound *
qihe_find (QiheStore *store, GPtrArray *registers, const char *text, guint limit, GError **error)
{
  g_autoptr (QiheFound) self = g_new0 (QiheFound, 1);

  self->hits = g_ptr_array_new_with_free_func (free_hit);
  for (guint i = 0; i < registers->len; i++)
    if (!find_in (self, store, g_ptr_array_index (registers, i), text, limit, error))
      return NULL;
  g_ptr_array_sort (self->hits, compare);
  if (self->hits->len > limit)
    g_ptr_array_set_size (self->hits, (int) limit);
  self->capped = self->total > QIHE_FIND_MOST;
  self->total = MIN (self->total, QIHE_FIND_MOST);
  return g_steal_pointer (&self);
}

void
qihe_found_free (QiheFound *self)
{
  g_ptr_array_unref (self->hits);
  g_free (self);
}
