/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-import-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/round/qihe-import-preview.h"
#include "pages/round/qihe-import-problems.h"
#include "pages/round/qihe-import-round.h"
#include "pages/round/qihe-import-rows.h"
#include "session/qihe-import.h"

/* How often the number of rows that are read is shown anew, in milliseconds. */
#define LOOK_EVERY 100

struct _QiheImportDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  GFile *file;
  QiheImport *import;    /* (nullable): what is shown */
  QiheSheetWatch *watch; /* (nullable): of what is being read */
  guint looking;
  gboolean working; /* the round is being made */

  GtkButton *accept;
  GtkWidget *problem_bar;
  GtkLabel *problem;
  GtkStack *states; /* choose, reading, preview */
  AdwStatusPage *reading;
  GtkStack *views; /* round, problems, rows */
  GtkStackPage *problems_page;
  GtkStackPage *rows_page;
  QiheImportPreview *preview;
  QiheImportRound *round;
  QiheImportProblems *problems;
  QiheImportRows *rows;
};

enum { BEGUN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheImportDialog, qihe_import_dialog, ADW_TYPE_WINDOW)

static gboolean
can_accept (QiheImportDialog *self)
{
  if (self->import == NULL || self->watch != NULL || self->working)
    return FALSE;
  return qihe_import_round_check (self->round) && self->import->cases->cases->len > 0 &&
         (self->import->n_problems == 0 || !qihe_import_preview_get_all (self->preview));
}

static void
changed (QiheImportDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), can_accept (self));
}

static void
show_state (QiheImportDialog *self, const char *state)
{
  gtk_stack_set_visible_child_name (self->states, state);
  changed (self);
}

static void
show_problem (QiheImportDialog *self, const char *message)
{
  gtk_label_set_text (self->problem, message != NULL ? message : "");
  gtk_widget_set_visible (self->problem_bar, message != NULL);
}

static void
forget_import (QiheImportDialog *self)
{
  qihe_import_preview_show (self->preview, NULL);
  qihe_import_problems_show (self->problems, NULL);
  qihe_import_rows_show (self->rows, NULL);
  g_clear_pointer (&self->import, qihe_import_free);
}

static void
show_count (QiheImportDialog *self, guint n)
{
  g_autofree char *title =
      n > 0 ? g_strdup_printf (_ ("Problems (%u)"), n) : g_strdup (_ ("Problems"));

  gtk_stack_page_set_title (self->problems_page, title);
}

static void
show_import (QiheImportDialog *self, QiheImport *import)
{
  forget_import (self);
  self->import = import;
  qihe_import_preview_show (self->preview, import);
  qihe_import_problems_show (self->problems, import);
  qihe_import_rows_show (self->rows, import);
  qihe_import_round_show (self->round, import);
  show_count (self, import->n_problems);
  gtk_stack_page_set_visible (self->rows_page, import->is_table);
  show_state (self, "preview");
}

static void
stop_reading (QiheImportDialog *self)
{
  g_clear_handle_id (&self->looking, g_source_remove);
  if (self->watch != NULL)
    g_cancellable_cancel (self->watch->cancellable);
  g_clear_pointer (&self->watch, qihe_sheet_watch_unref);
}

static gboolean
look (gpointer data)
{
  QiheImportDialog *self = data;
  guint n = (guint) g_atomic_int_get (&self->watch->n_rows);
  g_autofree char *rows = g_strdup_printf (ngettext ("%u row read", "%u rows read", n), n);

  adw_status_page_set_description (self->reading, rows);
  return G_SOURCE_CONTINUE;
}

/* What was shown of the file before may still be wanted. */
static void
was_read (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheImportDialog) self = data;
  g_autoptr (GError) error = NULL;
  QiheImport *import = qihe_import_read_finish (QIHE_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  stop_reading (self);
  if (import != NULL) {
    show_import (self, import);
    return;
  }
  show_problem (self, error->message);
  if (self->import != NULL)
    qihe_import_round_show (self->round, self->import);
  show_state (self, self->import != NULL ? "preview" : "choose");
}

/* Others that are still being read are not wanted any more. */
static void
read_file (QiheImportDialog *self, const char *sheet, const char *framework)
{
  g_autofree char *name = g_file_get_basename (self->file);
  g_autofree char *title = g_strdup_printf (_ ("Reading “%s”"), name);

  stop_reading (self);
  show_problem (self, NULL);
  self->watch = qihe_sheet_watch_new ();
  adw_status_page_set_title (self->reading, title);
  look (self);
  self->looking = g_timeout_add (LOOK_EVERY, look, self);
  show_state (self, "reading");
  qihe_import_read_async (self->session, self->file, sheet, framework, self->watch, was_read,
                          g_object_ref (self));
}

static void
take_file (QiheImportDialog *self, GFile *file)
{
  g_set_object (&self->file, file);
  forget_import (self);
  gtk_stack_set_visible_child_name (self->views, "round");
  read_file (self, NULL, NULL);
}

