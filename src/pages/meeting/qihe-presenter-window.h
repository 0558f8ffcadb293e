/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/meeting/qihe-meeting-window.h"

G_BEGIN_DECLS

#define QIHE_TYPE_PRESENTER_WINDOW (qihe_presenter_window_get_type ())
G_DECLARE_FINAL_TYPE (QihePresenterWindow, qihe_presenter_window, QIHE, PRESENTER_WINDOW, AdwWindow)

/**
 * QihePresenterWindow:
 *
 * What the presenter sees of a meeting and the others do not: the screen, the next one, the notes,
 * the time.
 */
GtkWidget *qihe_presenter_window_new (QiheMeetingWindow *meeting);

G_END_DECLS
