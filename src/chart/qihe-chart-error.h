/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_CHART_ERROR (qihe_chart_error_quark ())

/**
 * QiheChartError:
 * @QIHE_CHART_ERROR_SIZE: an image of that size cannot be made
 * @QIHE_CHART_ERROR_DRAW: the drawing library failed
 * @QIHE_CHART_ERROR_WRITE: the file cannot be written
 */
typedef enum {
  QIHE_CHART_ERROR_SIZE,
  QIHE_CHART_ERROR_DRAW,
  QIHE_CHART_ERROR_WRITE,
} QiheChartError;

GQuark qihe_chart_error_quark (void);

G_END_DECLS
