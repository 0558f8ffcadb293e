/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-store-private.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-user.h"
#include "store/qihe-store-error.h"
#include "store/qihe-undo-stack.h"

enum { PROP_0, PROP_CAN_UNDO, PROP_CAN_REDO, N_PROPS };
enum { CHANGED, N_SIGNALS };

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheStore, qihe_store, G_TYPE_OBJECT)

typedef struct {
  char *path;
  char *key;
  QiheStoreFlags flags;
  GMainContext *context;
} OpenRequest;

static void
open_request_free (gpointer data)
{
  OpenRequest *self = data;

  g_free (self->path);
  g_free (self->key);
  g_main_context_unref (self->context);
  g_free (self);
}

static void
weak_ref_free (gpointer data)
{
  g_weak_ref_clear (data);
  g_free (data);
}

static gboolean
tell_changed (gpointer user_data)
{
  g_autoptr (QiheStore) self = g_weak_ref_get (user_data);

  if (self == NULL)
    return G_SOURCE_REMOVE;
  g_atomic_int_set (&self->change_waits, FALSE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_UNDO]);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CAN_REDO]);
  g_signal_emit (self, signals[CHANGED], 0);
  return G_SOURCE_REMOVE;
}

/* Changes that come faster than the main context runs are told once. */
static void
tell_changed_later (QiheStore *self)
{
  g_autoptr (GSource) source = NULL;
  GWeakRef *weak;

  if (!g_atomic_int_compare_and_exchange (&self->change_waits, FALSE, TRUE))
    return;
  weak = g_new0 (GWeakRef, 1);
  g_weak_ref_init (weak, self);
  source = g_idle_source_new ();
  g_source_set_priority (source, G_PRIORITY_DEFAULT);
  g_source_set_callback (source, tell_changed, weak, weak_ref_free);
  g_source_attach (source, self->context);
}

static void
read_undo_stack (QiheStore *self)
{
  g_auto (QiheUndoStack) stack = { 0 };
  g_autoptr (GError) error = NULL;

  if (!qihe_undo_stack_read (self->opened.connection, self->actor, &stack, &error))
    g_message ("what can be undone is not known: %s", error->message);
  g_atomic_int_set (&self->can_undo, stack.undo != NULL && self->opened.read_only == NULL);
  g_atomic_int_set (&self->can_redo, stack.redo != NULL && self->opened.read_only == NULL);
}

/* On the worker: has another process written? */
static void
look_for_changes (gpointer data, gpointer user_data)
{
  QiheStore *self = data;
  g_autoptr (GError) error = NULL;
  gint64 version;

  if (!qihe_connection_get_pragma (self->opened.connection, "data_version", &version, &error)) {
    g_message ("changes of others are not seen: %s", error->message);
    return;
  }
  if (version == self->data_version)
    return;
  self->data_version = version;
  read_undo_stack (self);
  tell_changed_later (self);
}

static QiheStore *
store_open (const char *path, const char *key, QiheStoreFlags flags, GMainContext *context,
            GError **error)
{
  g_autofree char *absolute = g_canonicalize_filename (path, NULL);
  g_auto (QiheOpened) opened = { 0 };
  gint64 data_version;
  QiheStore *self;

  if (!qihe_opening_run (absolute, key, flags, &opened, error) ||
      !qihe_connection_get_pragma (opened.connection, "data_version", &data_version, error))
    return NULL;
  self = g_object_new (QIHE_TYPE_STORE, NULL);
  self->path = g_steal_pointer (&absolute);
  self->actor = qihe_user_dup_name ();
  self->opened = opened;
  opened = (QiheOpened){ 0 };
  self->data_version = data_version;
  self->context = g_main_context_ref (context);
  self->readers = qihe_pool_new (self->path);
  read_undo_stack (self);
  self->worker = qihe_worker_new (self, look_for_changes);
  return self;
}

static void
open_in_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  OpenRequest *request = data;
  GError *error = NULL;
  QiheStore *store =
      store_open (request->path, request->key, request->flags, request->context, &error);

  if (store != NULL)
    g_task_return_pointer (task, store, g_object_unref);
  else
    g_task_return_error (task, error);
}

