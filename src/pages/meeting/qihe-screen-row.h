/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-prepared.h"

G_BEGIN_DECLS

#define QIHE_TYPE_SCREEN_ROW (qihe_screen_row_get_type ())
G_DECLARE_FINAL_TYPE (QiheScreenRow, qihe_screen_row, QIHE, SCREEN_ROW, AdwExpanderRow)

/**
 * QiheScreenRow:
 *
 * One screen where screens are arranged: shown or not, its sentence, the presenter's notes and, of
 * a dimension, which notes behind its ratings may be shown. It is moved with the mouse, or with Alt
 * and an arrow key.
 *
 * Signal `moved (to)`: it is to stand in the place of another row; `to` is its number.
 */
GtkWidget *qihe_screen_row_new (const QihePrepared *prepared, const QiheScreen *screen);

/** qihe_screen_row_dup_screen: (transfer full): as it is now */
QiheScreen *qihe_screen_row_dup_screen (QiheScreenRow *self);
/** qihe_screen_row_apply_released: brings to @deck which notes may be shown */
void qihe_screen_row_apply_released (QiheScreenRow *self, const QiheDeckFacts *facts,
                                     QiheDeck *deck);

G_END_DECLS
