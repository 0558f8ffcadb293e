/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-verify.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-blob-files.h"
#include "store/qihe-head-check.h"
#include "store/qihe-opening.h"
#include "store/qihe-pool.h"
#include "store/qihe-search-index.h"
#include "store/qihe-store-error.h"
#include "store/qihe-verify-integrity.h"
#include "store/qihe-verify-private.h"
#include "store/qihe-verify-records.h"

#define MAX_PROBLEMS 1000

/* What is checked, and what comes of it. */
typedef struct {
  QiheConnection *connection;
  char *database_id;
  QiheVerification *result;
  GCancellable *cancellable;
} Check;

typedef gboolean (*Step) (Check *self, GError **error);

static void
problem_free (gpointer data)
{
  QiheProblemFound *self = data;

  g_free (self->what);
  g_free (self);
}

static void
report (gint64 seq, const char *what, gpointer user_data)
{
  QiheVerification *result = user_data;
  QiheProblemFound *problem;

  result->ok = FALSE;
  if (result->problems->len == MAX_PROBLEMS)
    return;
  problem = g_new0 (QiheProblemFound, 1);
  problem->seq = seq;
  problem->what = g_strdup (what);
  g_ptr_array_add (result->problems, problem);
}

static gboolean
check_integrity (Check *self, GError **error)
{
  return qihe_verify_integrity (self->connection, report, self->result, error);
}

static gboolean
check_journal (Check *self, GError **error)
{
  QiheTip tip = { 1, 0, qihe_journal_genesis (self->database_id) };
  gboolean done =
      qihe_chain_check (self->connection, &tip, report, self->result, self->cancellable, error);

  self->result->entries = tip.seq;
  g_free (self->result->head);
  self->result->head = qihe_digest_to_hex (&tip.hash);
  return done;
}

static gboolean
check_epoch (Check *self, GError **error)
{
  g_autofree char *problem = NULL;
  QiheTip tip;

  if (!qihe_journal_read_tip (self->connection, self->database_id, &tip, error) ||
      !qihe_head_check_epoch (self->connection, tip.epoch, &problem, error))
    return FALSE;
  if (problem != NULL)
    report (0, problem, self->result);
  return TRUE;
}

static gboolean
check_meta (Check *self, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (self->connection,
                  "SELECT key FROM meta WHERE key NOT IN ('database_id', 'epoch') AND key NOT IN "
                  "(SELECT '" QIHE_SEARCH_PREFIX "' || name FROM pragma_table_list "
                  "WHERE schema = 'main' AND type = 'table') ORDER BY key");
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    g_autofree char *key = qihe_query_dup_text (&query, 0);
    g_autofree char *what =
        g_strdup_printf (_ ("“%s” in the table meta is not from Qihe; restore a backup"), key);

    report (0, what, self->result);
  }
  return code == SQLITE_DONE;
}

static gboolean
check_head (Check *self, const QiheTip *noted, QiheHead *head, GError **error)
{
  g_autofree char *problem = NULL;
  QiheTip tip;

  if (!qihe_journal_read_tip (self->connection, self->database_id, &tip, error) ||
      !qihe_head_compare (self->connection, head, noted, &tip, &problem, error))
    return FALSE;
  if (problem != NULL)
    report (0, problem, self->result);
  return TRUE;
}

static gboolean
check_records (Check *self, GError **error)
{
  return qihe_verify_records (self->connection, report, self->result, self->cancellable, error);
}

static gboolean
check_files (Check *self, GError **error)
{
  g_autofree char *folder = qihe_blob_files_folder (self->connection->path);

  return qihe_verify_files (self->connection, folder, report, self->result, self->cancellable,
                            error);
}

static gboolean
is_reported (const QiheVerification *result, const char *what)
{
  for (guint i = 0; i < result->problems->len; i++)
    if (g_str_equal (((QiheProblemFound *) g_ptr_array_index (result->problems, i))->what, what))
      return TRUE;
  return FALSE;
}

/* What cannot be read is a finding too, though not in each step anew; only being cancelled ends the
 * check. */
