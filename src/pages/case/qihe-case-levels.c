/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-case-levels.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-fit-words.h"
#include "widgets/qihe-level-strip.h"

/* Where cards lie below each other, the indicators need room too. */
#define MAX_HEIGHT 260

struct _QiheCaseLevels {
  GtkWidget parent_instance;

  QiheCase *one;
  GtkWidget *wide;  /* around strip */
  GtkWidget *tight; /* around lines */
  QiheLevelStrip *strip;
  QiheLevelStrip *lines;
  GtkPopover *firmness;
  GtkLabel *sensitivity;
  gboolean compact;
};

enum { DIMENSION_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheCaseLevels, qihe_case_levels, GTK_TYPE_WIDGET)

static void
show_fit (QiheCaseLevels *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);
  const QiheFit *fit = qihe_case_get_fit (self->one);
  g_autofree char *words = fit != NULL ? qihe_fit_words_sensitivity (framework, fit) : NULL;

  qihe_level_strip_show (self->strip, framework, fit);
  qihe_level_strip_show (self->lines, framework, fit);
  gtk_label_set_text (self->sensitivity, words != NULL && *words != '\0'
                                             ? words
                                             : _ ("Ask about every indicator first: then it can "
                                                  "be said how far weights and thresholds may "
                                                  "move before the result changes."));
}

static void
dimension_activated (QiheLevelStrip *strip, int dimension, QiheCaseLevels *self)
{
  if (dimension < 0)
    qihe_case_levels_show_firmness (self);
  else
    g_signal_emit (self, signals[DIMENSION_ACTIVATED], 0, dimension);
}

/* Cards that lie below each other leave no room for the indicators, as where text is large. */
static gboolean
has_room_for_cards (QiheCaseLevels *self, int width)
{
  int beside_each_other;

  gtk_widget_measure (GTK_WIDGET (self->strip), GTK_ORIENTATION_HORIZONTAL, -1, NULL,
                      &beside_each_other, NULL, NULL);
  return !self->compact && (width < 0 || width >= beside_each_other);
}

static void
measure_width (QiheCaseLevels *self, int *minimum, int *natural)
{
  int wide, tight;

  gtk_widget_measure (self->tight, GTK_ORIENTATION_HORIZONTAL, -1, minimum, &tight, NULL, NULL);
  gtk_widget_measure (self->wide, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &wide, NULL, NULL);
  *natural = self->compact ? tight : MAX (wide, tight);
}

/* A scrolled window would ask for the height of the narrowest cards. */
static void
qihe_case_levels_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  QiheCaseLevels *self = QIHE_CASE_LEVELS (widget);
  gboolean cards = has_room_for_cards (self, for_size);
  int height;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    measure_width (self, minimum, natural);
    return;
  }
  gtk_widget_measure (cards ? self->wide : self->tight, orientation, for_size, minimum, NULL, NULL,
                      NULL);
  gtk_widget_measure (GTK_WIDGET (cards ? self->strip : self->lines), orientation, for_size, NULL,
                      &height, NULL, NULL);
  *natural = CLAMP (height, *minimum, MAX (MAX_HEIGHT, *minimum));
}

static void
qihe_case_levels_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QiheCaseLevels *self = QIHE_CASE_LEVELS (widget);
  gboolean cards = has_room_for_cards (self, width);

  gtk_widget_set_child_visible (self->wide, cards);
  gtk_widget_set_child_visible (self->tight, !cards);
  gtk_widget_size_allocate (cards ? self->wide : self->tight,
                            &(GtkAllocation){ 0, 0, width, height }, baseline);
  gtk_popover_present (self->firmness);
}

static GtkSizeRequestMode
qihe_case_levels_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
qihe_case_levels_dispose (GObject *object)
{
  QiheCaseLevels *self = QIHE_CASE_LEVELS (object);

  qihe_case_levels_clear (self);
  if (self->firmness != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->firmness));
  self->firmness = NULL;
  g_clear_pointer (&self->wide, gtk_widget_unparent);
  g_clear_pointer (&self->tight, gtk_widget_unparent);
  G_OBJECT_CLASS (qihe_case_levels_parent_class)->dispose (object);
}

static void
qihe_case_levels_class_init (QiheCaseLevelsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_LEVEL_STRIP);
  G_OBJECT_CLASS (klass)->dispose = qihe_case_levels_dispose;
  signals[DIMENSION_ACTIVATED] =
      g_signal_new ("dimension-activated", QIHE_TYPE_CASE_LEVELS, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  widget_class->measure = qihe_case_levels_measure;
  widget_class->size_allocate = qihe_case_levels_size_allocate;
  widget_class->get_request_mode = qihe_case_levels_get_request_mode;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-case-levels.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheCaseLevels, wide);
  gtk_widget_class_bind_template_child (widget_class, QiheCaseLevels, tight);
  gtk_widget_class_bind_template_child (widget_class, QiheCaseLevels, strip);
  gtk_widget_class_bind_template_child (widget_class, QiheCaseLevels, lines);
  gtk_widget_class_bind_template_child (widget_class, QiheCaseLevels, firmness);
  gtk_widget_class_bind_template_child (widget_class, QiheCaseLevels, sensitivity);
  gtk_widget_class_bind_template_callback (widget_class, dimension_activated);
}

static void
qihe_case_levels_init (QiheCaseLevels *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_parent (GTK_WIDGET (self->firmness), GTK_WIDGET (self));
  qihe_level_strip_set_compact (self->lines, TRUE);
}

void
qihe_case_levels_show (QiheCaseLevels *self, QiheCase *one)
{
  qihe_case_levels_clear (self);
  self->one = g_object_ref (one);
  g_signal_connect_swapped (one, "notify::fit", G_CALLBACK (show_fit), self);
  show_fit (self);
}

void
qihe_case_levels_set_compact (QiheCaseLevels *self, gboolean compact)
{
  self->compact = compact;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
qihe_case_levels_clear (QiheCaseLevels *self)
{
  if (self->one != NULL)
    g_signal_handlers_disconnect_by_data (self->one, self);
  g_clear_object (&self->one);
}

void
qihe_case_levels_show_firmness (QiheCaseLevels *self)
{
  gboolean cards = gtk_widget_get_child_visible (self->wide);
  GdkRectangle place =
      qihe_level_strip_get_model_area (cards ? self->strip : self->lines, GTK_WIDGET (self));

  gtk_popover_set_pointing_to (self->firmness, &place);
  gtk_popover_popup (self->firmness);
}
