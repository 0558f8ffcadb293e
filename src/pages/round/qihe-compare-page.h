/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/qihe-page.h"

G_BEGIN_DECLS

#define QIHE_TYPE_COMPARE_PAGE (qihe_compare_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheComparePage, qihe_compare_page, QIHE, COMPARE_PAGE, QihePage)

/**
 * QiheComparePage: two rounds side by side: levels and models by case, and the ratings that differ
 */
GtkWidget *qihe_compare_page_new (void);

/** qihe_compare_page_show: compares the round that is shown with the one that it is based on, else
 * with another one */
void qihe_compare_page_show (QiheComparePage *self);

G_END_DECLS
