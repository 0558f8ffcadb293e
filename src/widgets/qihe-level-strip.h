/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-fit.h"

G_BEGIN_DECLS

#define QIHE_TYPE_LEVEL_STRIP (qihe_level_strip_get_type ())
G_DECLARE_FINAL_TYPE (QiheLevelStrip, qihe_level_strip, QIHE, LEVEL_STRIP, GtkWidget)

/**
 * QiheLevelStrip: the answer of a case: a card for each dimension and one for the model
 *
 * Signal `dimension-activated (dimension)`: a card was pressed, -1 for the model.
 */

/** qihe_level_strip_show: @fit: (nullable): no cards for %NULL */
void qihe_level_strip_show (QiheLevelStrip *self, QiheFramework *framework, const QiheFit *fit);
/** qihe_level_strip_set_compact: a line a card, where there is little room */
void qihe_level_strip_set_compact (QiheLevelStrip *self, gboolean compact);
/** qihe_level_strip_get_model_area: where the model's card is in @inside, for a popover at it */
GdkRectangle qihe_level_strip_get_model_area (QiheLevelStrip *self, GtkWidget *inside);

G_END_DECLS
