/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_MODEL_TABLE (qihe_model_table_get_type ())
G_DECLARE_FINAL_TYPE (QiheModelTable, qihe_model_table, QIHE, MODEL_TABLE, AdwBin)

/**
 * QiheModelTable: the typology: each case with its levels and model
 */
/** qihe_model_table_set_cases: @cases: (nullable): of #QiheCase */
void qihe_model_table_set_cases (QiheModelTable *self, GListModel *cases);

G_END_DECLS
