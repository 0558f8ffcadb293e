/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/what-if/qihe-tried-results.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "chart/qihe-fit-charts.h"
#include "model/qihe-fit-words.h"
#include "widgets/qihe-fit-labels.h"

static GtkWidget *
add_row (GtkListBox *list, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_widget_set_focusable (row, FALSE);
  gtk_list_box_append (list, row);
  return row;
}

static void
add_mark (GtkWidget *row, GtkSizeGroup *marks, QiheFramework *framework, int level)
{
  GtkWidget *mark = gtk_label_new (NULL);

  gtk_size_group_add_widget (marks, mark);
  gtk_widget_add_css_class (mark, "title-3");
  gtk_widget_add_css_class (mark, "mark");
  qihe_label_set_mark (GTK_LABEL (mark), qihe_fit_mark_of_level (framework, level),
                       qihe_level_style (framework, level));
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), mark);
}

/* Begins where the rows with a mark begin. */
static void
add_room (GtkWidget *row, GtkSizeGroup *marks)
{
  GtkWidget *room = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_size_group_add_widget (marks, room);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), room);
}

/* How far the next levels are, as it would be. */
static char *
dup_distance (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  const QiheDimensionFit *one = &fit->dimensions[dimension];

  if (one->up.to >= 0)
    return qihe_fit_words_up (framework, fit, dimension);
  return one->down.to >= 0 ? qihe_fit_words_down (framework, fit, dimension) : NULL;
}

static void
add_dimension (GtkListBox *list, GtkSizeGroup *marks, QiheFramework *base, const QiheFit *before,
               QiheFramework *framework, const QiheFit *after, guint dimension)
{
  g_autofree char *level_before = qihe_fit_words_level (base, &before->dimensions[dimension]);
  g_autofree char *level_after = qihe_fit_words_level (framework, &after->dimensions[dimension]);
  g_autofree char *missing_before = qihe_fit_words_missing (base, before, dimension);
  g_autofree char *missing_after = qihe_fit_words_missing (framework, after, dimension);
  g_autofree char *level = qihe_tried_arrow (level_before, level_after);
  g_autofree char *missing = qihe_tried_arrow (missing_before, missing_after);
  g_autofree char *distance = dup_distance (framework, after, dimension);
  g_autofree char *title =
      g_strdup_printf (_ ("%s: %s"), qihe_dimension_title (framework, dimension), level);
  g_autofree char *subtitle =
      g_strjoin ("\n", missing, distance, NULL); /* ends at a distance that there is not */
  GtkWidget *row = add_row (list, title, subtitle);

  add_mark (row, marks, framework, after->dimensions[dimension].level);
}

char *
qihe_tried_arrow (const char *before, const char *after)
{
  return g_str_equal (before, after) ? g_strdup (after)
                                     : g_strdup_printf ("%s → %s", before, after);
}

char *
qihe_tried_model (QiheFramework *framework, const QiheFit *before, const QiheFit *after)
{
  g_autofree char *was =
      qihe_framework_dup_model_title (framework, before->model, qihe_language_current ());
  g_autofree char *is =
      qihe_framework_dup_model_title (framework, after->model, qihe_language_current ());

  return qihe_tried_arrow (was, is);
}

void
qihe_tried_results_show (GtkListBox *list, QiheFramework *base, const QiheFit *before,
                         QiheFramework *framework, const QiheFit *after)
{
  g_autofree char *model = qihe_tried_model (framework, before, after);
  g_autofree char *words = qihe_fit_words_model (framework, after);
  /* The marks are not equally wide. */
  g_autoptr (GtkSizeGroup) marks = gtk_size_group_new (GTK_SIZE_GROUP_HORIZONTAL);

  qihe_list_box_clear (list);
  for (guint i = 0; i < after->n_dimensions; i++)
    add_dimension (list, marks, base, before, framework, after, i);
  add_room (add_row (list, _ ("Model"), g_strv_length (after->candidates) > 1 ? words : model),
            marks);
}
