/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-wrap-layout.h"

#define SPACING 6

struct _QiheWrapLayout {
  GtkLayoutManager parent_instance;
};

G_DEFINE_FINAL_TYPE (QiheWrapLayout, qihe_wrap_layout, GTK_TYPE_LAYOUT_MANAGER)

/* Where the next child goes. */
typedef struct {
  int x;
  int y;
  int line; /* height of the line so far */
} Cursor;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_shown (GtkWidget *widget)
{
  return next_shown (gtk_widget_get_first_child (widget));
}

static GtkWidget *
following (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

/* The place of @child in lines of @width, from the left. */
static GtkAllocation
put (Cursor *cursor, GtkWidget *child, int width)
{
  GtkAllocation place = { 0 };
  int natural;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &natural, NULL, NULL);
  place.width = MIN (natural, width);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, place.width, NULL, &place.height, NULL,
                      NULL);
  if (cursor->x > 0 && cursor->x + place.width > width)
    *cursor = (Cursor){ 0, cursor->y + cursor->line + SPACING, 0 };
  place.x = cursor->x;
  place.y = cursor->y;
  cursor->x += place.width + SPACING;
  cursor->line = MAX (cursor->line, place.height);
  return place;
}

static int
height_for_width (GtkWidget *widget, int width)
{
  Cursor cursor = { 0 };

  for (GtkWidget *child = first_shown (widget); child != NULL; child = following (child))
    put (&cursor, child, width);
  return cursor.y + cursor.line;
}

static void
measure_width (GtkWidget *widget, int *minimum, int *natural)
{
  *minimum = *natural = 0;
  for (GtkWidget *child = first_shown (widget); child != NULL; child = following (child)) {
    int least, wanted;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
    *minimum = MAX (*minimum, least);
    *natural += wanted + (*natural > 0 ? SPACING : 0);
  }
}

static GtkSizeRequestMode
qihe_wrap_layout_get_request_mode (GtkLayoutManager *manager, GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
qihe_wrap_layout_measure (GtkLayoutManager *manager, GtkWidget *widget, GtkOrientation orientation,
                          int for_size, int *minimum, int *natural, int *minimum_baseline,
                          int *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (widget, minimum, natural);
  else
    *minimum = *natural = height_for_width (widget, for_size >= 0 ? for_size : G_MAXINT);
}

static void
qihe_wrap_layout_allocate (GtkLayoutManager *manager, GtkWidget *widget, int width, int height,
                           int baseline)
{
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  Cursor cursor = { 0 };

  for (GtkWidget *child = first_shown (widget); child != NULL; child = following (child)) {
    GtkAllocation place = put (&cursor, child, width);

    if (mirrored)
      place.x = width - place.x - place.width;
    gtk_widget_size_allocate (child, &place, -1);
  }
}

static void
qihe_wrap_layout_class_init (QiheWrapLayoutClass *klass)
{
  GtkLayoutManagerClass *layout_class = GTK_LAYOUT_MANAGER_CLASS (klass);

  layout_class->get_request_mode = qihe_wrap_layout_get_request_mode;
  layout_class->measure = qihe_wrap_layout_measure;
  layout_class->allocate = qihe_wrap_layout_allocate;
}

static void
qihe_wrap_layout_init (QiheWrapLayout *self)
{
}
