/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-private.h"

/*
 * What is being typed: kept outside the database until it is written there, and restored from there
 * when the program ended before that.
 */

static const char *const columns[] = { "note", "source" };

static gboolean
is_text_of_rating (const QiheDraft *draft)
{
  return g_str_equal (draft->entity, "rating") && strchr (draft->id, '/') != NULL &&
         (g_str_equal (draft->column, columns[0]) || g_str_equal (draft->column, columns[1]));
}

static void
restore (QiheChanges *changes, const QiheDraft *draft)
{
  JsonObject *values = json_object_new ();
  const char *slash = strchr (draft->id, '/');
  g_autofree char *case_id = g_strndup (draft->id, (gsize) (slash - draft->id));

  json_object_set_string_member (values, "case_id", case_id);
  json_object_set_string_member (values, "indicator", slash + 1);
  if (*draft->text != '\0')
    json_object_set_string_member (values, draft->column, draft->text);
  else
    json_object_set_null_member (values, draft->column);
  qihe_changes_put (changes, "rating", draft->id, values);
}

void
qihe_session_keep_draft (QiheSession *self, QiheCase *one, guint indicator, const char *column,
                         const char *text)
{
  g_autofree char *id = qihe_case_dup_rating_id (one, indicator);

  g_hash_table_remove (self->typed, id); /* typed in again before it was written */
  qihe_drafts_keep (self->drafts, "rating", id, column, text);
}

guint
qihe_session_get_restored (QiheSession *self)
{
  return self->restored;
}

void
qihe_session_drop_drafts (QiheSession *self, const char *rating_id)
{
  g_hash_table_add (self->typed, g_strdup (rating_id));
  if (self->holds == 0)
    qihe_session_flush_drafts (self);
}

void
qihe_session_flush_drafts (QiheSession *self)
{
  GHashTableIter iter;
  gpointer id;

  g_hash_table_iter_init (&iter, self->typed);
  while (g_hash_table_iter_next (&iter, &id, NULL)) {
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      qihe_drafts_drop (self->drafts, "rating", id, columns[i]);
    g_hash_table_iter_remove (&iter);
  }
}

int
qihe_session_restore_drafts (QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) drafts = qihe_drafts_take_abandoned (qihe_store_get_database_id (store));
  g_autoptr (QiheChanges) changes = qihe_changes_new ("here");
  g_autoptr (QiheWritten) written = NULL;

  for (guint i = 0; i < drafts->len; i++)
    if (is_text_of_rating (drafts->pdata[i]))
      restore (changes, drafts->pdata[i]);
  if (qihe_changes_is_empty (changes))
    return 0;
  written = qihe_store_write (store, g_steal_pointer (&changes), error);
  return written != NULL ? (int) written->changed : -1;
}
