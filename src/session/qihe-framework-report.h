/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * What is said about frameworks to programs without a window. @path is a database; where there is
 * none, what only reads knows the frameworks that ship with the program. @name is a reference,
 * `id@version`, or a file that ends in `.json`. All block; any thread.
 */

/** (transfer full): `[{"framework", "title", "built_in", "editable", "rounds", "indicators",
 * "problem"}]` */
JsonNode *qihe_framework_report_list (const char *path, GError **error);

/** (transfer full): the document itself */
char *qihe_framework_report_show (const char *path, const char *name, GError **error);

/** (transfer full): `{"framework", "ok", "problems": [{"path", "place", "message"}]}` */
JsonNode *qihe_framework_report_check (const char *path, const char *name, GError **error);

/** (transfer full): `{"from", "to", "changes": [{"action", "entity", "id", "words"}]}` */
JsonNode *qihe_framework_report_diff (const char *path, const char *from, const char *to,
                                      GError **error);

/** (transfer full): `{"framework"}`: @file is kept in the database, which has to exist */
JsonNode *qihe_framework_report_import (const char *path, const char *file, GError **error);

/** (transfer full): `{"framework", "file"}` */
JsonNode *qihe_framework_report_export (const char *path, const char *name, const char *file,
                                        GError **error);

G_END_DECLS
