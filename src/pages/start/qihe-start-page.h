/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_START_PAGE (qihe_start_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheStartPage, qihe_start_page, QIHE, START_PAGE, AdwBin)

/**
 * QiheStartPage: what there is to do where there is no consortium yet: set ours up, or open the
 * sample (actions `win.set-up`, `win.open-sample`)
 */
GtkWidget *qihe_start_page_new (void);

G_END_DECLS
