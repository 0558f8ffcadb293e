/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-private.h"

enum {
  PROP_0,
  PROP_OUR_CASE,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_SAMPLE,
  PROP_ROUND,
  PROP_EDITABLE,
  PROP_WAITING,
  PROP_OBSTACLE,
  PROP_BEFORE,
  PROP_ATTACHING,
  N_PROPS
};
static GParamSpec *props[N_PROPS];

enum { FAILED, TOLD, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheSession, qihe_session, G_TYPE_OBJECT)

static guint
count_cases (QiheSession *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->cases));
}

/* The case of which @get says @value. */
static QiheCase *
find_case (QiheSession *self, const char *(*get) (QiheCase *), const char *value)
{
  for (guint i = 0; i < count_cases (self); i++) {
    g_autoptr (QiheCase) one = g_list_model_get_item (G_LIST_MODEL (self->cases), i);

    if (g_strcmp0 (get (one), value) == 0)
      return one;
  }
  return NULL;
}

static void
store_changed (QiheStore *store, QiheSession *self)
{
  if (self->holds > 0)
    self->stale = TRUE;
  else
    qihe_session_schedule_reload (self);
}

static void
can_undo_changed (QiheStore *store, GParamSpec *pspec, QiheSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_UNDO]);
}

static void
can_redo_changed (QiheStore *store, GParamSpec *pspec, QiheSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_CAN_REDO]);
}

static gboolean
can_undo (QiheSession *self)
{
  return self->obstacle == NULL && qihe_store_get_can_undo (self->store);
}

static gboolean
can_redo (QiheSession *self)
{
  return self->obstacle == NULL && qihe_store_get_can_redo (self->store);
}

