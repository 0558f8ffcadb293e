/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-import-preview.h"

#include <glib/gi18n-lib.h>

/* More is not read by anyone. */
#define MAX_LINES 100

struct _QiheImportPreview {
  AdwBin parent_instance;

  const QiheImport *import;
  GPtrArray *lines; /* rows of the two lists below, to be taken away again; not owned */
  gboolean filling;

  AdwActionRow *file;
  AdwComboRow *sheet;
  AdwExpanderRow *columns;
  AdwExpanderRow *notices;
  AdwActionRow *problems;
  AdwActionRow *leave_out;
  GtkSwitch *leaving_out;
};

enum { SHEET_CHOSEN, OTHER_FILE, SHOW_PROBLEMS, CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheImportPreview, qihe_import_preview, ADW_TYPE_BIN)

static void
add_line (QiheImportPreview *self, AdwExpanderRow *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_expander_row_add_row (list, row);
  g_object_set_data (G_OBJECT (row), "list", list);
  g_ptr_array_add (self->lines, row);
}

static void
clear_lines (QiheImportPreview *self)
{
  for (guint i = 0; i < self->lines->len; i++) {
    GtkWidget *row = g_ptr_array_index (self->lines, i);

    adw_expander_row_remove (g_object_get_data (G_OBJECT (row), "list"), row);
  }
  g_ptr_array_set_size (self->lines, 0);
}

static void
add_column (QiheImportPreview *self, const QiheImportColumn *column)
{
  g_autofree char *title =
      column->heading != NULL
          /* Translators: the letter of a column of a spreadsheet, its heading */
          ? g_strdup_printf (_ ("%s “%s”"), column->letter, column->heading)
          : g_strdup (column->letter);
  g_autofree char *meaning = column->meaning != NULL
                                 ? g_strdup_printf (_ ("read as: %s"), column->meaning)
                                 : g_strdup (_ ("not read"));

  add_line (self, self->columns, title, meaning);
}

static void
show_columns (QiheImportPreview *self)
{
  GPtrArray *columns = self->import->columns;
  g_autofree char *count = NULL;
  guint n_read = 0;

  for (guint i = 0; i < columns->len; i++) {
    const QiheImportColumn *one = g_ptr_array_index (columns, i);

    n_read += one->meaning != NULL ? 1 : 0;
    if (i < MAX_LINES)
      add_column (self, one);
  }
  /* Translators: of the columns of a file, how many are read */
  count = g_strdup_printf (_ ("%u of %u are read"), n_read, columns->len);
  adw_expander_row_set_subtitle (self->columns, count);
  gtk_widget_set_visible (GTK_WIDGET (self->columns), self->import->is_table && columns->len > 0);
}

static void
show_notices (QiheImportPreview *self)
{
  GPtrArray *notices = self->import->notices;

  for (guint i = 0; i < MIN (notices->len, MAX_LINES); i++)
    add_line (self, self->notices, g_ptr_array_index (notices, i), NULL);
  adw_expander_row_set_subtitle (self->notices, notices->len > 0 ? notices->pdata[0] : "");
  gtk_widget_set_visible (GTK_WIDGET (self->notices), notices->len > 0);
}

/* A single one is said at once. */
static char *
dup_problem_words (const QiheImport *import)
{
  const QiheImportProblem *first = import->n_problems == 1 ? import->problems->pdata[0] : NULL;

  /* Translators: a place in a file, what is wrong there */
  return first != NULL ? g_strdup_printf (_ ("%s: %s"), first->where, first->what)
                       : g_strdup (_ ("Mend the file, or leave out what has a problem"));
}

static void
show_problems (QiheImportPreview *self)
{
  guint n = self->import->n_problems, n_refused = self->import->n_refused;
  g_autofree char *problems = g_strdup_printf (ngettext ("%u problem", "%u problems", n), n);
  g_autofree char *first = dup_problem_words (self->import);
  g_autofree char *rows =
      g_strdup_printf (ngettext ("%u row is left out", "%u rows are left out", n_refused),
                       n_refused);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->problems), problems);
  adw_action_row_set_subtitle (self->problems, first);
  adw_action_row_set_subtitle (self->leave_out, rows);
  gtk_widget_set_visible (GTK_WIDGET (self->problems), n > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->leave_out),
                          n > 0 && self->import->cases->cases->len > 0);
}

