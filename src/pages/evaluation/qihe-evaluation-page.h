/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/qihe-page.h"

G_BEGIN_DECLS

#define QIHE_TYPE_EVALUATION_PAGE (qihe_evaluation_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheEvaluationPage, qihe_evaluation_page, QIHE, EVALUATION_PAGE, QihePage)

/**
 * QiheEvaluationPage: all cases beside each other: matrix, radar, models
 */
GtkWidget *qihe_evaluation_page_new (void);

G_END_DECLS
