/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "app/qihe-application.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_WINDOW (qihe_window_get_type ())
G_DECLARE_FINAL_TYPE (QiheWindow, qihe_window, QIHE, WINDOW, AdwApplicationWindow)

/**
 * QiheWindow: one window on one database
 */
GtkWidget *qihe_window_new (QiheApplication *application);

/**
 * qihe_window_open:
 * @path: (nullable): as for qihe_session_open_async()
 *
 * Opens a database in place of what is shown, and presents the window as soon as there is something
 * to see.
 */
void qihe_window_open (QiheWindow *self, const char *path, QiheSessionKind kind);

G_END_DECLS
