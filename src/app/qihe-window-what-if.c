/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-window-private.h"

/*
 * The sandbox in the window: reached from a case or from the evaluation, and left to where it was
 * reached from.
 */

static gboolean
shows (QiheWindow *self, const char *page)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->pages), page) == 0;
}

/* The case that is shown, else the one that was tried last, else ours. */
static QiheCase *
choose_case (QiheWindow *self)
{
  QiheCase *last =
      self->what_if_page != NULL ? qihe_what_if_page_get_case (self->what_if_page) : NULL;

  if (self->what_if_from_case)
    return qihe_case_page_get_case (self->case_page);
  return last != NULL ? last : qihe_session_get_our_case (self->session);
}

static void
act_what_if (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheWindow *self = QIHE_WINDOW (widget);
  QiheCase *one;

  if (shows (self, "what-if"))
    return;
  qihe_window_commit (self);
  self->what_if_from_case = shows (self, "case");
  one = choose_case (self);
  qihe_window_ensure_page (self, "what-if");
  gtk_stack_set_visible_child_name (self->pages, "what-if");
  qihe_what_if_page_show (self->what_if_page, one);
  qihe_window_show_content (self);
  qihe_window_update_actions (self);
}

gboolean
qihe_window_leave_what_if (QiheWindow *self)
{
  QiheCase *one;

  if (!shows (self, "what-if"))
    return FALSE;
  one = qihe_what_if_page_get_case (self->what_if_page);
  if (self->what_if_from_case && one != NULL)
    qihe_window_open_case (self, one, -1);
  else
    qihe_window_show_page (self, self->page);
  return TRUE;
}

void
qihe_window_install_what_if_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.what-if", NULL, act_what_if);
}
