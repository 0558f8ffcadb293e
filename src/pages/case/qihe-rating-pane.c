/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-rating-pane.h"

#include <glib/gi18n-lib.h>

#include "pages/case/qihe-attachment-list.h"
#include "pages/case/qihe-measure-list.h"
#include "pages/case/qihe-rating-texts.h"
#include "pages/case/qihe-reason-field.h"
#include "pages/case/qihe-value-field.h"
#include "session/qihe-entry-words.h"
#include "widgets/qihe-fit-labels.h"

struct _QiheRatingPane {
  AdwBin parent_instance;

  QiheSession *session;
  QiheCase *one;
  guint indicator;
  gulong changed_id;
  GCancellable *history_cancel;

  GtkWidget *unsaved_bar;
  GtkLabel *title;
  GtkLabel *dimension;
  QiheRatingTexts *texts;
  QiheReasonField *reason;
  QiheValueField *value;
  QiheAttachmentList *attachments;
  QiheMeasureList *planned;
  GtkWidget *measures_group;
  GtkBox *measures;
  GtkWidget *history_group;
  GtkBox *history;
};

G_DEFINE_FINAL_TYPE (QiheRatingPane, qihe_rating_pane, ADW_TYPE_BIN)

static GtkWidget *
paragraph (const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 36);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  gtk_widget_set_focusable (label, FALSE);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

/* A short line over a longer one. */
static void
append_entry (GtkBox *box, const char *head, const char *text)
{
  GtkWidget *entry = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);

  gtk_box_append (GTK_BOX (entry), paragraph (head, "heading"));
  if (text != NULL)
    gtk_box_append (GTK_BOX (entry), paragraph (text, NULL));
  gtk_box_append (box, entry);
}

static void
plan_clicked (GtkButton *button, QiheRatingPane *self)
{
  qihe_session_add_measure (self->session, self->one, (int) self->indicator,
                            g_object_get_data (G_OBJECT (button), "text"));
}

/* What is recommended becomes what is planned. */
static void
append_plan_button (QiheRatingPane *self, const char *text)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (_ ("_Plan"));
  g_autofree char *name = g_strdup_printf (_ ("Plan: %s"), text);

  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_set_sensitive (button, qihe_session_get_editable (self->session));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_object_set_data_full (G_OBJECT (button), "text", g_strdup (text), g_free);
  g_signal_connect (button, "clicked", G_CALLBACK (plan_clicked), self);
  gtk_box_append (self->measures, button);
}

/* What is described already needs no measure. */
static void
show_measures (QiheRatingPane *self)
{
  QiheAdvice *advice = qihe_session_get_advice (self->session);
  QiheFramework *framework = qihe_case_get_framework (self->one);
  int status = qihe_case_get_ratings (self->one)[self->indicator];
  gboolean wanted = advice != NULL && status != qihe_framework_get_described (framework);
  GPtrArray *measures = wanted ? qihe_advice_get_measures (advice, self->indicator) : NULL;

  qihe_box_clear (self->measures);
  gtk_widget_set_visible (self->measures_group, measures != NULL && measures->len > 0);
  for (guint i = 0; measures != NULL && i < measures->len; i++) {
    const QiheMeasure *measure = measures->pdata[i];
    QiheLanguage language = qihe_language_current ();

    append_entry (self->measures, qihe_bilingual_get (&measure->title, language, measure->id),
                  qihe_bilingual_get (&measure->text, language, NULL));
    append_plan_button (self, qihe_bilingual_get (&measure->title, language, measure->id));
  }
}

static void
history_loaded (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheRatingPane) self = data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) lines = qihe_session_history_finish (QIHE_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  qihe_box_clear (self->history);
  if (lines == NULL)
    append_entry (self->history, _ ("The history cannot be read"), error->message);
  for (guint i = 0; lines != NULL && i < lines->len; i++) {
    const QiheHistoryLine *line = lines->pdata[i];
    g_autofree char *head = g_strdup_printf ("%s · %s", line->when, line->who);

    append_entry (self->history, head, line->what);
  }
  gtk_widget_set_visible (self->history_group, lines == NULL || lines->len > 0);
}

static void
load_history (QiheRatingPane *self)
{
  g_cancellable_cancel (self->history_cancel);
  g_clear_object (&self->history_cancel);
  self->history_cancel = g_cancellable_new ();
  qihe_session_history_async (self->session, self->one, self->indicator, self->history_cancel,
                              history_loaded, g_object_ref (self));
}

