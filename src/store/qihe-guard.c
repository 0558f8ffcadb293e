/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-guard.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-data.h"
#include "store/qihe-query.h"
#include "store/qihe-store-error.h"

#define FOLDER "guards"
#define SUFFIX ".sql"

/* (element-type utf8 utf8): entity → query */
struct _QiheGuards {
  GHashTable *queries;
};

static gboolean
load_query (QiheGuards *self, const char *name, GError **error)
{
  g_autofree char *path = g_build_filename (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = qihe_data_load (path, error);

  if (bytes == NULL)
    return FALSE;
  g_hash_table_insert (self->queries, g_strndup (name, strlen (name) - strlen (SUFFIX)),
                       g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes)));
  return TRUE;
}

QiheGuards *
qihe_guards_load (GError **error)
{
  g_auto (GStrv) names = qihe_data_list (FOLDER);
  g_autoptr (QiheGuards) self = g_new0 (QiheGuards, 1);

  self->queries = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (char **name = names; *name != NULL; name++)
    if (g_str_has_suffix (*name, SUFFIX) && !load_query (self, *name, error))
      return NULL;
  return g_steal_pointer (&self);
}

void
qihe_guards_free (QiheGuards *self)
{
  g_hash_table_unref (self->queries);
  g_free (self);
}

static gboolean
fail (QiheQuery *query, GError **error)
{
  g_autofree char *round = qihe_query_dup_text (query, 0);
  g_autofree char *why = qihe_query_dup_text (query, 1);

  g_set_error (
      error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FROZEN,
      g_str_equal (why, "used")
          ? _ ("the framework is used by the round “%s” and cannot be changed; change a "
               "new version of it")
          : _ ("the round “%s” is closed and cannot be changed; begin a new round from it"),
      round);
  return FALSE;
}

gboolean
qihe_guards_check (QiheGuards *self, QiheConnection *connection, const char *entity, const char *id,
                   GError **error)
{
  const char *sql = g_hash_table_lookup (self->queries, entity);
  int code;

  if (sql == NULL)
    return TRUE;

  /* The text lives as long as the guards, so its address stands for it. */
  g_auto (QiheQuery) query = qihe_query_constant (connection, sql);

  qihe_query_bind_text (&query, 1, id);
  code = qihe_query_step (&query, error);
  return code == SQLITE_ROW ? fail (&query, error) : code == SQLITE_DONE;
}
