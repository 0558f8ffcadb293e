/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/qihe-page.h"

G_BEGIN_DECLS

#define QIHE_TYPE_OVERVIEW_PAGE (qihe_overview_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheOverviewPage, qihe_overview_page, QIHE, OVERVIEW_PAGE, QihePage)

/**
 * QiheOverviewPage: how our consortium stands, in ten seconds
 */
GtkWidget *qihe_overview_page_new (void);

G_END_DECLS
