/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-compare-page.h"

#include <glib/gi18n-lib.h>

#include "pages/round/qihe-comparison-words.h"
#include "pages/round/qihe-weighing-view.h"

struct _QiheComparePage {
  QihePage parent_instance;

  GPtrArray *ids; /* of rounds, in the order of both lists to choose from */
  QiheComparison *comparison;
  GCancellable *reading;
  gboolean filling;
  char *wanted_case; /* code and indicator that are to be opened once their round is shown */
  char *wanted_indicator;

  GtkDropDown *from;
  GtkDropDown *to;
  GtkCheckButton *only_changes;
  GtkLabel *summary;
  GtkStack *states; /* busy, same, error, compared */
  AdwStatusPage *error;
  GtkColumnView *cases;
  GtkColumnView *ratings;
  GtkWidget *agreed;
  QiheWeighingView *weighing;
};

G_DEFINE_FINAL_TYPE (QiheComparePage, qihe_compare_page, QIHE_TYPE_PAGE)

/* What was asked for stays whole; the table rather scrolls, or cuts what is beside it. */
static gboolean
tells_change (int column)
{
  return column >= 0 || column == QIHE_COMPARISON_COLUMN_CHANGE;
}

static void
setup_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkWidget *cell = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (cell), 0);
  if (!tells_change (GPOINTER_TO_INT (column))) {
    gtk_label_set_ellipsize (GTK_LABEL (cell), PANGO_ELLIPSIZE_END);
    gtk_label_set_width_chars (GTK_LABEL (cell), 10);
    gtk_label_set_max_width_chars (GTK_LABEL (cell), 24);
  }
  gtk_list_item_set_child (item, cell);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  QiheComparePage *self = g_object_get_data (G_OBJECT (factory), "page");
  GtkWidget *cell = gtk_list_item_get_child (item);
  g_autofree char *text = qihe_comparison_words (self->comparison, gtk_list_item_get_item (item),
                                                 GPOINTER_TO_INT (column));

  gtk_label_set_text (GTK_LABEL (cell), text);
  gtk_widget_set_tooltip_text (cell, text);
}

static void
add_column (QiheComparePage *self, GtkColumnView *view, int column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autofree char *title = qihe_comparison_words_title (self->comparison, column);
  g_autoptr (GtkColumnViewColumn) one = NULL;

  g_object_set_data (G_OBJECT (factory), "page", self);
  g_signal_connect (factory, "setup", G_CALLBACK (setup_cell), GINT_TO_POINTER (column));
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GINT_TO_POINTER (column));
  one = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (one, TRUE);
  gtk_column_view_column_set_expand (one, TRUE);
  gtk_column_view_append_column (view, one);
}

static void
clear_view (GtkColumnView *view)
{
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkColumnViewColumn) first = NULL;

  gtk_column_view_set_model (view, NULL);
  while ((first = g_list_model_get_item (columns, 0)) != NULL) {
    gtk_column_view_remove_column (view, first);
    g_clear_object (&first);
  }
}

static void
set_rows (QiheComparePage *self, GtkColumnView *view, QiheComparisonKind kind)
{
  g_autoptr (GtkSelectionModel) selection = GTK_SELECTION_MODEL (
      gtk_single_selection_new (qihe_comparison_list_new (self->comparison, kind)));

  gtk_column_view_set_model (view, selection);
}

static void
show_ratings (QiheComparePage *self)
{
  gboolean only = gtk_check_button_get_active (self->only_changes);

  if (self->comparison == NULL)
    return;
  set_rows (self, self->ratings, only ? QIHE_COMPARISON_CHANGED : QIHE_COMPARISON_RATINGS);
  gtk_widget_set_visible (self->agreed, only && self->comparison->diff->n_changed == 0);
}

static void
clear_comparison (QiheComparePage *self)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  clear_view (self->cases);
  clear_view (self->ratings);
  qihe_weighing_view_show (self->weighing, NULL, NULL);
  gtk_label_set_text (self->summary, "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy", FALSE);
  g_clear_pointer (&self->comparison, qihe_comparison_free);
}

