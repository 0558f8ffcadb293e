/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-description-dialog.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-case-tags.h"
#include "pages/case/qihe-profile-form.h"
#include "widgets/qihe-text-area.h"

struct _QiheDescriptionDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  QiheCase *one;

  GtkButton *cancel;
  GtkWidget *accept;
  GtkWidget *closed_bar;
  QiheTextArea *description;
  QiheProfileForm *profile;
  QiheTextArea *resources;
  QiheTextArea *information;
  QiheTextArea *decision;
  GtkEditable *tags;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheDescriptionDialog, qihe_description_dialog, ADW_TYPE_WINDOW)

static QiheTextArea *
practice_area (QiheDescriptionDialog *self, QihePractice practice)
{
  QiheTextArea *const areas[QIHE_N_PRACTICES] = {
    [QIHE_PRACTICE_RESOURCES] = self->resources,
    [QIHE_PRACTICE_INFORMATION] = self->information,
    [QIHE_PRACTICE_DECISION] = self->decision,
  };

  return areas[practice];
}

static char *
dup_tags_text (QiheCase *one)
{
  const char *const *tags = qihe_case_get_tags (one);

  return tags != NULL ? g_strjoinv (_ (", "), (char **) tags) : g_strdup ("");
}

/* A tag of other programs may have a comma in it: what is not touched stays as it is. */
static char **
dup_tags (QiheDescriptionDialog *self)
{
  const char *typed = gtk_editable_get_text (self->tags);
  g_autofree char *shown = dup_tags_text (self->one);
  const char *const *tags = qihe_case_get_tags (self->one);

  return tags != NULL && g_str_equal (typed, shown) ? g_strdupv ((char **) tags)
                                                    : qihe_tags_parse (typed);
}

static void
show (QiheDescriptionDialog *self)
{
  g_autofree char *tags = dup_tags_text (self->one);

  qihe_text_area_set_text (self->description, qihe_case_get_description (self->one));
  qihe_profile_form_show (self->profile, qihe_case_get_profile (self->one));
  for (QihePractice i = 0; i < QIHE_N_PRACTICES; i++)
    qihe_text_area_set_text (practice_area (self, i), qihe_case_get_practice (self->one, i));
  gtk_editable_set_text (self->tags, tags);
}

/* What is closed can still be read and copied. */
static void
show_editable (QiheDescriptionDialog *self)
{
  gboolean editable = qihe_session_get_editable (self->session);

  qihe_text_area_set_editable (self->description, editable);
  qihe_profile_form_set_editable (self->profile, editable);
  for (QihePractice i = 0; i < QIHE_N_PRACTICES; i++)
    qihe_text_area_set_editable (practice_area (self, i), editable);
  gtk_editable_set_editable (self->tags, editable);
  gtk_widget_set_visible (self->closed_bar, !editable);
  gtk_widget_set_visible (self->accept, editable);
  gtk_button_set_label (self->cancel, editable ? _ ("_Cancel") : _ ("_Close"));
}

static gboolean
same_tags (QiheCase *one, char **tags)
{
  const char *const none[] = { NULL };
  const char *const *now = qihe_case_get_tags (one);

  return g_strv_equal (now != NULL ? now : none, (const char *const *) tags);
}

/* Returns: whether anything differs */
static gboolean
write_texts (QiheDescriptionDialog *self)
{
  g_autofree char *description = qihe_text_area_dup_text (self->description);
  g_autoptr (QiheCaseProfile) profile = qihe_profile_form_dup (self->profile);
  g_auto (GStrv) tags = dup_tags (self);
  char *practices[QIHE_N_PRACTICES];
  gboolean same = same_tags (self->one, tags) &&
                  qihe_case_profile_equal (profile, qihe_case_get_profile (self->one)) &&
                  g_strcmp0 (description, qihe_case_get_description (self->one)) == 0;

  for (QihePractice i = 0; i < QIHE_N_PRACTICES; i++) {
    practices[i] = qihe_text_area_dup_text (practice_area (self, i));
    same = same && g_strcmp0 (practices[i], qihe_case_get_practice (self->one, i)) == 0;
  }
  if (!same)
    qihe_session_set_about (self->session, self->one, description, profile,
                            (const char *const *) practices,
                            tags[0] != NULL ? (const char *const *) tags : NULL);
  for (QihePractice i = 0; i < QIHE_N_PRACTICES; i++)
    g_free (practices[i]);
  return !same;
}

static void
profile_changed (QiheDescriptionDialog *self)
{
  gtk_widget_set_sensitive (self->accept, qihe_profile_form_is_valid (self->profile));
}

static void
accepted (QiheDescriptionDialog *self)
{
  gboolean there =
      qihe_session_find_case (self->session, qihe_case_get_id (self->one)) == self->one;

  if (there && write_texts (self))
    g_signal_emit (self, signals[CHANGED], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
qihe_description_dialog_dispose (GObject *object)
{
  QiheDescriptionDialog *self = QIHE_DESCRIPTION_DIALOG (object);

  g_clear_object (&self->one);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_DESCRIPTION_DIALOG);
  G_OBJECT_CLASS (qihe_description_dialog_parent_class)->dispose (object);
}

static void
qihe_description_dialog_class_init (QiheDescriptionDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_PROFILE_FORM);
  g_type_ensure (QIHE_TYPE_TEXT_AREA);
  G_OBJECT_CLASS (klass)->dispose = qihe_description_dialog_dispose;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_DESCRIPTION_DIALOG, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_DIALOG);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/case/qihe-description-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, cancel);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, accept);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, closed_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, description);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, profile);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, resources);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, information);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, decision);
  gtk_widget_class_bind_template_child (widget_class, QiheDescriptionDialog, tags);
  gtk_widget_class_bind_template_callback (widget_class, profile_changed);
  gtk_widget_class_bind_template_callback (widget_class, accepted);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
qihe_description_dialog_init (QiheDescriptionDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_description_dialog_new (GtkWindow *parent, QiheSession *session, QiheCase *one)
{
  QiheDescriptionDialog *self =
      g_object_new (QIHE_TYPE_DESCRIPTION_DIALOG, "transient-for", parent, NULL);

  self->session = g_object_ref (session);
  self->one = g_object_ref (one);
  show (self);
  show_editable (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->description));
  return GTK_WIDGET (self);
}
