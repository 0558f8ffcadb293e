/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/qihe-page.h"

G_BEGIN_DECLS

#define QIHE_TYPE_REGISTERS_PAGE (qihe_registers_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheRegistersPage, qihe_registers_page, QIHE, REGISTERS_PAGE, QihePage)

/**
 * QiheRegistersPage: the registers, one at a time: a list to search and sort, records as forms
 */
GtkWidget *qihe_registers_page_new (void);

G_END_DECLS
