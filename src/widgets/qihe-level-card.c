/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-level-card.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "widgets/qihe-fit-labels.h"

#define MAX_CANDIDATES 3

struct _QiheLevelCard {
  GtkButton parent_instance;

  GtkWidget *head;
  GtkWidget *details;
  GtkLabel *title;
  GtkLabel *mark;
  GtkLabel *level;
  GtkLabel *missing;
  GtkLabel *up;
  GtkLabel *down;
};

G_DEFINE_FINAL_TYPE (QiheLevelCard, qihe_level_card, GTK_TYPE_BUTTON)

static void
show_line (GtkLabel *label, const char *text)
{
  gtk_label_set_text (label, text);
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL && *text != '\0');
}

static void
show_head (GtkLabel *label, const char *text)
{
  g_autofree char *head = qihe_dup_head (text);

  gtk_label_set_text (label, head);
}

static char *
dup_details (QiheLevelCard *self)
{
  GtkLabel *lines[] = { self->missing, self->up, self->down };
  GString *details = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (lines); i++) {
    const char *line = gtk_label_get_text (lines[i]);

    if (*line != '\0')
      g_string_append_printf (details, "%s%s", details->len > 0 ? "\n" : "", line);
  }
  return g_string_free (details, FALSE);
}

/* A compact card tells the rest in a tooltip. */
static void
show_details (QiheLevelCard *self)
{
  g_autofree char *details = dup_details (self);
  gboolean compact = !gtk_widget_get_visible (self->details);

  gtk_widget_set_tooltip_text (GTK_WIDGET (self), compact && *details != '\0' ? details : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  details, -1);
}

static void
name_card (QiheLevelCard *self)
{
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), gtk_label_get_text (self->title),
                                           gtk_label_get_text (self->level));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  show_details (self);
}

/* What an undetermined model may still become, one a line; how many where they are too many to
 * read. */
static char *
dup_candidates (QiheFramework *framework, const QiheFit *fit)
{
  guint n = g_strv_length (fit->candidates);
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) lines = NULL;

  if (n > MAX_CANDIDATES)
    return g_strdup_printf (ngettext ("%u model is possible", "%u models are possible", n), n);
  for (guint i = 0; n > 1 && i < n; i++) {
    g_autofree char *name =
        qihe_framework_dup_model_title (framework, fit->candidates[i], qihe_language_current ());

    g_strv_builder_add (names, name);
  }
  lines = g_strv_builder_end (names);
  return g_strjoinv ("\n", lines);
}

static void
qihe_level_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_LEVEL_CARD);
  G_OBJECT_CLASS (qihe_level_card_parent_class)->dispose (object);
}

static void
qihe_level_card_class_init (QiheLevelCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_level_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/widgets/qihe-level-card.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, head);
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, details);
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, title);
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, mark);
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, level);
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, missing);
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, up);
  gtk_widget_class_bind_template_child (widget_class, QiheLevelCard, down);
}

static void
qihe_level_card_init (QiheLevelCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_level_card_new (void)
{
  return g_object_new (QIHE_TYPE_LEVEL_CARD, NULL);
}

void
qihe_level_card_set_compact (QiheLevelCard *self, gboolean compact)
{
  void (*set_class) (GtkWidget *, const char *) =
      compact ? gtk_widget_remove_css_class : gtk_widget_add_css_class;

  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->head),
                                  compact ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL);
  gtk_box_set_homogeneous (GTK_BOX (self->head), compact);
  set_class (GTK_WIDGET (self->mark), "title-3");
  set_class (GTK_WIDGET (self->level), "title-3");
  if (compact)
    gtk_widget_add_css_class (GTK_WIDGET (self), "compact");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "compact");
  gtk_widget_set_visible (self->details, !compact);
  show_details (self);
}

void
qihe_level_card_show_dimension (QiheLevelCard *self, QiheFramework *framework, const QiheFit *fit,
                                guint dimension)
{
  const QiheDimensionFit *one = &fit->dimensions[dimension];
  g_autofree char *level = qihe_fit_words_level (framework, one);
  g_autofree char *missing = qihe_fit_words_missing (framework, fit, dimension);
  g_autofree char *up = qihe_fit_words_up (framework, fit, dimension);
  g_autofree char *down = qihe_fit_words_down (framework, fit, dimension);

  gtk_label_set_text (self->title, qihe_dimension_title (framework, dimension));
  qihe_label_set_mark (self->mark, qihe_fit_mark_of_level (framework, one->level),
                       qihe_level_style (framework, one->level));
  show_head (self->level, level);
  show_line (self->missing, missing);
  show_line (self->up, one->up.to >= 0 ? up : NULL);
  show_line (self->down, one->down.to >= 0 ? down : NULL);
  name_card (self);
}

void
qihe_level_card_show_model (QiheLevelCard *self, QiheFramework *framework, const QiheFit *fit)
{
  g_autofree char *model =
      qihe_framework_dup_model_title (framework, fit->model, qihe_language_current ());
  g_autofree char *candidates = dup_candidates (framework, fit);

  gtk_label_set_text (self->title, _ ("Model"));
  gtk_widget_set_visible (GTK_WIDGET (self->mark), FALSE);
  show_head (self->level, model);
  show_line (self->missing, candidates);
  show_line (self->up, NULL);
  show_line (self->down, NULL);
  name_card (self);
}
