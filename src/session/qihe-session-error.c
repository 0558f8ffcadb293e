/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-session-error.h"

#include "store/qihe-store-error.h"

G_DEFINE_QUARK (qihe_session_error, qihe_session_error)

gboolean
qihe_session_error_is_damage (const GError *error)
{
  return g_error_matches (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_DAMAGED) ||
         g_error_matches (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_QIHE) ||
         g_error_matches (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_DATA);
}
