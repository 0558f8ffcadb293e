/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-notice.h"

#define SECONDS 4
#define SECONDS_WITH_BUTTON 8

struct _QiheNotice {
  AdwBin parent_instance;

  guint end_id;
  GtkRevealer *revealer;
  GtkLabel *label;
  GtkButton *button;
};

G_DEFINE_FINAL_TYPE (QiheNotice, qihe_notice, ADW_TYPE_BIN)

static void
hide (QiheNotice *self)
{
  g_clear_handle_id (&self->end_id, g_source_remove);
  gtk_revealer_set_reveal_child (self->revealer, FALSE);
}

static gboolean
end (gpointer data)
{
  QiheNotice *self = data;

  self->end_id = 0;
  hide (self);
  return G_SOURCE_REMOVE;
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
qihe_notice_dispose (GObject *object)
{
  QiheNotice *self = QIHE_NOTICE (object);

  g_clear_handle_id (&self->end_id, g_source_remove);
  adw_bin_set_child (ADW_BIN (self), NULL); /* or the bin lets go what the template has let go */
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_NOTICE);
  G_OBJECT_CLASS (qihe_notice_parent_class)->dispose (object);
}

static void
qihe_notice_class_init (QiheNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_notice_dispose;
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
  g_clear_handle_id (&self->end_id, g_source_remove);
  gtk_label_set_text (self->label, text);
  gtk_button_set_label (self->button, verb != NULL ? verb : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->button), action);
  gtk_widget_set_visible (GTK_WIDGET (self->button), verb != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (self->revealer, TRUE);
  self->end_id = g_timeout_add_seconds (verb != NULL ? SECONDS_WITH_BUTTON : SECONDS, end, self);
}