static void
qihe_session_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QiheSession *self = QIHE_SESSION (object);

  switch (id) {
  case PROP_OUR_CASE:
    g_value_set_object (value, qihe_session_get_our_case (self));
    break;
  case PROP_CAN_UNDO:
    g_value_set_boolean (value, can_undo (self));
    break;
  case PROP_CAN_REDO:
    g_value_set_boolean (value, can_redo (self));
    break;
  case PROP_SAMPLE:
    g_value_set_boolean (value, qihe_session_get_sample (self));
    break;
  case PROP_ROUND:
    g_value_set_pointer (value, (gpointer) qihe_session_get_round (self));
    break;
  case PROP_BEFORE:
    g_value_set_pointer (value, (gpointer) qihe_session_get_before (self));
    break;
  case PROP_EDITABLE:
    g_value_set_boolean (value, qihe_session_get_editable (self));
    break;
  case PROP_WAITING:
    g_value_set_uint (value, qihe_session_get_waiting (self));
    break;
  case PROP_OBSTACLE:
    g_value_set_string (value, qihe_session_get_obstacle (self));
    break;
  case PROP_ATTACHING:
    g_value_set_boolean (value, self->copying != NULL);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_session_dispose (GObject *object)
{
  QiheSession *self = QIHE_SESSION (object);

  qihe_session_close (self);
  G_OBJECT_CLASS (qihe_session_parent_class)->dispose (object);
}

static void
qihe_session_finalize (GObject *object)
{
  QiheSession *self = QIHE_SESSION (object);

  g_hash_table_unref (self->typed);
  qihe_left_reasons_free (self->left_reasons);
  g_hash_table_unref (self->before_cases);
  g_clear_pointer (&self->before, qihe_evaluation_free);
  g_clear_object (&self->cases);
  g_clear_pointer (&self->loaded, qihe_loaded_free);
  g_clear_pointer (&self->restored, qihe_restored_free);
  g_free (self->wanted_round);
  g_clear_pointer (&self->advice, qihe_advice_unref);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  G_OBJECT_CLASS (qihe_session_parent_class)->finalize (object);
}

static void
qihe_session_class_init (QiheSessionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qihe_session_get_property;
  object_class->dispose = qihe_session_dispose;
  object_class->finalize = qihe_session_finalize;
  props[PROP_OUR_CASE] = g_param_spec_object ("our-case", NULL, NULL, QIHE_TYPE_CASE, flags);
  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_SAMPLE] = g_param_spec_boolean ("sample", NULL, NULL, FALSE, flags);
  props[PROP_ROUND] = g_param_spec_pointer ("round", NULL, NULL, flags);
  props[PROP_EDITABLE] = g_param_spec_boolean ("editable", NULL, NULL, FALSE, flags);
  props[PROP_WAITING] = g_param_spec_uint ("waiting", NULL, NULL, 0, G_MAXUINT, 0, flags);
  props[PROP_OBSTACLE] = g_param_spec_string ("obstacle", NULL, NULL, NULL, flags);
  props[PROP_ATTACHING] = g_param_spec_boolean ("attaching", NULL, NULL, FALSE, flags);
  props[PROP_BEFORE] = g_param_spec_pointer ("before", NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[FAILED] = g_signal_new ("failed", QIHE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[TOLD] = g_signal_new ("told", QIHE_TYPE_SESSION, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
qihe_session_init (QiheSession *self)
{
  self->cases = g_list_store_new (QIHE_TYPE_CASE);
  self->before_cases = g_hash_table_new (g_str_hash, g_str_equal);
  self->left_reasons = qihe_left_reasons_new ();
  self->typed = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

QiheSession *
qihe_session_new (QiheStore *store, QiheSessionKind kind, QiheLoaded *loaded,
                  QiheRestored *restored)
{
  QiheSession *self = g_object_new (QIHE_TYPE_SESSION, NULL);

  self->store = g_object_ref (store);
  self->kind = kind;
  self->restored = restored;
  self->drafts = qihe_drafts_new (qihe_store_get_database_id (store));
  g_signal_connect (store, "changed", G_CALLBACK (store_changed), self);
  g_signal_connect (store, "notify::can-undo", G_CALLBACK (can_undo_changed), self);
  g_signal_connect (store, "notify::can-redo", G_CALLBACK (can_redo_changed), self);
  qihe_session_apply (self, loaded);
  qihe_session_adopt_restored (self);
  return self;
}

QiheStore *
qihe_session_get_store (QiheSession *self)
{
  return self->store;
}

void
qihe_session_insert_case (QiheSession *self, guint position, QiheCase *one)
{
  g_list_store_insert (self->cases, MIN (position, count_cases (self)), one);
}

void
qihe_session_remove_case (QiheSession *self, QiheCase *one)
{
  guint at;

  if (g_list_store_find (self->cases, one, &at))
    g_list_store_remove (self->cases, at);
}

void
qihe_session_fail (QiheSession *self, const char *message)
{
  g_signal_emit (self, signals[FAILED], 0, message);
}

void
qihe_session_tell (QiheSession *self, const char *message)
{
  g_signal_emit (self, signals[TOLD], 0, message);
}

void
qihe_session_tell_writing (QiheSession *self)
{
  static const int changed[] = { PROP_WAITING, PROP_OBSTACLE, PROP_CAN_UNDO, PROP_CAN_REDO };

  for (guint i = 0; self->store != NULL && i < G_N_ELEMENTS (changed); i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[changed[i]]);
}

void
qihe_session_tell_attaching (QiheSession *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ATTACHING]);
}

void
qihe_session_close (QiheSession *self)
{
  qihe_delay_stop (&self->reload);
  qihe_delay_stop (&self->progress);
  if (self->store != NULL) {
    g_signal_handlers_disconnect_by_data (self->store, self);
    if (qihe_session_finish_writing (self))
      qihe_session_flush_drafts (self);
    qihe_store_close (self->store);
    qihe_session_cancel_attaching (self);
    qihe_session_cancel_waiting (self);
  }
  g_clear_object (&self->store);
  g_clear_pointer (&self->drafts, qihe_drafts_free);
}

char *
qihe_session_dup_default_path (void)
{
  return g_build_filename (g_get_user_data_dir (), "qihe", "qihe.db", NULL);
}

QiheFramework *
qihe_session_get_framework (QiheSession *self)
{
  return self->framework;
}

const QiheRound *
qihe_session_get_round (QiheSession *self)
{
  return self->evaluation->round;
}

GPtrArray *
qihe_session_get_rounds (QiheSession *self)
{
  return self->loaded->rounds;
}

gboolean
qihe_session_get_editable (QiheSession *self)
{
  const QiheRound *round = qihe_session_get_round (self);

  return round != NULL && !round->closed && qihe_session_get_read_only (self) == NULL;
}

const char *
qihe_session_get_read_only (QiheSession *self)
{
  return self->store != NULL ? qihe_store_get_read_only (self->store) : NULL;
}

QiheAdvice *
qihe_session_get_advice (QiheSession *self)
{
  return self->advice;
}

gboolean
qihe_session_get_sample (QiheSession *self)
{
  return self->kind == QIHE_SESSION_SAMPLE;
}

GListModel *
qihe_session_get_cases (QiheSession *self)
{
  return G_LIST_MODEL (self->cases);
}

QiheCase *
qihe_session_get_our_case (QiheSession *self)
{
  g_autoptr (QiheCase) first = g_list_model_get_item (G_LIST_MODEL (self->cases), 0);

  return first != NULL && qihe_case_get_ours (first) ? first : NULL;
}

QiheCase *
qihe_session_find_case (QiheSession *self, const char *id)
{
  return find_case (self, qihe_case_get_id, id);
}

QiheCase *
qihe_session_find_case_by_code (QiheSession *self, const char *code)
{
  return find_case (self, qihe_case_get_code, code);
}

const char *
qihe_session_get_head_problem (QiheSession *self)
{
  return qihe_store_get_head_problem (self->store);
}
