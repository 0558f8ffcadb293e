/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * The least that a window like Qihe's has to show: header bars, a sidebar, a chart, a list of six
 * columns over a million rows that are made when asked for. Qihe's start is measured against it.
 */

#include <adwaita.h>
#include <math.h>

#define N_ROWS 1000000
#define N_COLUMNS 6
#define N_SIDEBAR_ROWS 12
#define N_AXES 17
#define N_RINGS 5

/* A list that makes its items when asked; their text is their number. */
typedef struct {
  GObject parent;
} LazyList;

typedef struct {
  GObjectClass parent;
} LazyListClass;

static GType lazy_list_get_type (void);

static GType
lazy_list_get_item_type (GListModel *list)
{
  return GTK_TYPE_STRING_OBJECT;
}

static guint
lazy_list_get_n_items (GListModel *list)
{
  return N_ROWS;
}

static gpointer
lazy_list_get_item (GListModel *list, guint position)
{
  g_autofree char *text = NULL;

  if (position >= N_ROWS)
    return NULL;
  text = g_strdup_printf ("园区企业%u", position);
  return gtk_string_object_new (text);
}

static void
lazy_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = lazy_list_get_item_type;
  iface->get_n_items = lazy_list_get_n_items;
  iface->get_item = lazy_list_get_item;
}

G_DEFINE_TYPE_WITH_CODE (LazyList, lazy_list, G_TYPE_OBJECT,
                         G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, lazy_list_model_init))

static void
lazy_list_init (LazyList *self)
{
}

static void
lazy_list_class_init (LazyListClass *klass)
{
}

static void
set_up_cell (GtkSignalListItemFactory *factory, GtkListItem *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cell (GtkSignalListItemFactory *factory, GtkListItem *item, gpointer column)
{
  GtkStringObject *row = gtk_list_item_get_item (item);
  g_autofree char *text =
      g_strdup_printf ("%s-%d", gtk_string_object_get_string (row), GPOINTER_TO_INT (column));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
}

static GtkWidget *
make_list (void)
{
  GListModel *rows = g_object_new (lazy_list_get_type (), NULL);
  GtkSelectionModel *selection = GTK_SELECTION_MODEL (gtk_single_selection_new (rows));
  GtkWidget *view = gtk_column_view_new (selection);
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  for (int column = 0; column < N_COLUMNS; column++) {
    GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
    g_autoptr (GtkColumnViewColumn) made = gtk_column_view_column_new ("列", factory);

    g_signal_connect (factory, "setup", G_CALLBACK (set_up_cell), NULL);
    g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), GINT_TO_POINTER (column));
    gtk_column_view_append_column (GTK_COLUMN_VIEW (view), made);
  }
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), view);
  gtk_widget_set_vexpand (scrolled, TRUE);
  return scrolled;
}

static void
trace_ring (cairo_t *cr, double radius, double swing)
{
  for (int axis = 0; axis < N_AXES; axis++) {
    double angle = axis * 2 * G_PI / N_AXES;
    double length = radius * (1 - swing * fabs (cos (axis * 3)));

    cairo_line_to (cr, length * sin (angle), -length * cos (angle));
  }
  cairo_close_path (cr);
}

static void
draw_radar (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  double radius = MIN (width, height) * 0.4;

  cairo_translate (cr, width / 2.0, height / 2.0);
  cairo_set_source_rgb (cr, 0.7, 0.7, 0.7);
  for (int ring = 1; ring <= N_RINGS; ring++) {
    trace_ring (cr, radius * ring / N_RINGS, 0);
    cairo_stroke (cr);
  }
  trace_ring (cr, radius, 0.5);
  cairo_set_source_rgba (cr, 0.2, 0.4, 0.8, 0.5);
  cairo_fill (cr);
}

static GtkWidget *
make_sidebar (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *list = gtk_list_box_new ();

  for (int i = 0; i < N_SIDEBAR_ROWS; i++) {
    GtkWidget *row = adw_action_row_new ();

    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), "评价指标");
    gtk_list_box_append (GTK_LIST_BOX (list), row);
  }
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), list);
  return box;
}

static GtkWidget *
make_content (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *chart = gtk_drawing_area_new ();

  gtk_drawing_area_set_content_height (GTK_DRAWING_AREA (chart), 300);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (chart), draw_radar, NULL, NULL);
  gtk_box_append (GTK_BOX (box), adw_header_bar_new ());
  gtk_box_append (GTK_BOX (box), chart);
  gtk_box_append (GTK_BOX (box), make_list ());
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static void
show_window (GtkApplication *application)
{
  GtkWidget *window = adw_application_window_new (application);
  GtkWidget *leaflet = adw_leaflet_new ();

  adw_leaflet_append (ADW_LEAFLET (leaflet), make_sidebar ());
  adw_leaflet_append (ADW_LEAFLET (leaflet), make_content ());
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (window), leaflet);
  gtk_window_set_default_size (GTK_WINDOW (window), 1200, 800);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  g_autoptr (AdwApplication) application =
      adw_application_new ("org.qihe.Skeleton", G_APPLICATION_DEFAULT_FLAGS);

  g_signal_connect (application, "activate", G_CALLBACK (show_window), NULL);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
