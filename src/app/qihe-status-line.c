/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-status-line.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"

/* What is over sooner is not worth a line that comes and goes. */
#define PATIENCE_MS 300

struct _QiheStatusLine {
  AdwBin parent_instance;

  QiheSession *session;
  QiheDelay show;
  GtkLabel *what;
  GtkLabel *how_far;
  GtkProgressBar *bar;
};

G_DEFINE_FINAL_TYPE (QiheStatusLine, qihe_status_line, ADW_TYPE_BIN)

static void
show (gpointer data)
{
  gtk_widget_set_visible (GTK_WIDGET (data), TRUE);
}

static void
hide (QiheStatusLine *self)
{
  qihe_delay_stop (&self->show);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static char *
dup_what (const char *name, guint n_behind)
{
  if (n_behind == 0)
    return g_strdup_printf (_ ("Attaching “%s”"), name);
  return g_strdup_printf (ngettext ("Attaching “%s”, then %u more file",
                                    "Attaching “%s”, then %u more files", n_behind),
                          name, n_behind);
}

static char *
dup_how_far (guint64 done, guint64 total)
{
  g_autofree char *copied = g_format_size (done);
  g_autofree char *all = g_format_size (total);

  /* Translators: how much of a file has been copied, and how large it is */
  return total > 0 ? g_strdup_printf (_ ("%s of %s"), copied, all) : g_steal_pointer (&copied);
}

static void
attaching_changed (QiheStatusLine *self)
{
  guint64 done, total;
  guint n_behind;
  const char *name = qihe_session_get_attaching (self->session, &done, &total, &n_behind);
  g_autofree char *what = NULL;
  g_autofree char *how_far = NULL;

  if (name == NULL) {
    hide (self);
    return;
  }
  what = dup_what (name, n_behind);
  how_far = dup_how_far (done, total);
  gtk_label_set_text (self->what, what);
  gtk_label_set_text (self->how_far, how_far);
  /* A file may grow while it is copied. */
  gtk_progress_bar_set_fraction (self->bar,
                                 total > 0 ? MIN ((double) done / (double) total, 1) : 0);
  qihe_delay_start (&self->show, PATIENCE_MS, show, self);
}

static void
cancel (QiheStatusLine *self)
{
  qihe_session_cancel_attaching (self->session);
}

static void
qihe_status_line_dispose (GObject *object)
{
  QiheStatusLine *self = QIHE_STATUS_LINE (object);

  qihe_status_line_set_session (self, NULL);
  adw_bin_set_child (ADW_BIN (self), NULL); /* or the bin lets go what the template has let go */
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_STATUS_LINE);
  G_OBJECT_CLASS (qihe_status_line_parent_class)->dispose (object);
}

static void
qihe_status_line_class_init (QiheStatusLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_status_line_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/app/qihe-status-line.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheStatusLine, what);
  gtk_widget_class_bind_template_child (widget_class, QiheStatusLine, how_far);
  gtk_widget_class_bind_template_child (widget_class, QiheStatusLine, bar);
  gtk_widget_class_bind_template_callback (widget_class, cancel);
}

static void
qihe_status_line_init (QiheStatusLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_status_line_set_session (QiheStatusLine *self, QiheSession *session)
{
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  hide (self);
  if (session != NULL)
    g_signal_connect_swapped (session, "notify::attaching", G_CALLBACK (attaching_changed), self);
}
