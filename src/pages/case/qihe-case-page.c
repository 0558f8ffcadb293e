/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/case/qihe-case-page.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-case-profile-words.h"
#include "pages/case/qihe-case-levels.h"
#include "pages/case/qihe-description-dialog.h"
#include "pages/case/qihe-indicator-list.h"
#include "pages/case/qihe-measure-list.h"
#include "pages/case/qihe-rating-pane.h"
#include "pages/case/qihe-use-list.h"
#include "pages/qihe-round-button.h"

struct _QiheCasePage {
  QihePage parent_instance;

  QiheCase *one;

  AdwWindowTitle *title;
  QiheCaseLevels *levels;
  AdwFlap *flap;
  GtkLabel *description;
  GtkLabel *profile;
  QiheIndicatorList *indicators;
  GtkWidget *unexplained_bar;
  GtkLabel *unexplained;
  GtkWidget *tried_bar;
  GtkLabel *tried;
  QiheMeasureList *measures; /* of the case as a whole */
  QiheUseList *uses;         /* of the round: shown with our case */
  QiheRatingPane *pane;
};

G_DEFINE_FINAL_TYPE (QiheCasePage, qihe_case_page, QIHE_TYPE_PAGE)

static void
show_title (QiheCasePage *self)
{
  adw_window_title_set_title (self->title, qihe_case_get_title (self->one));
  adw_window_title_set_subtitle (self->title, qihe_case_get_ours (self->one)
                                                  ? _ ("Our consortium")
                                                  : _ ("Reference case"));
}

/* What the park is on one line, what speaks for the case on the next. */
static void
show_profile (QiheCasePage *self)
{
  const QiheCaseProfile *profile = qihe_case_get_profile (self->one);
  g_autofree char *park = qihe_case_profile_say_park (profile);
  g_autofree char *checks = qihe_case_profile_say_checks (profile);
  g_autofree char *text = g_strconcat (park != NULL ? park : "",
                                       park != NULL && checks != NULL ? "\n" : "", checks, NULL);

  gtk_label_set_text (self->profile, text);
  gtk_widget_set_visible (GTK_WIDGET (self->profile), *text != '\0');
}

static void
show_description (QiheCasePage *self)
{
  const char *description = qihe_case_get_description (self->one);

  gtk_label_set_text (self->description, description != NULL ? description : "");
  gtk_widget_set_visible (GTK_WIDGET (self->description),
                          description != NULL && *description != '\0');
  show_profile (self);
}

static void
show_unexplained (QiheCasePage *self)
{
  guint n = qihe_session_count_unexplained (qihe_page_get_session (QIHE_PAGE (self)), self->one);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%u change without a reason", "%u changes without a reason", n),
                       n);

  gtk_label_set_text (self->unexplained, text);
  gtk_widget_set_visible (self->unexplained_bar, n > 0);
}

/* The round before is read a moment after the one that is shown. */
static void
before_changed (QiheCasePage *self)
{
  if (self->one != NULL && qihe_session_find_case (qihe_page_get_session (QIHE_PAGE (self)),
                                                   qihe_case_get_id (self->one)) == self->one)
    show_unexplained (self);
}

static void
rating_changed (QiheCase *one, guint indicator, QiheCasePage *self)
{
  show_unexplained (self);
}

static void
selected (QiheIndicatorList *list, guint indicator, QiheCasePage *self)
{
  qihe_rating_pane_show (self->pane, qihe_page_get_session (QIHE_PAGE (self)), self->one,
                         indicator);
}

static void
opened (QiheIndicatorList *list, guint indicator, QiheCasePage *self)
{
  adw_flap_set_reveal_flap (self->flap, TRUE);
  qihe_rating_pane_focus_note (self->pane);
}

static void
picked (QiheIndicatorList *list, guint indicator, int status, QiheCasePage *self)
{
  qihe_rating_pane_commit_reason (self->pane);
  qihe_session_rate (qihe_page_get_session (QIHE_PAGE (self)), self->one, indicator, status);
}

