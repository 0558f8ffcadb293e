/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-framework-tree.h"

#include <glib/gi18n-lib.h>

struct _QiheFrameworkTree {
  AdwBin parent_instance;

  QiheFrameworkDraft *draft;
  gboolean editable;
  GtkListView *view;
  GtkSingleSelection *selection;
};

enum { SELECTED, EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheFrameworkTree, qihe_framework_tree, ADW_TYPE_BIN)

static QiheFrameworkNode *
node_at (QiheFrameworkTree *self, guint position)
{
  g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);
  g_autoptr (QiheFrameworkNode) node = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return node; /* the draft keeps it */
}

static GListModel *
children_of (gpointer item, gpointer data)
{
  QiheFrameworkNode *node = item;

  return qihe_framework_node_get_kind (node) != QIHE_NODE_INDICATOR
             ? g_object_ref (qihe_framework_node_get_children (node))
             : NULL;
}

static void
update_actions (QiheFrameworkTree *self)
{
  gboolean selected = self->editable && qihe_framework_tree_get_selected (self) != NULL;
  GtkWidget *widget = GTK_WIDGET (self);

  gtk_widget_action_set_enabled (widget, "tree.add-dimension", self->editable);
  gtk_widget_action_set_enabled (widget, "tree.add-group", selected);
  gtk_widget_action_set_enabled (widget, "tree.add-indicator", selected);
  gtk_widget_action_set_enabled (widget, "tree.remove", selected);
  gtk_widget_action_set_enabled (widget, "tree.step", selected);
}

static void
selection_changed (QiheFrameworkTree *self)
{
  update_actions (self);
  g_signal_emit (self, signals[SELECTED], 0);
}

static void
edited (QiheFrameworkTree *self, QiheFrameworkNode *node)
{
  if (node != NULL)
    qihe_framework_tree_select (self, node);
  g_signal_emit (self, signals[EDITED], 0);
}

/* In a branch at its end, else right behind what is selected. */
static void
add (QiheFrameworkTree *self, QiheNodeKind kind)
{
  QiheFrameworkNode *selected = qihe_framework_tree_get_selected (self);
  QiheFrameworkNode *parent = selected;
  guint position = G_MAXUINT;

  if (kind == QIHE_NODE_DIMENSION) {
    parent = NULL;
  } else if (qihe_framework_node_get_kind (selected) == QIHE_NODE_INDICATOR) {
    parent = qihe_framework_node_get_parent (selected);
    position = qihe_framework_draft_get_position (self->draft, selected) + 1;
  }
  edited (self, qihe_framework_draft_add (self->draft, kind, parent, position));
}

static void
act_add (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheNodeKind kind = QIHE_NODE_INDICATOR;

  if (g_str_has_suffix (name, "-dimension"))
    kind = QIHE_NODE_DIMENSION;
  else if (g_str_has_suffix (name, "-group"))
    kind = QIHE_NODE_GROUP;
  add (QIHE_FRAMEWORK_TREE (widget), kind);
}

static void
act_remove (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkTree *self = QIHE_FRAMEWORK_TREE (widget);
  QiheFrameworkNode *node = qihe_framework_tree_get_selected (self);
  g_autofree char *text = g_strdup_printf (_ ("“%s” deleted; Undo brings it back"),
                                           qihe_framework_node_get_title (node));

  qihe_framework_draft_remove (self->draft, node);
  gtk_widget_activate_action (widget, "win.tell", "s", text);
  edited (self, NULL);
}

static void
act_step (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheFrameworkTree *self = QIHE_FRAMEWORK_TREE (widget);
  QiheFrameworkNode *node = qihe_framework_tree_get_selected (self);

  if (qihe_framework_draft_step (self->draft, node, g_variant_get_int32 (parameter)))
    edited (self, node);
}

static GdkContentProvider *
drag_prepared (GtkDragSource *source, double x, double y, GtkListItem *item)
{
  QiheFrameworkTree *self = QIHE_FRAMEWORK_TREE (
      gtk_widget_get_ancestor (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source)),
                               QIHE_TYPE_FRAMEWORK_TREE));
  QiheFrameworkNode *node = node_at (self, gtk_list_item_get_position (item));

  return self->editable && node != NULL
             ? gdk_content_provider_new_typed (QIHE_TYPE_FRAMEWORK_NODE, node)
             : NULL;
}

