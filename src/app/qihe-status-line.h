/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

/**
 * QiheStatusLine:
 *
 * What is being done in the background, how far it is, and how to cancel it. It is there only while
 * there is something of that kind, and not for what is over in a moment.
 */

#define QIHE_TYPE_STATUS_LINE (qihe_status_line_get_type ())
G_DECLARE_FINAL_TYPE (QiheStatusLine, qihe_status_line, QIHE, STATUS_LINE, AdwBin)

/** qihe_status_line_set_session: @session: (nullable): whose work is shown from now on */
void qihe_status_line_set_session (QiheStatusLine *self, QiheSession *session);

G_END_DECLS
