/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-round-fields.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "pages/round/qihe-framework-row.h"
#include "widgets/qihe-day-row.h"

#define MAX_CHARACTERS 200

struct _QiheRoundFields {
  AdwBin parent_instance;

  AdwEntryRow *date;
  AdwComboRow *evaluator;
  AdwEntryRow *people;
  QiheFrameworkRow *framework;
  AdwEntryRow *name;
  GtkLabel *notice;

  QiheSession *session;
};

enum { CHANGED, FRAMEWORK_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheRoundFields, qihe_round_fields, ADW_TYPE_BIN)

static char *
dup_text (AdwEntryRow *row)
{
  return g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));
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
fill_evaluators (QiheRoundFields *self)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  for (int i = 0; i < QIHE_N_EVALUATORS; i++)
    gtk_string_list_append (titles, qihe_evaluator_get_title ((QiheEvaluator) i));
  adw_combo_row_set_model (self->evaluator, G_LIST_MODEL (titles));
}

static gboolean
is_taken (QiheRoundFields *self, const char *title)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);

  for (guint i = 0; i < rounds->len; i++) {
    g_autofree char *other = qihe_round_dup_title (g_ptr_array_index (rounds, i));

    if (g_str_equal (other, title))
      return TRUE;
  }
  return FALSE;
}

/* What may be meant, but is a slip more often. */
static void
update_notice (QiheRoundFields *self)
{
  g_autofree char *name = dup_text (self->name);
  g_autofree char *date = dup_text (self->date);
  g_autofree char *today = qihe_clock_dup_today ();
  QiheRound round = { .title = *name != '\0' ? name : NULL,
                      .date = date,
                      .evaluator = (QiheEvaluator) adw_combo_row_get_selected (self->evaluator) };
  g_autofree char *title = qihe_round_dup_title (&round);
  g_autoptr (GString) text = g_string_new (NULL);

  if (qihe_clock_is_day (date) && strcmp (date, today) > 0)
    g_string_append (text, _ ("This day is still to come."));
  if (self->session != NULL && is_taken (self, title)) {
    g_string_append (text, text->len > 0 ? "\n" : "");
    /* Translators: the title of a round */
    g_string_append_printf (text,
                            _ ("There is a round “%s” already. A title of its own tells them "
                               "apart."),
                            title);
  }
  gtk_label_set_text (self->notice, text->str);
  gtk_widget_set_visible (GTK_WIDGET (self->notice), text->len > 0);
}

static void
changed (QiheRoundFields *self)
{
  update_notice (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
framework_chosen (QiheRoundFields *self)
{
  g_signal_emit (self, signals[FRAMEWORK_CHOSEN], 0);
}

static void
qihe_round_fields_dispose (GObject *object)
{
  g_clear_object (&QIHE_ROUND_FIELDS (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_ROUND_FIELDS);
  G_OBJECT_CLASS (qihe_round_fields_parent_class)->dispose (object);
}

static void
qihe_round_fields_class_init (QiheRoundFieldsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_FRAMEWORK_ROW);
  G_OBJECT_CLASS (klass)->dispose = qihe_round_fields_dispose;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_ROUND_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FRAMEWORK_CHOSEN] = g_signal_new ("framework-chosen", QIHE_TYPE_ROUND_FIELDS,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-round-fields.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRoundFields, date);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundFields, evaluator);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundFields, people);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundFields, framework);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundFields, name);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundFields, notice);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, framework_chosen);
}

static void
qihe_round_fields_init (QiheRoundFields *self)
{
  AdwEntryRow *entries[3];

  gtk_widget_init_template (GTK_WIDGET (self));
  fill_evaluators (self);
  entries[0] = self->date;
  entries[1] = self->people;
  entries[2] = self->name;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (entries[i]))),
                             MAX_CHARACTERS);
}

void
qihe_round_fields_begin (QiheRoundFields *self, QiheSession *session)
{
  g_autofree char *day = qihe_clock_dup_today ();

  g_set_object (&self->session, session);
  gtk_editable_set_text (GTK_EDITABLE (self->date), day);
  qihe_framework_row_read (self->framework, session,
                           qihe_framework_row_get_chosen (self->framework));
}

void
qihe_round_fields_follow (QiheRoundFields *self, const QiheRound *round)
{
  g_autofree char *people =
      round->people != NULL ? g_strjoinv (_ (", "), round->people) : g_strdup ("");

  adw_combo_row_set_selected (self->evaluator, (guint) round->evaluator);
  gtk_editable_set_text (GTK_EDITABLE (self->people), people);
  qihe_framework_row_choose (self->framework, round->framework);
}

void
qihe_round_fields_show_framework (QiheRoundFields *self, const char *reference)
{
  qihe_framework_row_choose (self->framework, reference);
}

const char *
qihe_round_fields_get_framework (QiheRoundFields *self)
{
  return qihe_framework_row_get_chosen (self->framework);
}

gboolean
qihe_round_fields_check (QiheRoundFields *self)
{
  return qihe_day_row_check (self->date, FALSE);
}

void
qihe_round_fields_put (QiheRoundFields *self, QiheRoundPlan *plan)
{
  g_autofree char *people = dup_text (self->people);
  g_autofree char *title = dup_text (self->name);

  plan->title = *title != '\0' ? g_steal_pointer (&title) : NULL;
  plan->date = dup_text (self->date);
  plan->evaluator = (QiheEvaluator) adw_combo_row_get_selected (self->evaluator);
  plan->people = split_names (people);
  plan->framework = g_strdup (qihe_round_fields_get_framework (self));
}
