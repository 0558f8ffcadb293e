/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-case-page.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-fit-words.h"
#include "pages/case/qihe-indicator-row.h"
#include "pages/case/qihe-measure-list.h"
#include "pages/case/qihe-rating-pane.h"
#include "pages/qihe-round-button.h"
#include "widgets/qihe-fit-labels.h"
#include "widgets/qihe-level-strip.h"
#include "widgets/qihe-status-picker.h"

struct _QiheCasePage {
  QihePage parent_instance;

  QiheCase *one;
  GPtrArray *rows;  /* QiheIndicatorRow, by indicator */
  GPtrArray *lists; /* GtkListBox, by dimension */
  guint selected;

  AdwWindowTitle *title;
  QiheLevelStrip *strip;
  GtkLabel *sensitivity;
  GtkPopover *firmness;
  AdwFlap *flap;
  GtkScrolledWindow *scrolled;
  GtkLabel *description;
  GtkBox *groups;
  GtkWidget *unexplained_bar;
  GtkLabel *unexplained;
  QiheMeasureList *measures; /* of the case as a whole */
  QiheRatingPane *pane;
};

G_DEFINE_FINAL_TYPE (QiheCasePage, qihe_case_page, QIHE_TYPE_PAGE)

static void
show_title (QiheCasePage *self)
{
  adw_window_title_set_title (self->title, qihe_case_get_title (self->one));
  adw_window_title_set_subtitle (self->title, qihe_case_get_ours (self->one)
                                                  ? _ ("Our consortium")
                                                  : _ ("Reference case"));
}

static void
show_description (QiheCasePage *self)
{
  const char *description = qihe_case_get_description (self->one);

  gtk_label_set_text (self->description, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description),
                          description != NULL && *description != '\0');
}

static void
show_fit (QiheCasePage *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);
  const QiheFit *fit = qihe_case_get_fit (self->one);
  g_autofree char *words = fit != NULL ? qihe_fit_words_sensitivity (framework, fit) : NULL;

  qihe_level_strip_show (self->strip, framework, fit);
  gtk_label_set_text (self->sensitivity, words != NULL && *words != '\0'
                                             ? words
                                             : _ ("Ask about every indicator first: then it can "
                                                  "be said how far weights and thresholds may "
                                                  "move before the result changes."));
}

static void
show_rating (QiheCasePage *self, guint indicator)
{
  qihe_indicator_row_show (self->rows->pdata[indicator], self->one);
}

static void
show_unsaved (QiheCasePage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));

  for (guint i = 0; self->one != NULL && i < self->rows->len; i++)
    qihe_indicator_row_set_unsaved (self->rows->pdata[i],
                                    qihe_session_is_unsaved (session, self->one, i));
}

static void
show_was (QiheCasePage *self, guint indicator)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));
  const char *was = NULL;
  QiheRatingDiff diff;

  if (qihe_session_compare_before (session, self->one, indicator, &diff) &&
      qihe_rating_diff_wants_reason (&diff))
    was = qihe_status_title (qihe_session_get_before (session)->framework, diff.from);
  qihe_indicator_row_set_was (self->rows->pdata[indicator], was,
                              !qihe_session_lacks_reason (session, self->one, indicator));
}

static void
show_unexplained (QiheCasePage *self)
{
  guint n = qihe_session_count_unexplained (qihe_page_get_session (QIHE_PAGE (self)), self->one);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u change without a reason", "%u changes without a reason", n),
                       n);

  gtk_label_set_text (self->unexplained, text);
  gtk_widget_set_visible (self->unexplained_bar, n > 0);
}

/* The round before is read a moment after the one that is shown. */
static void
before_changed (QiheCasePage *self)
{
  if (self->one == NULL || qihe_session_find_case (qihe_page_get_session (QIHE_PAGE (self)),
                                                   qihe_case_get_id (self->one)) != self->one)
    return;
  for (guint i = 0; i < self->rows->len; i++)
    show_was (self, i);
  show_unexplained (self);
}