static void
show_comparison (QiheComparePage *self)
{
  QiheFramework *framework = self->comparison->to->framework;
  g_autofree char *summary = qihe_comparison_words_summary (self->comparison);

  gtk_label_set_text (self->summary, summary);
  gtk_stack_set_visible_child_name (self->states, "compared");
  add_column (self, self->cases, QIHE_COMPARISON_COLUMN_CASE);
  for (guint i = 0; i < qihe_framework_get_n_dimensions (framework); i++)
    add_column (self, self->cases, (int) i);
  add_column (self, self->cases, QIHE_COMPARISON_COLUMN_MODEL);
  set_rows (self, self->cases, QIHE_COMPARISON_CASES);
  add_column (self, self->ratings, QIHE_COMPARISON_COLUMN_CASE);
  for (int column = QIHE_COMPARISON_COLUMN_INDICATOR; column >= QIHE_COMPARISON_COLUMN_WHO;
       column--)
    add_column (self, self->ratings, column);
  show_ratings (self);
  qihe_weighing_view_show (self->weighing, qihe_page_get_session (QIHE_PAGE (self)),
                           self->comparison->weighing);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy", TRUE);
}

static void
compared (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheComparePage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheComparison) comparison =
      qihe_comparison_read_finish (QIHE_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (comparison == NULL) {
    adw_status_page_set_description (self->error, error->message);
    gtk_stack_set_visible_child_name (self->states, "error");
    return;
  }
  self->comparison = g_steal_pointer (&comparison);
  show_comparison (self);
}

static const char *
chosen (QiheComparePage *self, GtkDropDown *list)
{
  guint at = gtk_drop_down_get_selected (list);

  return at < self->ids->len ? g_ptr_array_index (self->ids, at) : NULL;
}

static void
compare (QiheComparePage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));
  const char *from = chosen (self, self->from), *to = chosen (self, self->to);

  if (self->filling || session == NULL || from == NULL || to == NULL)
    return;
  clear_comparison (self);
  if (g_str_equal (from, to)) {
    gtk_stack_set_visible_child_name (self->states, "same");
    return;
  }
  gtk_stack_set_visible_child_name (self->states, "busy");
  self->reading = g_cancellable_new ();
  qihe_comparison_read_async (session, from, to, self->reading, compared, g_object_ref (self));
}

static guint
position_of (QiheComparePage *self, const char *id)
{
  guint at = 0;

  if (id != NULL)
    g_ptr_array_find_with_equal_func (self->ids, id, g_str_equal, &at);
  return at < self->ids->len ? at : 0;
}

static void
fill_rounds (QiheComparePage *self)
{
  GPtrArray *rounds = qihe_session_get_rounds (qihe_page_get_session (QIHE_PAGE (self)));
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->ids, 0);
  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    gtk_string_list_take (titles, qihe_round_dup_title (round));
    g_ptr_array_add (self->ids, g_strdup (round->id));
  }
  gtk_drop_down_set_model (self->from, G_LIST_MODEL (titles));
  gtk_drop_down_set_model (self->to, G_LIST_MODEL (titles));
}

/* Once the round that a rating is of is shown, it can be opened. */
static void
open_wanted (QiheComparePage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));
  g_autofree char *id = g_steal_pointer (&self->wanted_case);
  g_autofree char *indicator = g_steal_pointer (&self->wanted_indicator);

  if (id == NULL || qihe_session_find_case (session, id) == NULL)
    return;
  if (indicator != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-rating", "(ss)", id, indicator);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-case", "s", id);
}

static void
open_row (QiheComparePage *self, QiheComparisonRow *row)
{
  const QiheCaseData *one = qihe_comparison_row_get_case (row)->to;
  const QiheRatingDiff *rating = qihe_comparison_row_get_rating (row);
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));
  const char *round = self->comparison->to->round->id;

  if (one == NULL)
    return;
  g_free (self->wanted_case);
  self->wanted_case = g_strdup (one->id);
  g_clear_pointer (&self->wanted_indicator, g_free);
  if (rating != NULL && rating->to_indicator >= 0)
    self->wanted_indicator = g_strdup (
        qihe_framework_get_indicator (self->comparison->to->framework, (guint) rating->to_indicator)
            ->id);
  if (g_str_equal (qihe_session_get_round (session)->id, round))
    open_wanted (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.show-round", "s", round);
}

