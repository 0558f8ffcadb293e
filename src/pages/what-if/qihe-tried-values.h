/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-what-if.h"

G_BEGIN_DECLS

#define QIHE_TYPE_TRIED_VALUES (qihe_tried_values_get_type ())
G_DECLARE_FINAL_TYPE (QiheTriedValues, qihe_tried_values, QIHE, TRIED_VALUES, AdwBin)

/**
 * QiheTriedValues:
 *
 * The weights and thresholds of a sandbox, as fields that take 1/5, 0.2 or 20 %. What is wrong is
 * said at the field.
 *
 * Signal `changed`: the sandbox has another value.
 * Signal `checked`: whether a field is wrong may have changed.
 */

/** qihe_tried_values_show: what is being typed stays as it is typed, be it right or wrong */
void qihe_tried_values_show (QiheTriedValues *self, QiheWhatIf *what_if);
/** qihe_tried_values_has_wrong: whether what a field says is not what the sandbox has */
gboolean qihe_tried_values_has_wrong (QiheTriedValues *self);
/** qihe_tried_values_clear: shows nothing and forgets what is wrong; the sandbox is about to go, or
 * to be as it was */
void qihe_tried_values_clear (QiheTriedValues *self);

G_END_DECLS
