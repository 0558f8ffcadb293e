/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-new-round-dialog.h"

#include <glib/gi18n-lib.h>

#include "session/qihe-frameworks.h"
#include "widgets/qihe-day-row.h"

#define MAX_CHARACTERS 200

struct _QiheNewRoundDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  GPtrArray *bases;      /* ids of rounds, in the order of @base; NULL for an empty round */
  GPtrArray *frameworks; /* references, in the order of @framework */

  GtkButton *accept;
  GtkSpinner *spinner;
  GtkWidget *problem_bar;
  GtkLabel *problem;
  AdwComboRow *base;
  AdwEntryRow *date;
  AdwComboRow *evaluator;
  AdwEntryRow *people;
  AdwComboRow *framework;
  AdwEntryRow *name;
};

enum { BEGUN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheNewRoundDialog, qihe_new_round_dialog, ADW_TYPE_WINDOW)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
}

static char *
dup_text_or_null (AdwEntryRow *row)
{
  g_autofree char *text = dup_text (row);

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

/* Names as people write them in a row, in either language. */
static char **
split_names (const char *text)
{
  g_autoptr (GRegex) comma = g_regex_new ("\\s*[,;，；、\\n]\\s*", 0, 0, NULL);
  g_auto (GStrv) parts = g_regex_split (comma, text, 0);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*g_strstrip (parts[i]) != '\0')
      g_ptr_array_add (names, g_strdup (parts[i]));
  g_ptr_array_set_free_func (names, NULL);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_steal (names, NULL);
}

static void
changed (QiheNewRoundDialog *self)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept),
                            qihe_day_row_check (self->date, FALSE) &&
                                !gtk_spinner_get_spinning (self->spinner));
}

static const char *
selected_base (QiheNewRoundDialog *self)
{
  return g_ptr_array_index (self->bases, adw_combo_row_get_selected (self->base));
}

static const QiheRound *
find_round (QiheNewRoundDialog *self, const char *id)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_strcmp0 (round->id, id) == 0)
      return round;
  }
  return NULL;
}

static void
select_framework (QiheNewRoundDialog *self, const char *reference)
{
  guint at;

  if (g_ptr_array_find_with_equal_func (self->frameworks, reference, g_str_equal, &at))
    adw_combo_row_set_selected (self->framework, at);
}

/* What the round before was rated against, and by whom, is most likely what is wanted again. */
static void
base_changed (QiheNewRoundDialog *self)
{
  const QiheRound *round = find_round (self, selected_base (self));
  g_autofree char *people = NULL;

  if (round == NULL)
    return;
  people = round->people != NULL ? g_strjoinv (_ (", "), round->people) : g_strdup ("");
  select_framework (self, round->framework);
  adw_combo_row_set_selected (self->evaluator, (guint) round->evaluator);
  gtk_editable_set_text (GTK_EDITABLE (self->people), people);
}

static QiheRoundPlan
make_plan (QiheNewRoundDialog *self)
{
  g_autofree char *people = dup_text (self->people);
  QiheRoundPlan plan = {
    .title = dup_text_or_null (self->name),
    .date = dup_text (self->date),
    .evaluator = (QiheEvaluator) adw_combo_row_get_selected (self->evaluator),
    .people = split_names (people),
    .framework = g_strdup (
        g_ptr_array_index (self->frameworks, adw_combo_row_get_selected (self->framework))),
    .based_on = g_strdup (selected_base (self)),
  };

  return plan;
}

static void
set_working (QiheNewRoundDialog *self, gboolean working)
{
  gtk_spinner_set_spinning (self->spinner, working);
  changed (self);
}

static void
begun (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheNewRoundDialog) self = data;
  g_autoptr (GError) error = NULL;

  set_working (self, FALSE);
  if (qihe_session_add_round_finish (QIHE_SESSION (source), result, &error)) {
    g_signal_emit (self, signals[BEGUN], 0);
    gtk_window_close (GTK_WINDOW (self));
  } else {
    gtk_label_set_text (self->problem, error->message);
    gtk_widget_set_visible (self->problem_bar, TRUE);
  }
}