static void
rating_changed (QiheCase *one, guint indicator, QiheCasePage *self)
{
  show_rating (self, indicator);
  show_was (self, indicator);
  show_unexplained (self);
}

/* One selection through all lists. */
static void
select_indicator (QiheCasePage *self, guint indicator)
{
  GtkListBoxRow *row = self->rows->pdata[indicator];

  self->selected = indicator;
  for (guint i = 0; i < self->lists->len; i++)
    if (gtk_widget_get_parent (GTK_WIDGET (row)) != self->lists->pdata[i])
      gtk_list_box_unselect_all (self->lists->pdata[i]);
    else
      gtk_list_box_select_row (self->lists->pdata[i], row);
  qihe_rating_pane_show (self->pane, qihe_page_get_session (QIHE_PAGE (self)), self->one,
                         indicator);
}

static void
row_selected (GtkListBox *list, GtkListBoxRow *row, QiheCasePage *self)
{
  guint indicator;

  if (row == NULL)
    return;
  indicator = qihe_indicator_row_get_indicator (QIHE_INDICATOR_ROW (row));
  if (indicator != self->selected)
    select_indicator (self, indicator);
}

static void
row_activated (GtkListBox *list, GtkListBoxRow *row, QiheCasePage *self)
{
  select_indicator (self, qihe_indicator_row_get_indicator (QIHE_INDICATOR_ROW (row)));
  adw_flap_set_reveal_flap (self->flap, TRUE);
  qihe_rating_pane_focus_note (self->pane);
}

static void
picked (QiheIndicatorRow *row, int status, QiheCasePage *self)
{
  guint indicator = qihe_indicator_row_get_indicator (row);

  select_indicator (self, indicator);
  if ((gtk_widget_get_state_flags (GTK_WIDGET (row)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    gtk_widget_grab_focus (GTK_WIDGET (row)); /* keys go on where the mouse was */
  qihe_session_rate (qihe_page_get_session (QIHE_PAGE (self)), self->one, indicator, status);
}

/* Arrow keys go on from one group to the next. */
static gboolean
keynav_failed (GtkWidget *list, GtkDirectionType direction, QiheCasePage *self)
{
  guint at;
  int next;
  GtkListBox *other;
  int index;

  if (!g_ptr_array_find (self->lists, list, &at) ||
      (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN))
    return FALSE;
  next = direction == GTK_DIR_DOWN ? (int) at + 1 : (int) at - 1;
  if (next < 0 || next >= (int) self->lists->len)
    return FALSE;
  other = self->lists->pdata[next];
  index =
      direction == GTK_DIR_DOWN
          ? 0
          : (int) qihe_framework_get_dimension (qihe_case_get_framework (self->one), (guint) next)
                    ->n_indicators -
                1;
  gtk_list_box_select_row (other, gtk_list_box_get_row_at_index (other, index));
  return gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (other, index)));
}

/* Tab comes by rows without selecting them, so that the pane stays: but keys are meant for the row
 * that has the focus. */
static void
select_focused (QiheCasePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, QIHE_TYPE_INDICATOR_ROW) : NULL;

  if (row != NULL)
    select_indicator (self, qihe_indicator_row_get_indicator (QIHE_INDICATOR_ROW (row)));
}

static gboolean
key_pressed (QiheCasePage *self, guint keyval, guint keycode, GdkModifierType state)
{
  int status;

  if (self->one == NULL ||
      !qihe_status_picker_find_key (qihe_case_get_framework (self->one), keyval, state, &status) ||
      !qihe_session_get_editable (qihe_page_get_session (QIHE_PAGE (self))))
    return GDK_EVENT_PROPAGATE;
  select_focused (self);
  qihe_session_rate (qihe_page_get_session (QIHE_PAGE (self)), self->one, self->selected, status);
  return GDK_EVENT_STOP;
}

/* How far weights and thresholds may move: said at the model, which follows from all of them. */
static void
show_firmness (QiheCasePage *self)
{
  GdkRectangle place = qihe_level_strip_get_model_area (self->strip);

  gtk_popover_set_pointing_to (self->firmness, &place);
  gtk_popover_popup (self->firmness);
}

