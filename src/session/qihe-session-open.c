/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-uuid.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-sample.h"
#include "session/qihe-session-private.h"

/*
 * Opening a database and setting a new one up.
 */

typedef struct {
  char *path;
  QiheSessionKind kind;
  QiheLanguage language;
  char **rounds;      /* (nullable): shown before, in any database */
  QiheLoaded *loaded; /* afterwards, like … */
  QiheRestored *restored;
} Opening;

static void
opening_free (Opening *self)
{
  g_free (self->path);
  g_strfreev (self->rounds);
  g_clear_pointer (&self->loaded, qihe_loaded_free);
  g_clear_pointer (&self->restored, qihe_restored_free);
  g_free (self);
}

static gboolean
fill_if_empty (QiheStore *store, Opening *opening, GError **error)
{
  g_autoptr (GPtrArray) cases = NULL;

  if (opening->kind != QIHE_SESSION_SAMPLE)
    return TRUE;
  cases = qihe_store_list (store, "consortium_case", NULL, NULL, NULL, error);
  if (cases == NULL)
    return FALSE;
  return cases->len > 0 || qihe_sample_fill (store, NULL, opening->language, error);
}

static QiheLoaded *
load (QiheStore *store, const char *const *wanted, GError **error)
{
  g_autoptr (GPtrArray) rounds = qihe_rounds_read (store, error);

  if (rounds == NULL)
    return NULL;
  for (guint i = 0; i < rounds->len && wanted != NULL; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_strv_contains (wanted, round->id))
      return qihe_loaded_read (store, round->id, error);
  }
  return qihe_loaded_read (store, NULL, error);
}

static void
load_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  QiheStore *store = QIHE_STORE (source);
  Opening *opening = data;
  GError *error = NULL;

  if (fill_if_empty (store, opening, &error) && qihe_rounds_adopt (store, &error))
    opening->restored = qihe_session_restore_drafts (store);
  if (error == NULL)
    opening->loaded = load (store, (const char *const *) opening->rounds, &error);
  if (opening->loaded != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  Opening *opening = g_task_get_task_data (G_TASK (result));
  GError *error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    g_task_return_pointer (task,
                           qihe_session_new (QIHE_STORE (source), opening->kind,
                                             g_steal_pointer (&opening->loaded),
                                             g_steal_pointer (&opening->restored)),
                           g_object_unref);
  else
    g_task_return_error (task, error);
}

static void
opened (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (GTask) task = data;
  GError *error = NULL;
  g_autoptr (QiheStore) store = qihe_store_open_finish (result, &error);
  g_autoptr (GTask) loading = NULL;
  Opening *opening = g_task_get_task_data (task);

  if (store == NULL) {
    g_task_return_error (task, error);
    return;
  }
  loading = g_task_new (store, NULL, loaded, g_object_ref (task));
  g_task_set_task_data (loading, opening,
                        NULL); /* owned by the outer task, which outlives this one */
  g_task_run_in_thread (loading, load_thread);
}

void
qihe_session_open_async (const char *path, QiheSessionKind kind, GCancellable *cancellable,
                         GAsyncReadyCallback callback, gpointer user_data)
{
  qihe_session_open_round_async (path, kind, NULL, cancellable, callback, user_data);
}

void
qihe_session_open_round_async (const char *path, QiheSessionKind kind, const char *const *rounds,
                               GCancellable *cancellable, GAsyncReadyCallback callback,
                               gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  Opening *opening = g_new0 (Opening, 1);

  opening->kind = kind;
  opening->language = qihe_language_current ();
  opening->rounds = g_strdupv ((char **) rounds);
  if (path != NULL)
    opening->path = g_strdup (path);
  else
    opening->path = kind == QIHE_SESSION_SAMPLE ? qihe_sample_dup_path (opening->language)
                                                : qihe_session_dup_default_path ();
  g_task_set_task_data (task, opening, (GDestroyNotify) opening_free);
  qihe_store_open_async (opening->path, NULL, 0, cancellable, opened, g_steal_pointer (&task));
}

QiheSession *
qihe_session_open_finish (GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct {
  QiheStore *store;
  char *title;
  gboolean references;
  QiheLanguage language;
  QiheLoaded *loaded;
} SettingUp;

static void
setting_up_free (SettingUp *self)
{
  g_clear_object (&self->store);
  g_free (self->title);
  g_clear_pointer (&self->loaded, qihe_loaded_free);
  g_free (self);
}

/* A first round, of today, by ourselves. */
static QiheRound *
first_round (QiheFramework *framework)
{
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  QiheRound *round = qihe_round_new (id);

  round->date = g_date_time_format (today, "%F");
  round->code = g_strdup_printf ("%.7s-%s", round->date, qihe_evaluator_get_id (round->evaluator));
  round->framework = g_strdup (qihe_framework_get_reference (framework));
  return round;
}

static QiheCaseData *
our_case (SettingUp *self, QiheFramework *framework)
{
  g_autofree char *id = qihe_uuid_new ();
  QiheCaseData *one = qihe_case_data_new (framework, id);

  one->code = g_strdup ("ours");
  one->title.zh = g_strdup (self->title);
  one->title.en = g_strdup (self->title);
  one->ours = TRUE;
  return one;
}

static gboolean
write_first_round (SettingUp *self, QiheFramework *framework, const QiheRound *round,
                   GError **error)
{
  g_autoptr (QiheChanges) changes = qihe_changes_new ("setup");
  g_autoptr (QiheCaseData) ours = our_case (self, framework);
  g_autoptr (QiheWritten) written = NULL;

  if (!qihe_frameworks_add_changes (self->store, framework, changes, error))
    return FALSE;
  qihe_round_add_changes (changes, round);
  qihe_case_add_changes (changes, round, framework, ours);
  written = qihe_store_write (self->store, g_steal_pointer (&changes), error);
  return written != NULL;
}

static gboolean
set_up (SettingUp *self, GError **error)
{
  g_autoptr (QiheFramework) framework =
      qihe_frameworks_get_built_in (QIHE_FRAMEWORK_DEFAULT, error);
  g_autoptr (QiheRound) round = framework != NULL ? first_round (framework) : NULL;

  if (round == NULL || !write_first_round (self, framework, round, error))
    return FALSE;
  if (self->references && !qihe_sample_fill (self->store, round->id, self->language, error))
    return FALSE;
  self->loaded = qihe_loaded_read (self->store, round->id, error);
  return self->loaded != NULL;
}

static void
set_up_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;

  if (set_up (data, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

void
qihe_session_set_up_async (QiheSession *self, const char *title, gboolean references,
                           GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, user_data);
  SettingUp *data = g_new0 (SettingUp, 1);

  data->store = g_object_ref (qihe_session_get_store (self));
  data->title = g_strdup (title);
  data->references = references;
  data->language = qihe_language_current ();
  g_task_set_task_data (task, data, (GDestroyNotify) setting_up_free);
  qihe_session_hold (self);
  g_task_run_in_thread (task, set_up_thread);
}

gboolean
qihe_session_set_up_finish (QiheSession *self, GAsyncResult *result, GError **error)
{
  SettingUp *data = g_task_get_task_data (G_TASK (result));
  gboolean done = g_task_propagate_boolean (G_TASK (result), error);

  qihe_session_release (self);
  if (done)
    qihe_session_apply (self, g_steal_pointer (&data->loaded));
  return done;
}
