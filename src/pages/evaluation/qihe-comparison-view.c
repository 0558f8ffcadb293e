/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-comparison-view.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-similarity-words.h"
#include "pages/evaluation/qihe-practice-card.h"
#include "pages/qihe-page.h"
#include "widgets/qihe-columns.h"
#include "widgets/qihe-fit-labels.h"
#include "widgets/qihe-wrap-layout.h"

#define MOST_CASES 200
#define MOST_NEAR 20
#define MOST_INDICATORS 4

struct _QiheComparisonView {
  QiheCaseView parent_instance;

  GHashTable *wanted; /* tags that are filtered by; empty for none */
  gboolean filling;

  GtkWidget *tags_group;
  GtkBox *tags;
  GtkBox *models;
  GtkListBox *near;
};

G_DEFINE_FINAL_TYPE (QiheComparisonView, qihe_comparison_view, QIHE_TYPE_CASE_VIEW)

static QiheAdvice *
get_advice (QiheComparisonView *self)
{
  GtkWidget *page = gtk_widget_get_ancestor (GTK_WIDGET (self), QIHE_TYPE_PAGE);
  QiheSession *session = page != NULL ? qihe_page_get_session (QIHE_PAGE (page)) : NULL;

  return session != NULL ? qihe_session_get_advice (session) : NULL;
}

/* (element-type QiheCase): those that could be evaluated */
static GPtrArray *
list_cases (QiheComparisonView *self)
{
  GListModel *cases = qihe_case_view_get_cases (QIHE_CASE_VIEW (self));
  GPtrArray *list = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; cases != NULL && i < g_list_model_get_n_items (cases) && i < MOST_CASES; i++) {
    QiheCase *one = g_list_model_get_item (cases, i);

    if (qihe_case_get_fit (one) != NULL)
      g_ptr_array_add (list, one);
    else
      g_object_unref (one);
  }
  return list;
}

static gboolean
is_wanted (QiheComparisonView *self, QiheCase *one)
{
  const char *const *tags = qihe_case_get_tags (one);

  if (g_hash_table_size (self->wanted) == 0)
    return TRUE;
  for (guint i = 0; tags != NULL && tags[i] != NULL; i++)
    if (g_hash_table_contains (self->wanted, tags[i]))
      return TRUE;
  return FALSE;
}

static QiheColumns *
add_model (QiheComparisonView *self, QiheCase *first)
{
  g_autofree char *title =
      qihe_framework_dup_model_title (qihe_case_get_framework (first),
                                      qihe_case_get_fit (first)->model, qihe_language_current ());
  g_autofree char *head = qihe_dup_head (title);
  GtkWidget *label = gtk_label_new (head);
  GtkWidget *columns =
      g_object_new (QIHE_TYPE_COLUMNS, "max-columns", 4, "column-width", 240, "spacing", 12, NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "title-4");
  gtk_widget_set_margin_top (label, 12);
  gtk_box_append (self->models, label);
  gtk_box_append (self->models, columns);
  return QIHE_COLUMNS (columns);
}

/* A group a model, in the order in which the cases bring them. */
static void
show_models (QiheComparisonView *self, GPtrArray *cases)
{
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);

  qihe_box_clear (self->models);
  for (guint i = 0; i < cases->len; i++) {
    QiheCase *one = g_ptr_array_index (cases, i);
    const char *model = qihe_case_get_fit (one)->model;
    QiheColumns *columns = g_hash_table_lookup (groups, model);

    if (!is_wanted (self, one))
      continue;
    if (columns == NULL) {
      columns = add_model (self, one);
      g_hash_table_insert (groups, (char *) model, columns);
    }
    qihe_columns_append (columns, qihe_practice_card_new (one, get_advice (self)));
  }
}

static void
tag_toggled (GtkToggleButton *button, QiheComparisonView *self)
{
  g_autoptr (GPtrArray) cases = NULL;

  if (self->filling)
    return;
  if (gtk_toggle_button_get_active (button))
    g_hash_table_add (self->wanted, g_strdup (gtk_button_get_label (GTK_BUTTON (button))));
  else
    g_hash_table_remove (self->wanted, gtk_button_get_label (GTK_BUTTON (button)));
  cases = list_cases (self);
  show_models (self, cases);
}

