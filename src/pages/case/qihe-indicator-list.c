/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-indicator-list.h"

#include "pages/case/qihe-indicator-row.h"
#include "widgets/qihe-fit-labels.h"
#include "widgets/qihe-into-view.h"
#include "widgets/qihe-status-picker.h"

struct _QiheIndicatorList {
  GtkBox parent_instance;

  QiheSession *session;
  QiheCase *one;
  GPtrArray *rows;  /* QiheIndicatorRow, by indicator */
  GPtrArray *lists; /* GtkListBox, by dimension */
  guint selected;
};

enum { SELECTED, OPENED, PICKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheIndicatorList, qihe_indicator_list, GTK_TYPE_BOX)

static void
show_unsaved (QiheIndicatorList *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    qihe_indicator_row_set_unsaved (self->rows->pdata[i],
                                    qihe_session_is_unsaved (self->session, self->one, i));
}

static void
show_was (QiheIndicatorList *self, guint indicator)
{
  const char *was = NULL;
  QiheRatingDiff diff;

  if (qihe_session_compare_before (self->session, self->one, indicator, &diff) &&
      qihe_rating_diff_wants_reason (&diff))
    was = qihe_status_title (qihe_session_get_before (self->session)->framework, diff.from);
  qihe_indicator_row_set_was (self->rows->pdata[indicator], was,
                              !qihe_session_lacks_reason (self->session, self->one, indicator));
}

static void
show_rating (QiheIndicatorList *self, guint indicator)
{
  qihe_indicator_row_show (self->rows->pdata[indicator], self->one);
  show_was (self, indicator);
}

/* The round before is read a moment after the one that is shown. */
static void
before_changed (QiheIndicatorList *self)
{
  if (qihe_session_find_case (self->session, qihe_case_get_id (self->one)) != self->one)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    show_was (self, i);
}

static void
rating_changed (QiheCase *one, guint indicator, QiheIndicatorList *self)
{
  show_rating (self, indicator);
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *row, QiheIndicatorList *self)
{
  guint indicator;

  if (row == NULL)
    return;
  indicator = qihe_indicator_row_get_indicator (QIHE_INDICATOR_ROW (row));
  if (indicator != self->selected)
    qihe_indicator_list_select (self, indicator);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, QiheIndicatorList *self)
{
  guint indicator = qihe_indicator_row_get_indicator (QIHE_INDICATOR_ROW (row));

  qihe_indicator_list_select (self, indicator);
  g_signal_emit (self, signals[OPENED], 0, indicator);
}

static void
picked (QiheIndicatorRow *row, int status, QiheIndicatorList *self)
{
  guint indicator = qihe_indicator_row_get_indicator (row);

  qihe_indicator_list_select (self, indicator);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (row)); /* keys go on where the mouse was */
  g_signal_emit (self, signals[PICKED], 0, indicator, status);
}

static gboolean
keynav_failed (GtkWidget *list, GtkDirectionType direction, QiheIndicatorList *self)
{
  guint at;
  int next;
  const QiheDimension *dimension;
  guint indicator;

  if (!g_ptr_array_find (self->lists, list, &at) ||
      (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return FALSE;
  next = direction == GTK_DIR_DOWN ? (int) at + 1 : (int) at - 1;
  if (next < 0 || next >= (int) self->lists->len)
    return FALSE;
  dimension = qihe_framework_get_dimension (qihe_case_get_framework (self->one), (guint) next);
  indicator = dimension->first + (direction == GTK_DIR_DOWN ? 0 : dimension->n_indicators - 1);
  qihe_indicator_list_select (self, indicator);
  return qihe_indicator_list_focus (self);
}

/* Tab comes by rows without selecting them, so that the pane stays: but keys are meant for the row
 * that has the focus. */
static void
select_focused (QiheIndicatorList *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, QIHE_TYPE_INDICATOR_ROW) : NULL;

  if (row != NULL)
    qihe_indicator_list_select (self, qihe_indicator_row_get_indicator (QIHE_INDICATOR_ROW (row)));
}

static gboolean
key_pressed (QiheIndicatorList *self, guint keyval, guint keycode, GdkModifierType state)
{
  int status;

  if (self->one == NULL ||
      !qihe_status_picker_find_key (qihe_case_get_framework (self->one), keyval, state, &status) ||
      !qihe_session_get_editable (self->session))
    return GDK_EVENT_PROPAGATE;
  select_focused (self);
  g_signal_emit (self, signals[PICKED], 0, self->selected, status);
  return GDK_EVENT_STOP;
}

static void
add_indicator (QiheIndicatorList *self, GtkListBox *list, guint indicator)
{
  GtkWidget *row = qihe_indicator_row_new (qihe_case_get_framework (self->one), indicator);

  qihe_indicator_row_set_editable (QIHE_INDICATOR_ROW (row),
                                   qihe_session_get_editable (self->session));
  g_signal_connect (row, "picked", G_CALLBACK (picked), self);
  gtk_list_box_append (list, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_heading (QiheIndicatorList *self, const char *title, gboolean first)
{
  GtkWidget *heading = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_margin_top (heading, first ? 0 : 12);
  gtk_box_append (GTK_BOX (self), heading);
}

static void
add_dimension (QiheIndicatorList *self, guint dimension)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  const char *title = qihe_dimension_title (framework, dimension);
  GtkWidget *list = gtk_list_box_new ();

  add_heading (self, title, dimension == 0);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (list, "row-selected", G_CALLBACK (row_selected), self);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated), self);
  g_signal_connect (list, "keynav-failed", G_CALLBACK (keynav_failed), self);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (list), FALSE);
  gtk_box_append (GTK_BOX (self), list);
  g_ptr_array_add (self->lists, list);
  for (guint i = 0; i < one->n_indicators; i++)
    add_indicator (self, GTK_LIST_BOX (list), one->first + i);
}

