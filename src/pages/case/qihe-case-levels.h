/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/qihe-case.h"

G_BEGIN_DECLS

#define QIHE_TYPE_CASE_LEVELS (qihe_case_levels_get_type ())
G_DECLARE_FINAL_TYPE (QiheCaseLevels, qihe_case_levels, QIHE, CASE_LEVELS, GtkWidget)

/**
 * QiheCaseLevels: what follows from the ratings of a case: levels, model, and how firm that is
 *
 * Signal `dimension-activated (dimension)`.
 */
void qihe_case_levels_show (QiheCaseLevels *self, QiheCase *one);
/** qihe_case_levels_set_compact: a line a level, where the indicators need the room; as always
 * where the cards have no room beside each other */
void qihe_case_levels_set_compact (QiheCaseLevels *self, gboolean compact);
/** qihe_case_levels_clear: lets the case go */
void qihe_case_levels_clear (QiheCaseLevels *self);
/** qihe_case_levels_show_firmness: how far weights and thresholds may move: said at the model,
 * which follows from all of them */
void qihe_case_levels_show_firmness (QiheCaseLevels *self);

G_END_DECLS
