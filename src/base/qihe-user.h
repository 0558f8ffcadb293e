/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** qihe_user_dup_name: (transfer full): the full name of whoever runs the program, as the system
 * knows it; else the login. Valid UTF-8. */
char *qihe_user_dup_name (void);

/** qihe_user_choose_name: (transfer full): the same of what the system says of somebody */
char *qihe_user_choose_name (const char *real_name, const char *login);

G_END_DECLS