static void
build_rows (QiheIndicatorList *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);

  qihe_box_clear (GTK_BOX (self));
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->lists, 0);
  for (guint i = 0; i < qihe_framework_get_n_dimensions (framework); i++)
    add_dimension (self, i);
}

static void
qihe_indicator_list_dispose (GObject *object)
{
  qihe_indicator_list_clear (QIHE_INDICATOR_LIST (object));
  G_OBJECT_CLASS (qihe_indicator_list_parent_class)->dispose (object);
}

static void
qihe_indicator_list_finalize (GObject *object)
{
  QiheIndicatorList *self = QIHE_INDICATOR_LIST (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lists);
  G_OBJECT_CLASS (qihe_indicator_list_parent_class)->finalize (object);
}

static void
qihe_indicator_list_class_init (QiheIndicatorListClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_indicator_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_indicator_list_finalize;
  signals[SELECTED] = g_signal_new ("selected", QIHE_TYPE_INDICATOR_LIST, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[OPENED] = g_signal_new ("opened", QIHE_TYPE_INDICATOR_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[PICKED] = g_signal_new ("picked", QIHE_TYPE_INDICATOR_LIST, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 2, G_TYPE_UINT, G_TYPE_INT);
}

static void
qihe_indicator_list_init (QiheIndicatorList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 6);
  g_signal_connect_swapped (keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}

void
qihe_indicator_list_show (QiheIndicatorList *self, QiheSession *session, QiheCase *one)
{
  qihe_indicator_list_clear (self);
  self->session = g_object_ref (session);
  self->one = g_object_ref (one);
  g_signal_connect (one, "rating-changed", G_CALLBACK (rating_changed), self);
  g_signal_connect_swapped (session, "notify::before", G_CALLBACK (before_changed), self);
  g_signal_connect_swapped (session, "notify::waiting", G_CALLBACK (show_unsaved), self);
  build_rows (self);
  for (guint i = 0; i < self->rows->len; i++)
    show_rating (self, i);
  show_unsaved (self);
  self->selected = 0;
}

void
qihe_indicator_list_clear (QiheIndicatorList *self)
{
  if (self->one != NULL)
    g_signal_handlers_disconnect_by_data (self->one, self);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->one);
  g_clear_object (&self->session);
}

guint
qihe_indicator_list_get_selected (QiheIndicatorList *self)
{
  return self->selected;
}

void
qihe_indicator_list_select (QiheIndicatorList *self, guint indicator)
{
  GtkListBoxRow *row = self->rows->pdata[indicator];

  self->selected = indicator;
  for (guint i = 0; i < self->lists->len; i++)
    if (gtk_widget_get_parent (GTK_WIDGET (row)) != self->lists->pdata[i])
      gtk_list_box_unselect_all (self->lists->pdata[i]);
    else
      gtk_list_box_select_row (self->lists->pdata[i], row);
  g_signal_emit (self, signals[SELECTED], 0, indicator);
}

void
qihe_indicator_list_reveal (QiheIndicatorList *self)
{
  qihe_into_view_when_placed (self->rows->pdata[self->selected]);
}

gboolean
qihe_indicator_list_focus (QiheIndicatorList *self)
{
  return gtk_widget_grab_focus (self->rows->pdata[self->selected]);
}
