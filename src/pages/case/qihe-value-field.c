/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-value-field.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "model/qihe-band-words.h"
#include "widgets/qihe-fit-labels.h"

#define NO_BAND (-1)

struct _QiheValueField {
  AdwBin parent_instance;

  QiheSession *session;
  QiheCase *one;
  guint indicator;
  gboolean showing; /* the value is being set, not typed */
  gboolean edited;  /* what is typed is not written yet */

  GtkEditable *value;
  GtkLabel *unit;
  GtkLabel *problem;
  GtkBox *bands;
};

G_DEFINE_FINAL_TYPE (QiheValueField, qihe_value_field, ADW_TYPE_BIN)

static const QiheIndicator *
indicator_of (QiheValueField *self)
{
  return qihe_framework_get_indicator (qihe_case_get_framework (self->one), self->indicator);
}

static char *
band_sentence (QiheValueField *self, guint band)
{
  const QiheIndicator *indicator = indicator_of (self);
  g_autofree char *values = qihe_band_words (indicator, band);

  /* Translators: values of a band, and the status that they give */
  return g_strdup_printf (_ ("%s: %s"), values,
                          qihe_status_title (qihe_case_get_framework (self->one),
                                             (int) indicator->bands[band].status));
}

static void
add_band (QiheValueField *self, guint band, gboolean current)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);
  int status = (int) indicator_of (self)->bands[band].status;
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *mark = gtk_label_new (NULL);
  g_autofree char *sentence = band_sentence (self, band);
  GtkWidget *words = gtk_label_new (sentence);

  qihe_label_set_mark (GTK_LABEL (mark), qihe_fit_mark_of_status (framework, status),
                       qihe_status_style (framework, status));
  gtk_widget_add_css_class (mark, "mark");
  gtk_label_set_xalign (GTK_LABEL (words), 0);
  gtk_label_set_wrap (GTK_LABEL (words), TRUE);
  gtk_widget_add_css_class (words, current ? "heading" : "dim-label");
  gtk_box_append (GTK_BOX (row), mark);
  gtk_box_append (GTK_BOX (row), words);
  gtk_box_append (self->bands, row);
}

/* @band: that of what is typed, or %NO_BAND */
static void
show_bands (QiheValueField *self, int band)
{
  g_autofree char *told = band != NO_BAND ? band_sentence (self, (guint) band) : g_strdup ("");

  qihe_box_clear (self->bands);
  for (guint i = 0; i < indicator_of (self)->n_bands; i++)
    add_band (self, i, (int) i == band);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  told, -1);
}

static void
show_problem (QiheValueField *self, const char *problem)
{
  gtk_label_set_text (self->problem, problem != NULL ? problem : "");
  gtk_widget_set_visible (GTK_WIDGET (self->problem), problem != NULL);
  if (problem != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->value), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->value), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->value), GTK_ACCESSIBLE_STATE_INVALID,
                               problem != NULL ? GTK_ACCESSIBLE_INVALID_TRUE
                                               : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static gboolean
is_blank (const char *text)
{
  g_autofree char *left = g_strstrip (g_strdup (text));

  return *left == '\0';
}

/* What would follow from what is typed. */
static void
preview (QiheValueField *self)
{
  const char *text = gtk_editable_get_text (self->value);
  g_autoptr (GError) error = NULL;
  guint band;
  gboolean fits =
      !is_blank (text) && qihe_indicator_find_band (indicator_of (self), text, &band, &error);

  show_bands (self, fits ? (int) band : NO_BAND);
  show_problem (self, error != NULL ? error->message : NULL);
}

static void
typed (QiheValueField *self)
{
  if (self->showing || self->one == NULL)
    return;
  self->edited = TRUE;
  preview (self);
}

static void
show_value (QiheValueField *self)
{
  const char *value = qihe_case_get_text (self->one, self->indicator)->value;

  if (self->edited)
    return; /* what is being typed is newer */
  self->showing = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->value), value != NULL ? value : "") != 0)
    gtk_editable_set_text (self->value, value != NULL ? value : "");
  self->showing = FALSE;
  preview (self);
}

static void
show_unit (QiheValueField *self)
{
  const char *unit =
      qihe_bilingual_get (&indicator_of (self)->unit, qihe_language_current (), NULL);

  gtk_label_set_text (self->unit, unit != NULL ? unit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->unit), unit != NULL);
}

static void
qihe_value_field_dispose (GObject *object)
{
  qihe_value_field_clear (QIHE_VALUE_FIELD (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_VALUE_FIELD);
  G_OBJECT_CLASS (qihe_value_field_parent_class)->dispose (object);
}

static void
qihe_value_field_class_init (QiheValueFieldClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_value_field_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-value-field.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheValueField, value);
  gtk_widget_class_bind_template_child (widget_class, QiheValueField, unit);
  gtk_widget_class_bind_template_child (widget_class, QiheValueField, problem);
  gtk_widget_class_bind_template_child (widget_class, QiheValueField, bands);
  gtk_widget_class_bind_template_callback (widget_class, typed);
  gtk_widget_class_bind_template_callback (widget_class, qihe_value_field_commit);
}

static void
qihe_value_field_init (QiheValueField *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_value_field_show (QiheValueField *self, QiheSession *session, QiheCase *one, guint indicator)
{
  if (self->one != one || self->indicator != indicator)
    qihe_value_field_clear (self);
  g_set_object (&self->session, session);
  g_set_object (&self->one, one);
  self->indicator = indicator;
  gtk_widget_set_visible (GTK_WIDGET (self), qihe_indicator_is_measured (indicator_of (self)));
  if (!qihe_indicator_is_measured (indicator_of (self)))
    return;
  gtk_editable_set_editable (self->value, qihe_session_get_editable (session));
  show_unit (self);
  show_value (self);
}

void
qihe_value_field_commit (QiheValueField *self)
{
  g_autofree char *text = NULL;

  if (!self->edited || self->one == NULL ||
      qihe_session_find_case (self->session, qihe_case_get_id (self->one)) != self->one)
    return;
  text = g_strdup (gtk_editable_get_text (self->value));
  self->edited = FALSE;
  if (qihe_session_set_value (self->session, self->one, self->indicator, text, NULL))
    show_value (self);
  else
    self->edited = TRUE; /* the problem is told below it */
}

void
qihe_value_field_clear (QiheValueField *self)
{
  self->edited = FALSE;
  g_clear_object (&self->one);
  g_clear_object (&self->session);
}
