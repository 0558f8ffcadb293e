/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/** QIHE_FRAMEWORK_DEFAULT: what a file is rated against that names no framework */
#define QIHE_FRAMEWORK_DEFAULT "consortium-fit@1"

/**
 * qihe_frameworks_get_built_in:
 * @reference: such as `consortium-fit@1`
 *
 * Returns: (transfer full): a framework that ships with the program; %NULL with
 *   %QIHE_BASE_ERROR_DATA, whose message names those that there are
 *
 * Any thread.
 */
QiheFramework *qihe_frameworks_get_built_in (const char *reference, GError **error);

/** qihe_frameworks_list_built_in: (transfer full): the references of those that ship with the
 * program */
char **qihe_frameworks_list_built_in (void);
gboolean qihe_frameworks_is_built_in (const char *reference);

/** qihe_frameworks_get_text: the same as the text of its file */
GBytes *qihe_frameworks_get_text (const char *reference, GError **error);

/**
 * qihe_frameworks_find:
 *
 * Returns: (transfer full): the framework that @store keeps under @reference, else the built-in one
 */
QiheFramework *qihe_frameworks_find (QiheStore *store, const char *reference, GError **error);

/**
 * qihe_frameworks_add_changes:
 *
 * Adds to @changes what it takes for @store to keep @framework, which is kept already or built in:
 * nothing, or its text as it is now.
 */
gboolean qihe_frameworks_add_changes (QiheStore *store, QiheFramework *framework,
                                      QiheChanges *changes, GError **error);

/** qihe_frameworks_parse: (transfer full): @document: the text of a framework */
QiheFramework *qihe_frameworks_parse (GBytes *document, GError **error);

/**
 * qihe_frameworks_load_file:
 *
 * Returns: (transfer full): the framework of a file; %NULL with an error whose message begins with
 *   the file and the path of what is wrong
 */
QiheFramework *qihe_frameworks_load_file (const char *path, GError **error);

G_END_DECLS
