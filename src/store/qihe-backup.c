/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-backup.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "base/qihe-user.h"
#include "store/qihe-aside.h"
#include "store/qihe-batch.h"
#include "store/qihe-blob-files.h"
#include "store/qihe-copy.h"
#include "store/qihe-opening.h"
#include "store/qihe-pool.h"
#include "store/qihe-store-error.h"
#include "store/qihe-store-private.h"
#include "store/qihe-verify-private.h"

/* What a restore leaves behind: where the database was before, by its own journal or its head, and
 * the file that has it now. */
typedef struct {
  QiheTip tip;
  char *kept;
} Left;

static void
keep_later (QiheTip *left, const QiheTip *tip)
{
  if (tip->epoch > left->epoch || (tip->epoch == left->epoch && tip->seq > left->seq))
    *left = *tip;
}

static char *
files_of_backup (const char *path)
{
  return g_strconcat (path, ".files", NULL);
}

static gboolean
check_backup (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (QiheVerification) result = qihe_verify_backup (path, cancellable, error);

  if (result == NULL || result->ok)
    return result != NULL;
  qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, path,
                        _ ("the backup is damaged (%s); choose another"),
                        ((QiheProblemFound *) g_ptr_array_index (result->problems, 0))->what);
  return FALSE;
}

/* @opened: cleared by the caller */
static gboolean
replace_content (QiheConnection *backup, QiheOpened *opened, Left *left, GCancellable *cancellable,
                 GError **error)
{
  const char *target = opened->connection->path;
  QiheTip tip;

  left->kept = g_strconcat (target, ".before-restore", NULL);
  if (!qihe_journal_read_tip (opened->connection, opened->database_id, &tip, error) ||
      !qihe_copy_database (opened->connection, left->kept, cancellable, error) ||
      !qihe_copy_into (backup, opened->connection, cancellable, error))
    return FALSE;
  keep_later (&left->tip, &tip);
  return TRUE;
}

/* Not what is busy, encrypted or newer: those are whole. */
static gboolean
is_beyond_opening (const GError *error)
{
  return g_error_matches (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_DAMAGED) ||
         g_error_matches (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_QIHE);
}

/* All that takes long or may fail for want of room comes before @target is touched. */
static gboolean
put_beside (QiheConnection *backup, const char *target, Left *left, GCancellable *cancellable,
            GError **error)
{
  g_autofree char *ready = g_strconcat (target, ".restored", NULL);

  if (!qihe_copy_database (backup, ready, cancellable, error))
    return FALSE;
  left->kept = qihe_aside_move (target, error);
  if (left->kept != NULL && g_rename (ready, target) == 0)
    return qihe_copy_sync_folder (target, error);
  if (left->kept != NULL)
    qihe_copy_set_errno (ready, errno, error);
  return FALSE;
}

static gboolean
put_in_place (QiheConnection *backup, const char *target, Left *left, GCancellable *cancellable,
              GError **error)
{
  g_auto (QiheOpened) opened = { 0 };
  g_autoptr (GError) local = NULL;

  if (qihe_opening_run (target, NULL, QIHE_STORE_MUST_EXIST, &opened, &local))
    return replace_content (backup, &opened, left, cancellable, error);
  if (!is_beyond_opening (local) || !g_file_test (target, G_FILE_TEST_IS_REGULAR)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return FALSE;
  }
  qihe_opened_clear (&opened);
  return put_beside (backup, target, left, cancellable, error);
}

static gboolean
make_folder (const char *target, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (target);

  if (g_mkdir_with_parents (folder, 0700) == 0)
    return TRUE;
  qihe_copy_set_errno (folder, errno, error);
  return FALSE;
}

static gboolean
put_content (const char *backup, const char *target, Left *left, GCancellable *cancellable,
             GError **error)
{
  g_autoptr (QiheConnection) source = qihe_pool_open_reader (backup, error);

  if (source == NULL)
    return FALSE;
  if (g_file_test (target, G_FILE_TEST_EXISTS))
    return put_in_place (source, target, left, cancellable, error);
  return qihe_copy_database (source, target, cancellable, error);
}

static JsonObject *
describe (const QiheTip *left, gint64 epoch)
{
  JsonObject *values = json_object_new ();
  g_autofree char *hash = qihe_digest_to_hex (&left->hash);

  json_object_set_int_member (values, "epoch", epoch);
  json_object_set_int_member (values, "left_epoch", left->epoch);
  json_object_set_int_member (values, "left_seq", left->seq);
  json_object_set_string_member (values, "left_hash", hash);
  return values;
}

