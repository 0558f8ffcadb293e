/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/report/qihe-report-print.h"

#include <glib/gi18n-lib.h>

#include "chart/qihe-pdf-fonts.h"

/* GTK prints by way of a PDF. @fonts: (nullable): until the first page is drawn */
typedef struct {
  QihePages *pages;
  QihePdfFonts *fonts;
} Printing;

static void
free_printing (gpointer data, GClosure *closure)
{
  Printing *printing = data;

  g_clear_pointer (&printing->fonts, qihe_pdf_fonts_free);
  qihe_pages_unref (printing->pages);
  g_free (printing);
}

static void
draw_on (cairo_t *cr, guint page, gpointer pages)
{
  qihe_pages_draw (pages, page, cr);
}

static QihePdfFonts *
gather_fonts (QihePages *pages)
{
  const QiheDocumentStyle *style = qihe_pages_get_document (pages)->style;

  return qihe_pdf_fonts_new (style->width, style->height, qihe_pages_get_n_pages (pages), draw_on,
                             pages, NULL);
}

static void
draw_page (GtkPrintOperation *operation, GtkPrintContext *context, int page, Printing *printing)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  if (printing->fonts == NULL)
    printing->fonts = gather_fonts (printing->pages);
  qihe_pdf_fonts_attach (printing->fonts, cr);
  draw_on (cr, (guint) page, printing->pages);
}

static void
done (GtkPrintOperation *operation, GtkPrintOperationResult result, GtkWindow *parent)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *message = NULL;

  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  gtk_print_operation_get_error (operation, &error);
  message = g_strdup_printf (_ ("Not printed: %s"), error->message);
  gtk_widget_activate_action (GTK_WIDGET (parent), "win.tell", "s", message);
}

static GtkPageSetup *
new_page_setup (void)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_paper_size_free (size);
  return setup;
}

/* The pages have margins of their own. */
void
qihe_report_print (QihePages *pages, GtkWindow *parent)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPageSetup) setup = new_page_setup ();
  Printing *printing = g_new0 (Printing, 1);

  printing->pages = qihe_pages_ref (pages);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_n_pages (operation, (int) qihe_pages_get_n_pages (pages));
  gtk_print_operation_set_job_name (operation, qihe_pages_get_document (pages)->title);
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_data (operation, "draw-page", G_CALLBACK (draw_page), printing, free_printing,
                         0);
  g_signal_connect_object (operation, "done", G_CALLBACK (done), parent, 0);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}
