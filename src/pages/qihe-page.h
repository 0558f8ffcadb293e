/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_PAGE (qihe_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (QihePage, qihe_page, QIHE, PAGE, AdwBin)

/**
 * QihePage:
 *
 * What every screen is: it shows a session, and has a header bar of its own.
 *
 * A new one is a final type with a template in ui/pages/, which it sets in its class_init and
 * initializes in its init; letting the template go is done here. What it shows it takes from the
 * session in session_changed(); the window makes it, by its name in the navigation.
 *
 * Property `session`: what is shown; `folded`: whether the sidebar is hidden, so that the header
 * bar has to offer the way back.
 * Signal `steps-changed`: its own steps, see qihe_page_get_steps().
 */
struct _QihePageClass {
  AdwBinClass parent_class;

  /* The session is another one (or none). */
  void (*session_changed) (QihePage *self);
  /* Optional: id of the screen of a meeting that belongs to what is shown, such as `matrix`;
   * %NULL for the first one. */
  char *(*dup_screen) (QihePage *self);
  /* Optional: ids of the round that is shown and of the one that it is compared with; of a page
   * that shows others than the session. */
  gboolean (*get_rounds) (QihePage *self, const char **now, const char **before);
  /* Optional: why a meeting shows something else than the page does, in words for the user; %NULL
   * where it does not. */
  char *(*dup_caution) (QihePage *self);

  /* Optional: of a page that has steps of its own to take back; the others have the session's.
   * Whether there are some, and going one step. */
  gboolean (*get_steps) (QihePage *self, gboolean *undo, gboolean *redo);
  void (*step) (QihePage *self, gboolean forward);
};

/** qihe_page_dup_screen: (transfer full) (nullable): where a meeting begins that is started here */
char *qihe_page_dup_screen (QihePage *self);
/** qihe_page_get_rounds: %FALSE where the page shows the round of the session */
gboolean qihe_page_get_rounds (QihePage *self, const char **now, const char **before);
/** qihe_page_dup_caution: (transfer full) (nullable): what is to be known before a meeting begins
 * that is started here */
char *qihe_page_dup_caution (QihePage *self);

QiheSession *qihe_page_get_session (QihePage *self);
void qihe_page_set_session (QihePage *self, QiheSession *session);

/** qihe_page_get_steps: %FALSE where the page has no steps of its own */
gboolean qihe_page_get_steps (QihePage *self, gboolean *undo, gboolean *redo);
/** qihe_page_step: goes a step of its own back or forward; %FALSE where it has none */
gboolean qihe_page_step (QihePage *self, gboolean forward);
/** qihe_page_steps_changed: for the page: emits the signal `steps-changed` */
void qihe_page_steps_changed (QihePage *self);

G_END_DECLS
