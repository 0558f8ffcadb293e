/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-meeting.h"

G_BEGIN_DECLS

#define QIHE_TYPE_MEETING_WINDOW (qihe_meeting_window_get_type ())
G_DECLARE_FINAL_TYPE (QiheMeetingWindow, qihe_meeting_window, QIHE, MEETING_WINDOW, GtkWindow)

/**
 * QiheMeetingWindow:
 *
 * A meeting on the projector: the whole of a display, and on another one, where there is one, the
 * presenter's view. As long as it lives the display is not blanked. Closing it ends the meeting.
 */

/** qihe_meeting_window_new: shows nothing yet */
GtkWidget *qihe_meeting_window_new (GtkApplication *application, QiheMeeting *meeting);

/** qihe_meeting_window_start: @from: the window on the presenter's display */
void qihe_meeting_window_start (QiheMeetingWindow *self, GtkWindow *from);

QiheMeeting *qihe_meeting_window_get_meeting (QiheMeetingWindow *self);

/** qihe_meeting_window_toggle_presenter: shows or hides the presenter's view */
void qihe_meeting_window_toggle_presenter (QiheMeetingWindow *self);

/** qihe_meeting_window_show_on: moves it to a display */
void qihe_meeting_window_show_on (QiheMeetingWindow *self, GdkMonitor *monitor);
/** qihe_meeting_window_get_monitor: (nullable) (transfer none): the display that it was moved to */
GdkMonitor *qihe_meeting_window_get_monitor (QiheMeetingWindow *self);

/** qihe_meeting_window_press: what a key does in a window of the meeting */
gboolean qihe_meeting_window_press (QiheMeetingWindow *self, guint key, GdkModifierType state);

G_END_DECLS
