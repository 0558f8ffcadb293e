/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-report.h"

G_BEGIN_DECLS

/** qihe_report_write_from: qihe_report_write() for a store that is open */
JsonNode *qihe_report_write_from (QiheStore *store, const QiheReportOptions *options,
                                  const char *output, const char *log, GCancellable *cancellable,
                                  QiheProgress progress, gpointer user_data, GError **error);

G_END_DECLS
