/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-import-problems.h"

#include <glib/gi18n-lib.h>

#include "pages/round/qihe-blank-list.h"

struct _QiheImportProblems {
  AdwBin parent_instance;

  const QiheImport *import;

  GtkStack *states; /* none, list */
  GtkLabel *count;
  GtkListView *list;
  GtkLabel *told;
};

enum { GO_TO, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheImportProblems, qihe_import_problems, ADW_TYPE_BIN)

static GtkWidget *
line_new (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (label, style);
  return label;
}

static void
row_set_up (GtkListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (box), line_new ("heading"));
  gtk_box_append (GTK_BOX (box), line_new ("body"));
  gtk_widget_set_margin_start (box, 16);
  gtk_widget_set_margin_end (box, 16);
  gtk_widget_set_margin_top (box, 6);
  gtk_widget_set_margin_bottom (box, 6);
  gtk_list_item_set_child (item, box);
}

static void
row_bound (QiheImportProblems *self, GtkListItem *item)
{
  GtkWidget *where = gtk_widget_get_first_child (gtk_list_item_get_child (item));
  const QiheImportProblem *problem =
      g_ptr_array_index (self->import->problems, gtk_list_item_get_position (item));

  gtk_label_set_text (GTK_LABEL (where), problem->where);
  gtk_label_set_text (GTK_LABEL (gtk_widget_get_next_sibling (where)), problem->what);
}

static void
activated (QiheImportProblems *self, guint position)
{
  g_signal_emit (self, signals[GO_TO], 0, position);
}

static void
tell (QiheImportProblems *self, const char *message)
{
  gtk_label_set_text (self->told, message);
  gtk_widget_set_visible (GTK_WIDGET (self->told), TRUE);
}

static void
save_to (QiheImportProblems *self, GFile *file)
{
  g_autofree char *text = qihe_import_dup_problems (self->import);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL,
                               NULL, &error))
    message = g_strdup_printf (_ ("Saved as “%s”"), name);
  else
    message = g_strdup_printf (_ ("Not saved: %s"), error->message);
  tell (self, message);
}

static void
file_chosen (GtkNativeDialog *chooser, int response, gpointer data)
{
  g_autoptr (QiheImportProblems) self = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT && self->import != NULL) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (chooser));
    save_to (self, file);
  }
  g_object_unref (chooser);
}

static void
save_clicked (QiheImportProblems *self)
{
  GtkFileChooserNative *chooser =
      gtk_file_chooser_native_new (_ ("Save Problems"),
                                   GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                   GTK_FILE_CHOOSER_ACTION_SAVE, _ ("_Save"), _ ("_Cancel"));
  /* Translators: a file with what is wrong with another one, whose name is given */
  g_autofree char *title = g_strdup_printf (_ ("Problems of %s"), self->import->name);
  g_autofree char *name = g_strconcat (title, ".csv", NULL);

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (chooser), name);
  g_signal_connect (chooser, "response", G_CALLBACK (file_chosen), g_object_ref (self));
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (chooser));
}

static char *
dup_count (const QiheImport *import)
{
  g_autofree char *problems =
      g_strdup_printf (ngettext ("%u problem", "%u problems", import->n_problems),
                       import->n_problems);

  if (import->problems->len == import->n_problems)
    return g_steal_pointer (&problems);
  /* Translators: “12000 problems, the first 10000 are listed” */
  return g_strdup_printf (_ ("%s, the first %u are listed"), problems, import->problems->len);
}

static void
qihe_import_problems_class_init (QiheImportProblemsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[GO_TO] = g_signal_new ("go-to", QIHE_TYPE_IMPORT_PROBLEMS, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-import-problems.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheImportProblems, states);
  gtk_widget_class_bind_template_child (widget_class, QiheImportProblems, count);
  gtk_widget_class_bind_template_child (widget_class, QiheImportProblems, list);
  gtk_widget_class_bind_template_child (widget_class, QiheImportProblems, told);
  gtk_widget_class_bind_template_callback (widget_class, row_set_up);
  gtk_widget_class_bind_template_callback (widget_class, row_bound);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_bind_template_callback (widget_class, save_clicked);
}

static void
qihe_import_problems_init (QiheImportProblems *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_import_problems_show (QiheImportProblems *self, const QiheImport *import)
{
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_autofree char *count = NULL;

  gtk_list_view_set_model (self->list, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->told), FALSE);
  self->import = import;
  if (import == NULL)
    return;
  count = dup_count (import);
  gtk_label_set_text (self->count, count);
  gtk_stack_set_visible_child_name (self->states, import->n_problems > 0 ? "list" : "none");
  selection = qihe_blank_list_new_selection (import->problems->len);
  gtk_list_view_set_model (self->list, selection);
}
