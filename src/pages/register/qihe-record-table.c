/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/register/qihe-record-table.h"

#include "widgets/qihe-text-cell.h"

#define FIRST_WIDTH 260
#define WIDTH 160

/*
 * @asked: (nullable): the field by which rows are sorted, as note_asked() has found
 */
struct _QiheRecordTable {
  AdwBin parent_instance;

  GtkColumnView *view;
  QiheRecordList *list;
  const QiheField *asked;
};

/* What a heading sorts by. */
typedef struct {
  QiheRecordTable *table;
  const QiheField *field;
} Heading;

enum { OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheRecordTable, qihe_record_table, ADW_TYPE_BIN)

static void
show_value (QiheRecordItem *item, QiheTextCell *cell)
{
  const QiheField *field = g_object_get_data (G_OBJECT (cell), "field");
  JsonObject *record = qihe_record_item_get_record (item);
  g_autofree char *text = record != NULL ? qihe_field_show_of (field, record) : NULL;

  qihe_text_cell_set_text (cell, record != NULL && text == NULL ? "–" : text);
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  const QiheField *field = data;
  GtkWidget *cell = qihe_text_cell_new (qihe_field_is_number (field) ? 1 : 0);

  g_object_set_data (G_OBJECT (cell), "field", data);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  QiheRecordItem *record = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_signal_connect_object (record, "filled", G_CALLBACK (show_value), cell, 0);
  show_value (record, QIHE_TEXT_CELL (cell));
}

static void
unbind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer data)
{
  GtkWidget *cell = gtk_list_item_get_child (item);

  g_signal_handlers_disconnect_by_func (gtk_list_item_get_item (item), show_value, cell);
}

/* Nothing is compared here, the database sorts: which column is asked tells by what. */
static int
note_asked (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const Heading *heading = user_data;

  heading->table->asked = heading->field;
  return GTK_ORDERING_SMALLER;
}

static void
sort_changed (QiheRecordTable *self)
{
  GtkSorter *sorter = gtk_column_view_get_sorter (self->view);
  g_autoptr (QiheRecordItem) one = qihe_record_item_new (0);
  g_autoptr (QiheRecordItem) other = qihe_record_item_new (1);
  GtkOrdering order;

  if (self->list == NULL)
    return;
  self->asked = NULL;
  order = gtk_sorter_compare (sorter, one, other);
  qihe_record_list_sort (self->list, self->asked != NULL ? self->asked->id : NULL,
                         order == GTK_ORDERING_LARGER);
}

static void
activated (QiheRecordTable *self, guint position)
{
  GtkSelectionModel *model = gtk_column_view_get_model (self->view);
  g_autoptr (QiheRecordItem) item = g_list_model_get_item (G_LIST_MODEL (model), position);

  if (item != NULL && qihe_record_item_get_record (item) != NULL)
    g_signal_emit (self, signals[OPENED], 0, item);
}

static GtkSorter *
new_sorter (QiheRecordTable *self, const QiheField *field)
{
  Heading *heading = g_new (Heading, 1);

  *heading = (Heading){ self, field };
  return GTK_SORTER (gtk_custom_sorter_new (note_asked, heading, g_free));
}

static void
add_column (QiheRecordTable *self, const QiheField *field, gboolean first)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkColumnViewColumn *column = gtk_column_view_column_new (qihe_field_get_title (field), factory);
  g_autoptr (GtkSorter) sorter = new_sorter (self, field);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), (gpointer) field);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), NULL);
  gtk_column_view_column_set_sorter (column, sorter);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_fixed_width (column, first ? FIRST_WIDTH : WIDTH);
  gtk_column_view_column_set_expand (column, first);
  gtk_column_view_append_column (self->view, column);
  g_object_unref (column);
}

static void
remove_columns (QiheRecordTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);

  while (g_list_model_get_n_items (columns) > 0) {
    g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

    gtk_column_view_remove_column (self->view, column);
  }
}

static void
add_columns (QiheRecordTable *self)
{
  QiheRegister *shape = qihe_record_list_get_shape (self->list);
  const char *const *columns = qihe_register_get_columns (shape);

  for (guint i = 0; columns[i] != NULL; i++)
    add_column (self, qihe_register_find_field (shape, columns[i]), i == 0);
}

static void
qihe_record_table_dispose (GObject *object)
{
  QiheRecordTable *self = QIHE_RECORD_TABLE (object);

  if (self->view != NULL)
    qihe_record_table_show (self, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_RECORD_TABLE);
  G_OBJECT_CLASS (qihe_record_table_parent_class)->dispose (object);
}

static void
qihe_record_table_class_init (QiheRecordTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_record_table_dispose;
  signals[OPENED] = g_signal_new ("opened", QIHE_TYPE_RECORD_TABLE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, QIHE_TYPE_RECORD_ITEM);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/register/qihe-record-table.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRecordTable, view);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
qihe_record_table_init (QiheRecordTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (gtk_column_view_get_sorter (self->view), "changed",
                           G_CALLBACK (sort_changed), self, G_CONNECT_SWAPPED);
}

void
qihe_record_table_show (QiheRecordTable *self, QiheRecordList *list)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  gtk_column_view_set_model (self->view, NULL);
  remove_columns (self);
  g_set_object (&self->list, list);
  if (list == NULL)
    return;
  add_columns (self);
  selection = GTK_SELECTION_MODEL (gtk_single_selection_new (G_LIST_MODEL (g_object_ref (list))));
  gtk_column_view_set_model (self->view, selection);
}