static void
firmness_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  show_firmness (QIHE_CASE_PAGE (widget));
}

static void
dimension_activated (QiheLevelStrip *strip, int dimension, QiheCasePage *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);
  guint indicator;

  if (dimension < 0) {
    show_firmness (self);
    return;
  }
  indicator = qihe_framework_get_dimension (framework, (guint) dimension)->first;
  select_indicator (self, indicator);
  gtk_widget_grab_focus (self->rows->pdata[indicator]);
}

static void
show_first_unexplained (QiheCasePage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));

  for (guint i = 0; i < self->rows->len; i++)
    if (qihe_session_lacks_reason (session, self->one, i)) {
      select_indicator (self, i);
      adw_flap_set_reveal_flap (self->flap, TRUE);
      qihe_rating_pane_focus_reason (self->pane);
      return;
    }
}

static void
add_indicator (QiheCasePage *self, GtkListBox *list, guint indicator)
{
  GtkWidget *row = qihe_indicator_row_new (qihe_case_get_framework (self->one), indicator);

  qihe_indicator_row_set_editable (QIHE_INDICATOR_ROW (row),
                                   qihe_session_get_editable (
                                       qihe_page_get_session (QIHE_PAGE (self))));
  g_signal_connect (row, "picked", G_CALLBACK (picked), self);
  gtk_list_box_append (list, row);
  g_ptr_array_add (self->rows, row);
}

static void
add_dimension (QiheCasePage *self, guint dimension)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);
  const char *title = qihe_dimension_title (framework, dimension);
  GtkWidget *heading = gtk_label_new (title);
  GtkWidget *list = gtk_list_box_new ();

  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_label_set_wrap (GTK_LABEL (heading), TRUE);
  gtk_widget_add_css_class (heading, "heading");
  gtk_widget_set_margin_top (heading, dimension > 0 ? 12 : 0);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect (list, "row-selected", G_CALLBACK (row_selected), self);
  g_signal_connect (list, "row-activated", G_CALLBACK (row_activated), self);
  g_signal_connect (list, "keynav-failed", G_CALLBACK (keynav_failed), self);
  gtk_list_box_set_activate_on_single_click (GTK_LIST_BOX (list), FALSE);
  gtk_box_append (self->groups, heading);
  gtk_box_append (self->groups, list);
  g_ptr_array_add (self->lists, list);
  for (guint i = 0; i < one->n_indicators; i++)
    add_indicator (self, GTK_LIST_BOX (list), one->first + i);
}

static void
build_rows (QiheCasePage *self)
{
  qihe_box_clear (self->groups);
  g_ptr_array_set_size (self->rows, 0);
  g_ptr_array_set_size (self->lists, 0);
  for (guint i = 0; i < qihe_framework_get_n_dimensions (qihe_case_get_framework (self->one)); i++)
    add_dimension (self, i);
}

/* Where both do not fit beside each other, the indicators come first. */
static void
fold_changed (QiheCasePage *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap));
}

static void
release_case (QiheCasePage *self)
{
  if (self->one != NULL)
    g_signal_handlers_disconnect_by_data (self->one, self);
  g_clear_object (&self->one);
  if (self->measures != NULL)
    qihe_measure_list_clear (self->measures);
}

static void
session_changed (QihePage *page)
{
  QiheCasePage *self = QIHE_CASE_PAGE (page);

  QiheSession *session = qihe_page_get_session (page);

  qihe_rating_pane_clear (self->pane);
  release_case (self);
  if (session == NULL)
    return;
  g_signal_connect_object (session, "notify::before", G_CALLBACK (before_changed), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (session, "notify::waiting", G_CALLBACK (show_unsaved), self,
                           G_CONNECT_SWAPPED);
}

static void
qihe_case_page_dispose (GObject *object)
{
  QiheCasePage *self = QIHE_CASE_PAGE (object);

  release_case (self);
  if (self->firmness != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->firmness));
  self->firmness = NULL;
  G_OBJECT_CLASS (qihe_case_page_parent_class)->dispose (object);
}

