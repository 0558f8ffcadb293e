/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gdk/gdk.h>

#include "session/qihe-meeting.h"

G_BEGIN_DECLS

/** QiheMeetingKey: what has become of a key */
typedef enum {
  QIHE_MEETING_KEY_OTHER,     /* it is no key of a meeting */
  QIHE_MEETING_KEY_DONE,      /* the meeting is another */
  QIHE_MEETING_KEY_LEAVE,     /* the meeting is to be left */
  QIHE_MEETING_KEY_PRESENTER, /* the presenter's view is to be shown or hidden */
} QiheMeetingKey;

/** qihe_meeting_press: what a key does, on the projector and in the presenter's view alike */
QiheMeetingKey qihe_meeting_press (QiheMeeting *self, guint key, GdkModifierType state);

G_END_DECLS