static gboolean
write_epoch (QiheConnection *connection, gint64 epoch, GError **error)
{
  g_autofree char *text = g_strdup_printf ("%" G_GINT64_FORMAT, epoch);
  g_auto (QiheQuery) query =
      qihe_query (connection, "UPDATE meta SET value = ?1 WHERE key = 'epoch'");

  qihe_query_bind_text (&query, 1, text);
  return qihe_query_run (&query, error);
}

/* The new epoch comes after every one that this desktop has seen. */
static gboolean
begin_epoch (QiheOpened *opened, QiheTip *left, GError **error)
{
  g_autofree char *actor = qihe_user_dup_name ();
  g_autoptr (QiheBatch) batch = qihe_batch_begin (opened->connection, opened->guards,
                                                  opened->database_id, actor, "here", error);
  g_autoptr (JsonObject) values = NULL;

  if (batch == NULL)
    return FALSE;
  keep_later (left, &batch->journal.tip);
  batch->journal.tip.epoch = left->epoch + 1;
  values = describe (left, batch->journal.tip.epoch);
  return qihe_batch_mark (batch, "restore", "database", opened->database_id, values, error) &&
         write_epoch (opened->connection, batch->journal.tip.epoch, error) &&
         qihe_batch_commit (batch, error) &&
         qihe_head_advance (opened->head, &batch->journal.tip, error);
}

/* A head that cannot be read tells nothing; the restore writes a new one. */
static void
keep_noted (QiheHead *head, QiheTip *left)
{
  QiheTip noted;
  gboolean found;

  if (qihe_head_read (head, &noted, &found, NULL) && found)
    keep_later (left, &noted);
}

static gboolean
start_again (const char *target, QiheTip *left, GError **error)
{
  g_auto (QiheOpened) opened = { 0 };

  if (!qihe_opening_run (target, NULL, QIHE_STORE_MUST_EXIST, &opened, error))
    return FALSE;
  keep_noted (opened.head, left);
  return begin_epoch (&opened, left, error);
}

/* Only a backup may be replaced, and that only where it is wanted. */
static gboolean
check_replaced (const char *path, gboolean replace, GError **error)
{
  g_autoptr (QiheConnection) connection = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return TRUE;
  connection = qihe_pool_open_reader (path, NULL);
  if (connection == NULL || !qihe_opening_check (connection, NULL, NULL)) {
    qihe_store_set_error (error, QIHE_STORE_ERROR_EXISTS, path,
                          _ ("it is there already, and is no backup of Qihe; choose another name"));
    return FALSE;
  }
  if (!replace)
    qihe_store_set_error (error, QIHE_STORE_ERROR_EXISTS, path,
                          _ ("this backup is there already; choose another name, or replace it "
                             "with --force"));
  return replace;
}

gboolean
qihe_backup_create (QiheStore *store, const char *path, gboolean replace, GCancellable *cancellable,
                    GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autofree char *from = qihe_blob_files_folder (qihe_store_get_path (store));
  g_autofree char *to = files_of_backup (absolute);
  QiheConnection *reader;
  gboolean done;

  if (g_str_equal (absolute, qihe_store_get_path (store))) {
    qihe_store_set_error (error, QIHE_STORE_ERROR_EXISTS, absolute,
                          _ ("this is the database itself; choose another file"));
    return FALSE;
  }
  if (!check_replaced (absolute, replace, error))
    return FALSE;
  reader = qihe_store_take_reader (store, error);
  if (reader == NULL)
    return FALSE;
  done = qihe_copy_database (reader, absolute, cancellable, error);
  qihe_store_give_reader (store, reader);
  /* Files are in place before a record names them, so that those of the copy are all there. */
  return done && qihe_blob_files_copy (from, to, cancellable, error);
}

gboolean
qihe_backup_restore (const char *backup, const char *target, GCancellable *cancellable, char **kept,
                     GError **error)
{
  g_autofree char *source = g_canonicalize_filename (backup, NULL);
  g_autofree char *absolute = g_canonicalize_filename (target, NULL);
  g_autofree char *from = files_of_backup (source);
  g_autofree char *to = qihe_blob_files_folder (absolute);
  Left left = { 0 };
  gboolean done = check_backup (source, cancellable, error) && make_folder (absolute, error) &&
                  qihe_blob_files_copy (from, to, cancellable, error) &&
                  put_content (source, absolute, &left, cancellable, error) &&
                  start_again (absolute, &left.tip, error);

  if (kept != NULL)
    *kept = done ? g_steal_pointer (&left.kept) : NULL;
  g_free (left.kept);
  return done;
}