static void
add_tag (QiheComparisonView *self, const char *tag)
{
  GtkWidget *button = gtk_toggle_button_new_with_label (tag);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button),
                                g_hash_table_contains (self->wanted, tag));
  g_signal_connect (button, "toggled", G_CALLBACK (tag_toggled), self);
  gtk_label_set_ellipsize (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))),
                           PANGO_ELLIPSIZE_END);
  gtk_box_append (self->tags, button);
}

static void
show_tags (QiheComparisonView *self, GPtrArray *cases)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  self->filling = TRUE;
  qihe_box_clear (self->tags);
  for (guint i = 0; i < cases->len; i++) {
    const char *const *tags = qihe_case_get_tags (g_ptr_array_index (cases, i));

    for (guint at = 0; tags != NULL && tags[at] != NULL; at++)
      if (g_hash_table_add (seen, (char *) tags[at]))
        add_tag (self, tags[at]);
  }
  gtk_widget_set_visible (self->tags_group, g_hash_table_size (seen) > 0);
  self->filling = FALSE;
}

static void
add_near (QiheComparisonView *self, QiheCase *ours, QiheCase *other,
          const QiheSimilarity *similarity)
{
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *words = qihe_similarity_words (qihe_case_get_framework (ours), similarity,
                                                  qihe_case_get_ratings (ours),
                                                  qihe_case_get_ratings (other), MOST_INDICATORS);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), qihe_case_get_title (other));
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", qihe_case_get_id (other));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-case");
  gtk_list_box_append (self->near, row);
}

static void
show_near (QiheComparisonView *self, GPtrArray *cases)
{
  QiheCase *ours = cases->len > 0 ? g_ptr_array_index (cases, 0) : NULL;
  g_autofree const gint16 **ratings = g_new (const gint16 *, MAX (cases->len, 1));
  g_autoptr (GPtrArray) list = NULL;

  qihe_list_box_clear (self->near);
  if (ours == NULL || !qihe_case_get_ours (ours))
    return;
  for (guint i = 1; i < cases->len; i++)
    ratings[i - 1] = qihe_case_get_ratings (g_ptr_array_index (cases, i));
  list = qihe_similarities_new (qihe_case_get_framework (ours), qihe_case_get_ratings (ours),
                                ratings, cases->len - 1);
  for (guint i = 0; i < MIN (list->len, MOST_NEAR); i++) {
    const QiheSimilarity *similarity = g_ptr_array_index (list, i);

    add_near (self, ours, g_ptr_array_index (cases, similarity->other + 1), similarity);
  }
}

static void
refresh (QiheCaseView *view)
{
  QiheComparisonView *self = QIHE_COMPARISON_VIEW (view);
  g_autoptr (GPtrArray) cases = list_cases (self);

  show_tags (self, cases);
  show_models (self, cases);
  show_near (self, cases);
}

static void
cases_replaced (QiheCaseView *view)
{
  g_hash_table_remove_all (QIHE_COMPARISON_VIEW (view)->wanted);
}

static void
qihe_comparison_view_finalize (GObject *object)
{
  g_hash_table_unref (QIHE_COMPARISON_VIEW (object)->wanted);
  G_OBJECT_CLASS (qihe_comparison_view_parent_class)->finalize (object);
}

static void
qihe_comparison_view_class_init (QiheComparisonViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = qihe_comparison_view_finalize;
  g_type_ensure (QIHE_TYPE_WRAP_LAYOUT);
  QIHE_CASE_VIEW_CLASS (klass)->refresh = refresh;
  QIHE_CASE_VIEW_CLASS (klass)->cases_replaced = cases_replaced;
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/evaluation/qihe-comparison-view.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheComparisonView, tags_group);
  gtk_widget_class_bind_template_child (widget_class, QiheComparisonView, tags);
  gtk_widget_class_bind_template_child (widget_class, QiheComparisonView, models);
  gtk_widget_class_bind_template_child (widget_class, QiheComparisonView, near);
}

static void
qihe_comparison_view_init (QiheComparisonView *self)
{
  self->wanted = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gtk_widget_init_template (GTK_WIDGET (self));
}
