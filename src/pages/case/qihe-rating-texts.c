/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-rating-texts.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"

#define COMMIT_DELAY_MS 2000
#define DRAFT_DELAY_MS 200

enum { NOTE, SOURCE, N_TEXTS };

struct _QiheRatingTexts {
  AdwBin parent_instance;

  QiheSession *session;
  QiheCase *one;
  guint indicator;
  gulong changed_id;
  QiheDelay commit;
  QiheDelay draft;
  gboolean showing;    /* the texts are being set, not typed */
  char *base[N_TEXTS]; /* what the database had when the typing began */

  GtkWidget *contested_bar;
  GtkLabel *theirs;
  GtkTextView *note;
  GtkEditable *source;
};

G_DEFINE_FINAL_TYPE (QiheRatingTexts, qihe_rating_texts, ADW_TYPE_BIN)

static const char *const columns[N_TEXTS] = { "note", "source" };

static const char *
stored_text (QiheRatingTexts *self, int which)
{
  const QiheRatingText *text = qihe_case_get_text (self->one, self->indicator);
  const char *stored = which == NOTE ? text->note : text->source;

  return stored != NULL ? stored : "";
}

static char *
dup_typed (QiheRatingTexts *self, int which)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);
  GtkTextIter start, end;

  if (which == SOURCE)
    return g_strdup (gtk_editable_get_text (self->source));
  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* What is shown anew is no step that undo in the text could take back. */
static void
set_shown (QiheRatingTexts *self, int which, const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->note);

  if (which == SOURCE) {
    gtk_editable_set_text (self->source, text);
    return;
  }
  gtk_text_buffer_begin_irreversible_action (buffer);
  gtk_text_buffer_set_text (buffer, text, -1);
  gtk_text_buffer_end_irreversible_action (buffer);
}

static void
show_stored (QiheRatingTexts *self, int which)
{
  const char *stored = stored_text (self, which);
  g_autofree char *shown = dup_typed (self, which);

  g_free (self->base[which]);
  self->base[which] = g_strdup (stored);
  self->showing = TRUE;
  if (g_strcmp0 (shown, stored) != 0)
    set_shown (self, which, stored);
  self->showing = FALSE;
}

/* Not over what is typed: that is newer. */
static void
show_where_clean (QiheRatingTexts *self)
{
  for (int i = 0; i < N_TEXTS; i++) {
    g_autofree char *typed = dup_typed (self, i);

    if (g_str_equal (typed, self->base[i]))
      show_stored (self, i);
  }
}

/* Whether writing what is typed would do away with what somebody else wrote since. */
static gboolean
is_contested (QiheRatingTexts *self, int which)
{
  const char *stored = stored_text (self, which);
  g_autofree char *typed = dup_typed (self, which);

  return !g_str_equal (typed, self->base[which]) && !g_str_equal (stored, self->base[which]) &&
         !g_str_equal (stored, typed);
}

static char *
dup_theirs (QiheRatingTexts *self)
{
  const char *names[N_TEXTS] = { _ ("note"), _ ("source") };
  g_autoptr (GStrvBuilder) lines = g_strv_builder_new ();
  g_auto (GStrv) all = NULL;

  for (int i = 0; i < N_TEXTS; i++) {
    const char *stored = stored_text (self, i);
    g_autofree char *line =
        g_strdup_printf (_ ("%s: %s"), names[i], *stored != '\0' ? stored : _ ("removed"));

    if (is_contested (self, i))
      g_strv_builder_add (lines, line);
  }
  all = g_strv_builder_end (lines);
  return g_strjoinv ("\n", all);
}

/* Returns: whether somebody else wrote what is being typed. */
static gboolean
show_contest (QiheRatingTexts *self)
{
  gboolean contested = is_contested (self, NOTE) || is_contested (self, SOURCE);
  g_autofree char *theirs = dup_theirs (self);

  gtk_label_set_text (self->theirs, theirs);
  gtk_widget_set_visible (self->contested_bar, contested);
  return contested;
}

static void
rating_changed (QiheCase *one, guint indicator, QiheRatingTexts *self)
{
  if (indicator != self->indicator)
    return;
  show_where_clean (self);
  show_contest (self);
}

/* What is not typed in stays as the database has it now, not as it is shown. */
static void
write_text (QiheRatingTexts *self, int which)
{
  g_autofree char *typed = dup_typed (self, which);
  gboolean dirty = !g_str_equal (typed, self->base[which]);
  g_autofree char *text = g_strdup (dirty ? typed : stored_text (self, which));

  if (dirty) {
    g_free (self->base[which]);
    self->base[which] = g_strdup (typed);
  }
  if (which == NOTE)
    qihe_session_set_note (self->session, self->one, self->indicator, text);
  else
    qihe_session_set_source (self->session, self->one, self->indicator, text);
}

