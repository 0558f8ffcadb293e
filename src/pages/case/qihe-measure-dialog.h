/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-case-data.h"

G_BEGIN_DECLS

#define QIHE_TYPE_MEASURE_DIALOG (qihe_measure_dialog_get_type ())
G_DECLARE_FINAL_TYPE (QiheMeasureDialog, qihe_measure_dialog, QIHE, MEASURE_DIALOG, AdwWindow)

/**
 * qihe_measure_dialog_new: asks what is to be done, by whom, until when
 *
 * Signal `accepted`: qihe_measure_dialog_get_measure() has what was entered.
 */
GtkWidget *qihe_measure_dialog_new (GtkWindow *parent, const QihePlannedMeasure *measure);
/** qihe_measure_dialog_get_measure: (transfer none) */
const QihePlannedMeasure *qihe_measure_dialog_get_measure (QiheMeasureDialog *self);

G_END_DECLS