static void
accepted (QiheNewRoundDialog *self)
{
  QiheRoundPlan plan = make_plan (self);

  gtk_widget_set_visible (self->problem_bar, FALSE);
  set_working (self, TRUE);
  qihe_session_add_round_async (self->session, &plan, begun, g_object_ref (self));
}

static void
fill_bases (QiheNewRoundDialog *self, const char *base)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  guint chosen = 0;

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    gtk_string_list_take (titles, qihe_round_dup_title (round));
    g_ptr_array_add (self->bases, g_strdup (round->id));
    if (g_strcmp0 (round->id, base) == 0)
      chosen = i;
  }
  gtk_string_list_append (titles, _ ("Nothing: our case, not asked about anything"));
  g_ptr_array_add (self->bases, NULL);
  adw_combo_row_set_model (self->base, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->base, chosen);
}

static void
add_framework (QiheNewRoundDialog *self, GtkStringList *titles, const char *reference)
{
  if (g_ptr_array_find_with_equal_func (self->frameworks, reference, g_str_equal, NULL))
    return;
  g_ptr_array_add (self->frameworks, g_strdup (reference));
  gtk_string_list_append (titles, reference);
}

static void
fill_frameworks (QiheNewRoundDialog *self)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < rounds->len; i++)
    add_framework (self, titles, ((const QiheRound *) g_ptr_array_index (rounds, i))->framework);
  add_framework (self, titles, QIHE_FRAMEWORK_DEFAULT);
  adw_combo_row_set_model (self->framework, G_LIST_MODEL (titles));
}

static void
fill_evaluators (QiheNewRoundDialog *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (int i = 0; i < QIHE_N_EVALUATORS; i++)
    gtk_string_list_append (titles, qihe_evaluator_get_title ((QiheEvaluator) i));
  adw_combo_row_set_model (self->evaluator, G_LIST_MODEL (titles));
}

static void
fill (QiheNewRoundDialog *self, const char *base)
{
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();
  g_autofree char *day = g_date_time_format (today, "%F");

  fill_evaluators (self);
  fill_frameworks (self);
  fill_bases (self, base);
  gtk_editable_set_text (GTK_EDITABLE (self->date), day);
  base_changed (self);
}

static void
qihe_new_round_dialog_dispose (GObject *object)
{
  g_clear_object (&QIHE_NEW_ROUND_DIALOG (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_NEW_ROUND_DIALOG);
  G_OBJECT_CLASS (qihe_new_round_dialog_parent_class)->dispose (object);
}

static void
qihe_new_round_dialog_finalize (GObject *object)
{
  QiheNewRoundDialog *self = QIHE_NEW_ROUND_DIALOG (object);

  g_ptr_array_unref (self->bases);
  g_ptr_array_unref (self->frameworks);
  G_OBJECT_CLASS (qihe_new_round_dialog_parent_class)->finalize (object);
}

static void
qihe_new_round_dialog_class_init (QiheNewRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_new_round_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_new_round_dialog_finalize;
  signals[BEGUN] = g_signal_new ("begun", QIHE_TYPE_NEW_ROUND_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL,
                                 NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-new-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, base);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, date);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, evaluator);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, people);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, framework);
  gtk_widget_class_bind_template_child (widget_class, QiheNewRoundDialog, name);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, base_changed);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_new_round_dialog_init (QiheNewRoundDialog *self)
{
  AdwEntryRow *entries[3];

  self->bases = g_ptr_array_new_with_free_func (g_free);
  self->frameworks = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
  entries[0] = self->date;
  entries[1] = self->people;
  entries[2] = self->name;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entries[i]))),
                             MAX_CHARACTERS);
}

GtkWidget *
qihe_new_round_dialog_new (GtkWindow *parent, QiheSession *session, const char *base)
{
  QiheNewRoundDialog *self =
      g_object_new (QIHE_TYPE_NEW_ROUND_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  fill (self, base);
  return GTK_WIDGET (self);
}
