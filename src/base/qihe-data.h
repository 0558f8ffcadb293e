/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * qihe_data_load:
 * @name: path under `data/`, such as `frameworks/consortium-fit@1.json`
 *
 * Returns: (transfer full): a file that is compiled in, or %NULL with %QIHE_BASE_ERROR_DATA
 *
 * Any thread.
 */
GBytes *qihe_data_load (const char *name, GError **error);

/**
 * qihe_data_list:
 * @folder: path under `data/`, such as `migrations`
 *
 * Returns: (transfer full): names of the files in it, sorted; empty where there is no such folder
 */
char **qihe_data_list (const char *folder);

G_END_DECLS
