/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_EXCHANGE_ERROR (qihe_exchange_error_quark ())

/**
 * QiheExchangeError:
 * @QIHE_EXCHANGE_ERROR_FORM: a file is not of the form that its format asks for
 * @QIHE_EXCHANGE_ERROR_UNKNOWN: a file names something that is not there
 * @QIHE_EXCHANGE_ERROR_DUPLICATE: a file says something twice
 */
typedef enum {
  QIHE_EXCHANGE_ERROR_FORM,
  QIHE_EXCHANGE_ERROR_UNKNOWN,
  QIHE_EXCHANGE_ERROR_DUPLICATE,
} QiheExchangeError;

GQuark qihe_exchange_error_quark (void);

G_END_DECLS
