/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_SESSION_ERROR (qihe_session_error_quark ())

/**
 * QiheSessionError:
 * @QIHE_SESSION_ERROR_DATA: the database holds an evaluation that this program cannot show
 * @QIHE_SESSION_ERROR_SAMPLE: the sample is not of the form that it should have
 * @QIHE_SESSION_ERROR_CASE: there is no such case
 */
typedef enum {
  QIHE_SESSION_ERROR_DATA,
  QIHE_SESSION_ERROR_SAMPLE,
  QIHE_SESSION_ERROR_CASE,
} QiheSessionError;

GQuark qihe_session_error_quark (void);

G_END_DECLS
