/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_APPLICATION (qihe_application_get_type ())
G_DECLARE_FINAL_TYPE (QiheApplication, qihe_application, QIHE, APPLICATION, AdwApplication)

/**
 * QiheApplication: the program: its options, and actions that do not belong to a window
 */
QiheApplication *qihe_application_new (void);

G_END_DECLS
