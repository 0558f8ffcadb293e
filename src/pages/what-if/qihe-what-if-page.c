/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/what-if/qihe-what-if-page.h"

#include <glib/gi18n-lib.h>

#include "pages/what-if/qihe-keep-dialog.h"
#include "pages/what-if/qihe-map-pane.h"
#include "pages/what-if/qihe-tried-list.h"
#include "pages/what-if/qihe-tried-results.h"
#include "pages/what-if/qihe-tried-values.h"
#include "session/qihe-what-if-work.h"
#include "widgets/qihe-beside-layout.h"
#include "widgets/qihe-fit-labels.h"

struct _QiheWhatIfPage {
  QihePage parent_instance;

  GHashTable *sandboxes; /* id of a round → QiheWhatIf */
  QiheWhatIf *what_if;   /* one of them */
  QiheCase *one;
  GCancellable *comparing;
  gboolean choosing;

  GtkDropDown *choice;
  AdwFlap *flap;
  QiheTriedList *tried;
  GtkListBox *results;
  QiheTriedValues *values;
  GtkListBox *changes;
  QiheMapPane *map;
  GtkWidget *stale;
  GtkWidget *bar;
  GtkLabel *summary;
};

G_DEFINE_FINAL_TYPE (QiheWhatIfPage, qihe_what_if_page, QIHE_TYPE_PAGE)

static QiheSession *
session_of (QiheWhatIfPage *self)
{
  return qihe_page_get_session (QIHE_PAGE (self));
}

static QiheUnknownRule
rule_of (const QiheRound *round)
{
  return round->closed ? round->unknown : QIHE_UNKNOWN_RANGE;
}

/* A round that was closed meanwhile counts in another way, and one that was moved to another
 * version of the framework has other indicators: what was tried then is no more. */
static gboolean
still_fits (QiheWhatIf *what_if, QiheSession *session)
{
  return qihe_what_if_get_rule (what_if) == rule_of (qihe_session_get_round (session)) &&
         g_str_equal (qihe_framework_get_reference (qihe_what_if_get_base (what_if)),
                      qihe_framework_get_reference (qihe_session_get_framework (session)));
}

static void
ensure_sandbox (QiheWhatIfPage *self)
{
  QiheSession *session = session_of (self);
  const QiheRound *round = qihe_session_get_round (session);

  self->what_if = g_hash_table_lookup (self->sandboxes, round->id);
  if (self->what_if != NULL && still_fits (self->what_if, session))
    return;
  qihe_tried_values_clear (self->values);
  qihe_map_pane_clear (self->map);
  self->what_if = qihe_what_if_new (qihe_session_get_framework (session), rule_of (round));
  g_hash_table_replace (self->sandboxes, g_strdup (round->id), self->what_if);
}

static void
add_change (QiheWhatIfPage *self, const QiheModelChange *change)
{
  QiheCase *one = qihe_session_find_case (session_of (self), change->one);
  g_autofree char *words = qihe_tried_arrow (change->before, change->after);
  GtkWidget *row;

  if (one == NULL)
    return;
  row = adw_action_row_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), qihe_case_get_title (one));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", change->one);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "what-if.choose");
  gtk_list_box_append (self->changes, row);
}

static void
compared (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheWhatIfPage) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = qihe_what_if_cases_finish (result, &error);

  if (list == NULL || self->what_if == NULL)
    return; /* cancelled: another comparison is under way, or the page is gone */
  g_clear_object (&self->comparing);
  qihe_list_box_clear (self->changes);
  for (guint i = 0; i < list->len; i++)
    add_change (self, g_ptr_array_index (list, i));
}

static void
stop_comparing (QiheWhatIfPage *self)
{
  g_cancellable_cancel (self->comparing);
  g_clear_object (&self->comparing);
}

static void
compare_cases (QiheWhatIfPage *self)
{
  stop_comparing (self);
  self->comparing = g_cancellable_new ();
  qihe_what_if_cases_async (self->what_if, qihe_session_get_cases (session_of (self)),
                            self->comparing, compared, g_object_ref (self));
}

static void
show_bar (QiheWhatIfPage *self, const QiheFit *before, const QiheFit *after)
{
  guint n = qihe_what_if_count (self->what_if);
  g_autofree char *count = g_strdup_printf (ngettext ("%u change", "%u changes", n), n);
  g_autofree char *model = qihe_tried_model (qihe_what_if_get_base (self->what_if), before, after);
  /* Translators: how many changes are tried, and the model of the case with them */
  g_autofree char *text = g_strdup_printf (_ ("%s. Model: %s"), count, model);

  gtk_label_set_text (self->summary, text);
  gtk_widget_set_visible (self->bar, n > 0);
}

static void
show_result (QiheWhatIfPage *self)
{
  const char *id = qihe_case_get_id (self->one);
  const gint16 *now = qihe_case_get_ratings (self->one);
  const QiheFit *before = qihe_case_get_fit (self->one);
  g_autofree gint16 *ratings = qihe_what_if_dup_ratings (self->what_if, id, now);
  g_autoptr (QiheFit) after = qihe_what_if_fit (self->what_if, id, now, NULL);

  qihe_list_box_clear (self->results);
  if (before == NULL || after == NULL)
    return;
  qihe_tried_results_show (self->results, qihe_what_if_get_base (self->what_if), before,
                           qihe_what_if_get_framework (self->what_if), after);
  qihe_map_pane_show (self->map, self->what_if, ratings, after->model);
  show_bar (self, before, after);
}

