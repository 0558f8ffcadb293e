/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-window-private.h"
#include "pages/evaluation/qihe-evaluation-page.h"
#include "pages/framework/qihe-framework-page.h"
#include "pages/overview/qihe-overview-page.h"
#include "pages/register/qihe-registers-page.h"
#include "pages/round/qihe-compare-page.h"

/*
 * The pages of the window: made when they are first shown, and which one is.
 */

static void
adopt_page (QiheWindow *self, GtkWidget *page, const char *name)
{
  gtk_stack_add_named (self->pages, page, name);
  g_object_bind_property (self->leaflet, "folded", page, "folded", G_BINDING_SYNC_CREATE);
  if (self->session != NULL)
    qihe_page_set_session (QIHE_PAGE (page), self->session);
}

static GtkListBoxRow *
navigation_row (QiheWindow *self, const char *page)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->navigation, i)) != NULL; i++)
    if (g_strcmp0 (gtk_widget_get_name (GTK_WIDGET (row)), page) == 0)
      return row;
  return NULL;
}

/* The same consortium in the round that is shown now, else the page that the case was opened from.
 */
static void
follow_case (QiheWindow *self, QiheCase *gone)
{
  QiheCase *same = qihe_session_find_case_by_code (self->session, qihe_case_get_code (gone));

  if (same != NULL && qihe_case_get_framework (same) == qihe_case_get_framework (gone))
    qihe_window_open_case (self, same, qihe_case_page_get_indicator (self->case_page));
  else if (same != NULL)
    qihe_window_open_case (self, same, -1);
  else
    qihe_window_show_page (self, self->page);
}

void
qihe_window_cases_changed (QiheWindow *self)
{
  QiheCase *shown = self->case_page != NULL ? qihe_case_page_get_case (self->case_page) : NULL;

  if (g_list_model_get_n_items (qihe_session_get_cases (self->session)) == 0)
    return; /* those of a round with another framework come next */
  if (shown != NULL && qihe_session_find_case (self->session, qihe_case_get_id (shown)) != shown &&
      g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), "case") == 0)
    follow_case (self, shown);
  qihe_window_update_actions (self);
}

void
qihe_window_ensure_page (QiheWindow *self, const char *name)
{
  if (gtk_stack_get_child_by_name (self->pages, name) != NULL)
    return;
  if (g_str_equal (name, "overview"))
    adopt_page (self, qihe_overview_page_new (), name);
  else if (g_str_equal (name, "evaluation"))
    adopt_page (self, qihe_evaluation_page_new (), name);
  else if (g_str_equal (name, "compare"))
    adopt_page (self, qihe_compare_page_new (), name);
  else if (g_str_equal (name, "registers"))
    adopt_page (self, qihe_registers_page_new (), name);
  else if (g_str_equal (name, "framework"))
    adopt_page (self, qihe_framework_page_new (), name);
  else if (g_str_equal (name, "what-if")) {
    self->what_if_page = QIHE_WHAT_IF_PAGE (qihe_what_if_page_new ());
    g_signal_connect_swapped (self->what_if_page, "steps-changed",
                              G_CALLBACK (qihe_window_update_actions), self);
    adopt_page (self, GTK_WIDGET (self->what_if_page), name);
  } else {
    self->case_page = QIHE_CASE_PAGE (qihe_case_page_new ());
    adopt_page (self, GTK_WIDGET (self->case_page), "case");
  }
}

QihePage *
qihe_window_get_page (QiheWindow *self)
{
  GtkWidget *shown = gtk_stack_get_visible_child (self->pages);

  return shown != NULL ? QIHE_PAGE (shown) : NULL;
}

void
qihe_window_show_page (QiheWindow *self, const char *name)
{
  GtkListBoxRow *row = navigation_row (self, name);

  if (row == NULL)
    return;
  qihe_window_commit (self);
  qihe_window_ensure_page (self, name);
  self->page = g_intern_string (name);
  gtk_stack_set_visible_child_name (self->pages, name);
  gtk_list_box_select_row (self->navigation, row);
  qihe_window_update_actions (self);
}

void
qihe_window_show_content (QiheWindow *self)
{
  adw_leaflet_navigate (self->leaflet, ADW_NAVIGATION_DIRECTION_FORWARD);
}

void
qihe_window_open_case (QiheWindow *self, QiheCase *one, int indicator)
{
  if (one == NULL)
    return;
  qihe_window_ensure_page (self, "case");
  gtk_stack_set_visible_child_name (self->pages, "case");
  qihe_case_page_show (self->case_page, one, indicator);
  qihe_window_show_content (self);
  qihe_window_update_actions (self);
}

void
qihe_window_open_frameworks (QiheWindow *self)
{
  qihe_window_commit (self);
  qihe_window_ensure_page (self, "framework");
  gtk_stack_set_visible_child_name (self->pages, "framework");
  qihe_window_show_content (self);
  qihe_window_update_actions (self);
}

void
qihe_window_open_comparison (QiheWindow *self)
{
  qihe_window_commit (self);
  /* It is asked for in a popover: a stack would give the keys back to that, which is closed then.
   */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  qihe_window_ensure_page (self, "compare");
  gtk_stack_set_visible_child_name (self->pages, "compare");
  qihe_compare_page_show (QIHE_COMPARE_PAGE (gtk_stack_get_child_by_name (self->pages, "compare")));
  qihe_window_show_content (self);
  qihe_window_update_actions (self);
}