static gboolean
can_write (QiheRatingTexts *self)
{
  qihe_delay_stop (&self->commit);
  qihe_delay_stop (&self->draft);
  return self->one != NULL &&
         qihe_session_find_case (self->session, qihe_case_get_id (self->one)) == self->one;
}

static void
write_unless_contested (QiheRatingTexts *self)
{
  if (can_write (self) && !show_contest (self))
    qihe_rating_texts_commit (self);
}

static void
rested (gpointer data)
{
  write_unless_contested (data);
}

static void
keep_drafts (gpointer data)
{
  QiheRatingTexts *self = data;

  for (int i = 0; i < N_TEXTS; i++) {
    g_autofree char *typed = dup_typed (self, i);

    if (g_strcmp0 (typed, stored_text (self, i)) != 0)
      qihe_session_keep_draft (self->session, self->one, self->indicator, columns[i], typed);
  }
}

static void
typed (QiheRatingTexts *self)
{
  if (self->showing || self->one == NULL)
    return;
  qihe_delay_start (&self->draft, DRAFT_DELAY_MS, keep_drafts, self);
  qihe_delay_restart (&self->commit, COMMIT_DELAY_MS, rested, self);
}

static void
take_theirs (QiheRatingTexts *self)
{
  for (int i = 0; i < N_TEXTS; i++)
    if (is_contested (self, i))
      show_stored (self, i);
  qihe_rating_texts_commit (self); /* the drafts go */
}

/* What is closed can still be read and copied. */
static void
show_editable (QiheRatingTexts *self)
{
  gboolean editable = qihe_session_get_editable (self->session);

  gtk_text_view_set_editable (self->note, editable);
  gtk_editable_set_editable (self->source, editable);
}

static void
qihe_rating_texts_dispose (GObject *object)
{
  QiheRatingTexts *self = QIHE_RATING_TEXTS (object);

  qihe_rating_texts_clear (self);
  for (int i = 0; i < N_TEXTS; i++)
    g_clear_pointer (&self->base[i], g_free);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_RATING_TEXTS);
  G_OBJECT_CLASS (qihe_rating_texts_parent_class)->dispose (object);
}

static void
qihe_rating_texts_class_init (QiheRatingTextsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_rating_texts_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-rating-texts.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRatingTexts, contested_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingTexts, theirs);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingTexts, note);
  gtk_widget_class_bind_template_child (widget_class, QiheRatingTexts, source);
  gtk_widget_class_bind_template_callback (widget_class, typed);
  gtk_widget_class_bind_template_callback (widget_class, take_theirs);
  gtk_widget_class_bind_template_callback (widget_class, write_unless_contested);
  gtk_widget_class_bind_template_callback (widget_class, qihe_rating_texts_commit);
}

static void
qihe_rating_texts_init (QiheRatingTexts *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->note), "changed", G_CALLBACK (typed),
                            self);
}

void
qihe_rating_texts_show (QiheRatingTexts *self, QiheSession *session, QiheCase *one, guint indicator)
{
  qihe_rating_texts_commit (self);
  qihe_rating_texts_clear (self);
  self->session = g_object_ref (session);
  self->one = g_object_ref (one);
  self->indicator = indicator;
  self->changed_id = g_signal_connect (one, "rating-changed", G_CALLBACK (rating_changed), self);
  show_editable (self);
  for (int i = 0; i < N_TEXTS; i++)
    show_stored (self, i);
  show_contest (self);
}

void
qihe_rating_texts_commit (QiheRatingTexts *self)
{
  if (!can_write (self))
    return;
  if (show_contest (self))
    gtk_widget_activate_action (GTK_WIDGET (self), "win.tell", "s",
                                _ ("Your text is kept; the other one is in the history"));
  for (int i = 0; i < N_TEXTS; i++)
    write_text (self, i);
  show_contest (self);
}

void
qihe_rating_texts_clear (QiheRatingTexts *self)
{
  qihe_delay_stop (&self->commit);
  qihe_delay_stop (&self->draft);
  if (self->one != NULL)
    g_clear_signal_handler (&self->changed_id, self->one);
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->one);
  g_clear_object (&self->session);
}

void
qihe_rating_texts_focus_note (QiheRatingTexts *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->note));
}