/* Onto its like: before it; onto a branch: into it. */
static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, GtkListItem *item)
{
  QiheFrameworkTree *self = QIHE_FRAMEWORK_TREE (
      gtk_widget_get_ancestor (gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target)),
                               QIHE_TYPE_FRAMEWORK_TREE));
  QiheFrameworkNode *node = g_value_get_object (value);
  QiheFrameworkNode *onto = node_at (self, gtk_list_item_get_position (item));
  QiheFrameworkNode *parent = onto;
  guint position = G_MAXUINT;

  if (!self->editable || node == onto)
    return FALSE;
  if (qihe_framework_node_get_kind (onto) == qihe_framework_node_get_kind (node)) {
    parent = qihe_framework_node_get_parent (onto);
    position = qihe_framework_draft_get_position (self->draft, onto);
  }
  if (!qihe_framework_draft_can_put (self->draft, node, parent))
    return FALSE;
  qihe_framework_draft_put (self->draft, node, parent, position);
  edited (self, node);
  return TRUE;
}

static void
show_node (QiheFrameworkNode *node, GtkListItem *item)
{
  GtkWidget *box = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)));
  GtkLabel *title = GTK_LABEL (gtk_widget_get_first_child (box));
  GtkLabel *count = GTK_LABEL (gtk_widget_get_last_child (box));
  gboolean branch = qihe_framework_node_get_kind (node) != QIHE_NODE_INDICATOR;
  g_autofree char *number = g_strdup_printf ("%u", qihe_framework_node_count_indicators (node));

  gtk_label_set_text (title, qihe_framework_node_get_title (node));
  gtk_label_set_text (count, branch ? number : "");
  if (branch)
    gtk_widget_add_css_class (GTK_WIDGET (title), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (title), "heading");
}

static void
set_up_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (QIHE_TYPE_FRAMEWORK_NODE, GDK_ACTION_MOVE);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (count, "dim-label");
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (drag_prepared), item);
  g_signal_connect (target, "drop", G_CALLBACK (dropped), item);
  gtk_widget_add_controller (expander, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (expander, GTK_EVENT_CONTROLLER (target));
  gtk_list_item_set_child (item, expander);
}

static void
bind_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (QiheFrameworkNode) node = gtk_tree_list_row_get_item (row);

  gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), row);
  g_signal_connect (node, "changed", G_CALLBACK (show_node), item);
  show_node (node, item);
}

static void
unbind_row (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  g_autoptr (QiheFrameworkNode) node = gtk_tree_list_row_get_item (gtk_list_item_get_item (item));

  if (node != NULL)
    g_signal_handlers_disconnect_by_data (node, item);
}

static void
qihe_framework_tree_class_init (QiheFrameworkTreeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  signals[SELECTED] = g_signal_new ("selected", QIHE_TYPE_FRAMEWORK_TREE, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDITED] = g_signal_new ("edited", QIHE_TYPE_FRAMEWORK_TREE, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "tree.add-dimension", NULL, act_add);
  gtk_widget_class_install_action (widget_class, "tree.add-group", NULL, act_add);
  gtk_widget_class_install_action (widget_class, "tree.add-indicator", NULL, act_add);
  gtk_widget_class_install_action (widget_class, "tree.remove", NULL, act_remove);
  gtk_widget_class_install_action (widget_class, "tree.step", "i", act_step);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "tree.step", "i",
                                       -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "tree.step", "i",
                                       1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "tree.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "tree.add-indicator", NULL);
}

static void
qihe_framework_tree_init (QiheFrameworkTree *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  g_signal_connect (factory, "setup", G_CALLBACK (set_up_row), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_row), NULL);
  g_signal_connect_swapped (self->selection, "notify::selected-item",
                            G_CALLBACK (selection_changed), self);
  self->view = GTK_LIST_VIEW (gtk_list_view_new (GTK_SELECTION_MODEL (self->selection), factory));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Dimensions and indicators"), -1);
  gtk_widget_add_css_class (GTK_WIDGET (self->view), "navigation-sidebar");
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), GTK_WIDGET (self->view));
  adw_bin_set_child (ADW_BIN (self), scrolled);
  update_actions (self);
}

void
qihe_framework_tree_show (QiheFrameworkTree *self, QiheFrameworkDraft *draft, gboolean editable)
{
  GtkTreeListModel *model = NULL;

  self->draft = draft;
  self->editable = editable;
  if (draft != NULL)
    model = gtk_tree_list_model_new (g_object_ref (qihe_framework_draft_get_dimensions (draft)),
                                     FALSE, TRUE, children_of, NULL, NULL);
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (model));
  g_clear_object (&model);
  update_actions (self);
}

QiheFrameworkNode *
qihe_framework_tree_get_selected (QiheFrameworkTree *self)
{
  guint position = gtk_single_selection_get_selected (self->selection);

  return position != GTK_INVALID_LIST_POSITION ? node_at (self, position) : NULL;
}

void
qihe_framework_tree_select (QiheFrameworkTree *self, QiheFrameworkNode *node)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (self->selection));

  for (guint i = 0; i < n; i++)
    if (node_at (self, i) == node) {
      gtk_single_selection_set_selected (self->selection, i);
      gtk_widget_activate_action (GTK_WIDGET (self->view), "list.scroll-to-item", "u", i);
      return;
    }
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
}
