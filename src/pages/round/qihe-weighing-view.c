/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-weighing-view.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"
#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "model/qihe-weighing-words.h"
#include "widgets/qihe-fit-labels.h"

#define STEP 5
/* Several turns of a weight that follow each other so quickly are one change. */
#define PAUSE_MS 800

struct _QiheWeighingView {
  AdwBin parent_instance;

  QiheSession *session;
  QiheWeighing *weighing;

  GtkStack *states; /* alone, weighed */
  GtkListBox *evaluators;
  GtkListBox *results;
  GPtrArray *spins; /* in the order of the evaluations */
  QiheDelay turned;
};

G_DEFINE_FINAL_TYPE (QiheWeighingView, qihe_weighing_view, ADW_TYPE_BIN)

static char *
say_case (QiheFramework *framework, const QiheWeighedCase *one)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *model = qihe_fit_words_model (framework, one->fit);

  for (guint i = 0; i < one->fit->n_dimensions; i++) {
    g_autofree char *words = qihe_weighing_words_level (framework, one->fit, i);
    g_autofree char *level =
        g_strdup_printf ("%s %s", qihe_fit_mark_of_level (framework, one->fit->dimensions[i].level),
                         words);

    g_string_append_printf (text, _ ("%s: %s"), qihe_dimension_short_title (framework, i), level);
    g_string_append_c (text, '\n');
  }
  g_string_append_printf (text, _ ("Model: %s"), model);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static GtkWidget *
new_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
show_results (QiheWeighingView *self)
{
  const QiheEvaluation *first = g_ptr_array_index (self->weighing->evaluations, 0);

  qihe_list_box_clear (self->results);
  for (guint i = 0; i < self->weighing->cases->len; i++) {
    const QiheWeighedCase *one = g_ptr_array_index (self->weighing->cases, i);
    g_autofree char *text = say_case (first->framework, one);

    gtk_list_box_append (self->results,
                         new_row (qihe_bilingual_get (&one->one->title, qihe_language_current (),
                                                      one->one->code),
                                  text));
  }
}

static const QiheRound *
find_round (QiheSession *session, const char *id)
{
  GPtrArray *rounds = qihe_session_get_rounds (session);

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_str_equal (round->id, id))
      return round;
  }
  return NULL;
}

/* The weights as they are now, after an undo too; one is told when it differs from its round. */
static void
weigh (QiheWeighingView *self)
{
  for (guint i = 0; i < self->weighing->evaluations->len; i++) {
    QiheRound *one = ((QiheEvaluation *) self->weighing->evaluations->pdata[i])->round;
    const QiheRound *now = find_round (self->session, one->id);

    if (now == NULL || now->weight == one->weight)
      continue;
    one->weight = now->weight;
    gtk_spin_button_set_value (g_ptr_array_index (self->spins, i), now->weight);
  }
  /* Where it could be weighed before, the models are not more now. */
  if (qihe_weighing_update (self->weighing, NULL))
    show_results (self);
}

/* What was turned is kept. */
static void
commit (gpointer data)
{
  QiheWeighingView *self = data;

  qihe_delay_stop (&self->turned);
  for (guint i = 0; self->weighing != NULL && i < self->spins->len; i++) {
    GtkSpinButton *spin = g_ptr_array_index (self->spins, i);
    const QiheRound *round = g_object_get_data (G_OBJECT (spin), "round");
    guint weight = (guint) gtk_spin_button_get_value_as_int (spin);

    if (weight == round->weight)
      continue;
    qihe_session_set_weight (self->session, round->id, weight);
    weigh (self);
  }
}

static void
turned (GtkSpinButton *spin, QiheWeighingView *self)
{
  if (self->weighing != NULL)
    qihe_delay_restart (&self->turned, PAUSE_MS, commit, self);
}

static void
left (QiheWeighingView *self)
{
  if (qihe_delay_is_waiting (&self->turned))
    commit (self);
}

static void
add_leave (QiheWeighingView *self, GtkWidget *spin)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left), self);
  gtk_widget_add_controller (spin, focus);
}

static void
rounds_changed (QiheWeighingView *self)
{
  if (self->weighing != NULL)
    weigh (self);
}

static void
add_evaluator (QiheWeighingView *self, QiheRound *round)
{
  GtkWidget *row = new_row (qihe_evaluator_get_title (round->evaluator), NULL);
  GtkWidget *spin = gtk_spin_button_new_with_range (0, QIHE_MAX_WEIGHT, STEP);
  g_autofree char *title = qihe_round_dup_title (round);
  /* Translators: how much an evaluator counts; the round */
  g_autofree char *name = g_strdup_printf (_ ("Weight of %s, per cent"), title);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), title);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), round->weight);
  gtk_widget_set_valign (spin, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (spin, qihe_session_get_read_only (self->session) == NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (spin), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data (G_OBJECT (spin), "round", round);
  g_signal_connect (spin, "value-changed", G_CALLBACK (turned), self);
  add_leave (self, spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), spin);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), gtk_label_new ("%"));
  g_ptr_array_add (self->spins, spin);
  gtk_list_box_append (self->evaluators, row);
}

static void
qihe_weighing_view_dispose (GObject *object)
{
  QiheWeighingView *self = QIHE_WEIGHING_VIEW (object);

  qihe_weighing_view_show (self, NULL, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_WEIGHING_VIEW);
  G_OBJECT_CLASS (qihe_weighing_view_parent_class)->dispose (object);
}

static void
qihe_weighing_view_finalize (GObject *object)
{
  g_ptr_array_unref (QIHE_WEIGHING_VIEW (object)->spins);
  G_OBJECT_CLASS (qihe_weighing_view_parent_class)->finalize (object);
}

static void
qihe_weighing_view_class_init (QiheWeighingViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_weighing_view_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_weighing_view_finalize;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-weighing-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheWeighingView, states);
  gtk_widget_class_bind_template_child (widget_class, QiheWeighingView, evaluators);
  gtk_widget_class_bind_template_child (widget_class, QiheWeighingView, results);
}

static void
qihe_weighing_view_init (QiheWeighingView *self)
{
  self->spins = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_weighing_view_show (QiheWeighingView *self, QiheSession *session, QiheWeighing *weighing)
{
  left (self);
  self->weighing = weighing;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (self->states == NULL) /* it is going */
    return;
  if (session != NULL)
    g_signal_connect_swapped (session, "notify::round", G_CALLBACK (rounds_changed), self);
  g_ptr_array_set_size (self->spins, 0);
  qihe_list_box_clear (self->evaluators);
  qihe_list_box_clear (self->results);
  gtk_stack_set_visible_child_name (self->states, weighing != NULL ? "weighed" : "alone");
  if (weighing == NULL)
    return;
  for (guint i = 0; i < weighing->evaluations->len; i++)
    add_evaluator (self, ((QiheEvaluation *) weighing->evaluations->pdata[i])->round);
  show_results (self);
}
