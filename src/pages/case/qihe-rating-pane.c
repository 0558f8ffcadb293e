/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-rating-pane.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"
#include "pages/case/qihe-attachment-list.h"
#include "session/qihe-entry-words.h"
#include "widgets/qihe-fit-labels.h"

#define COMMIT_DELAY_MS 2000
#define DRAFT_DELAY_MS 200

struct _QiheRatingPane {
  AdwBin parent_instance;

  QiheSession *session;
  QiheCase *one;
  guint indicator;
  gulong changed_id;
  QiheDelay commit;
  QiheDelay draft;
  gboolean showing; /* the texts are being set, not typed */
  GCancellable *history_cancel;

  GtkWidget *unsaved_bar;
  GtkLabel *title;
  GtkLabel *dimension;
  GtkTextView *note;
  GtkEditable *source;
  QiheAttachmentList *attachments;
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

static char *
dup_note (QiheRatingPane *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is shown anew is no step that undo in the text could take back. */
static void
set_note_text (QiheRatingPane *self, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);

  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

/* Not while it is being typed in: what is there is newer. */
static void
show_texts (QiheRatingPane *self)
{
  const QiheRatingText *text = qihe_case_get_text (self->one, self->indicator);
  g_autofree char *shown = dup_note (self);
  const char *note = text->note != NULL ? text->note : "";
  const char *source = text->source != NULL ? text->source : "";

  if (qihe_delay_is_waiting (&self->commit))
    return;
  self->showing = TRUE;
  if (g_strcmp0 (shown, note) != 0)
    set_note_text (self, note);
  if (g_strcmp0 (gtk_editable_get_text (self->source), source) != 0)
    gtk_editable_set_text (self->source, source);
  self->showing = FALSE;
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
  show_texts (self);
  show_measures (self);
  qihe_attachment_list_show (self->attachments, self->session, one, indicator);
  load_history (self);
}

/* What is closed can still be read and copied. */
static void
show_editable (QiheRatingPane *self)
{
  gboolean editable = qihe_session_get_editable (self->session);

  gtk_text_view_set_editable (self->note, editable);
  gtk_editable_set_editable (self->source, editable);
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
rested (gpointer data)
{
  qihe_rating_pane_commit (data);
}

static void
keep_drafts (gpointer data)
{
  QiheRatingPane *self = data;
  const QiheRatingText *text = qihe_case_get_text (self->one, self->indicator);
  g_autofree char *note = dup_note (self);
  const char *source = gtk_editable_get_text (self->source);

  if (g_strcmp0 (note, text->note != NULL ? text->note : "") != 0)
    qihe_session_keep_draft (self->session, self->one, self->indicator, "note", note);
  if (g_strcmp0 (source, text->source != NULL ? text->source : "") != 0)
    qihe_session_keep_draft (self->session, self->one, self->indicator, "source", source);
}

static void
typed (QiheRatingPane *self)
{
  if (self->showing || self->one == NULL)
    return;
  qihe_delay_start (&self->draft, DRAFT_DELAY_MS, keep_drafts, self);
  qihe_delay_restart (&self->commit, COMMIT_DELAY_MS, rested, self);
}

static void
release_case (QiheRatingPane *self)
{
  qihe_delay_stop (&self->commit);
  qihe_delay_stop (&self->draft);
  g_cancellable_cancel (self->history_cancel);
  g_clear_object (&self->history_cancel);
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
  G_OBJECT_CLASS (klass)->dispose = qihe_rating_pane_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-rating-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, unsaved_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, title);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, dimension);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, note);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, source);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, attachments);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, measures_group);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, measures);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, history_group);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingPane, history);
  gtk_widget_class_bind_template_callback (widget_class, typed);
  gtk_widget_class_bind_template_callback (widget_class, qihe_rating_pane_commit);
  gtk_widget_class_bind_template_callback (widget_class, save_again);
}

static void
qihe_rating_pane_init (QiheRatingPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (typed),
                            self);
}

void
qihe_rating_pane_show (QiheRatingPane *self, QiheSession *session, QiheCase *one, guint indicator)
{
  QiheFramework *framework = qihe_case_get_framework (one);

  if (self->one == one && self->indicator == indicator)
    return;
  qihe_rating_pane_commit (self);
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
  show_editable (self);
  rating_changed (one, indicator, self);
}

void
qihe_rating_pane_commit (QiheRatingPane *self)
{
  g_autofree char *note = NULL;
  g_autofree char *source = NULL;

  qihe_delay_stop (&self->commit);
  qihe_delay_stop (&self->draft);
  if (self->one == NULL ||
      qihe_session_find_case (self->session, qihe_case_get_id (self->one)) != self->one)
    return;
  note = dup_note (self);
  source = g_strdup (gtk_editable_get_text (self->source));
  qihe_session_set_note (self->session, self->one, self->indicator, note);
  qihe_session_set_source (self->session, self->one, self->indicator, source);
}

void
qihe_rating_pane_clear (QiheRatingPane *self)
{
  release_case (self);
}

void
qihe_rating_pane_focus_note (QiheRatingPane *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}