static void
refresh (QiheWhatIfPage *self)
{
  if (self->one == NULL || qihe_session_get_round (session_of (self)) == NULL)
    return;
  ensure_sandbox (self);
  qihe_tried_list_show (self->tried, self->what_if, self->one);
  qihe_tried_values_show (self->values, self->what_if);
  show_result (self);
  compare_cases (self);
  qihe_page_steps_changed (QIHE_PAGE (self));
}

/* Kept would be something else than what the fields say. */
static void
checked (QiheWhatIfPage *self)
{
  QiheSession *session = session_of (self);
  gboolean wrong = qihe_tried_values_has_wrong (self->values);

  gtk_widget_set_visible (self->stale, wrong);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "what-if.keep",
                                 !wrong && session != NULL &&
                                     qihe_session_get_read_only (session) == NULL);
}

static void
picked (QiheTriedList *list, guint indicator, int status, QiheWhatIfPage *self)
{
  qihe_what_if_set_status (self->what_if, qihe_case_get_id (self->one), indicator,
                           qihe_case_get_ratings (self->one)[indicator], status);
  refresh (self);
}

static void
release_case (QiheWhatIfPage *self)
{
  if (self->one != NULL)
    g_signal_handlers_disconnect_by_data (self->one, self);
  g_clear_object (&self->one);
}

static void
take_case (QiheWhatIfPage *self, QiheCase *one)
{
  release_case (self);
  self->one = g_object_ref (one);
  g_signal_connect_swapped (one, "rating-changed", G_CALLBACK (refresh), self);
  refresh (self);
}

static void
chosen (QiheWhatIfPage *self)
{
  QiheCase *one = gtk_drop_down_get_selected_item (self->choice);

  if (!self->choosing && one != NULL && one != self->one)
    take_case (self, one);
}

static void
choose_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWhatIfPage *self = QIHE_WHAT_IF_PAGE (widget);
  QiheCase *one =
      qihe_session_find_case (session_of (self), g_variant_get_string (parameter, NULL));

  if (one != NULL)
    qihe_what_if_page_show (self, one);
}

static void
discard_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWhatIfPage *self = QIHE_WHAT_IF_PAGE (widget);

  qihe_what_if_discard (self->what_if);
  qihe_tried_values_clear (self->values);
  refresh (self);
}

/* What is kept is not tried any more in the round that it was tried in. */
static void
forget_kept (QiheWhatIfPage *self)
{
  const char *before = qihe_session_get_round (session_of (self))->based_on;
  QiheWhatIf *what_if = before != NULL ? g_hash_table_lookup (self->sandboxes, before) : NULL;

  if (what_if != NULL)
    qihe_what_if_discard (what_if);
}

static void
kept (QiheWhatIfPage *self)
{
  g_autofree char *title = qihe_round_dup_title (qihe_session_get_round (session_of (self)));
  g_autofree char *message = g_strdup_printf (_ ("Kept as the round “%s”"), title);

  forget_kept (self);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s", message);
}

static void
keep_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWhatIfPage *self = QIHE_WHAT_IF_PAGE (widget);
  GtkWidget *dialog = qihe_keep_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                            session_of (self), self->what_if);

  g_signal_connect_object (dialog, "kept", G_CALLBACK (kept), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

/* The case that is shown, in the round that is shown now. */
static void
cases_changed (QiheWhatIfPage *self)
{
  QiheSession *session = session_of (self);
  QiheCase *same = NULL;

  if (self->one == NULL)
    return;
  same = qihe_session_find_case_by_code (session, qihe_case_get_code (self->one));
  if (same == NULL)
    same = qihe_session_get_our_case (session);
  if (same == NULL)
    release_case (self);
  else if (same != self->one)
    qihe_what_if_page_show (self, same);
}

static char *
dup_screen (QihePage *page)
{
  QiheCase *one = QIHE_WHAT_IF_PAGE (page)->one;

  return g_strdup (one == NULL || qihe_case_get_ours (one) ? "change" : "comparison");
}

static char *
dup_caution (QihePage *page)
{
  QiheWhatIf *what_if = QIHE_WHAT_IF_PAGE (page)->what_if;

  if (what_if == NULL || qihe_what_if_count (what_if) == 0)
    return NULL;
  return g_strdup (_ ("What is tried here is not part of the round, so the meeting shows the "
                      "ratings as they are. To present it, keep it as a new round first."));
}

static gboolean
get_steps (QihePage *page, gboolean *undo, gboolean *redo)
{
  QiheWhatIf *what_if = QIHE_WHAT_IF_PAGE (page)->what_if;

  *undo = what_if != NULL && qihe_what_if_can_undo (what_if);
  *redo = what_if != NULL && qihe_what_if_can_redo (what_if);
  return TRUE;
}

static void
step (QihePage *page, gboolean forward)
{
  QiheWhatIfPage *self = QIHE_WHAT_IF_PAGE (page);

  if (forward)
    qihe_what_if_redo (self->what_if);
  else
    qihe_what_if_undo (self->what_if);
  refresh (self);
}

static void
session_changed (QihePage *page)
{
  QiheWhatIfPage *self = QIHE_WHAT_IF_PAGE (page);
  QiheSession *session = qihe_page_get_session (page);

  stop_comparing (self);
  release_case (self);
  qihe_tried_list_clear (self->tried);
  qihe_tried_values_clear (self->values);
  qihe_map_pane_clear (self->map);
  self->what_if = NULL;
  g_hash_table_remove_all (self->sandboxes);
  checked (self);
  self->choosing = TRUE;
  gtk_drop_down_set_model (self->choice, session != NULL ? qihe_session_get_cases (session) : NULL);
  self->choosing = FALSE;
  if (session != NULL) {
    g_signal_connect_object (qihe_session_get_cases (session), "items-changed",
                             G_CALLBACK (cases_changed), self, G_CONNECT_SWAPPED);
    g_signal_connect_object (session, "notify::round", G_CALLBACK (refresh), self,
                             G_CONNECT_SWAPPED);
  }
}

/* Where both do not fit beside each other, the indicators come first. */
static void
fold_changed (QiheWhatIfPage *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap));
}