static gboolean
note_failure (Check *self, GError *failure, GError **error)
{
  if (g_error_matches (failure, G_IO_ERROR, G_IO_ERROR_CANCELLED)) {
    g_propagate_error (error, failure);
    return FALSE;
  }
  if (!is_reported (self->result, failure->message))
    report (0, failure->message, self->result);
  g_error_free (failure);
  return TRUE;
}

static gboolean
run_steps (Check *self, const Step *steps, gsize n_steps, GError **error)
{
  for (gsize i = 0; i < n_steps; i++) {
    GError *failure = NULL;

    if (!steps[i](self, &failure) && !note_failure (self, failure, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
check_all (Check *self, GError **error)
{
  static const Step steps[] = { check_integrity, check_meta,    check_journal,
                                check_epoch,     check_records, check_files };
  g_autoptr (QiheHead) head = qihe_head_new (self->database_id);
  g_autoptr (GError) failure = NULL;
  QiheTip noted;
  gboolean found;

  /* The head first: what is committed after it is in the transaction that begins now. */
  if (!qihe_head_read (head, &noted, &found, &failure)) {
    report (0, failure->message, self->result);
    found = FALSE;
    g_clear_error (&failure);
  }
  if (!qihe_connection_run (self->connection, "BEGIN", error) ||
      !run_steps (self, steps, G_N_ELEMENTS (steps), error))
    return FALSE;
  if (found && !check_head (self, &noted, head, &failure))
    return note_failure (self, g_steal_pointer (&failure), error);
  return TRUE;
}

static gboolean
check_start (Check *self, GError **error)
{
  g_autoptr (GError) failure = NULL;

  if (!qihe_opening_check (self->connection, NULL, &failure)) {
    if (!g_error_matches (failure, QIHE_STORE_ERROR, QIHE_STORE_ERROR_DAMAGED)) {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
    report (0, failure->message, self->result);
  }
  self->database_id = qihe_opening_read_database_id (self->connection, error);
  return self->database_id != NULL;
}

static QiheVerification *
verification_new (void)
{
  QiheVerification *self = g_new0 (QiheVerification, 1);

  self->ok = TRUE;
  self->head = g_strdup ("");
  self->problems = g_ptr_array_new_with_free_func (problem_free);
  return self;
}

static gboolean
run (const char *path, gboolean (*check) (Check *self, GError **error), QiheVerification *result,
     GCancellable *cancellable, GError **error)
{
  g_autoptr (QiheConnection) connection = qihe_pool_open_reader (path, error);
  Check self = { connection, NULL, result, cancellable };
  gboolean done;

  if (connection == NULL)
    return FALSE;
  done = check_start (&self, error) && check (&self, error);
  qihe_connection_rollback (connection);
  g_free (self.database_id);
  return done;
}

static gboolean
check_backup (Check *self, GError **error)
{
  static const Step steps[] = { check_integrity, check_meta, check_journal, check_epoch,
                                check_records };

  return qihe_connection_run (self->connection, "BEGIN", error) &&
         run_steps (self, steps, G_N_ELEMENTS (steps), error);
}

QiheVerification *
qihe_verify_store (const char *path, const char *key, GCancellable *cancellable, GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_autoptr (QiheVerification) result = verification_new ();

  if (!g_file_test (absolute, G_FILE_TEST_EXISTS)) {
    qihe_store_set_error (error, QIHE_STORE_ERROR_NOT_FOUND, path, _ ("there is no such file"));
    return NULL;
  }
  if (!qihe_opening_check_key (absolute, key, error) ||
      !run (absolute, check_all, result, cancellable, error))
    return NULL;
  return g_steal_pointer (&result);
}

QiheVerification *
qihe_verify_backup (const char *path, GCancellable *cancellable, GError **error)
{
  g_autoptr (QiheVerification) result = verification_new ();

  return run (path, check_backup, result, cancellable, error) ? g_steal_pointer (&result) : NULL;
}

void
qihe_verification_free (QiheVerification *self)
{
  g_free (self->head);
  g_ptr_array_unref (self->problems);
  g_free (self);
}
