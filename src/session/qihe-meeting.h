/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-prepared.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_MEETING (qihe_meeting_get_type ())
G_DECLARE_FINAL_TYPE (QiheMeeting, qihe_meeting, QIHE, MEETING, GObject)

/**
 * QiheMeeting:
 *
 * A meeting under way: which screen is shown, what was entered from it, and what lies over it.
 * Everybody who shows it, on the projector or to the presenter, looks at the same object. Main
 * thread.
 *
 * Signal `changed`: something of that is another. What it gave out is valid until then.
 */

/** QiheCover: what hides the screen */
typedef enum {
  QIHE_COVER_NONE,
  QIHE_COVER_BLACK,
  QIHE_COVER_WHITE,
} QiheCover;

/** qihe_meeting_new: @prepared: (transfer full) */
QiheMeeting *qihe_meeting_new (QihePrepared *prepared);

const QihePrepared *qihe_meeting_get_prepared (QiheMeeting *self);

/** qihe_meeting_get_n_screens: the pages of those that are not hidden; at least 1, for where all
 * are, the first is shown */
guint qihe_meeting_get_n_screens (QiheMeeting *self);
/** qihe_meeting_get_position: 0 … n - 1 */
guint qihe_meeting_get_position (QiheMeeting *self);
/** qihe_meeting_get_slide: what is shown */
const QiheSlide *qihe_meeting_get_slide (QiheMeeting *self);
/** qihe_meeting_get_next_slide: (nullable): what comes next */
const QiheSlide *qihe_meeting_get_next_slide (QiheMeeting *self);
/** qihe_meeting_get_notes: (nullable): for the presenter */
const char *qihe_meeting_get_notes (QiheMeeting *self);
/** qihe_meeting_get_look: how the slide is shown */
QiheSlideLook qihe_meeting_get_look (QiheMeeting *self);
QiheCover qihe_meeting_get_cover (QiheMeeting *self);
/** qihe_meeting_get_number: the number that is being typed, 0 for none */
guint qihe_meeting_get_number (QiheMeeting *self);
/** qihe_meeting_get_depth: how often something was entered */
guint qihe_meeting_get_depth (QiheMeeting *self);

/** qihe_meeting_get_started: when it began, in microseconds of the monotonic clock */
gint64 qihe_meeting_get_started (QiheMeeting *self);

/** qihe_meeting_show: @id: of a screen; where there is none, or it is hidden, the next that is
 * shown, else the first */
void qihe_meeting_show (QiheMeeting *self, const char *id);
/** qihe_meeting_go: so many screens on, or back where it is negative */
void qihe_meeting_go (QiheMeeting *self, int steps);
void qihe_meeting_go_first (QiheMeeting *self);
void qihe_meeting_go_last (QiheMeeting *self);

/** qihe_meeting_type_digit: 0 … 9; the number is taken when nothing is typed for a moment */
void qihe_meeting_type_digit (QiheMeeting *self, guint digit);

/** qihe_meeting_choose: marks the item so many further on; (returns) %FALSE where there is none */
gboolean qihe_meeting_choose (QiheMeeting *self, int steps);
/** qihe_meeting_enter: takes the number that was typed, else enters what is marked, or the first
 * item */
void qihe_meeting_enter (QiheMeeting *self);
/** qihe_meeting_enter_item: what is behind one item */
void qihe_meeting_enter_item (QiheMeeting *self, guint item);
/** qihe_meeting_step_back: undoes the last of: a number, a cover, zoom, an entering; (returns)
 * %FALSE where there is nothing left but to leave */
gboolean qihe_meeting_step_back (QiheMeeting *self);

/** qihe_meeting_toggle_cover: takes it away where it is there already */
void qihe_meeting_toggle_cover (QiheMeeting *self, QiheCover cover);
void qihe_meeting_toggle_zoom (QiheMeeting *self);
/** qihe_meeting_toggle_ground: for this meeting; what is arranged stays */
void qihe_meeting_toggle_ground (QiheMeeting *self);

/**
 * qihe_session_prepare_meeting_async:
 * @round: (nullable): id of a round, %NULL for the one that is shown
 * @before: (nullable): id of the one that it is compared with, %NULL for the round before
 *
 * Reads what a meeting needs.
 */
void qihe_session_prepare_meeting_async (QiheSession *self, const char *round, const char *before,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
/** (transfer full) */
QihePrepared *qihe_session_prepare_meeting_finish (QiheSession *self, GAsyncResult *result,
                                                   GError **error);

/** qihe_session_save_slides_async: writes the screens of the round that is shown as a PDF */
void qihe_session_save_slides_async (QiheSession *self, const char *path,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean qihe_session_save_slides_finish (QiheSession *self, GAsyncResult *result, GError **error);

/** qihe_session_set_deck: keeps the screens of a round as they are arranged; undone like everything
 * else */
void qihe_session_set_deck (QiheSession *self, const char *round, const QiheDeck *deck);

G_END_DECLS
