/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-choices.h"

G_BEGIN_DECLS

/*
 * A row that asks for one of the choices that are data.
 */

/** qihe_choice_row_fill: @none: (nullable): words for no choice, which then comes first */
void qihe_choice_row_fill (AdwComboRow *row, QiheChoices list, const char *none);
/** qihe_choice_row_select: @id: (nullable): one that the list does not have is kept as it is */
void qihe_choice_row_select (AdwComboRow *row, const char *id);
/** qihe_choice_row_get: (nullable) (transfer none): the id that is chosen */
const char *qihe_choice_row_get (AdwComboRow *row);

G_END_DECLS
