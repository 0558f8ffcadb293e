/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_MEASURE_LIST (qihe_measure_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheMeasureList, qihe_measure_list, QIHE, MEASURE_LIST, AdwBin)

/**
 * QiheMeasureList: what is planned, to be ticked off, changed, deleted and added to
 *
 * qihe_measure_list_show: @indicator: what the measures are about, -1 for the case as a whole
 */
void qihe_measure_list_show (QiheMeasureList *self, QiheSession *session, QiheCase *one,
                             int indicator);
/** qihe_measure_list_clear: lets the case go */
void qihe_measure_list_clear (QiheMeasureList *self);

G_END_DECLS
