/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-profile-form.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-value-text.h"
#include "widgets/qihe-choice-row.h"

/* @reason: shown once somebody has looked */
typedef struct {
  AdwComboRow *state;
  GtkWidget *reason;
} CheckRows;

struct _QiheProfileForm {
  AdwBin parent_instance;

  AdwComboRow *park_level;
  AdwEntryRow *industries;
  AdwEntryRow *output;
  GtkListBox *checks;
  GArray *rows; /* CheckRows, by consideration */
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheProfileForm, qihe_profile_form, ADW_TYPE_BIN)

static char *
dup_text (gpointer row)
{
  g_autofree char *text = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (row))));

  return *text != '\0' ? g_steal_pointer (&text) : NULL;
}

static void
set_text (gpointer row, const char *text)
{
  gtk_editable_set_text (GTK_EDITABLE (row), text != NULL ? text : "");
}

static CheckRows *
rows_at (QiheProfileForm *self, guint index)
{
  return &g_array_index (self->rows, CheckRows, index);
}

static void
show_reason (QiheProfileForm *self, const CheckRows *rows)
{
  g_autofree char *reason = dup_text (rows->reason);

  gtk_widget_set_visible (rows->reason, reason != NULL || adw_combo_row_get_selected (
                                                              rows->state) != QIHE_CHECK_OPEN);
}

static void
state_chosen (AdwComboRow *row, GParamSpec *pspec, QiheProfileForm *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    if (rows_at (self, i)->state == row)
      show_reason (self, rows_at (self, i));
}

static void
output_changed (QiheProfileForm *self)
{
  gboolean valid = qihe_profile_form_is_valid (self);

  if (valid)
    gtk_widget_remove_css_class (GTK_WIDGET (self->output), "error");
  else
    gtk_widget_add_css_class (GTK_WIDGET (self->output), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->output), GTK_ACCESSIBLE_STATE_INVALID,
                               valid ? GTK_ACCESSIBLE_INVALID_FALSE : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  g_signal_emit (self, signals[CHANGED], 0);
}

static GtkStringList *
list_states (void)
{
  GtkStringList *titles = gtk_string_list_new (NULL);

  for (guint i = 0; i < QIHE_N_CHECKS; i++)
    gtk_string_list_append (titles, qihe_check_state_get_title ((QiheCheckState) i));
  return titles;
}

static void
add_check (QiheProfileForm *self, const char *title)
{
  g_autoptr (GtkStringList) states = list_states ();
  /* Translators: why a case meets a consideration, or does not; the consideration */
  g_autofree char *name = g_strdup_printf (_ ("Reason (%s)"), title);
  CheckRows rows = { ADW_COMBO_ROW (adw_combo_row_new ()), adw_entry_row_new () };

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rows.state), title);
  adw_combo_row_set_model (rows.state, G_LIST_MODEL (states));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (rows.reason), name);
  g_object_set (rows.reason, "activates-default", TRUE, NULL);
  g_array_append_val (self->rows, rows);
  gtk_list_box_append (self->checks, GTK_WIDGET (rows.state));
  gtk_list_box_append (self->checks, rows.reason);
  g_signal_connect (rows.state, "notify::selected", G_CALLBACK (state_chosen), self);
}

static void
qihe_profile_form_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_PROFILE_FORM);
  G_OBJECT_CLASS (qihe_profile_form_parent_class)->dispose (object);
}

static void
qihe_profile_form_finalize (GObject *object)
{
  g_array_unref (QIHE_PROFILE_FORM (object)->rows);
  G_OBJECT_CLASS (qihe_profile_form_parent_class)->finalize (object);
}

static void
qihe_profile_form_class_init (QiheProfileFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_profile_form_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_profile_form_finalize;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_PROFILE_FORM, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-profile-form.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheProfileForm, park_level);
  gtk_widget_class_bind_template_child (widget_class, QiheProfileForm, industries);
  gtk_widget_class_bind_template_child (widget_class, QiheProfileForm, output);
  gtk_widget_class_bind_template_child (widget_class, QiheProfileForm, checks);
  gtk_widget_class_bind_template_callback (widget_class, output_changed);
}

static void
qihe_profile_form_init (QiheProfileForm *self)
{
  GPtrArray *choices = qihe_choices_get (QIHE_CHOICES_CONSIDERATION)->choices;

  self->rows = g_array_new (FALSE, FALSE, sizeof (CheckRows));
  gtk_widget_init_template (GTK_WIDGET (self));
  qihe_choice_row_fill (self->park_level, QIHE_CHOICES_PARK_LEVEL, _ ("not said"));
  for (guint i = 0; i < choices->len; i++) {
    const QiheChoice *choice = g_ptr_array_index (choices, i);

    add_check (self, qihe_choices_get_title (QIHE_CHOICES_CONSIDERATION, choice->id));
  }
}

void
qihe_profile_form_show (QiheProfileForm *self, const QiheCaseProfile *profile)
{
  g_autofree char *output = profile->has_output ? qihe_money_show (profile->output) : NULL;

  qihe_choice_row_select (self->park_level, profile->park_level);
  set_text (self->industries, profile->industries);
  set_text (self->output, output);
  for (guint i = 0; i < self->rows->len; i++) {
    set_text (rows_at (self, i)->reason, profile->checks[i].reason);
    adw_combo_row_set_selected (rows_at (self, i)->state, profile->checks[i].state);
    show_reason (self, rows_at (self, i));
  }
}

void
qihe_profile_form_set_editable (QiheProfileForm *self, gboolean editable)
{
  gtk_widget_set_sensitive (GTK_WIDGET (self->park_level), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->industries), editable);
  gtk_editable_set_editable (GTK_EDITABLE (self->output), editable);
  for (guint i = 0; i < self->rows->len; i++) {
    gtk_widget_set_sensitive (GTK_WIDGET (rows_at (self, i)->state), editable);
    gtk_editable_set_editable (GTK_EDITABLE (rows_at (self, i)->reason), editable);
  }
}

gboolean
qihe_profile_form_is_valid (QiheProfileForm *self)
{
  g_autofree char *output = dup_text (self->output);
  gint64 fen;

  return output == NULL || qihe_output_parse (output, &fen, NULL);
}

QiheCaseProfile *
qihe_profile_form_dup (QiheProfileForm *self)
{
  QiheCaseProfile *profile = qihe_case_profile_new ();
  g_autofree char *output = dup_text (self->output);

  profile->park_level = g_strdup (qihe_choice_row_get (self->park_level));
  profile->industries = dup_text (self->industries);
  profile->has_output = output != NULL && qihe_output_parse (output, &profile->output, NULL);
  for (guint i = 0; i < self->rows->len; i++) {
    profile->checks[i].state =
        (QiheCheckState) adw_combo_row_get_selected (rows_at (self, i)->state);
    profile->checks[i].reason = dup_text (rows_at (self, i)->reason);
  }
  return profile;
}