static void
qihe_what_if_page_dispose (GObject *object)
{
  QiheWhatIfPage *self = QIHE_WHAT_IF_PAGE (object);

  stop_comparing (self);
  release_case (self);
  self->what_if = NULL;
  G_OBJECT_CLASS (qihe_what_if_page_parent_class)->dispose (object);
}

static void
qihe_what_if_page_finalize (GObject *object)
{
  g_hash_table_unref (QIHE_WHAT_IF_PAGE (object)->sandboxes);
  G_OBJECT_CLASS (qihe_what_if_page_parent_class)->finalize (object);
}

static void
qihe_what_if_page_class_init (QiheWhatIfPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_BESIDE_LAYOUT);
  g_type_ensure (QIHE_TYPE_CASE);
  g_type_ensure (QIHE_TYPE_MAP_PANE);
  g_type_ensure (QIHE_TYPE_TRIED_LIST);
  g_type_ensure (QIHE_TYPE_TRIED_VALUES);
  G_OBJECT_CLASS (klass)->dispose = qihe_what_if_page_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_what_if_page_finalize;
  QIHE_PAGE_CLASS (klass)->session_changed = session_changed;
  QIHE_PAGE_CLASS (klass)->dup_screen = dup_screen;
  QIHE_PAGE_CLASS (klass)->dup_caution = dup_caution;
  QIHE_PAGE_CLASS (klass)->get_steps = get_steps;
  QIHE_PAGE_CLASS (klass)->step = step;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/what-if/qihe-what-if-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, choice);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, flap);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, tried);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, results);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, values);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, changes);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, map);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, stale);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, bar);
  gtk_widget_class_bind_template_child (widget_class, QiheWhatIfPage, summary);
  gtk_widget_class_bind_template_callback (widget_class, checked);
  gtk_widget_class_bind_template_callback (widget_class, chosen);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed);
  gtk_widget_class_bind_template_callback (widget_class, picked);
  gtk_widget_class_bind_template_callback (widget_class, refresh);
  gtk_widget_class_install_action (widget_class, "what-if.choose", "s", choose_action);
  gtk_widget_class_install_action (widget_class, "what-if.discard", NULL, discard_action);
  gtk_widget_class_install_action (widget_class, "what-if.keep", NULL, keep_action);
}

static void
qihe_what_if_page_init (QiheWhatIfPage *self)
{
  self->sandboxes =
      g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) qihe_what_if_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_what_if_page_new (void)
{
  return g_object_new (QIHE_TYPE_WHAT_IF_PAGE, NULL);
}

void
qihe_what_if_page_show (QiheWhatIfPage *self, QiheCase *one)
{
  GListModel *cases = qihe_session_get_cases (session_of (self));
  guint n = g_list_model_get_n_items (cases);

  self->choosing = TRUE;
  for (guint i = 0; i < n; i++) {
    g_autoptr (QiheCase) other = g_list_model_get_item (cases, i);

    if (other == one)
      gtk_drop_down_set_selected (self->choice, i);
  }
  self->choosing = FALSE;
  take_case (self, one);
  qihe_tried_list_focus (self->tried);
}

QiheCase *
qihe_what_if_page_get_case (QiheWhatIfPage *self)
{
  return self->one;
}

guint
qihe_what_if_page_count (QiheWhatIfPage *self)
{
  QiheSession *session = session_of (self);
  const QiheRound *round = session != NULL ? qihe_session_get_round (session) : NULL;
  QiheWhatIf *what_if = round != NULL ? g_hash_table_lookup (self->sandboxes, round->id) : NULL;

  return what_if != NULL && still_fits (what_if, session) ? qihe_what_if_count (what_if) : 0;
}