static void
read_again (QiheImportDialog *self)
{
  g_autofree char *sheet = g_strdup (qihe_import_preview_get_sheet (self->preview));
  g_autofree char *framework = g_strdup (qihe_import_round_get_framework (self->round));

  if (self->file != NULL)
    read_file (self, sheet, framework);
}

static void
stop_clicked (QiheImportDialog *self)
{
  stop_reading (self);
  forget_import (self);
  show_state (self, "choose");
}

static void
file_chosen (GtkNativeDialog *chooser, int response, gpointer data)
{
  g_autoptr (QiheImportDialog) self = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    take_file (self, file);
  }
  g_object_unref (chooser);
}

static void
choose_clicked (QiheImportDialog *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Choose a File With Ratings"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_OPEN, _ ("_Choose"), _ ("_Cancel"));
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, _ ("Tables and JSON (XLSX, CSV, JSON)"));
  gtk_file_filter_add_suffix (filter, "xlsx");
  gtk_file_filter_add_suffix (filter, "csv");
  gtk_file_filter_add_suffix (filter, "json");
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (chooser), filter);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static gboolean
dropped (QiheImportDialog *self, const GValue *value)
{
  GSList *files = g_value_get_boxed (value);

  if (files == NULL || self->working)
    return FALSE;
  if (files->next != NULL)
    show_problem (self, _ ("A round is made of one file; drop one alone"));
  else
    take_file (self, files->data);
  return TRUE;
}

static void
show_problems (QiheImportDialog *self)
{
  gtk_stack_set_visible_child_name (self->views, "problems");
}

static void
go_to (QiheImportDialog *self, guint position)
{
  if (!self->import->is_table)
    return;
  gtk_stack_set_visible_child_name (self->views, "rows");
  qihe_import_rows_go_to (self->rows, g_ptr_array_index (self->import->problems, position));
}

/* What was read has gone into the round that could not be made. */
static void
begun (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheImportDialog) self = data;
  g_autoptr (GError) error = NULL;

  self->working = FALSE;
  if (qihe_session_add_round_finish (QIHE_SESSION (source), result, &error)) {
    g_signal_emit (self, signals[BEGUN], 0);
    gtk_window_close (GTK_WINDOW (self));
    return;
  }
  read_again (self);
  show_problem (self, error->message);
}

static void
accepted (QiheImportDialog *self)
{
  g_auto (QiheRoundPlan) plan = { 0 };
  g_autoptr (GError) error = NULL;

  if (!can_accept (self))
    return;
  if (!qihe_import_accept (self->import, qihe_import_preview_get_all (self->preview), &plan,
                           &error)) {
    show_problem (self, error->message);
    return;
  }
  qihe_import_round_put (self->round, &plan);
  self->working = TRUE;
  changed (self);
  qihe_session_add_round_async (self->session, &plan, begun, g_object_ref (self));
}

static void
qihe_import_dialog_dispose (GObject *object)
{
  QiheImportDialog *self = QIHE_IMPORT_DIALOG (object);

  stop_reading (self);
  if (self->rows != NULL)
    forget_import (self);
  g_clear_object (&self->session);
  g_clear_object (&self->file);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_IMPORT_DIALOG);
  G_OBJECT_CLASS (qihe_import_dialog_parent_class)->dispose (object);
}

/* What is being read keeps the dialog, and is of no use without it. */
static gboolean
qihe_import_dialog_close_request (GtkWindow *window)
{
  stop_reading (QIHE_IMPORT_DIALOG (window));
  return GTK_WINDOW_CLASS (qihe_import_dialog_parent_class)->close_request (window);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, states);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, reading);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, views);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, problems_page);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, rows_page);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, round);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, problems);
  gtk_widget_class_bind_template_child (widget_class, QiheImportDialog, rows);
}

static void
qihe_import_dialog_class_init (QiheImportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_IMPORT_PREVIEW);
  g_type_ensure (QIHE_TYPE_IMPORT_PROBLEMS);
  g_type_ensure (QIHE_TYPE_IMPORT_ROUND);
  g_type_ensure (QIHE_TYPE_IMPORT_ROWS);
  G_OBJECT_CLASS (klass)->dispose = qihe_import_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = qihe_import_dialog_close_request;
  signals[BEGUN] = g_signal_new ("begun", QIHE_TYPE_IMPORT_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-import-dialog.ui");
  bind_children (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_bind_template_callback (widget_class, choose_clicked);
  gtk_widget_class_bind_template_callback (widget_class, stop_clicked);
  gtk_widget_class_bind_template_callback (widget_class, read_again);
  gtk_widget_class_bind_template_callback (widget_class, show_problems);
  gtk_widget_class_bind_template_callback (widget_class, go_to);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_import_dialog_init (QiheImportDialog *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GDK_TYPE_FILE_LIST, GDK_ACTION_COPY);

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
qihe_import_dialog_new (GtkWindow *parent, QiheSession *session)
{
  QiheImportDialog *self = g_object_new (QIHE_TYPE_IMPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  qihe_import_round_begin (self->round, session);
  show_state (self, "choose");
  return GTK_WIDGET (self);
}
