/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-list-refill.h"

#include "widgets/qihe-fit-labels.h"

static int
focused_row (GtkListBox *box)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (box));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *row;

  if (focus == NULL || !gtk_widget_is_ancestor (focus, GTK_WIDGET (box)))
    return -1;
  row =
      GTK_IS_LIST_BOX_ROW (focus) ? focus : gtk_widget_get_ancestor (focus, GTK_TYPE_LIST_BOX_ROW);
  return gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
}

static int
count_rows (GtkListBox *box)
{
  int n = 0;

  while (gtk_list_box_get_row_at_index (box, n) != NULL)
    n++;
  return n;
}

static void
focus_beside (GtkWidget *box)
{
  GtkWidget *beside = gtk_widget_get_first_child (gtk_widget_get_parent (box));

  gtk_root_set_focus (gtk_widget_get_root (box), NULL);
  while (beside != NULL && !gtk_widget_child_focus (beside, GTK_DIR_TAB_FORWARD))
    beside = gtk_widget_get_next_sibling (beside);
}

int
qihe_list_refill_begin (GtkListBox *box)
{
  int focused = focused_row (box);

  qihe_list_box_clear (box);
  return focused;
}

void
qihe_list_refill_end (GtkListBox *box, int focused)
{
  int n = count_rows (box);

  gtk_widget_set_visible (GTK_WIDGET (box), n > 0);
  if (focused < 0)
    return;
  if (n > 0)
    gtk_widget_grab_focus (GTK_WIDGET (gtk_list_box_get_row_at_index (box, MIN (focused, n - 1))));
  else
    focus_beside (GTK_WIDGET (box));
}
