/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "session/qihe-case.h"

G_BEGIN_DECLS

#define QIHE_TYPE_CASE_WATCH (qihe_case_watch_get_type ())
G_DECLARE_FINAL_TYPE (QiheCaseWatch, qihe_case_watch, QIHE, CASE_WATCH, GObject)

/**
 * QiheCaseWatch:
 *
 * Watches a list of cases and everything in them.
 *
 * Signal `changed`: once, in idle time, after any number of changes.
 */
QiheCaseWatch *qihe_case_watch_new (void);
/** qihe_case_watch_set_cases: @cases: (nullable): of #QiheCase */
void qihe_case_watch_set_cases (QiheCaseWatch *self, GListModel *cases);
GListModel *qihe_case_watch_get_cases (QiheCaseWatch *self);

G_END_DECLS
