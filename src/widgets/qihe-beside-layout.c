/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-beside-layout.h"

#define SPACING 12
#define SPACING_BELOW 6
#define MIN_CHARS 18

struct _QiheBesideLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (QiheBesideLayout, qihe_beside_layout, GTK_TYPE_LAYOUT_MANAGER)

typedef struct {
  GtkWidget *first;
  GtkWidget *second;
} Pair;

static Pair
children_of (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (widget);

  return (Pair){ first, gtk_widget_get_next_sibling (first) };
}

static int
natural_size (GtkWidget *widget, GtkOrientation orientation, int for_size)
{
  int natural;

  gtk_widget_measure (widget, orientation, for_size, NULL, &natural, NULL, NULL);
  return natural;
}

static int
minimum_width (GtkWidget *widget)
{
  int minimum;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  return minimum;
}

static int
readable_width (GtkWidget *widget)
{
  PangoFontMetrics *metrics =
      pango_context_get_metrics (gtk_widget_get_pango_context (widget), NULL, NULL);
  int width = MIN_CHARS * pango_font_metrics_get_approximate_char_width (metrics) / PANGO_SCALE;

  pango_font_metrics_unref (metrics);
  return width;
}

/* The width of the first where both lie beside each other, 0 where they do not. */
static int
width_beside (const Pair *pair, int width)
{
  int rest = width - SPACING - natural_size (pair->second, GTK_ORIENTATION_HORIZONTAL, -1);
  int wanted = MIN (readable_width (pair->first),
                    natural_size (pair->first, GTK_ORIENTATION_HORIZONTAL, -1));

  return rest >= MAX (wanted, minimum_width (pair->first)) ? rest : 0;
}

static int
height_of (GtkWidget *widget, int width)
{
  return natural_size (widget, GTK_ORIENTATION_VERTICAL, width);
}

static int
height_for_width (const Pair *pair, int width)
{
  int beside = width_beside (pair, width);

  if (beside > 0)
    return MAX (height_of (pair->first, beside), height_of (pair->second, -1));
  return height_of (pair->first, width) + SPACING_BELOW + height_of (pair->second, -1);
}

static GtkSizeRequestMode
qihe_beside_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
qihe_beside_layout_measure (GtkLayoutManager *manager, GtkWidget *widget,
                            GtkOrientation orientation, int for_size, int *minimum, int *natural,
                            int *minimum_baseline, int *natural_baseline)
{
  Pair pair = children_of (widget);
  int wanted = natural_size (pair.first, GTK_ORIENTATION_HORIZONTAL, -1) + SPACING +
               natural_size (pair.second, GTK_ORIENTATION_HORIZONTAL, -1);

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = MAX (minimum_width (pair.first), minimum_width (pair.second));
    *natural = wanted;
  } else {
    *minimum = *natural = height_for_width (&pair, for_size >= 0 ? for_size : wanted);
  }
}

static void
place (GtkWidget *widget, GtkWidget *child, int x, int y, int width, int height)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = { x, y, width, height };

  if (mirrored)
    allocation.x = gtk_widget_get_width (widget) - x - width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
qihe_beside_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                             int baseline)
{
  Pair pair = children_of (widget);
  int beside = width_beside (&pair, width);
  int above = height_of (pair.first, width);
  int second = natural_size (pair.second, GTK_ORIENTATION_HORIZONTAL, -1);

  if (beside > 0) {
    place (widget, pair.first, 0, 0, beside, height);
    place (widget, pair.second, beside + SPACING, 0, second, height);
  } else {
    place (widget, pair.first, 0, 0, width, above);
    place (widget, pair.second, 0, above + SPACING_BELOW, MIN (second, width),
           height - above - SPACING_BELOW);
  }
}

static void
qihe_beside_layout_class_init (QiheBesideLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = qihe_beside_layout_get_request_mode;
  layout_class->measure = qihe_beside_layout_measure;
  layout_class->allocate = qihe_beside_layout_allocate;
}

static void
qihe_beside_layout_init (QiheBesideLayout *self)
{
}
