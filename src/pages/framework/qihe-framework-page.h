/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/qihe-page.h"

G_BEGIN_DECLS

#define QIHE_TYPE_FRAMEWORK_PAGE (qihe_framework_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheFrameworkPage, qihe_framework_page, QIHE, FRAMEWORK_PAGE, QihePage)

/**
 * QiheFrameworkPage:
 *
 * The frameworks with their versions, and the one that is edited: tree, details, what is wrong with
 * it, and what it would change in the round that is shown. What is edited is saved as one goes.
 */
GtkWidget *qihe_framework_page_new (void);

G_END_DECLS
