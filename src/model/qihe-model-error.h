/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_MODEL_ERROR (qihe_model_error_quark ())

/**
 * QiheModelError:
 * @QIHE_MODEL_ERROR_FRAMEWORK: a framework is malformed; the message begins with the path
 * @QIHE_MODEL_ERROR_ADVICE: advice is malformed; the message begins with the path
 * @QIHE_MODEL_ERROR_REGISTER: a register is malformed; the message begins with the path
 * @QIHE_MODEL_ERROR_FIELD: a field is unknown, or empty and required
 * @QIHE_MODEL_ERROR_DUPLICATE: something is there already
 * @QIHE_MODEL_ERROR_TOO_LARGE: a result would take too long or become too large
 */
typedef enum {
  QIHE_MODEL_ERROR_FRAMEWORK,
  QIHE_MODEL_ERROR_ADVICE,
  QIHE_MODEL_ERROR_REGISTER,
  QIHE_MODEL_ERROR_FIELD,
  QIHE_MODEL_ERROR_DUPLICATE,
  QIHE_MODEL_ERROR_TOO_LARGE,
} QiheModelError;

GQuark qihe_model_error_quark (void);

G_END_DECLS