static void
rating_changed (QiheCase *one, guint indicator, QiheRatingPane *self)
{
  if (indicator != self->indicator)
    return;
  show_measures (self);
  qihe_attachment_list_show (self->attachments, self->session, one, indicator);
  qihe_value_field_show (self->value, self->session, one, indicator);
  qihe_reason_field_show (self->reason, self->session, one, indicator);
  qihe_measure_list_show (self->planned, self->session, one, (int) indicator);
  load_history (self);
}

/* What has been saved at last is in the history from now on. */
static void
show_unsaved (QiheRatingPane *self)
{
  gboolean unsaved = qihe_session_is_unsaved (self->session, self->one, self->indicator);
  gboolean was = gtk_widget_get_visible (self->unsaved_bar);

  gtk_widget_set_visible (self->unsaved_bar, unsaved);
  if (was && !unsaved)
    load_history (self);
}

static void
save_again (QiheRatingPane *self)
{
  qihe_rating_pane_commit (self);
  qihe_session_save_again (self->session);
}

static void
release_case (QiheRatingPane *self)
{
  g_cancellable_cancel (self->history_cancel);
  g_clear_object (&self->history_cancel);
  if (self->value != NULL)
    qihe_value_field_clear (self->value);
  if (self->reason != NULL)
    qihe_reason_field_clear (self->reason);
  if (self->planned != NULL)
    qihe_measure_list_clear (self->planned);
  if (self->one != NULL)
    g_clear_signal_handler (&self->changed_id, self->one);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->one);
  g_clear_object (&self->session);
}

static void
qihe_rating_pane_dispose (GObject *object)
{
  release_case (QIHE_RATING_PANE (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_RATING_PANE);
  G_OBJECT_CLASS (qihe_rating_pane_parent_class)->dispose (object);
}

static void
qihe_rating_pane_class_init (QiheRatingPaneClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_ATTACHMENT_LIST);
  g_type_ensure (QIHE_TYPE_RATING_TEXTS);
  g_type_ensure (QIHE_TYPE_MEASURE_LIST);
  g_type_ensure (QIHE_TYPE_REASON_FIELD);
  g_type_ensure (QIHE_TYPE_VALUE_FIELD);
  G_OBJECT_CLASS (klass)->dispose = qihe_rating_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-rating-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, unsaved_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, title);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, dimension);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, texts);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, reason);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, value);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, attachments);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, planned);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, measures_group);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, measures);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, history_group);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, history);
  gtk_widget_class_bind_template_callback (widget_class, save_again);
}

static void
qihe_rating_pane_init (QiheRatingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_rating_pane_show (QiheRatingPane *self, QiheSession *session, QiheCase *one, guint indicator)
{
  QiheFramework *framework = qihe_case_get_framework (one);

  if (self->one == one && self->indicator == indicator)
    return;
  qihe_rating_texts_show (self->texts, session, one, indicator);
  qihe_value_field_commit (self->value);
  qihe_rating_pane_commit_reason (self);
  release_case (self);
  self->session = g_object_ref (session);
  self->one = g_object_ref (one);
  self->indicator = indicator;
  g_signal_connect_swapped (session, "notify::waiting", G_CALLBACK (show_unsaved), self);
  self->changed_id = g_signal_connect (one, "rating-changed", G_CALLBACK (rating_changed), self);
  gtk_label_set_text (self->title, qihe_indicator_title (framework, indicator));
  gtk_label_set_text (
      self->dimension,
      qihe_dimension_title (framework,
                            qihe_framework_get_indicator (framework, indicator)->dimension));
  gtk_widget_set_visible (self->unsaved_bar, FALSE);
  show_unsaved (self);
  rating_changed (one, indicator, self);
}

void
qihe_rating_pane_commit (QiheRatingPane *self)
{
  qihe_rating_texts_commit (self->texts);
  qihe_value_field_commit (self->value);
  qihe_reason_field_commit (self->reason);
}

void
qihe_rating_pane_commit_reason (QiheRatingPane *self)
{
  qihe_reason_field_commit (self->reason);
}

void
qihe_rating_pane_clear (QiheRatingPane *self)
{
  qihe_rating_texts_clear (self->texts);
  release_case (self);
}

void
qihe_rating_pane_focus_note (QiheRatingPane *self)
{
  qihe_rating_texts_focus_note (self->texts);
}

void
qihe_rating_pane_focus_reason (QiheRatingPane *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self->reason), GTK_DIR_TAB_FORWARD);
}
