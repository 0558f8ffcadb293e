/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_BASE_ERROR (qihe_base_error_quark ())

/**
 * QiheBaseError:
 * @QIHE_BASE_ERROR_NUMBER: a text is no number, or out of range
 * @QIHE_BASE_ERROR_JSON: a text is no JSON, or not of the form asked for
 * @QIHE_BASE_ERROR_DATA: a file that ships with the program is missing
 */
typedef enum {
  QIHE_BASE_ERROR_NUMBER,
  QIHE_BASE_ERROR_JSON,
  QIHE_BASE_ERROR_DATA,
} QiheBaseError;

GQuark qihe_base_error_quark (void);

G_END_DECLS
