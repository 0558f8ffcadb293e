/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-fit-labels.h"

#include <glib/gi18n-lib.h>

static const char *const styles[] = { "best", "between", "worst", "unknown" };

const char *
qihe_status_style (QiheFramework *framework, int status)
{
  QiheFraction missing;

  if (status < 0)
    return "unknown";
  missing = qihe_framework_get_status (framework, (guint) status)->missing;
  if (missing.num == 0)
    return "best";
  return missing.num < missing.den ? "between" : "worst";
}

const char *
qihe_level_style (QiheFramework *framework, int level)
{
  if (level < 0)
    return "unknown";
  if (level == 0)
    return "best";
  return (guint) level + 1 < qihe_framework_get_n_levels (framework) ? "between" : "worst";
}

const char *
qihe_status_title (QiheFramework *framework, int status)
{
  const QiheStatus *one;

  if (status < 0)
    return _ ("not asked");
  one = qihe_framework_get_status (framework, (guint) status);
  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

const char *
qihe_level_title (QiheFramework *framework, int level)
{
  const QiheLevel *one;

  if (level < 0)
    return _ ("open");
  one = qihe_framework_get_level (framework, (guint) level);
  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

const char *
qihe_indicator_title (QiheFramework *framework, guint indicator)
{
  const QiheIndicator *one = qihe_framework_get_indicator (framework, indicator);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

const char *
qihe_dimension_title (QiheFramework *framework, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

const char *
qihe_dimension_short_title (QiheFramework *framework, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  return qihe_bilingual_get (&one->short_title, qihe_language_current (),
                             qihe_dimension_title (framework, dimension));
}

char *
qihe_dup_head (const char *text)
{
  const char *rest = g_utf8_next_char (text);
  g_autofree char *first = NULL;

  if (*text == '\0')
    return g_strdup (text);
  first = g_utf8_strup (text, rest - text);
  return g_strconcat (first, rest, NULL);
}

void
qihe_label_set_mark (GtkLabel *label, const char *mark, const char *style)
{
  gtk_label_set_text (label, mark);
  for (guint i = 0; i < G_N_ELEMENTS (styles); i++)
    if (g_str_equal (styles[i], style))
      gtk_widget_add_css_class (GTK_WIDGET (label), style);
    else
      gtk_widget_remove_css_class (GTK_WIDGET (label), styles[i]);
}

void
qihe_list_box_clear (GtkListBox *box)
{
  GtkListBoxRow *row;

  while ((row = gtk_list_box_get_row_at_index (box, 0)) != NULL)
    gtk_list_box_remove (box, GTK_WIDGET (row));
}

void
qihe_box_clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}
