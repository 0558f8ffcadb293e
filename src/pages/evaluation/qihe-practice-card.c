/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/evaluation/qihe-practice-card.h"

#include <glib/gi18n-lib.h>

static void
add_label (GtkBox *box, const char *text, const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_box_append (box, label);
}

static void
add_practices (GtkBox *box, QiheCase *one)
{
  const char *const headings[QIHE_N_PRACTICES] = { _ ("Distribution of resources"),
                                                   _ ("Sharing of information"),
                                                   _ ("Coordination of decisions") };
  gboolean any = FALSE;

  for (guint i = 0; i < QIHE_N_PRACTICES; i++) {
    const char *text = qihe_case_get_practice (one, (QihePractice) i);

    if (text == NULL)
      continue;
    any = TRUE;
    add_label (box, headings[i], "caption-heading");
    add_label (box, text, NULL);
  }
  if (!any)
    add_label (box, _ ("Nothing is written about its practice yet"), "dim-label");
}

static gboolean
is_weak (QiheCase *one, guint indicator)
{
  int status = qihe_case_get_ratings (one)[indicator];

  return status != QIHE_UNKNOWN &&
         status != qihe_framework_get_described (qihe_case_get_framework (one));
}

static gboolean
has_problem (QiheCase *one, const QiheProblem *problem)
{
  for (guint i = 0; i < problem->n_indicators; i++)
    if (is_weak (one, problem->indicators[i]))
      return TRUE;
  return FALSE;
}

static void
add_problems (GtkBox *box, QiheCase *one, QiheAdvice *advice)
{
  GPtrArray *problems = qihe_advice_get_problems (advice);
  gboolean any = FALSE;

  for (guint i = 0; i < problems->len; i++) {
    const QiheProblem *problem = g_ptr_array_index (problems, i);

    if (!has_problem (one, problem))
      continue;
    if (!any)
      add_label (box, _ ("Problems"), "caption-heading");
    any = TRUE;
    add_label (box, qihe_bilingual_get (&problem->title, qihe_language_current (), problem->id),
               NULL);
  }
}

GtkWidget *
qihe_practice_card_new (QiheCase *one, QiheAdvice *advice)
{
  GtkWidget *card = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  const char *const *tags = qihe_case_get_tags (one);

  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "level-card");
  gtk_widget_set_valign (box, GTK_ALIGN_START);
  add_label (GTK_BOX (box), qihe_case_get_title (one), "heading");
  if (tags != NULL) {
    g_autofree char *list = g_strjoinv (_ (", "), (char **) tags);

    add_label (GTK_BOX (box), list, "caption");
  }
  add_practices (GTK_BOX (box), one);
  if (advice != NULL)
    add_problems (GTK_BOX (box), one, advice);
  gtk_button_set_child (GTK_BUTTON (card), box);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (card), "s", qihe_case_get_id (one));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (card), "win.open-case");
  gtk_accessible_update_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  qihe_case_get_title (one), -1);
  return card;
}