static void
firmness_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  qihe_case_levels_show_firmness (QIHE_CASE_PAGE (widget)->levels);
}

static void
described (QiheCasePage *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.tell-undo", "s", _ ("Description changed"));
}

static void
describe_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  QiheCasePage *self = QIHE_CASE_PAGE (widget);
  GtkWidget *dialog =
      qihe_description_dialog_new (GTK_WINDOW (gtk_widget_get_root (widget)),
                                   qihe_page_get_session (QIHE_PAGE (self)), self->one);

  g_signal_connect_object (dialog, "changed", G_CALLBACK (described), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

static void
dimension_activated (QiheCaseLevels *levels, int dimension, QiheCasePage *self)
{
  QiheFramework *framework = qihe_case_get_framework (self->one);

  qihe_indicator_list_select (self->indicators,
                              qihe_framework_get_dimension (framework, (guint) dimension)->first);
  qihe_indicator_list_focus (self->indicators);
}

static void
show_first_unexplained (QiheCasePage *self)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));
  guint n = qihe_framework_get_n_indicators (qihe_case_get_framework (self->one));

  for (guint i = 0; i < n; i++)
    if (qihe_session_lacks_reason (session, self->one, i)) {
      qihe_indicator_list_select (self->indicators, i);
      adw_flap_set_reveal_flap (self->flap, TRUE);
      qihe_rating_pane_focus_reason (self->pane);
      return;
    }
}

/* Where both do not fit beside each other, the indicators come first. */
static void
fold_changed (QiheCasePage *self)
{
  adw_flap_set_reveal_flap (self->flap, !adw_flap_get_folded (self->flap));
}

/* Levels stay in view: in a small window in a line each. */
static void
window_fold_changed (QiheCasePage *self)
{
  gboolean folded;

  g_object_get (self, "folded", &folded, NULL);
  qihe_case_levels_set_compact (self->levels, folded);
}

static void
release_case (QiheCasePage *self)
{
  if (self->one != NULL)
    g_signal_handlers_disconnect_by_data (self->one, self);
  g_clear_object (&self->one);
  if (self->measures != NULL)
    qihe_measure_list_clear (self->measures);
  if (self->uses != NULL)
    qihe_use_list_show (self->uses, NULL);
  if (self->indicators != NULL)
    qihe_indicator_list_clear (self->indicators);
  if (self->levels != NULL)
    qihe_case_levels_clear (self->levels);
}

static void
take_case (QiheCasePage *self, QiheCase *one)
{
  QiheSession *session = qihe_page_get_session (QIHE_PAGE (self));

  release_case (self);
  self->one = g_object_ref (one);
  g_signal_connect (one, "rating-changed", G_CALLBACK (rating_changed), self);
  g_signal_connect_swapped (one, "notify::title", G_CALLBACK (show_title), self);
  g_signal_connect_swapped (one, "notify::description", G_CALLBACK (show_description), self);
  qihe_indicator_list_show (self->indicators, session, one);
  qihe_case_levels_show (self->levels, one);
  qihe_measure_list_show (self->measures, session, one, -1);
  gtk_widget_set_visible (GTK_WIDGET (self->uses), qihe_case_get_ours (one));
  qihe_use_list_show (self->uses, session);
  show_title (self);
  show_description (self);
  before_changed (self);
}

static void
session_changed (QihePage *page)
{
  QiheCasePage *self = QIHE_CASE_PAGE (page);
  QiheSession *session = qihe_page_get_session (page);

  qihe_rating_pane_clear (self->pane);
  release_case (self);
  if (session != NULL)
    g_signal_connect_object (session, "notify::before", G_CALLBACK (before_changed), self,
                             G_CONNECT_SWAPPED);
}

static void
qihe_case_page_dispose (GObject *object)
{
  release_case (QIHE_CASE_PAGE (object));
  G_OBJECT_CLASS (qihe_case_page_parent_class)->dispose (object);
}

