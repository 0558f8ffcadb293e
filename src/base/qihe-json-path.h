/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Where something is in a JSON document: `$.cases[2].ratings["talent.course-standard"]`. A path
 * begins as "$".
 */

/** qihe_json_path_append_key: appends `.key`, or `["key"]` where it is no plain word */
void qihe_json_path_append_key (GString *path, const char *key);

/** qihe_json_path_append_index: appends `[index]` */
void qihe_json_path_append_index (GString *path, guint index);

G_END_DECLS
