/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-level-strip.h"

#include "widgets/qihe-columns.h"
#include "widgets/qihe-level-card.h"

#define SPACING 12
#define SPACING_COMPACT 6

struct _QiheLevelStrip {
  GtkWidget parent_instance;

  QiheColumns *columns;
  GPtrArray *cards; /* QiheLevelCard: one a dimension, then the model */
  gboolean compact;
};

enum { DIMENSION_ACTIVATED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheLevelStrip, qihe_level_strip, GTK_TYPE_WIDGET)

static void
card_clicked (GtkButton *card, QiheLevelStrip *self)
{
  guint at;

  if (g_ptr_array_find (self->cards, card, &at))
    g_signal_emit (self, signals[DIMENSION_ACTIVATED], 0,
                   at + 1 < self->cards->len ? (int) at : -1);
}

static void
set_n_cards (QiheLevelStrip *self, guint n)
{
  while (self->cards->len < n) {
    GtkWidget *card = qihe_level_card_new ();

    qihe_level_card_set_compact (QIHE_LEVEL_CARD (card), self->compact);
    g_signal_connect (card, "clicked", G_CALLBACK (card_clicked), self);
    qihe_columns_append (self->columns, card);
    g_ptr_array_add (self->cards, card);
  }
  while (self->cards->len > n) {
    GtkWidget *card = self->cards->pdata[self->cards->len - 1];

    qihe_columns_remove (self->columns, card);
    g_ptr_array_set_size (self->cards, (int) self->cards->len - 1);
  }
}

static void
qihe_level_strip_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QiheLevelStrip *self = QIHE_LEVEL_STRIP (widget);

  gtk_widget_size_allocate (GTK_WIDGET (self->columns), &(GtkAllocation){ 0, 0, width, height },
                            baseline);
}

static void
qihe_level_strip_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                          int *natural, int *minimum_baseline, int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (QIHE_LEVEL_STRIP (widget)->columns), orientation, for_size,
                      minimum, natural, NULL, NULL);
}

static GtkSizeRequestMode
qihe_level_strip_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
qihe_level_strip_dispose (GObject *object)
{
  QiheLevelStrip *self = QIHE_LEVEL_STRIP (object);

  g_clear_pointer (&self->cards, g_ptr_array_unref);
  g_clear_pointer ((GtkWidget **) &self->columns, gtk_widget_unparent);
  G_OBJECT_CLASS (qihe_level_strip_parent_class)->dispose (object);
}

static void
qihe_level_strip_class_init (QiheLevelStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_level_strip_dispose;
  signals[DIMENSION_ACTIVATED] =
      g_signal_new ("dimension-activated", QIHE_TYPE_LEVEL_STRIP, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  widget_class->size_allocate = qihe_level_strip_size_allocate;
  widget_class->measure = qihe_level_strip_measure;
  widget_class->get_request_mode = qihe_level_strip_get_request_mode;
}

static void
qihe_level_strip_init (QiheLevelStrip *self)
{
  self->cards = g_ptr_array_new ();
  self->columns = g_object_new (QIHE_TYPE_COLUMNS, "max-columns", 5, "column-width", 190, "spacing",
                                SPACING, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->columns), GTK_WIDGET (self));
}

void
qihe_level_strip_show (QiheLevelStrip *self, QiheFramework *framework, const QiheFit *fit)
{
  set_n_cards (self, fit != NULL ? fit->n_dimensions + 1 : 0);
  for (guint i = 0; fit != NULL && i < fit->n_dimensions; i++)
    qihe_level_card_show_dimension (self->cards->pdata[i], framework, fit, i);
  if (fit != NULL)
    qihe_level_card_show_model (self->cards->pdata[fit->n_dimensions], framework, fit);
}

void
qihe_level_strip_set_compact (QiheLevelStrip *self, gboolean compact)
{
  self->compact = compact;
  g_object_set (self->columns, "spacing", compact ? SPACING_COMPACT : SPACING, NULL);
  for (guint i = 0; i < self->cards->len; i++)
    qihe_level_card_set_compact (self->cards->pdata[i], compact);
}

GdkRectangle
qihe_level_strip_get_model_area (QiheLevelStrip *self, GtkWidget *inside)
{
  graphene_rect_t bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);

  if (self->cards->len > 0 &&
      !gtk_widget_compute_bounds (self->cards->pdata[self->cards->len - 1], inside, &bounds))
    bounds = GRAPHENE_RECT_INIT (0, 0, 0, 0);
  return (GdkRectangle){ (int) bounds.origin.x, (int) bounds.origin.y, (int) bounds.size.width,
                         (int) bounds.size.height };
}
