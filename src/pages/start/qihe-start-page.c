/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/start/qihe-start-page.h"

struct _QiheStartPage {
  AdwBin parent_instance;
};

G_DEFINE_FINAL_TYPE (QiheStartPage, qihe_start_page, ADW_TYPE_BIN)

static void
qihe_start_page_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_START_PAGE);
  G_OBJECT_CLASS (qihe_start_page_parent_class)->dispose (object);
}

static void
qihe_start_page_class_init (QiheStartPageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_start_page_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/qihe/Qihe/ui/pages/start/qihe-start-page.ui");
}

static void
qihe_start_page_init (QiheStartPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
qihe_start_page_new (void)
{
  return g_object_new (QIHE_TYPE_START_PAGE, NULL);
}