static gboolean
check_open (QiheStore *self, GError **error)
{
  if (self->worker != NULL)
    return TRUE;
  qihe_store_set_error (error, QIHE_STORE_ERROR_CLOSED, self->path, _ ("the store is closed"));
  return FALSE;
}

static void
qihe_store_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QiheStore *self = QIHE_STORE (object);

  switch (id) {
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, qihe_store_get_can_undo (self));
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, qihe_store_get_can_redo (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_store_dispose (GObject *object)
{
  qihe_store_close (QIHE_STORE (object));
  G_OBJECT_CLASS (qihe_store_parent_class)->dispose (object);
}

static void
qihe_store_finalize (GObject *object)
{
  QiheStore *self = QIHE_STORE (object);

  qihe_opened_clear (&self->opened);
  g_clear_pointer (&self->readers, qihe_pool_free);
  g_clear_pointer (&self->context, g_main_context_unref);
  g_free (self->path);
  g_free (self->actor);
  G_OBJECT_CLASS (qihe_store_parent_class)->finalize (object);
}

static void
qihe_store_class_init (QiheStoreClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qihe_store_get_property;
  object_class->dispose = qihe_store_dispose;
  object_class->finalize = qihe_store_finalize;

  properties[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  properties[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE,
                                                    G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_STORE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
qihe_store_init (QiheStore *self)
{
}

QiheConnection *
qihe_store_take_reader (QiheStore *self, GError **error)
{
  return check_open (self, error) ? qihe_pool_take (self->readers, error) : NULL;
}

void
qihe_store_give_reader (QiheStore *self, QiheConnection *connection)
{
  qihe_pool_give (self->readers, connection);
}

gpointer
qihe_store_run_job (QiheStore *self, QiheJob job, gpointer data, GError **error)
{
  return check_open (self, error) ? qihe_worker_run (self->worker, job, data, error) : NULL;
}

void
qihe_store_committed (QiheStore *self, const QiheTip *tip)
{
  g_autoptr (GError) error = NULL;

  /* The database may be ahead of the head; the next commit or opening catches up. */
  if (self->opened.head_problem == NULL && !qihe_head_advance (self->opened.head, tip, &error))
    g_message ("the head of the journal is not kept: %s", error->message);
  read_undo_stack (self);
  tell_changed_later (self);
}

QiheStore *
qihe_store_open (const char *path, const char *key, QiheStoreFlags flags, GError **error)
{
  g_autoptr (GMainContext) context = g_main_context_ref_thread_default ();

  return store_open (path, key, flags, context, error);
}

void
qihe_store_open_async (const char *path, const char *key, QiheStoreFlags flags,
                       GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);
  OpenRequest *request = g_new0 (OpenRequest, 1);

  request->path = g_strdup (path);
  request->key = g_strdup (key);
  request->flags = flags;
  request->context = g_main_context_ref_thread_default ();
  g_task_set_source_tag (task, qihe_store_open_async);
  g_task_set_task_data (task, request, open_request_free);
  g_task_run_in_thread (task, open_in_thread);
}

QiheStore *
qihe_store_open_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_async_result_is_tagged (result, qihe_store_open_async), NULL);
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
qihe_store_close (QiheStore *self)
{
  if (self->worker == NULL)
    return;
  qihe_worker_stop (g_steal_pointer (&self->worker));
  qihe_pool_close (self->readers);
  g_clear_pointer (&self->opened.connection, qihe_connection_free);
}

const char *
qihe_store_get_path (QiheStore *self)
{
  return self->path;
}

const char *
qihe_store_get_database_id (QiheStore *self)
{
  return self->opened.database_id;
}

const char *
qihe_store_get_head_problem (QiheStore *self)
{
  return self->opened.head_problem;
}

const char *
qihe_store_get_read_only (QiheStore *self)
{
  return self->opened.read_only;
}

gboolean
qihe_store_get_can_undo (QiheStore *self)
{
  return g_atomic_int_get (&self->can_undo);
}

gboolean
qihe_store_get_can_redo (QiheStore *self)
{
  return g_atomic_int_get (&self->can_redo);
}
