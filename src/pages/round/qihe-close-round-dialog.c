/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-close-round-dialog.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "widgets/qihe-fit-labels.h"

/* A round may have thousands of them; whoever has to explain that many does it elsewhere. */
#define MAX_LISTED 50u

struct _QiheCloseRoundDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  gboolean working;

  GtkButton *accept;
  GtkSpinner *spinner;
  GtkWidget *problem_bar;
  GtkLabel *problem;
  GtkWidget *unexplained_group;
  GtkLabel *unexplained_title;
  GtkListBox *unexplained;
  GtkWidget *levels_group;
  GtkListBox *levels;
  GtkWidget *unasked_group;
  GtkLabel *unasked_title;
  GtkListBox *unasked;
  GtkWidget *rule_group;
  GtkCheckButton *absent;
};

enum { OPEN_RATING, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheCloseRoundDialog, qihe_close_round_dialog, ADW_TYPE_WINDOW)

static GtkWidget *
plain_row (const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  if (subtitle != NULL)
    adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

static void
rating_activated (AdwActionRow *row, QiheCloseRoundDialog *self)
{
  g_autofree char *one = g_strdup (g_object_get_data (G_OBJECT (row), "case"));
  g_autofree char *indicator = g_strdup (g_object_get_data (G_OBJECT (row), "indicator"));

  g_signal_emit (self, signals[OPEN_RATING], 0, one, indicator);
  gtk_window_close (GTK_WINDOW (self));
}

static void
add_rating (QiheCloseRoundDialog *self, GtkListBox *list, QiheCase *one, guint indicator)
{
  QiheFramework *framework = qihe_case_get_framework (one);
  GtkWidget *row =
      plain_row (qihe_indicator_title (framework, indicator), qihe_case_get_title (one));

  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row),
                             gtk_image_new_from_icon_name ("go-next-symbolic"));
  g_object_set_data_full (G_OBJECT (row), "case", g_strdup (qihe_case_get_id (one)), g_free);
  g_object_set_data_full (G_OBJECT (row), "indicator",
                          g_strdup (qihe_framework_get_indicator (framework, indicator)->id),
                          g_free);
  g_signal_connect (row, "activated", G_CALLBACK (rating_activated), self);
  gtk_list_box_append (list, row);
}

static gboolean
is_unasked (QiheSession *session, QiheCase *one, guint indicator)
{
  return qihe_case_get_ratings (one)[indicator] == QIHE_UNKNOWN;
}

/* Lists the ratings of which @wanted holds; returns how many there are. */
static guint
list_ratings (QiheCloseRoundDialog *self, GtkListBox *list,
              gboolean (*wanted) (QiheSession *, QiheCase *, guint))
{
  GListModel *cases = qihe_session_get_cases (self->session);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++) {
    g_autoptr (QiheCase) one = g_list_model_get_item (cases, i);
    guint n_indicators = qihe_framework_get_n_indicators (qihe_case_get_framework (one));

    for (guint j = 0; j < n_indicators; j++)
      if (wanted (self->session, one, j) && n++ < MAX_LISTED)
        add_rating (self, list, one, j);
  }
  if (n > MAX_LISTED) {
    g_autofree char *more =
        g_strdup_printf (ngettext ("and %u more", "and %u more", n - MAX_LISTED), n - MAX_LISTED);

    gtk_list_box_append (list, plain_row (more, NULL));
  }
  return n;
}

static void
show_levels (QiheCloseRoundDialog *self)
{
  QiheCase *ours = qihe_session_get_our_case (self->session);
  const QiheFit *fit = ours != NULL ? qihe_case_get_fit (ours) : NULL;
  QiheFramework *framework = qihe_session_get_framework (self->session);
  g_autofree char *model = fit != NULL ? qihe_fit_words_model (framework, fit) : NULL;

  gtk_widget_set_visible (self->levels_group, fit != NULL);
  for (guint i = 0; fit != NULL && i < fit->n_dimensions; i++) {
    g_autofree char *level = qihe_fit_words_level (framework, &fit->dimensions[i]);
    g_autofree char *missing = qihe_fit_words_missing (framework, fit, i);
    g_autofree char *words = g_strdup_printf ("%s · %s", level, missing);

    gtk_list_box_append (self->levels, plain_row (qihe_dimension_title (framework, i), words));
  }
  if (fit != NULL)
    gtk_list_box_append (self->levels, plain_row (_ ("Model"), model));
}

static void
show_unexplained (QiheCloseRoundDialog *self)
{
  guint n = list_ratings (self, self->unexplained, qihe_session_lacks_reason);
  g_autofree char *title =
      g_strdup_printf (ngettext ("%u change without a reason", "%u changes without a reason", n),
                       n);

  gtk_label_set_text (self->unexplained_title, title);
  gtk_widget_set_visible (self->unexplained_group, n > 0);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), n == 0);
}

static void
show_unasked (QiheCloseRoundDialog *self)
{
  guint n = list_ratings (self, self->unasked, is_unasked);
  g_autofree char *title = g_strdup_printf (ngettext ("%u indicator nobody has asked about",
                                                      "%u indicators nobody has asked about", n),
                                            n);

  gtk_label_set_text (self->unasked_title, title);
  gtk_widget_set_visible (self->unasked_group, n > 0);
  gtk_widget_set_visible (self->rule_group, n > 0);
}

static void
set_working (QiheCloseRoundDialog *self, gboolean working)
{
  self->working = working;
  gtk_spinner_set_spinning (self->spinner, working);
  gtk_widget_set_sensitive (GTK_WIDGET (self->accept), !working);
}

static void
closed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheCloseRoundDialog) self = data;
  g_autoptr (GError) error = NULL;

  set_working (self, FALSE);
  if (qihe_session_close_round_finish (QIHE_SESSION (source), result, &error)) {
    gtk_window_close (GTK_WINDOW (self));
  } else {
    gtk_label_set_text (self->problem, error->message);
    gtk_widget_set_visible (self->problem_bar, TRUE);
  }
}

static void
accepted (QiheCloseRoundDialog *self)
{
  gboolean absent = gtk_check_button_get_active (self->absent);

  set_working (self, TRUE);
  qihe_session_close_round_async (self->session, absent ? QIHE_UNKNOWN_ABSENT : QIHE_UNKNOWN_RANGE,
                                  closed, g_object_ref (self));
}

static void
qihe_close_round_dialog_dispose (GObject *object)
{
  g_clear_object (&QIHE_CLOSE_ROUND_DIALOG (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_CLOSE_ROUND_DIALOG);
  G_OBJECT_CLASS (qihe_close_round_dialog_parent_class)->dispose (object);
}

static void
qihe_close_round_dialog_class_init (QiheCloseRoundDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_close_round_dialog_dispose;
  signals[OPEN_RATING] =
      g_signal_new ("open-rating", QIHE_TYPE_CLOSE_ROUND_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_STRING);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-close-round-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, spinner);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, unexplained_group);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, unexplained_title);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, unexplained);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, levels_group);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, levels);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, unasked_group);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, unasked_title);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, unasked);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, rule_group);
  gtk_widget_class_bind_template_child (widget_class, QiheCloseRoundDialog, absent);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_close_round_dialog_init (QiheCloseRoundDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_close_round_dialog_new (GtkWindow *parent, QiheSession *session)
{
  QiheCloseRoundDialog *self =
      g_object_new (QIHE_TYPE_CLOSE_ROUND_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  show_levels (self);
  show_unasked (self);
  show_unexplained (self);
  return GTK_WIDGET (self);
}
