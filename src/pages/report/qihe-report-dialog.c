/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/report/qihe-report-dialog.h"

#include <glib/gi18n-lib.h>

#include "pages/report/qihe-report-contents.h"
#include "pages/report/qihe-report-print.h"
#include "pages/report/qihe-report-sheet.h"

/* In the order of the menus. */
static const char *const layouts[] = { "plain", "official" };

/*
 * @setting: the setting under way, cancelled when something else is wanted
 * @pages: (nullable): what is shown
 */
struct _QiheReportDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  char *round;
  GCancellable *setting;
  QihePages *pages;

  GtkDropDown *language;
  GtkDropDown *layout;
  QiheReportContents *contents;
  GtkSpinner *spinner;
  GtkStack *stack;
  GtkListView *list;
  AdwStatusPage *problem;
  GtkWidget *save;
  GtkWidget *print;
};

G_DEFINE_FINAL_TYPE (QiheReportDialog, qihe_report_dialog, ADW_TYPE_WINDOW)

static QiheReportOptions
get_options (QiheReportDialog *self)
{
  QiheReportOptions options = {
    .round = self->round,
    .language = (QiheLanguage) gtk_drop_down_get_selected (self->language),
    .layout = (char *) layouts[gtk_drop_down_get_selected (self->layout)],
    .parts = qihe_report_contents_get_parts (self->contents),
  };

  return options;
}

static void
set_busy (QiheReportDialog *self, gboolean busy)
{
  gtk_spinner_set_spinning (self->spinner, busy);
  gtk_widget_set_sensitive (self->save, !busy && self->pages != NULL);
  gtk_widget_set_sensitive (self->print, !busy && self->pages != NULL);
}

static void
show_problem (QiheReportDialog *self, const char *message)
{
  g_autofree char *escaped = g_markup_escape_text (message, -1);

  adw_status_page_set_description (self->problem, escaped);
  gtk_stack_set_visible_child_name (self->stack, "problem");
}

/* The rows of the list are its pages; of the model only the number counts. */
static void
show_pages (QiheReportDialog *self, QihePages *pages)
{
  g_autoptr (GListStore) model = g_list_store_new (G_TYPE_OBJECT);
  guint n = qihe_pages_get_n_pages (pages);

  g_clear_pointer (&self->pages, qihe_pages_unref);
  self->pages = pages;
  for (guint i = 0; i < n; i++) {
    g_autoptr (GObject) row = g_object_new (G_TYPE_OBJECT, NULL);

    g_list_store_append (model, row);
  }
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (gtk_no_selection_new (
                                           G_LIST_MODEL (g_steal_pointer (&model)))));
  gtk_stack_set_visible_child_name (self->stack, "pages");
}

static void
is_set (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  QihePages *pages = qihe_session_set_report_finish (QIHE_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (pages != NULL)
    show_pages (self, pages);
  else
    show_problem (self, error->message);
  set_busy (self, FALSE);
}

static void
changed (QiheReportDialog *self)
{
  QiheReportOptions options = get_options (self);

  g_cancellable_cancel (self->setting);
  g_clear_object (&self->setting);
  self->setting = g_cancellable_new ();
  set_busy (self, TRUE);
  qihe_session_set_report_async (self->session, &options, self->setting, NULL, is_set,
                                 g_object_ref (self));
}

static void
tell (QiheReportDialog *self, const char *message)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (self));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", message);
}

/* What was to be written has been: then there is nothing left to do here. */
static void
is_written (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheReportDialog) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) answer =
      qihe_session_write_report_finish (QIHE_SESSION (source), result, &error);
  g_autofree char *name = NULL;
  g_autofree char *message = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  set_busy (self, FALSE);
  if (answer == NULL) {
    show_problem (self, error->message);
    return;
  }
  name =
      g_path_get_basename (json_object_get_string_member (json_node_get_object (answer), "file"));
  message = g_strdup_printf (_ ("Saved as “%s”"), name);
  tell (self, message);
  gtk_window_close (GTK_WINDOW (self));
}

static char *
with_ending (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path == NULL || g_str_has_suffix (path, ".pdf"))
    return g_steal_pointer (&path);
  return g_strconcat (path, ".pdf", NULL);
}

static void
file_chosen (GtkNativeDialog *chooser, int response, gpointer data)
{
  g_autoptr (QiheReportDialog) self = data;
  QiheReportOptions options = get_options (self);
  g_autoptr (GFile) file = NULL;
  g_autofree char *path = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    path = with_ending (file);
    if (path == NULL)
      show_problem (self, _ ("Choose a folder on this computer"));
    else
      qihe_session_write_report_async (self->session, &options, path, self->setting, NULL,
                                       is_written, g_object_ref (self));
    set_busy (self, path != NULL);
  }
  g_object_unref (chooser);
}

