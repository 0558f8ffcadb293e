/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-notice.h"

#include "base/qihe-delay.h"

#define TIME_MS 4000
#define TIME_WITH_BUTTON_MS 8000
#define TIME_AFTERWARDS_MS 8000

struct _QiheNotice {
  AdwBin parent_instance;

  QiheDelay end;
  gboolean held;
  char *text; /* (nullable): what is to be told when nothing is held back any more */
  const char *verb;
  const char *action;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (QiheNotice, qihe_notice, ADW_TYPE_BIN)

static void
hide (QiheNotice *self)
{
  qihe_delay_stop (&self->end);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static void
end (gpointer data)
{
  hide (data);
}

/* What is not seen is not there for the mouse and screen readers either. */
static void
child_revealed (QiheNotice *self)
{
  if (!gtk_revealer_get_child_revealed (self->revealer) &&
      !gtk_revealer_get_reveal_child (self->revealer))
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
reveal (QiheNotice *self, const char *text, const char *verb, const char *action, guint time)
{
  gtk_label_set_text (self->label, text);
  gtk_button_set_label (self->button, verb != NULL ? verb : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->button), verb != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  qihe_delay_restart (&self->end, time, end, self);
}

static void
qihe_notice_dispose (GObject *object)
{
  QiheNotice *self = QIHE_NOTICE (object);

  qihe_delay_stop (&self->end);
  adw_bin_set_child (ADW_BIN (self), NULL); /* or the bin lets go what the template has let go */
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_NOTICE);
  G_OBJECT_CLASS (qihe_notice_parent_class)->dispose (object);
}

static void
qihe_notice_finalize (GObject *object)
{
  g_free (QIHE_NOTICE (object)->text);
  G_OBJECT_CLASS (qihe_notice_parent_class)->finalize (object);
}

static void
qihe_notice_class_init (QiheNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_notice_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_notice_finalize;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/app/qihe-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheNotice, revealer);
  gtk_widget_class_bind_template_child (widget_class, QiheNotice, label);
  gtk_widget_class_bind_template_child (widget_class, QiheNotice, button);
  gtk_widget_class_bind_template_callback (widget_class, hide);
  gtk_widget_class_bind_template_callback (widget_class, child_revealed);
}

static void
qihe_notice_init (QiheNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_notice_show (QiheNotice *self, const char *text, const char *verb, const char *action)
{
  if (!self->held) {
    reveal (self, text, verb, action, verb != NULL ? TIME_WITH_BUTTON_MS : TIME_MS);
    return;
  }
  g_free (self->text);
  self->text = g_strdup (text);
  self->verb = g_intern_string (verb);
  self->action = g_intern_string (action);
}

void
qihe_notice_hold_back (QiheNotice *self, gboolean hold)
{
  g_autofree char *text = g_steal_pointer (&self->text);

  self->held = hold;
  if (hold) {
    hide (self);
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE); /* at once, not when it has moved out */
  } else if (text != NULL) {
    reveal (self, text, self->verb, self->action, TIME_AFTERWARDS_MS);
  }
}
