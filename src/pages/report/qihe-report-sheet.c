/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/report/qihe-report-sheet.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_WIDTH 240
#define MOST_WIDTH 640

struct _QiheReportSheet {
  GtkWidget parent_instance;

  QihePages *pages;
  guint page;
};

G_DEFINE_FINAL_TYPE (QiheReportSheet, qihe_report_sheet, GTK_TYPE_WIDGET)

static GtkSizeRequestMode
qihe_report_sheet_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
qihe_report_sheet_measure (GtkWidget *widget, GtkOrientation orientation, int for_size,
                           int *minimum, int *natural, int *minimum_baseline, int *natural_baseline)
{
  QiheReportSheet *self = QIHE_REPORT_SHEET (widget);
  double width = for_size < 0 ? MOST_WIDTH : MIN (for_size, MOST_WIDTH);
  double ratio = 1;

  if (self->pages != NULL) {
    const QiheDocumentStyle *style = qihe_pages_get_document (self->pages)->style;

    ratio = style->height / style->width;
  }
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : (int) ceil (width * ratio);
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? MOST_WIDTH : *minimum;
}

/* Paper is white in the dark, too. */
static void
qihe_report_sheet_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QiheReportSheet *self = QIHE_REPORT_SHEET (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);
  double scale;
  cairo_t *cr;

  if (self->pages == NULL)
    return;
  scale = width / qihe_pages_get_document (self->pages)->style->width;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, scale, scale);
  qihe_pages_draw (self->pages, self->page, cr);
  cairo_destroy (cr);
}

static void
qihe_report_sheet_dispose (GObject *object)
{
  QiheReportSheet *self = QIHE_REPORT_SHEET (object);

  g_clear_pointer (&self->pages, qihe_pages_unref);
  G_OBJECT_CLASS (qihe_report_sheet_parent_class)->dispose (object);
}

static void
qihe_report_sheet_class_init (QiheReportSheetClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_report_sheet_dispose;
  widget_class->get_request_mode = qihe_report_sheet_get_request_mode;
  widget_class->measure = qihe_report_sheet_measure;
  widget_class->snapshot = qihe_report_sheet_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
qihe_report_sheet_init (QiheReportSheet *self)
{
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "card");
}

GtkWidget *
qihe_report_sheet_new (void)
{
  return g_object_new (QIHE_TYPE_REPORT_SHEET, NULL);
}

void
qihe_report_sheet_set (QiheReportSheet *self, QihePages *pages, guint page)
{
  g_autofree char *name = NULL;

  g_clear_pointer (&self->pages, qihe_pages_unref);
  self->pages = pages != NULL ? qihe_pages_ref (pages) : NULL;
  self->page = page;
  if (pages != NULL) {
    name = g_strdup_printf (_ ("Page %u of %u"), page + 1, qihe_pages_get_n_pages (pages));
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  }
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
