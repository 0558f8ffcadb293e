/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-links.h"

#include <glib/gi18n-lib.h>

/* A sentence names so many. */
#define MAX_NAMED 5

static void
link_free (gpointer data)
{
  QiheLink *self = data;

  qihe_register_unref (self->shape);
  g_free (self->id);
  g_free (self->title);
  g_free (self);
}

static void
add_link (GPtrArray *links, QiheRegister *shape, const QiheField *field, JsonObject *record)
{
  QiheLink *self = g_new0 (QiheLink, 1);

  self->shape = qihe_register_ref (shape);
  self->field = field;
  self->id = g_strdup (json_object_get_string_member (record, "id"));
  self->title = qihe_register_dup_record_title (shape, record);
  g_ptr_array_add (links, self);
}

static gboolean
add_links_by (QiheStore *store, QiheRegister *shape, const QiheField *field, const char *id,
              GPtrArray *links, gint64 *total, GError **error)
{
  g_autoptr (JsonNode) node = json_node_init_string (json_node_alloc (), id);
  const char *name = field->id;
  QiheSelection selection = {
    .n = 1, .fields = &name, .values = &node, .lists = &field->list, .limit = QIHE_LINKS_MAX
  };
  gint64 n;
  g_autoptr (GPtrArray) records =
      qihe_store_select (store, qihe_register_get_id (shape), &selection, &n, error);

  if (records == NULL)
    return FALSE;
  for (guint i = 0; i < records->len; i++)
    add_link (links, shape, field, g_ptr_array_index (records, i));
  *total += n;
  return TRUE;
}

static gboolean
add_links_of (QiheStore *store, QiheRegister *shape, const char *target, const char *id,
              GPtrArray *links, gint64 *total, GError **error)
{
  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    const QiheField *field = qihe_register_get_field (shape, i);

    if (field->kind == QIHE_FIELD_REFERENCE && g_strcmp0 (field->target, target) == 0 &&
        !add_links_by (store, shape, field, id, links, total, error))
      return FALSE;
  }
  return TRUE;
}

GPtrArray *
qihe_links_list (QiheStore *store, GPtrArray *registers, QiheRegister *shape, const char *id,
                 gint64 *total, GError **error)
{
  g_autoptr (GPtrArray) links = g_ptr_array_new_with_free_func (link_free);

  *total = 0;
  for (guint i = 0; i < registers->len; i++)
    if (!add_links_of (store, g_ptr_array_index (registers, i), qihe_register_get_id (shape), id,
                       links, total, error))
      return NULL;
  return g_steal_pointer (&links);
}

char *
qihe_links_describe (GPtrArray *links, gint64 total)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n = MIN (links->len, MAX_NAMED);

  for (guint i = 0; i < n; i++) {
    const QiheLink *link = g_ptr_array_index (links, i);

    /* Translators: a register and a record of it */
    g_string_append_printf (text, "%s", i > 0 ? _ (", ") : "");
    g_string_append_printf (text, C_ ("register and record", "%s “%s”"),
                            qihe_register_get_title (link->shape), link->title);
  }
  if (total > n)
    g_string_append_printf (text, _ (" and %d more"), (int) (total - n));
  return g_string_free (g_steal_pointer (&text), FALSE);
}
