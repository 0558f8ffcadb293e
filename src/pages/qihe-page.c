/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/qihe-page.h"

typedef struct {
  QiheSession *session;
  gboolean folded;
} QihePagePrivate;

enum { PROP_0, PROP_SESSION, PROP_FOLDED, N_PROPS };
static GParamSpec *props[N_PROPS];

enum { STEPS_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QihePage, qihe_page, ADW_TYPE_BIN)

static void
qihe_page_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QihePagePrivate *priv = qihe_page_get_instance_private (QIHE_PAGE (object));

  switch (id) {
  case PROP_SESSION:
    g_value_set_object (value, priv->session);
    break;
  case PROP_FOLDED:
    g_value_set_boolean (value, priv->folded);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_page_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QihePage *self = QIHE_PAGE (object);
  QihePagePrivate *priv = qihe_page_get_instance_private (self);

  switch (id) {
  case PROP_SESSION:
    qihe_page_set_session (self, g_value_get_object (value));
    break;
  case PROP_FOLDED:
    if (priv->folded != g_value_get_boolean (value)) {
      priv->folded = g_value_get_boolean (value);
      g_object_notify_by_pspec (object, pspec);
    }
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_page_dispose (GObject *object)
{
  QihePagePrivate *priv = qihe_page_get_instance_private (QIHE_PAGE (object));

  g_clear_object (&priv->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), G_OBJECT_TYPE (object));
  G_OBJECT_CLASS (qihe_page_parent_class)->dispose (object);
}

static void
qihe_page_real_session_changed (QihePage *self)
{
}

static void
qihe_page_class_init (QihePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = qihe_page_get_property;
  object_class->set_property = qihe_page_set_property;
  object_class->dispose = qihe_page_dispose;
  klass->session_changed = qihe_page_real_session_changed;
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, QIHE_TYPE_SESSION, flags);
  props[PROP_FOLDED] = g_param_spec_boolean ("folded", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[STEPS_CHANGED] = g_signal_new ("steps-changed", QIHE_TYPE_PAGE, G_SIGNAL_RUN_LAST, 0,
                                         NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_page_init (QihePage *self)
{
}

char *
qihe_page_dup_screen (QihePage *self)
{
  QihePageClass *klass = QIHE_PAGE_GET_CLASS (self);

  return klass->dup_screen != NULL ? klass->dup_screen (self) : NULL;
}

gboolean
qihe_page_get_rounds (QihePage *self, const char **now, const char **before)
{
  QihePageClass *klass = QIHE_PAGE_GET_CLASS (self);

  return klass->get_rounds != NULL && klass->get_rounds (self, now, before);
}

char *
qihe_page_dup_caution (QihePage *self)
{
  QihePageClass *klass = QIHE_PAGE_GET_CLASS (self);

  return klass->dup_caution != NULL ? klass->dup_caution (self) : NULL;
}

QiheSession *
qihe_page_get_session (QihePage *self)
{
  QihePagePrivate *priv = qihe_page_get_instance_private (self);

  return priv->session;
}

void
qihe_page_set_session (QihePage *self, QiheSession *session)
{
  QihePagePrivate *priv = qihe_page_get_instance_private (self);

  if (!g_set_object (&priv->session, session))
    return;
  QIHE_PAGE_GET_CLASS (self)->session_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SESSION]);
}

gboolean
qihe_page_get_steps (QihePage *self, gboolean *undo, gboolean *redo)
{
  QihePageClass *klass = QIHE_PAGE_GET_CLASS (self);

  return klass->get_steps != NULL && klass->get_steps (self, undo, redo);
}

gboolean
qihe_page_step (QihePage *self, gboolean forward)
{
  QihePageClass *klass = QIHE_PAGE_GET_CLASS (self);

  if (klass->step == NULL)
    return FALSE;
  klass->step (self, forward);
  return TRUE;
}

void
qihe_page_steps_changed (QihePage *self)
{
  g_signal_emit (self, signals[STEPS_CHANGED], 0);
}
