/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "app/qihe-window-private.h"
#include "app/qihe-window-state.h"
#include "pages/round/qihe-close-round-dialog.h"
#include "pages/round/qihe-import-dialog.h"
#include "pages/round/qihe-new-round-dialog.h"

/*
 * Rounds in the window: which one is shown, making and closing one, comparing.
 */

static void
act_show_round (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  const QiheRound *round = qihe_session_get_round (self->session);
  const char *id = g_variant_get_string (parameter, NULL);

  if (round != NULL && g_str_equal (round->id, id))
    return;
  qihe_window_commit (self);
  qihe_session_show_round (self->session, id);
}

static void
round_begun (QiheWindow *self)
{
  g_autofree char *title = qihe_round_dup_title (qihe_session_get_round (self->session));
  g_autofree char *text = g_strdup_printf (_ ("Round “%s” begun"), title);

  qihe_notice_show (self->notice, text, _ ("_Undo"), "win.undo");
}

static void
ask_for_round (QiheWindow *self, const char *base)
{
  GtkWidget *dialog;

  qihe_window_commit (self);
  dialog = qihe_new_round_dialog_new (GTK_WINDOW (self), self->session, base);
  g_signal_connect_object (dialog, "begun", G_CALLBACK (round_begun), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
act_new_round (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ask_for_round (QIHE_WINDOW (widget), NULL);
}

static void
act_new_round_from_shown (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  ask_for_round (self, qihe_session_get_round (self->session)->id);
}

static void
act_import_round (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  GtkWidget *dialog;

  qihe_window_commit (self);
  dialog = qihe_import_dialog_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (dialog, "begun", G_CALLBACK (round_begun), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
act_compare_rounds (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_window_open_comparison (QIHE_WINDOW (widget));
}

static void
open_rating (QiheWindow *self, const char *one, const char *indicator)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-rating", "(ss)", one, indicator);
}

static void
act_close_round (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  GtkWidget *dialog;

  qihe_window_commit (self);
  dialog = qihe_close_round_dialog_new (GTK_WINDOW (self), self->session);
  g_signal_connect_object (dialog, "open-rating", G_CALLBACK (open_rating), self,
                           G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* A round that is closed, or that another began with, stays: the error says so. */
static void
round_deleted (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWindow) self = data;
  g_autoptr (GError) error = NULL;

  if (qihe_session_delete_round_finish (QIHE_SESSION (source), result, &error))
    qihe_notice_show (self->notice, _ ("Round deleted"), _ ("_Undo"), "win.undo");
  else
    qihe_notice_show (self->notice, error->message, NULL, NULL);
}

/* Undone like everything else: so it is not asked about. */
static void
act_delete_round (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);

  qihe_window_commit (self);
  qihe_session_delete_round_async (self->session, round_deleted, g_object_ref (self));
}

void
qihe_window_round_changed (QiheWindow *self)
{
  const QiheRound *round = qihe_session_get_round (self->session);

  gtk_info_bar_set_revealed (self->round_bar, round != NULL && round->closed);
  if (round != NULL)
    qihe_window_state_remember_round (round->id, qihe_session_get_rounds (self->session));
  qihe_window_update_actions (self);
}

void
qihe_window_install_round_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.show-round", "s", act_show_round);
  gtk_widget_class_install_action (klass, "win.new-round", NULL, act_new_round);
  gtk_widget_class_install_action (klass, "win.new-round-from-shown", NULL,
                                   act_new_round_from_shown);
  gtk_widget_class_install_action (klass, "win.import-round", NULL, act_import_round);
  gtk_widget_class_install_action (klass, "win.compare-rounds", NULL, act_compare_rounds);
  gtk_widget_class_install_action (klass, "win.close-round", NULL, act_close_round);
  gtk_widget_class_install_action (klass, "win.delete-round", NULL, act_delete_round);
}
