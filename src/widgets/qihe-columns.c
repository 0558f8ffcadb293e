/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-columns.h"

struct _QiheColumns {
  GtkWidget parent_instance;

  int max_columns;
  int column_width;
  int spacing;
};

enum { PROP_0, PROP_MAX_COLUMNS, PROP_COLUMN_WIDTH, PROP_SPACING, N_PROPS };
static GParamSpec *props[N_PROPS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QiheColumns, qihe_columns, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static GtkWidget *
next_shown (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static GtkWidget *
first_shown (QiheColumns *self)
{
  return next_shown (gtk_widget_get_first_child (GTK_WIDGET (self)));
}

static GtkWidget *
following (GtkWidget *child)
{
  return next_shown (gtk_widget_get_next_sibling (child));
}

static int
count_shown (QiheColumns *self)
{
  int n = 0;

  for (GtkWidget *child = first_shown (self); child != NULL; child = following (child))
    n++;
  return n;
}

/* The width is meant for text of the usual size. */
static int
scaled_width (QiheColumns *self)
{
  int dpi = -1;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? self->column_width * dpi / (96 * 1024) : self->column_width;
}

static int
widest_minimum (QiheColumns *self)
{
  int widest = 0;

  for (GtkWidget *child = first_shown (self); child != NULL; child = following (child)) {
    int minimum;

    gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
    widest = MAX (widest, minimum);
  }
  return widest;
}

/* Of several beside each other; a single one may be narrower. */
static int
wanted_width (QiheColumns *self)
{
  return MAX (scaled_width (self), widest_minimum (self));
}

static int
columns_for_width (QiheColumns *self, int width)
{
  int n = MAX (count_shown (self), 1);
  int fit = (width + self->spacing) / (wanted_width (self) + self->spacing);
  int columns = CLAMP (fit, 1, MIN (self->max_columns, n));
  int rows = (n + columns - 1) / columns;

  return (n + rows - 1) / rows;
}

static int
width_of_column (QiheColumns *self, int width, int columns)
{
  return MAX ((width - (columns - 1) * self->spacing) / columns, 1);
}

/* Height of the row that begins with @child. */
static int
row_height (GtkWidget *child, int columns, int width)
{
  int height = 0;

  for (int i = 0; i < columns && child != NULL; i++, child = following (child)) {
    int minimum, natural;

    gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &minimum, &natural, NULL, NULL);
    height = MAX (height, MAX (minimum, natural));
  }
  return height;
}

static GtkWidget *
skip_row (GtkWidget *child, int columns)
{
  for (int i = 0; i < columns && child != NULL; i++)
    child = following (child);
  return child;
}

static int
height_for_width (QiheColumns *self, int width)
{
  int columns = columns_for_width (self, width);
  int column = width_of_column (self, width, columns);
  int height = 0;

  for (GtkWidget *child = first_shown (self); child != NULL; child = skip_row (child, columns))
    height += row_height (child, columns, column) + self->spacing;
  return MAX (height - self->spacing, 0);
}

static GtkSizeRequestMode
qihe_columns_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
qihe_columns_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                      int *natural, int *minimum_baseline, int *natural_baseline)
{
  QiheColumns *self = QIHE_COLUMNS (widget);
  int columns = MIN (self->max_columns, MAX (count_shown (self), 1));
  int wanted = columns * (wanted_width (self) + self->spacing) - self->spacing;

  if (orientation == GTK_ORIENTATION_HORIZONTAL) {
    *minimum = widest_minimum (self);
    *natural = wanted;
  } else {
    /* Asked without a width, the columns lie beside each other, as they would like to. */
    *minimum = *natural = height_for_width (self, for_size >= 0 ? for_size : wanted);
  }
}

static void
qihe_columns_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  QiheColumns *self = QIHE_COLUMNS (widget);
  int columns = columns_for_width (self, width);
  int column = width_of_column (self, width, columns);
  gboolean mirrored = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  int y = 0;

  for (GtkWidget *first = first_shown (self); first != NULL; first = skip_row (first, columns)) {
    int high = row_height (first, columns, column);
    GtkWidget *child = first;

    for (int i = 0; i < columns && child != NULL; i++, child = following (child)) {
      int at = mirrored ? columns - 1 - i : i;
      GtkAllocation place = { at * (column + self->spacing), y, column, high };

      gtk_widget_size_allocate (child, &place, -1);
    }
    y += high + self->spacing;
  }
}

static void
qihe_columns_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QiheColumns *self = QIHE_COLUMNS (object);

  switch (id) {
  case PROP_MAX_COLUMNS:
    self->max_columns = g_value_get_int (value);
    break;
  case PROP_COLUMN_WIDTH:
    self->column_width = g_value_get_int (value);
    break;
  case PROP_SPACING:
    self->spacing = g_value_get_int (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
  gtk_widget_queue_resize (GTK_WIDGET (object));
}

static void
qihe_columns_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (qihe_columns_parent_class)->dispose (object);
}

static void
add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  if (GTK_IS_WIDGET (child))
    qihe_columns_append (QIHE_COLUMNS (buildable), GTK_WIDGET (child));
  else
    parent_buildable->add_child (buildable, builder, child, type);
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = add_child;
}

static void
qihe_columns_class_init (QiheColumnsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS;

  object_class->set_property = qihe_columns_set_property;
  object_class->dispose = qihe_columns_dispose;
  widget_class->get_request_mode = qihe_columns_get_request_mode;
  widget_class->measure = qihe_columns_measure;
  widget_class->size_allocate = qihe_columns_size_allocate;
  props[PROP_MAX_COLUMNS] = g_param_spec_int ("max-columns", NULL, NULL, 1, G_MAXINT16, 4, flags);
  props[PROP_COLUMN_WIDTH] =
      g_param_spec_int ("column-width", NULL, NULL, 1, G_MAXINT16, 200, flags);
  props[PROP_SPACING] = g_param_spec_int ("spacing", NULL, NULL, 0, G_MAXINT16, 12, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
qihe_columns_init (QiheColumns *self)
{
  self->max_columns = 4;
  self->column_width = 200;
  self->spacing = 12;
}

void
qihe_columns_append (QiheColumns *self, GtkWidget *child)
{
  gtk_widget_set_parent (child, GTK_WIDGET (self));
}

void
qihe_columns_remove (QiheColumns *self, GtkWidget *child)
{
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));
  gtk_widget_unparent (child);
}
