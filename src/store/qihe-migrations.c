/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-migrations.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-base-error.h"
#include "base/qihe-data.h"
#include "base/qihe-uuid.h"
#include "store/qihe-copy.h"
#include "store/qihe-pool.h"
#include "store/qihe-query.h"
#include "store/qihe-store-error.h"

#define FOLDER "migrations"

static void
migration_free (gpointer data)
{
  QiheMigration *self = data;

  g_free (self->name);
  g_free (self->sql);
  g_free (self);
}

static QiheMigration *
migration_load (const char *name, gint64 version, GError **error)
{
  g_autofree char *path = g_build_filename (FOLDER, name, NULL);
  g_autoptr (GBytes) bytes = qihe_data_load (path, error);
  QiheMigration *self;

  if (bytes == NULL)
    return NULL;
  if (g_ascii_strtoll (name, NULL, 10) != version) {
    g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_DATA,
                 "data/%s: migration %" G_GINT64_FORMAT " is missing from this program", path,
                 version);
    return NULL;
  }
  self = g_new0 (QiheMigration, 1);
  self->version = version;
  self->name = g_strdup (name);
  self->sql = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return self;
}

/* The first migration makes the database; from then on it is known by this id. */
static gboolean
write_identity (QiheConnection *connection, GError **error)
{
  g_autofree char *id = qihe_uuid_new ();
  g_autofree char *pragma = g_strdup_printf ("PRAGMA application_id = %d", QIHE_APPLICATION_ID);
  g_auto (QiheQuery) query =
      qihe_query (connection,
                  "INSERT INTO meta (key, value) VALUES ('database_id', ?1), ('epoch', '1')");

  qihe_query_bind_text (&query, 1, id);
  return qihe_query_run (&query, error) && qihe_connection_run (connection, pragma, error);
}

/* Another connection reads what was there before the transaction of this one. */
static gboolean
back_up (const char *path, gint64 version, GError **error)
{
  g_autofree char *backup = g_strdup_printf ("%s.v%" G_GINT64_FORMAT ".backup", path, version);
  g_autoptr (QiheConnection) reader = qihe_pool_open_reader (path, error);

  return reader != NULL && qihe_copy_database (reader, backup, NULL, error);
}

static gboolean
run_in_transaction (QiheConnection *connection, const QiheMigration *migration, gboolean first,
                    GError **error)
{
  g_autofree char *pragma =
      g_strdup_printf ("PRAGMA user_version = %" G_GINT64_FORMAT, migration->version);
  gint64 version;

  if (!qihe_connection_get_pragma (connection, "user_version", &version, error))
    return FALSE;
  /* Another process was faster. */
  if (version >= migration->version)
    return qihe_connection_run (connection, "ROLLBACK", error);
  if (first && version > 0 && !back_up (connection->path, version, error))
    return FALSE;
  return qihe_connection_run (connection, migration->sql, error) &&
         (migration->version > 1 || write_identity (connection, error)) &&
         qihe_connection_run (connection, pragma, error) &&
         qihe_connection_run (connection, "COMMIT", error);
}

/* @first: nothing has been migrated yet; what is there is backed up, by the process that migrates
 */
static gboolean
migrate (QiheConnection *connection, const QiheMigration *migration, gboolean first, GError **error)
{
  if (qihe_connection_run (connection, "BEGIN IMMEDIATE", error) &&
      run_in_transaction (connection, migration, first, error))
    return TRUE;
  qihe_connection_rollback (connection);
  g_prefix_error (error, "%s: ", migration->name);
  return FALSE;
}

GPtrArray *
qihe_migrations_load (GError **error)
{
  g_auto (GStrv) names = qihe_data_list (FOLDER);
  g_autoptr (GPtrArray) migrations = g_ptr_array_new_with_free_func (migration_free);

  for (guint i = 0; names[i] != NULL; i++) {
    QiheMigration *migration = migration_load (names[i], i + 1, error);

    if (migration == NULL)
      return NULL;
    g_ptr_array_add (migrations, migration);
  }
  return g_steal_pointer (&migrations);
}

gboolean
qihe_migrations_check_version (QiheConnection *connection, gint64 version, GError **error)
{
  g_auto (GStrv) names = qihe_data_list (FOLDER);

  if (version <= (gint64) g_strv_length (names))
    return TRUE;
  qihe_store_set_error (
      error, QIHE_STORE_ERROR_NEWER, connection->path,
      _ ("written by a newer version of Qihe (format %lld, this one knows up to %u); "
         "update Qihe"),
      (long long) version, g_strv_length (names));
  return FALSE;
}

gboolean
qihe_migrations_run (QiheConnection *connection, GPtrArray *migrations, GError **error)
{
  gint64 version;

  if (!qihe_connection_get_pragma (connection, "user_version", &version, error))
    return FALSE;
  for (guint i = (guint) version; i < migrations->len; i++) {
    if (!migrate (connection, g_ptr_array_index (migrations, i), i == (guint) version, error))
      return FALSE;
  }
  return TRUE;
}
