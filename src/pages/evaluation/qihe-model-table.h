/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/evaluation/qihe-case-view.h"

G_BEGIN_DECLS

#define QIHE_TYPE_MODEL_TABLE (qihe_model_table_get_type ())
G_DECLARE_FINAL_TYPE (QiheModelTable, qihe_model_table, QIHE, MODEL_TABLE, QiheCaseView)

/**
 * QiheModelTable: the typology: each case with its levels and model
 */
G_END_DECLS