static void
qihe_case_page_finalize (GObject *object)
{
  QiheCasePage *self = QIHE_CASE_PAGE (object);

  g_ptr_array_unref (self->rows);
  g_ptr_array_unref (self->lists);
  G_OBJECT_CLASS (qihe_case_page_parent_class)->finalize (object);
}

/* Where one rates in our case, its dimension; another case is one to compare with. */
static char *
dup_screen (QihePage *page)
{
  QiheCasePage *self = QIHE_CASE_PAGE (page);
  QiheFramework *framework;
  guint dimension;

  if (self->one == NULL || !qihe_case_get_ours (self->one))
    return g_strdup ("comparison");
  framework = qihe_case_get_framework (self->one);
  dimension = qihe_framework_get_indicator (framework, self->selected)->dimension;
  return g_strconcat ("dimension:", qihe_framework_get_dimension (framework, dimension)->id, NULL);
}

static void
qihe_case_page_class_init (QiheCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_ROUND_BUTTON);
  g_type_ensure (QIHE_TYPE_LEVEL_STRIP);
  g_type_ensure (QIHE_TYPE_MEASURE_LIST);
  g_type_ensure (QIHE_TYPE_RATING_PANE);
  object_class->dispose = qihe_case_page_dispose;
  object_class->finalize = qihe_case_page_finalize;
  QIHE_PAGE_CLASS (klass)->session_changed = session_changed;
  QIHE_PAGE_CLASS (klass)->dup_screen = dup_screen;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, strip);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, sensitivity);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, firmness);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, flap);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, scrolled);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, description);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, groups);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, unexplained_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, unexplained);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, measures);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, pane);
  gtk_widget_class_install_action (widget_class, "case.firmness", NULL, firmness_action);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_first_unexplained);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed);
  gtk_widget_class_bind_template_callback (widget_class, dimension_activated);
}

static void
qihe_case_page_init (QiheCasePage *self)
{
  self->rows = g_ptr_array_new ();
  self->lists = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->firmness), GTK_WIDGET (self->strip));
}

GtkWidget *
qihe_case_page_new (void)
{
  return g_object_new (QIHE_TYPE_CASE_PAGE, NULL);
}

QiheCase *
qihe_case_page_get_case (QiheCasePage *self)
{
  return self->one;
}

int
qihe_case_page_get_indicator (QiheCasePage *self)
{
  return (int) self->selected;
}

void
qihe_case_page_show (QiheCasePage *self, QiheCase *one, int indicator)
{
  if (self->one != one) {
    qihe_case_page_commit (self);
    release_case (self);
    self->one = g_object_ref (one);
    g_signal_connect (one, "rating-changed", G_CALLBACK (rating_changed), self);
    g_signal_connect_swapped (one, "notify::fit", G_CALLBACK (show_fit), self);
    g_signal_connect_swapped (one, "notify::title", G_CALLBACK (show_title), self);
    g_signal_connect_swapped (one, "notify::description", G_CALLBACK (show_description), self);
    build_rows (self);
    for (guint i = 0; i < self->rows->len; i++)
      show_rating (self, i);
    show_unsaved (self);
    before_changed (self);
    qihe_measure_list_show (self->measures, qihe_page_get_session (QIHE_PAGE (self)), one, -1);
    show_title (self);
    show_description (self);
    show_fit (self);
    self->selected = 0;
  }
  select_indicator (self, indicator >= 0 ? (guint) indicator : self->selected);
  gtk_widget_grab_focus (self->rows->pdata[self->selected]);
}

void
qihe_case_page_commit (QiheCasePage *self)
{
  qihe_rating_pane_commit (self->pane);
}

gboolean
qihe_case_page_leave_text (QiheCasePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->one == NULL || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane)))
    return FALSE;
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  return gtk_widget_grab_focus (self->rows->pdata[self->selected]);
}
