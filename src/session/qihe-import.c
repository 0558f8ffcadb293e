/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-import.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-file.h"
#include "exchange/qihe-csv-writer.h"
#include "exchange/qihe-ratings-reader.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-session-error.h"
#include "session/qihe-session-private.h"

typedef struct {
  QiheStore *store;
  char *path;
  char *sheet;
  char *framework;
  QiheSheetWatch *watch;
} Request;

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->store);
  g_free (self->path);
  g_free (self->sheet);
  g_free (self->framework);
  qihe_sheet_watch_unref (self->watch);
  g_free (self);
}

/* (transfer full) (nullable): what the file itself names; faults of the file are told later. */
static char *
find_reference (const char *name, GBytes *document)
{
  char *reference = NULL;

  if (qihe_ratings_guess_format (name, document) == QIHE_RATINGS_JSON)
    qihe_ratings_find_reference (document, &reference, NULL);
  return reference;
}

static char *
newest_reference (QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) rounds = qihe_rounds_read (store, error);

  if (rounds == NULL)
    return NULL;
  return g_strdup (rounds->len > 0 ? ((QiheRound *) rounds->pdata[0])->framework
                                   : QIHE_FRAMEWORK_DEFAULT);
}

static QiheFramework *
choose_framework (QiheStore *store, const char *wanted, const char *named, GError **error)
{
  g_autofree char *newest = NULL;

  if (wanted == NULL)
    wanted = named;
  if (wanted == NULL && store != NULL)
    wanted = newest = newest_reference (store, error);
  else if (wanted == NULL)
    wanted = QIHE_FRAMEWORK_DEFAULT;
  if (wanted == NULL)
    return NULL;
  return store != NULL ? qihe_frameworks_find (store, wanted, error)
                       : qihe_frameworks_get_built_in (wanted, error);
}

/* Read against another one on purpose: indicators of the same name are taken over. */
static void
note_framework (QiheImport *import, const char *named)
{
  const char *reference = qihe_framework_get_reference (import->cases->framework);

  if (named != NULL && strcmp (named, reference) != 0)
    g_ptr_array_add (import->notices,
                     g_strdup_printf (_ ("the file is rated against “%s” and read against “%s”"),
                                      named, reference));
}

static QiheImport *
read_document (QiheStore *store, const char *name, GBytes *document, const char *sheet,
               const char *wanted, QiheSheetWatch *watch, GError **error)
{
  g_autofree char *named = find_reference (name, document);
  g_autoptr (QiheFramework) framework = choose_framework (store, wanted, named, error);
  QiheImport *import;

  if (framework == NULL)
    return NULL;
  import = qihe_ratings_import (name, document, sheet, framework, watch, error);
  if (import != NULL)
    note_framework (import, named);
  return import;
}

static void
read_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Request *self = data;
  GError *error = NULL;
  QiheImport *import =
      qihe_import_read (self->store, self->path, self->sheet, self->framework, self->watch, &error);

  if (import != NULL)
    g_task_return_pointer (task, import, (GDestroyNotify) qihe_import_free);
  else
    g_task_return_error (task, error);
}

QiheImport *
qihe_import_read (QiheStore *store, const char *path, const char *sheet, const char *framework,
                  QiheSheetWatch *watch, GError **error)
{
  g_autoptr (GBytes) document = qihe_file_read (path, QIHE_RATINGS_MAX_SIZE, error);
  g_autofree char *name = g_filename_display_basename (path);
  QiheImport *import;

  if (document == NULL)
    return NULL;
  import = read_document (store, name, document, sheet, framework, watch, error);
  if (import == NULL && !g_cancellable_is_cancelled (watch != NULL ? watch->cancellable : NULL))
    g_prefix_error (error, "%s: ", name);
  return import;
}

void
qihe_import_read_async (QiheSession *session, GFile *file, const char *sheet, const char *framework,
                        QiheSheetWatch *watch, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (session, watch->cancellable, callback, user_data);
  Request *request;

  if (g_file_peek_path (file) == NULL) {
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_SUPPORTED,
                             _ ("the file is not on this computer; copy it here first"));
    return;
  }
  request = g_new0 (Request, 1);
  request->store = g_object_ref (qihe_session_get_store (session));
  request->path = g_file_get_path (file);
  request->sheet = g_strdup (sheet);
  request->framework = g_strdup (framework);
  request->watch = qihe_sheet_watch_ref (watch);
  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, read_thread);
}

QiheImport *
qihe_import_read_finish (QiheSession *session, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

gboolean
qihe_import_accept (QiheImport *self, gboolean all, QiheRoundPlan *plan, GError **error)
{
  if (all && self->n_problems > 0) {
    const QiheImportProblem *first = g_ptr_array_index (self->problems, 0);

    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND,
                 ngettext ("%u problem, the first at %s: %s; mend the file, or take what is good",
                           "%u problems, the first at %s: %s; mend the file, or take what is good",
                           self->n_problems),
                 self->n_problems, first->where, first->what);
    return FALSE;
  }
  if (self->cases->cases->len == 0) {
    g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND,
                         _ ("the file brings no case"));
    return FALSE;
  }
  g_clear_pointer (&plan->ratings, qihe_case_set_free);
  plan->ratings = g_steal_pointer (&self->cases);
  return TRUE;
}

char *
qihe_import_dup_problems (const QiheImport *self)
{
  g_autoptr (GString) text = qihe_csv_begin ();

  qihe_csv_append (text, _ ("Where"), FALSE);
  qihe_csv_append (text, _ ("Problem"), TRUE);
  for (guint i = 0; i < self->problems->len; i++) {
    const QiheImportProblem *problem = g_ptr_array_index (self->problems, i);

    qihe_csv_append (text, problem->where, FALSE);
    qihe_csv_append (text, problem->what, TRUE);
  }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

char *
qihe_import_dup_summary (const QiheImport *self)
{
  guint n_cases = self->cases->cases->len;
  g_autofree char *cases = g_strdup_printf (ngettext ("%u case", "%u cases", n_cases), n_cases);
  g_autofree char *ratings =
      g_strdup_printf (ngettext ("%u rating", "%u ratings", self->n_ratings), self->n_ratings);
  g_autofree char *problems =
      g_strdup_printf (ngettext ("%u problem", "%u problems", self->n_problems), self->n_problems);

  /* Translators: what a file would bring: 4 cases, 68 ratings, 2 problems */
  return g_strdup_printf (_ ("%s, %s, %s"), cases, ratings, problems);
}