static void
save_clicked (QiheReportDialog *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Save Report"), GTK_WINDOW (self),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  g_autofree char *name = g_strconcat (qihe_pages_get_document (self->pages)->title, ".pdf", NULL);

  g_strdelimit (name, "/\\:*?\"<>|\n", '-');
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static void
print_clicked (QiheReportDialog *self)
{
  qihe_report_print (self->pages, GTK_WINDOW (self));
}

static void
row_set_up (GtkListItemFactory *factory, GtkListItem *item)
{
  gtk_list_item_set_child (item, qihe_report_sheet_new ());
  gtk_list_item_set_activatable (item, FALSE);
}

static void
row_bound (QiheReportDialog *self, GtkListItem *item)
{
  qihe_report_sheet_set (QIHE_REPORT_SHEET (gtk_list_item_get_child (item)), self->pages,
                         gtk_list_item_get_position (item));
}

static void
row_unbound (QiheReportDialog *self, GtkListItem *item)
{
  qihe_report_sheet_set (QIHE_REPORT_SHEET (gtk_list_item_get_child (item)), NULL, 0);
}

/* The page in the middle of what is seen: all are of the same height. */
static guint
get_page (QiheReportDialog *self)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (self->list));
  double middle =
      gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment) / 2;
  double share = middle / MAX (gtk_adjustment_get_upper (adjustment), 1);

  return (guint) (CLAMP (share, 0, 1) * qihe_pages_get_n_pages (self->pages));
}

static const char *
get_screen (QiheReportDialog *self)
{
  const char *screen = NULL;

  if (self->pages != NULL)
    screen = qihe_report_part_get_screen (qihe_pages_find_mark (self->pages, get_page (self)));
  return screen != NULL ? screen : "title";
}

static void
act_present (GtkWidget *widget, const char *name, GVariant *parameter)
{
  GtkWindow *parent = gtk_window_get_transient_for (GTK_WINDOW (widget));

  gtk_widget_activate_action (GTK_WIDGET (parent), "win.present-screen", "s",
                              get_screen (QIHE_REPORT_DIALOG (widget)));
}

static void
qihe_report_dialog_dispose (GObject *object)
{
  QiheReportDialog *self = QIHE_REPORT_DIALOG (object);

  g_cancellable_cancel (self->setting);
  g_clear_object (&self->setting);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_REPORT_DIALOG);
  g_clear_pointer (&self->pages, qihe_pages_unref);
  g_clear_pointer (&self->round, g_free);
  G_OBJECT_CLASS (qihe_report_dialog_parent_class)->dispose (object);
}

/* The work under way keeps the dialog, and is of no use without it. */
static gboolean
qihe_report_dialog_close_request (GtkWindow *window)
{
  g_cancellable_cancel (QIHE_REPORT_DIALOG (window)->setting);
  return GTK_WINDOW_CLASS (qihe_report_dialog_parent_class)->close_request (window);
}

static void
qihe_report_dialog_class_init (QiheReportDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_REPORT_CONTENTS);
  G_OBJECT_CLASS (klass)->dispose = qihe_report_dialog_dispose;
  GTK_WINDOW_CLASS (klass)->close_request = qihe_report_dialog_close_request;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/report/qihe-report-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, language);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, layout);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, contents);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, stack);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, list);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, save);
  gtk_widget_class_bind_template_child (widget_class, QiheReportDialog, print);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked);
  gtk_widget_class_bind_template_callback (widget_class, print_clicked);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up);
  gtk_widget_class_bind_template_callback (widget_class, row_bound);
  gtk_widget_class_bind_template_callback (widget_class, row_unbound);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_install_action (widget_class, "report.present", NULL, act_present);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F5, 0, "report.present", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_report_dialog_init (QiheReportDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_report_dialog_new (GtkWindow *parent, QiheSession *session)
{
  QiheReportDialog *self = g_object_new (QIHE_TYPE_REPORT_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->round = g_strdup (qihe_session_get_round (session)->id);
  gtk_drop_down_set_selected (self->language, qihe_language_current ());
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (changed), self);
  g_signal_connect_swapped (self->layout, "notify::selected", G_CALLBACK (changed), self);
  changed (self);
  return GTK_WIDGET (self);
}
