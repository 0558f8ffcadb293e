/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/report/qihe-report-contents.h"

#include <glib/gi18n-lib.h>

static const struct {
  QiheReportParts part;
  const char *title;
  const char *screen;
} parts[] = {
  { QIHE_REPORT_SUMMARY, N_ ("Summary"), "levels" },
  { QIHE_REPORT_METHOD, N_ ("Framework and method"), "levels" },
  { QIHE_REPORT_CASES, N_ ("Results by case"), "comparison" },
  { QIHE_REPORT_MATRIX, N_ ("Ratings of all cases"), "matrix" },
  { QIHE_REPORT_SENSITIVITY, N_ ("How firm the result is"), "change" },
  { QIHE_REPORT_COMPARISON, N_ ("Since the round before"), "since" },
  { QIHE_REPORT_MEASURES, N_ ("Measures"), "measures" },
  { QIHE_REPORT_SOURCES, N_ ("Sources"), "closing" },
  { QIHE_REPORT_JOURNAL, N_ ("Journal"), "closing" },
};

struct _QiheReportContents {
  GtkBox parent_instance;

  GtkCheckButton *checks[G_N_ELEMENTS (parts)];
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheReportContents, qihe_report_contents, GTK_TYPE_BOX)

static void
toggled (QiheReportContents *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
qihe_report_contents_class_init (QiheReportContentsClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_REPORT_CONTENTS, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_report_contents_init (QiheReportContents *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    GtkWidget *check = gtk_check_button_new_with_label (_ (parts[i].title));

    self->checks[i] = GTK_CHECK_BUTTON (check);
    gtk_check_button_set_active (self->checks[i], TRUE);
    g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled), self);
    gtk_box_append (GTK_BOX (self), check);
  }
}

QiheReportParts
qihe_report_contents_get_parts (QiheReportContents *self)
{
  QiheReportParts chosen = 0;

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (gtk_check_button_get_active (self->checks[i]))
      chosen |= parts[i].part;
  return chosen;
}

const char *
qihe_report_part_get_screen (QiheReportParts part)
{
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i].part == part)
      return parts[i].screen;
  return NULL;
}