static void
show_sheets (QiheImportPreview *self)
{
  char **sheets = self->import->sheets;
  guint n = sheets != NULL ? g_strv_length (sheets) : 0;
  g_autoptr (GtkStringList) names = gtk_string_list_new ((const char *const *) sheets);

  adw_combo_row_set_model (self->sheet, G_LIST_MODEL (names));
  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (sheets[i], self->import->sheet) == 0)
      adw_combo_row_set_selected (self->sheet, i);
  gtk_widget_set_visible (GTK_WIDGET (self->sheet), n > 1);
}

static void
sheet_selected (QiheImportPreview *self)
{
  if (!self->filling && self->import != NULL)
    g_signal_emit (self, signals[SHEET_CHOSEN], 0);
}

static void
other_clicked (QiheImportPreview *self)
{
  g_signal_emit (self, signals[OTHER_FILE], 0);
}

static void
problems_activated (QiheImportPreview *self)
{
  g_signal_emit (self, signals[SHOW_PROBLEMS], 0);
}

static void
leaving_out_changed (QiheImportPreview *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
qihe_import_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_IMPORT_PREVIEW);
  G_OBJECT_CLASS (qihe_import_preview_parent_class)->dispose (object);
}

static void
qihe_import_preview_finalize (GObject *object)
{
  g_ptr_array_unref (QIHE_IMPORT_PREVIEW (object)->lines);
  G_OBJECT_CLASS (qihe_import_preview_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, QIHE_TYPE_IMPORT_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                       G_TYPE_NONE, 0);
}

static void
qihe_import_preview_class_init (QiheImportPreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_import_preview_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_import_preview_finalize;
  signals[SHEET_CHOSEN] = add_signal ("sheet-chosen");
  signals[OTHER_FILE] = add_signal ("other-file");
  signals[SHOW_PROBLEMS] = add_signal ("show-problems");
  signals[CHANGED] = add_signal ("changed");
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-import-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheImportPreview, file);
  gtk_widget_class_bind_template_child (widget_class, QiheImportPreview, sheet);
  gtk_widget_class_bind_template_child (widget_class, QiheImportPreview, columns);
  gtk_widget_class_bind_template_child (widget_class, QiheImportPreview, notices);
  gtk_widget_class_bind_template_child (widget_class, QiheImportPreview, problems);
  gtk_widget_class_bind_template_child (widget_class, QiheImportPreview, leave_out);
  gtk_widget_class_bind_template_child (widget_class, QiheImportPreview, leaving_out);
  gtk_widget_class_bind_template_callback (widget_class, sheet_selected);
  gtk_widget_class_bind_template_callback (widget_class, other_clicked);
  gtk_widget_class_bind_template_callback (widget_class, problems_activated);
  gtk_widget_class_bind_template_callback (widget_class, leaving_out_changed);
}

/* The list inside of an expander row has no name by itself. */
static void
name_list (GtkWidget *widget, const char *name)
{
  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_list (child, name);
}

static void
qihe_import_preview_init (QiheImportPreview *self)
{
  self->lines = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  name_list (GTK_WIDGET (self->columns),
             adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->columns)));
  name_list (GTK_WIDGET (self->notices),
             adw_preferences_row_get_title (ADW_PREFERENCES_ROW (self->notices)));
}

void
qihe_import_preview_show (QiheImportPreview *self, const QiheImport *import)
{
  g_autofree char *summary = import != NULL ? qihe_import_dup_summary (import) : NULL;

  clear_lines (self);
  self->import = import;
  if (import == NULL)
    return;
  self->filling = TRUE;
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->file), import->name);
  adw_action_row_set_subtitle (self->file, summary);
  gtk_switch_set_active (self->leaving_out, FALSE);
  show_sheets (self);
  show_columns (self);
  show_notices (self);
  show_problems (self);
  self->filling = FALSE;
}

const char *
qihe_import_preview_get_sheet (QiheImportPreview *self)
{
  guint at = adw_combo_row_get_selected (self->sheet);

  if (self->import == NULL || self->import->sheets == NULL || at == GTK_INVALID_LIST_POSITION)
    return NULL;
  return self->import->sheets[at];
}

gboolean
qihe_import_preview_get_all (QiheImportPreview *self)
{
  return !gtk_switch_get_active (self->leaving_out);
}
