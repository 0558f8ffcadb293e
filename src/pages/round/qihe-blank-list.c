/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-blank-list.h"

struct _QiheBlankList {
  GObject parent_instance;

  guint n;
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QiheBlankList, qihe_blank_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return G_TYPE_OBJECT;
}

static guint
get_n_items (GListModel *model)
{
  return QIHE_BLANK_LIST (model)->n;
}

static gpointer
get_item (GListModel *model, guint position)
{
  return position < QIHE_BLANK_LIST (model)->n ? g_object_new (G_TYPE_OBJECT, NULL) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
qihe_blank_list_class_init (QiheBlankListClass *klass)
{
}

static void
qihe_blank_list_init (QiheBlankList *self)
{
}

GtkSelectionModel *
qihe_blank_list_new_selection (guint n)
{
  QiheBlankList *self = g_object_new (QIHE_TYPE_BLANK_LIST, NULL);
  GtkSingleSelection *selection = gtk_single_selection_new (NULL);

  self->n = n;
  gtk_single_selection_set_autoselect (selection, FALSE);
  gtk_single_selection_set_model (selection, G_LIST_MODEL (self));
  g_object_unref (self);
  return GTK_SELECTION_MODEL (selection);
}
