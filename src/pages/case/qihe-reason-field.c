/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-reason-field.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-delay.h"
#include "widgets/qihe-fit-labels.h"

#define COMMIT_DELAY_MS 2000
#define DRAFT_DELAY_MS 200

struct _QiheReasonField {
  AdwBin parent_instance;

  QiheSession *session;
  QiheCase *one;
  guint indicator;
  QiheDelay commit;
  QiheDelay draft;
  gboolean showing; /* the text is being set, not typed */
  gboolean edited;  /* what is typed is not written yet */

  GtkLabel *was;
  GtkWidget *missing;
  GtkEditable *reason;
};

G_DEFINE_FINAL_TYPE (QiheReasonField, qihe_reason_field, ADW_TYPE_BIN)

static void
show_text (QiheReasonField *self)
{
  const char *reason = qihe_case_get_text (self->one, self->indicator)->reason;

  if (self->edited)
    return; /* what is being typed is newer */
  self->showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->reason), reason != NULL ? reason : "") != 0)
    gtk_editable_set_text (self->reason, reason != NULL ? reason : "");
  self->showing = FALSE;
}

static void
show (QiheReasonField *self)
{
  QiheRatingDiff diff;
  gboolean changed =
      self->one != NULL &&
      qihe_session_compare_before (self->session, self->one, self->indicator, &diff) &&
      qihe_rating_diff_wants_reason (&diff);
  g_autofree char *was = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), changed);
  if (!changed)
    return;
  was = g_strdup_printf (_ ("was: %s"),
                         qihe_status_title (qihe_session_get_before (self->session)->framework,
                                            diff.from));
  gtk_label_set_text (self->was, was);
  gtk_widget_set_visible (self->missing,
                          qihe_session_lacks_reason (self->session, self->one, self->indicator));
  gtk_editable_set_editable (self->reason, qihe_session_get_editable (self->session));
  show_text (self);
}

static void
rested (gpointer data)
{
  qihe_reason_field_commit (data);
}

static void
keep_draft (gpointer data)
{
  QiheReasonField *self = data;

  qihe_session_keep_draft (self->session, self->one, self->indicator, "reason",
                           gtk_editable_get_text (self->reason));
}

static void
typed (QiheReasonField *self)
{
  if (self->showing || self->one == NULL)
    return;
  self->edited = TRUE;
  qihe_delay_start (&self->draft, DRAFT_DELAY_MS, keep_draft, self);
  qihe_delay_restart (&self->commit, COMMIT_DELAY_MS, rested, self);
}

static void
qihe_reason_field_dispose (GObject *object)
{
  qihe_reason_field_clear (QIHE_REASON_FIELD (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_REASON_FIELD);
  G_OBJECT_CLASS (qihe_reason_field_parent_class)->dispose (object);
}

static void
qihe_reason_field_class_init (QiheReasonFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_reason_field_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-reason-field.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheReasonField, was);
  gtk_widget_class_bind_template_child (widget_class, QiheReasonField, missing);
  gtk_widget_class_bind_template_child (widget_class, QiheReasonField, reason);
  gtk_widget_class_bind_template_callback (widget_class, typed);
  gtk_widget_class_bind_template_callback (widget_class, qihe_reason_field_commit);
}

static void
qihe_reason_field_init (QiheReasonField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_reason_field_show (QiheReasonField *self, QiheSession *session, QiheCase *one, guint indicator)
{
  if (self->session != session) {
    qihe_reason_field_clear (self);
    self->session = g_object_ref (session);
    g_signal_connect_swapped (session, "notify::before", G_CALLBACK (show), self);
  }
  if (self->one != one || self->indicator != indicator)
    qihe_reason_field_commit (self);
  g_set_object (&self->one, one);
  self->indicator = indicator;
  show (self);
}

void
qihe_reason_field_commit (QiheReasonField *self)
{
  g_autofree char *reason = NULL;
  gboolean edited = self->edited;

  self->edited = FALSE;
  qihe_delay_stop (&self->commit);
  qihe_delay_stop (&self->draft);
  if (!edited || self->one == NULL ||
      qihe_session_find_case (self->session, qihe_case_get_id (self->one)) != self->one)
    return;
  reason = g_strdup (gtk_editable_get_text (self->reason));
  qihe_session_set_reason (self->session, self->one, self->indicator, reason);
}

void
qihe_reason_field_clear (QiheReasonField *self)
{
  qihe_delay_stop (&self->commit);
  qihe_delay_stop (&self->draft);
  self->edited = FALSE;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->one);
  g_clear_object (&self->session);
}
