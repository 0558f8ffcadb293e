/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-error.h"

G_DEFINE_QUARK (qihe_session_error, qihe_session_error)
