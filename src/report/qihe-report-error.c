/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-report-error.h"

G_DEFINE_QUARK (qihe_report_error, qihe_report_error)
