/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** test_folder_remove: @path with all that is in it; links are not followed */
void test_folder_remove (const char *path);

G_END_DECLS
