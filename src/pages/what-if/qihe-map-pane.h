/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-what-if.h"

G_BEGIN_DECLS

#define QIHE_TYPE_MAP_PANE (qihe_map_pane_get_type ())
G_DECLARE_FINAL_TYPE (QiheMapPane, qihe_map_pane, QIHE, MAP_PANE, AdwBin)

/**
 * QiheMapPane:
 *
 * Which model a case has over a weight and a threshold, which the user chooses. The map is made
 * beside the main thread, a moment after the last change; the map before it stays until then.
 */

/**
 * qihe_map_pane_show:
 * @ratings: in the sandbox
 * @model: the model that they have there
 */
void qihe_map_pane_show (QiheMapPane *self, QiheWhatIf *what_if, const gint16 *ratings,
                         const char *model);
/** qihe_map_pane_clear: shows nothing; what is being made is cancelled */
void qihe_map_pane_clear (QiheMapPane *self);

G_END_DECLS