static void
activated (GtkColumnView *view, guint position, QiheComparePage *self)
{
  g_autoptr (QiheComparisonRow) row =
      g_list_model_get_item (G_LIST_MODEL (gtk_column_view_get_model (view)), position);

  if (row != NULL)
    open_row (self, row);
}

static void
copy (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_autofree char *text = qihe_comparison_words_all (QIHE_COMPARE_PAGE (widget)->comparison);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  gtk_widget_activate_action (widget, "win.tell", "s", _ ("Comparison copied"));
}

static char *
dup_screen (QihePage *page)
{
  return g_strdup ("since");
}

/* Whichever is chosen first, what has changed is told in the order of time. */
static gboolean
get_rounds (QihePage *page, const char **now, const char **before)
{
  const QiheComparison *comparison = QIHE_COMPARE_PAGE (page)->comparison;
  const QiheRound *from, *to;
  gboolean forward;

  if (comparison == NULL)
    return FALSE;
  from = comparison->from->round;
  to = comparison->to->round;
  forward = strcmp (from->date, to->date) <= 0;
  *now = forward ? to->id : from->id;
  *before = forward ? from->id : to->id;
  return TRUE;
}

static void
session_changed (QihePage *page)
{
  QiheComparePage *self = QIHE_COMPARE_PAGE (page);
  QiheSession *session = qihe_page_get_session (page);

  clear_comparison (self);
  if (session != NULL)
    g_signal_connect_object (session, "notify::round", G_CALLBACK (open_wanted), self,
                             G_CONNECT_SWAPPED);
}

static void
qihe_compare_page_dispose (GObject *object)
{
  QiheComparePage *self = QIHE_COMPARE_PAGE (object);

  if (self->cases != NULL)
    clear_comparison (self);
  G_OBJECT_CLASS (qihe_compare_page_parent_class)->dispose (object);
}

static void
qihe_compare_page_finalize (GObject *object)
{
  QiheComparePage *self = QIHE_COMPARE_PAGE (object);

  g_ptr_array_unref (self->ids);
  g_free (self->wanted_case);
  g_free (self->wanted_indicator);
  G_OBJECT_CLASS (qihe_compare_page_parent_class)->finalize (object);
}

static void
qihe_compare_page_class_init (QiheComparePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_WEIGHING_VIEW);
  G_OBJECT_CLASS (klass)->dispose = qihe_compare_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_compare_page_finalize;
  QIHE_PAGE_CLASS (klass)->session_changed = session_changed;
  QIHE_PAGE_CLASS (klass)->dup_screen = dup_screen;
  QIHE_PAGE_CLASS (klass)->get_rounds = get_rounds;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-compare-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, from);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, to);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, only_changes);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, summary);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, states);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, error);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, cases);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, ratings);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, agreed);
  gtk_widget_class_bind_template_child (widget_class, QiheComparePage, weighing);
  gtk_widget_class_bind_template_callback (widget_class, compare);
  gtk_widget_class_bind_template_callback (widget_class, show_ratings);
  gtk_widget_class_bind_template_callback (widget_class, activated);
  gtk_widget_class_install_action (widget_class, "compare.copy", NULL, copy);
}

static void
qihe_compare_page_init (QiheComparePage *self)
{
  self->ids = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "compare.copy", FALSE);
}

GtkWidget *
qihe_compare_page_new (void)
{
  return g_object_new (QIHE_TYPE_COMPARE_PAGE, NULL);
}

void
qihe_compare_page_show (QiheComparePage *self)
{
  const QiheRound *shown = qihe_session_get_round (qihe_page_get_session (QIHE_PAGE (self)));
  guint from, to;

  self->filling = TRUE;
  fill_rounds (self);
  to = position_of (self, shown->id);
  from = shown->based_on != NULL ? position_of (self, shown->based_on)
                                 : (to + 1) % MAX (self->ids->len, 1);
  gtk_drop_down_set_selected (self->from, from);
  gtk_drop_down_set_selected (self->to, to);
  self->filling = FALSE;
  compare (self);
}
