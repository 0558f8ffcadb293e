/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/qihe-notice.h"
#include "app/qihe-status-line.h"
#include "app/qihe-window.h"
#include "base/qihe-delay.h"
#include "pages/case/qihe-case-page.h"
#include "pages/what-if/qihe-what-if-page.h"

G_BEGIN_DECLS

/* What the window and its actions share. */

typedef enum {
  QIHE_CLOSING_NOT,
  QIHE_CLOSING_WHEN_SAVED, /* or when the user does not want to wait for that */
  QIHE_CLOSING_ASKED,      /* whether to close all the same */
  QIHE_CLOSING_ANYWAY,
} QiheClosing;

struct _QiheWindow {
  AdwApplicationWindow parent_instance;

  QiheSession *session;
  GCancellable *opening;
  QiheDelay present;
  char *path;
  QiheSessionKind kind;
  /* The page of the navigation that is shown, or that a case was opened from. Interned, because
   * show_page() is also asked for it. */
  const char *page;

  /* What is to be said of a restored backup, once it is open. */
  char *restored;

  QiheNotice *notice;
  GtkStack *states; /* loading, start, error, main */
  AdwStatusPage *loading_page;
  AdwStatusPage *error_page;
  GtkWidget *try_button;
  GtkWidget *restore_button;
  AdwLeaflet *leaflet;
  GtkListBox *navigation;
  GtkInfoBar *sample_bar;
  GtkInfoBar *problem_bar;
  GtkLabel *problem;
  GtkInfoBar *unsaved_bar;
  GtkLabel *unsaved;
  GtkInfoBar *round_bar;
  QiheStatusLine *status_line;
  GtkInfoBar *read_only_bar;
  GtkLabel *read_only;
  GtkStack *pages;
  QiheCasePage *case_page;
  QiheWhatIfPage *what_if_page;
  gboolean what_if_from_case; /* where its back button leads */
  QiheClosing closing;
  QiheDelay leaving;
  GtkWindow *question; /* (nullable): the one that asks whether to close */
  GtkWidget *meeting;  /* (nullable): the window of the meeting under way */
  gboolean preparing;  /* a meeting, or what is arranged for it */
  char *screen;        /* (nullable): id of the one at which the meeting begins */
};

/** qihe_window_tell: a toast: @message is plain text */
void qihe_window_tell (QiheWindow *self, const char *message);
/** qihe_window_show_busy: in place of everything; @what: is going on */
void qihe_window_show_busy (QiheWindow *self, const char *what);
/** qihe_window_show_error: @damage: whether a backup would help */
void qihe_window_show_error (QiheWindow *self, const GError *error, gboolean damage);
/** qihe_window_show_read_only: whether the database can only be read, and why */
void qihe_window_show_read_only (QiheWindow *self);
/** qihe_window_install_opening_actions: what is offered where a database cannot be opened */
void qihe_window_install_opening_actions (GtkWidgetClass *klass);
/** qihe_window_choose_backup: asks for a backup, restores and opens it */
void qihe_window_choose_backup (QiheWindow *self);
/** qihe_window_drop_session: lets the database go, everything typed written */
void qihe_window_drop_session (QiheWindow *self);
/** qihe_window_try_again: opens the database once more that could not be opened */
void qihe_window_try_again (QiheWindow *self);
/** qihe_window_commit: writes what has been typed */
void qihe_window_commit (QiheWindow *self);
/** qihe_window_show_page: @name: a page of the navigation */
void qihe_window_show_page (QiheWindow *self, const char *name);
/** qihe_window_show_content: where the window is narrow, the page in place of the navigation */
void qihe_window_show_content (QiheWindow *self);
/** qihe_window_open_case: @one: (nullable); @indicator: to select, -1 for none in particular */
void qihe_window_open_case (QiheWindow *self, QiheCase *one, int indicator);
/** qihe_window_cases_changed: the case that is shown may be gone: deleted here, undone, of another
 * round, or removed by somebody else */
void qihe_window_cases_changed (QiheWindow *self);
/** qihe_window_ensure_page: makes the page of that name where it is not there yet */
void qihe_window_ensure_page (QiheWindow *self, const char *name);
/** qihe_window_get_page: (nullable) (transfer none): the one that is shown */
QihePage *qihe_window_get_page (QiheWindow *self);
/** qihe_window_leave_what_if: %FALSE where another page is shown */
gboolean qihe_window_leave_what_if (QiheWindow *self);
/** qihe_window_open_frameworks: the page of the frameworks */
void qihe_window_open_frameworks (QiheWindow *self);
/** qihe_window_open_comparison: two rounds side by side */
void qihe_window_open_comparison (QiheWindow *self);
void qihe_window_open_own (QiheWindow *self);
void qihe_window_open_sample (QiheWindow *self);

/**
 * qihe_window_may_close:
 *
 * Where something is not saved yet the window stays; it closes by itself as soon as it is, or asks.
 */
gboolean qihe_window_may_close (QiheWindow *self);
/** qihe_window_watch_saving: shows from now on what of the session is not saved */
void qihe_window_watch_saving (QiheWindow *self);

/** qihe_window_round_changed: shows what follows from the round that is shown */
void qihe_window_round_changed (QiheWindow *self);
/** qihe_window_update_actions: enables what can be done now */
void qihe_window_update_actions (QiheWindow *self);
void qihe_window_end_meeting (QiheWindow *self);
/** qihe_window_install_meeting_actions: what has to do with meetings */
void qihe_window_install_meeting_actions (GtkWidgetClass *klass);

/** qihe_window_install_round_actions: what is done to rounds */
void qihe_window_install_round_actions (GtkWidgetClass *klass);
/** qihe_window_install_what_if_actions: `win.what-if` */
void qihe_window_install_what_if_actions (GtkWidgetClass *klass);
/** qihe_window_install_report_action: `win.report` */
void qihe_window_install_report_action (GtkWidgetClass *klass);
/** qihe_window_install_actions: `win.…` */
void qihe_window_install_actions (GtkWidgetClass *klass);

G_END_DECLS
