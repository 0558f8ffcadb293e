/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/qihe-meeting.h"

G_BEGIN_DECLS

#define QIHE_TYPE_SLIDE_VIEW (qihe_slide_view_get_type ())
G_DECLARE_FINAL_TYPE (QiheSlideView, qihe_slide_view, QIHE, SLIDE_VIEW, GtkWidget)

/**
 * QiheSlideView:
 *
 * Shows the screen of a meeting, or the one that comes next; for screen readers it is an image with
 * the sentence as its name and the text twin as its description.
 *
 * Property `next`: whether it shows the one that comes next.
 */

/** qihe_slide_view_set_meeting: @meeting: (nullable) */
void qihe_slide_view_set_meeting (QiheSlideView *self, QiheMeeting *meeting);

/** qihe_slide_view_get_item_at: the item of the screen at that point, -1 for none */
int qihe_slide_view_get_item_at (QiheSlideView *self, double x, double y);

G_END_DECLS
