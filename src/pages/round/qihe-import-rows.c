/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-import-rows.h"

#include <glib/gi18n-lib.h>

#include "pages/round/qihe-blank-list.h"

/* Wider than any framework; a file with more is not what it was taken for. */
#define MAX_COLUMNS 200
#define COLUMN_WIDTH 150
#define LOOKED_AT 1000

struct _QiheImportRows {
  GtkWidget parent_instance;

  const QiheImport *import;
  GHashTable *marks; /* place of a cell → its first problem; of a row the place has no column */

  GtkScrolledWindow *scroller;
  GtkColumnView *view;
};

G_DEFINE_FINAL_TYPE (QiheImportRows, qihe_import_rows, GTK_TYPE_WIDGET)

/* @column: from 1; 0 for the row itself */
static gint64
place_of (guint row, guint column)
{
  return ((gint64) row << 20) + column;
}

static void
find_marks (QiheImportRows *self)
{
  for (guint i = self->import->problems->len; i-- > 0;) {
    QiheImportProblem *problem = g_ptr_array_index (self->import->problems, i);
    gint64 *place = g_new (gint64, 1);

    *place = place_of (problem->row, problem->column);
    g_hash_table_insert (self->marks, place, problem);
  }
}

static const QiheSheetRow *
row_at (QiheImportRows *self, guint position)
{
  return self->import != NULL && position < self->import->table->rows->len
             ? g_ptr_array_index (self->import->table->rows, position)
             : NULL;
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (cell), 0);
  gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
  gtk_label_set_single_line_mode (GTK_LABEL (cell), TRUE);
  gtk_list_item_set_child (item, cell);
}

/* A mark besides the colour. */
static void
set_cell (GtkWidget *cell, const char *text, const QiheImportProblem *problem)
{
  g_autofree char *marked =
      problem != NULL ? g_strdup_printf ("⚠ %s", text != NULL ? text : "") : g_strdup (text);

  gtk_label_set_text (GTK_LABEL (cell), marked != NULL ? marked : "");
  gtk_widget_set_tooltip_text (cell, problem != NULL ? problem->what : text);
  if (problem != NULL)
    gtk_widget_add_css_class (cell, "error");
  else
    gtk_widget_remove_css_class (cell, "error");
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  QiheImportRows *self = g_object_get_data (G_OBJECT (factory), "rows");
  guint column = GPOINTER_TO_UINT (data);
  guint position = gtk_list_item_get_position (item);
  const QiheSheetRow *row = row_at (self, position);
  gint64 place = row != NULL ? place_of (row->number, column) : 0;
  g_autofree char *number = NULL;

  if (row == NULL)
    return;
  if (column == 0)
    number = g_strdup_printf ("%u", row->number);
  set_cell (gtk_list_item_get_child (item),
            column == 0 ? number : qihe_sheet_row_get (row, column - 1),
            g_hash_table_lookup (self->marks, &place));
}

static void
add_column (QiheImportRows *self, const char *title, guint column, int width)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) one = NULL;

  g_object_set_data (G_OBJECT (factory), "rows", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GUINT_TO_POINTER (column));
  one = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_fixed_width (one, width);
  gtk_column_view_column_set_resizable (one, TRUE);
  gtk_column_view_append_column (self->view, one);
}

/* The first rows tell: cells beside the header are a problem of their own. */
static guint
count_columns (QiheImportRows *self)
{
  guint n = self->import->columns->len;

  for (guint i = 0; i < MIN (self->import->table->rows->len, LOOKED_AT); i++)
    n = MAX (n, row_at (self, i)->cells->len);
  return MIN (n, MAX_COLUMNS);
}

static char *
dup_title (const QiheImport *import, guint column)
{
  const QiheImportColumn *one =
      column < import->columns->len ? g_ptr_array_index (import->columns, column) : NULL;
  g_autofree char *letter = qihe_sheet_dup_column_name (column);

  return one != NULL && one->meaning != NULL ? g_strdup_printf ("%s · %s", letter, one->meaning)
                                             : g_steal_pointer (&letter);
}

static void
add_columns (QiheImportRows *self)
{
  guint n = count_columns (self);

  add_column (self, _ ("Row"), 0, COLUMN_WIDTH / 2);
  for (guint i = 0; i < n; i++) {
    g_autofree char *title = dup_title (self->import, i);

    add_column (self, title, i + 1, COLUMN_WIDTH);
  }
}

static void
clear (QiheImportRows *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GtkColumnViewColumn) first = NULL;

  gtk_column_view_set_model (self->view, NULL);
  while ((first = g_list_model_get_item (columns, 0)) != NULL) {
    gtk_column_view_remove_column (self->view, first);
    g_clear_object (&first);
  }
  g_hash_table_remove_all (self->marks);
}

static guint
position_of (QiheImportRows *self, guint number)
{
  GPtrArray *rows = self->import->table->rows;

  for (guint i = 0; i < rows->len; i++)
    if (row_at (self, i)->number >= number)
      return i;
  return rows->len > 0 ? rows->len - 1 : 0;
}

/* The list is inside of the view, below its header. */
static void
show_row (QiheImportRows *self, guint position)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (self->view));

  gtk_single_selection_set_selected (GTK_SINGLE_SELECTION (gtk_column_view_get_model (self->view)),
                                     position);
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

static void
show_column (QiheImportRows *self, guint column)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  double left = 0, width = COLUMN_WIDTH;

  for (guint i = 0; i <= column && i < g_list_model_get_n_items (columns); i++) {
    g_autoptr (GtkColumnViewColumn) one = g_list_model_get_item (columns, i);

    left += i > 0 ? width : 0;
    width = gtk_column_view_column_get_fixed_width (one);
  }
  gtk_adjustment_clamp_page (gtk_scrolled_window_get_hadjustment (self->scroller), left,
                             left + width);
}

static void
qihe_import_rows_dispose (GObject *object)
{
  g_clear_pointer ((GtkWidget **) &QIHE_IMPORT_ROWS (object)->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (qihe_import_rows_parent_class)->dispose (object);
}

static void
qihe_import_rows_finalize (GObject *object)
{
  g_hash_table_unref (QIHE_IMPORT_ROWS (object)->marks);
  G_OBJECT_CLASS (qihe_import_rows_parent_class)->finalize (object);
}

static void
qihe_import_rows_class_init (QiheImportRowsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_import_rows_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_import_rows_finalize;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
qihe_import_rows_init (QiheImportRows *self)
{
  GtkWidget *view = gtk_column_view_new (NULL);

  self->marks = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  self->view = GTK_COLUMN_VIEW (view);
  self->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_column_view_set_show_column_separators (self->view, TRUE);
  gtk_column_view_set_show_row_separators (self->view, TRUE);
  gtk_widget_add_css_class (view, "data-table");
  gtk_accessible_update_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Rows of the file"), -1);
  gtk_scrolled_window_set_child (self->scroller, view);
  gtk_widget_set_parent (GTK_WIDGET (self->scroller), GTK_WIDGET (self));
}

void
qihe_import_rows_show (QiheImportRows *self, const QiheImport *import)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  clear (self);
  self->import = import;
  if (import == NULL || !import->is_table)
    return;
  find_marks (self);
  add_columns (self);
  selection = qihe_blank_list_new_selection (import->table->rows->len);
  gtk_column_view_set_model (self->view, selection);
}

void
qihe_import_rows_go_to (QiheImportRows *self, const QiheImportProblem *problem)
{
  show_row (self, position_of (self, problem->row));
  show_column (self, problem->column);
}
