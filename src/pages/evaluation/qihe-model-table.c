/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-model-table.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "session/qihe-case.h"
#include "widgets/qihe-fit-labels.h"
#include "widgets/qihe-text-cell.h"

/* Columns: the case, one a dimension, the model. */
#define COLUMN_CASE (-1)
#define COLUMN_MODEL (-2)

struct _QiheModelTable {
  QiheCaseView parent_instance;

  GtkColumnView *view;
  GtkSingleSelection *selection;
  QiheFramework *framework;
};

G_DEFINE_FINAL_TYPE (QiheModelTable, qihe_model_table, QIHE_TYPE_CASE_VIEW)

static char *
cell_text (QiheCase *one, int column)
{
  QiheFramework *framework = qihe_case_get_framework (one);
  const QiheFit *fit = qihe_case_get_fit (one);
  g_autofree char *words = NULL;
  g_autofree char *head = NULL;

  if (column == COLUMN_CASE)
    return g_strdup (qihe_case_get_title (one));
  if (fit == NULL)
    return g_strdup (_ ("too large"));
  words = column == COLUMN_MODEL ? qihe_fit_words_model (framework, fit)
                                 : qihe_fit_words_level (framework, &fit->dimensions[column]);
  head = qihe_dup_head (words);
  if (column == COLUMN_MODEL)
    return g_steal_pointer (&head);
  return g_strdup_printf ("%s %s",
                          qihe_fit_mark_of_level (framework, fit->dimensions[column].level), head);
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = qihe_text_cell_new (0);

  qihe_text_cell_set_width_chars (QIHE_TEXT_CELL (cell), GPOINTER_TO_INT (column) < 0 ? 22 : 19);
  gtk_list_item_set_child (item, cell);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  QiheCase *one = gtk_list_item_get_item (item);
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = cell_text (one, GPOINTER_TO_INT (column));

  qihe_text_cell_set_text (QIHE_TEXT_CELL (cell), text);
  if (qihe_case_get_ours (one))
    gtk_widget_add_css_class (cell, "ours");
  else
    gtk_widget_remove_css_class (cell, "ours");
}

static int
compare_cells (gconstpointer a, gconstpointer b, gpointer column)
{
  QiheCase *one = QIHE_CASE ((gpointer) a), *other = QIHE_CASE ((gpointer) b);
  int at = GPOINTER_TO_INT (column);
  g_autofree char *text = NULL, *other_text = NULL;

  if (at >= 0 && qihe_case_get_fit (one) != NULL && qihe_case_get_fit (other) != NULL) {
    const QiheDimensionFit *left = &qihe_case_get_fit (one)->dimensions[at];
    const QiheDimensionFit *right = &qihe_case_get_fit (other)->dimensions[at];

    return left->worst != right->worst ? left->worst - right->worst : left->best - right->best;
  }
  text = cell_text (one, at);
  other_text = cell_text (other, at);
  return g_utf8_collate (text, other_text);
}

static void
add_column (QiheModelTable *self, const char *title, int column, gboolean expand)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSorter *sorter =
      GTK_SORTER (gtk_custom_sorter_new (compare_cells, GINT_TO_POINTER (column), NULL));
  g_autoptr (GtkColumnViewColumn) one = NULL;

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GINT_TO_POINTER (column));
  one = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_sorter (one, sorter);
  gtk_column_view_column_set_resizable (one, TRUE);
  gtk_column_view_column_set_expand (one, expand);
  gtk_column_view_append_column (self->view, one);
  g_object_unref (sorter);
}

static void
clear_columns (QiheModelTable *self)
{
  GListModel *columns = gtk_column_view_get_columns (self->view);
  g_autoptr (GtkColumnViewColumn) first = NULL;

  while ((first = g_list_model_get_item (columns, 0)) != NULL) {
    gtk_column_view_remove_column (self->view, first);
    g_clear_object (&first);
  }
}

static void
build_columns (QiheModelTable *self)
{
  clear_columns (self);
  add_column (self, _ ("Case"), COLUMN_CASE, TRUE);
  for (guint i = 0; i < qihe_framework_get_n_dimensions (self->framework); i++) {
    g_autofree char *head = qihe_dup_head (qihe_dimension_short_title (self->framework, i));

    add_column (self, head, (int) i, FALSE);
  }
  add_column (self, _ ("Model"), COLUMN_MODEL, TRUE);
}

/* Cells are bound anew: a table of cases is short. */
static void
refresh (QiheCaseView *view)
{
  QiheModelTable *self = QIHE_MODEL_TABLE (view);
  GListModel *cases = qihe_case_view_get_cases (view);
  g_autoptr (QiheCase) first = cases != NULL ? g_list_model_get_item (cases, 0) : NULL;
  g_autoptr (GtkSortListModel) sorted = NULL;

  if (first == NULL) {
    gtk_single_selection_set_model (self->selection, NULL);
    return;
  }
  if (self->framework != qihe_case_get_framework (first)) {
    g_clear_pointer (&self->framework, qihe_framework_unref);
    self->framework = qihe_framework_ref (qihe_case_get_framework (first));
    build_columns (self);
  }
  sorted = gtk_sort_list_model_new (g_object_ref (cases),
                                    g_object_ref (gtk_column_view_get_sorter (self->view)));
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (sorted));
}

static void
activated (GtkColumnView *view, guint position, QiheModelTable *self)
{
  g_autoptr (QiheCase) one = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

  if (one != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", qihe_case_get_id (one));
}

static void
qihe_model_table_dispose (GObject *object)
{
  QiheModelTable *self = QIHE_MODEL_TABLE (object);

  g_clear_pointer (&self->framework, qihe_framework_unref);
  G_OBJECT_CLASS (qihe_model_table_parent_class)->dispose (object);
}

static void
qihe_model_table_class_init (QiheModelTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_model_table_dispose;
  QIHE_CASE_VIEW_CLASS (klass)->refresh = refresh;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/evaluation/qihe-model-table.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheModelTable, view);
  gtk_widget_class_bind_template_child (widget_class, QiheModelTable, selection);
  gtk_widget_class_bind_template_callback (widget_class, activated);
}

static void
qihe_model_table_init (QiheModelTable *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