/* Where one rates in our case, its dimension; another case is one to compare with. */
static char *
dup_screen (QihePage *page)
{
  QiheCasePage *self = QIHE_CASE_PAGE (page);
  QiheFramework *framework;
  guint dimension;

  if (self->one == NULL || !qihe_case_get_ours (self->one))
    return g_strdup ("comparison");
  framework = qihe_case_get_framework (self->one);
  dimension =
      qihe_framework_get_indicator (framework, qihe_indicator_list_get_selected (self->indicators))
          ->dimension;
  return g_strconcat ("dimension:", qihe_framework_get_dimension (framework, dimension)->id, NULL);
}

static void
qihe_case_page_class_init (QiheCasePageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_ROUND_BUTTON);
  g_type_ensure (QIHE_TYPE_CASE_LEVELS);
  g_type_ensure (QIHE_TYPE_INDICATOR_LIST);
  g_type_ensure (QIHE_TYPE_MEASURE_LIST);
  g_type_ensure (QIHE_TYPE_RATING_PANE);
  g_type_ensure (QIHE_TYPE_USE_LIST);
  object_class->dispose = qihe_case_page_dispose;
  QIHE_PAGE_CLASS (klass)->session_changed = session_changed;
  QIHE_PAGE_CLASS (klass)->dup_screen = dup_screen;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/case/qihe-case-page.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, title);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, levels);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, flap);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, description);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, profile);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, indicators);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, unexplained_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, unexplained);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, tried_bar);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, tried);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, measures);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, uses);
  gtk_widget_class_bind_template_child (widget_class, QiheCasePage, pane);
  gtk_widget_class_install_action (widget_class, "case.firmness", NULL, firmness_action);
  gtk_widget_class_install_action (widget_class, "case.describe", NULL, describe_action);
  gtk_widget_class_bind_template_callback (widget_class, fold_changed);
  gtk_widget_class_bind_template_callback (widget_class, show_first_unexplained);
  gtk_widget_class_bind_template_callback (widget_class, selected);
  gtk_widget_class_bind_template_callback (widget_class, opened);
  gtk_widget_class_bind_template_callback (widget_class, picked);
  gtk_widget_class_bind_template_callback (widget_class, dimension_activated);
}

static void
qihe_case_page_init (QiheCasePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "notify::folded", G_CALLBACK (window_fold_changed), NULL);
}

GtkWidget *
qihe_case_page_new (void)
{
  return g_object_new (QIHE_TYPE_CASE_PAGE, NULL);
}

QiheCase *
qihe_case_page_get_case (QiheCasePage *self)
{
  return self->one;
}

int
qihe_case_page_get_indicator (QiheCasePage *self)
{
  return (int) qihe_indicator_list_get_selected (self->indicators);
}

void
qihe_case_page_show (QiheCasePage *self, QiheCase *one, int indicator)
{
  if (self->one != one) {
    qihe_case_page_commit (self);
    take_case (self, one);
  }
  qihe_indicator_list_select (self->indicators,
                              indicator >= 0 ? (guint) indicator
                                             : qihe_indicator_list_get_selected (self->indicators));
  qihe_indicator_list_focus (self->indicators);
  qihe_indicator_list_reveal (self->indicators);
}

void
qihe_case_page_show_tried (QiheCasePage *self, guint n)
{
  g_autofree char *text =
      g_strdup_printf (ngettext ("What if: %u change is tried in this round and not kept yet",
                                 "What if: %u changes are tried in this round and not kept yet", n),
                       n);

  gtk_label_set_text (self->tried, text);
  gtk_widget_set_visible (self->tried_bar, n > 0);
}

void
qihe_case_page_commit (QiheCasePage *self)
{
  qihe_rating_pane_commit (self->pane);
}

gboolean
qihe_case_page_leave_text (QiheCasePage *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));

  if (self->one == NULL || focus == NULL ||
      !gtk_widget_is_ancestor (focus, GTK_WIDGET (self->pane)))
    return FALSE;
  if (adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, FALSE);
  return qihe_indicator_list_focus (self->indicators);
}
