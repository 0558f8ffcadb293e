/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_REPORT_ERROR (qihe_report_error_quark ())

/**
 * QiheReportError:
 * @QIHE_REPORT_ERROR_EMPTY: there is nothing to show
 * @QIHE_REPORT_ERROR_STYLE: there is no such layout, or it is not of the form that it should have
 * @QIHE_REPORT_ERROR_WRITE: the file cannot be written
 */
typedef enum {
  QIHE_REPORT_ERROR_EMPTY,
  QIHE_REPORT_ERROR_STYLE,
  QIHE_REPORT_ERROR_WRITE,
} QiheReportError;

GQuark qihe_report_error_quark (void);

G_END_DECLS
