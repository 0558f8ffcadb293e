/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework-draft.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * The frameworks that there are: those that ship with the program, and those of the office, which
 * are kept in the database. A framework is changed as long as no round uses it; afterwards a new
 * version is. Everything here blocks; any thread. Changes are journaled and can be undone.
 */

/**
 * QiheFrameworkEntry: one version of a framework
 * @reference: `id@version`
 * @built_in: it ships with the program
 * @n_rounds: how many rounds use it
 * @editable: it is the office's own and no round uses it
 * @n_indicators: how many indicators it has
 * @problem: (nullable): why nothing can be rated against it yet
 */
typedef struct {
  char *reference;
  char *id;
  guint version;
  QiheBilingual title;
  gboolean built_in;
  guint n_rounds;
  gboolean editable;
  guint n_indicators;
  char *problem;
} QiheFrameworkEntry;

/**
 * qihe_framework_library_list:
 * @store: (nullable): %NULL for those that ship with the program
 *
 * Returns: (transfer full) (element-type QiheFrameworkEntry): by id, the newest version first
 */
GPtrArray *qihe_framework_library_list (QiheStore *store, GError **error);

/** qihe_framework_library_get: (transfer full): the text of a framework; @store: (nullable) */
char *qihe_framework_library_get (QiheStore *store, const char *reference, GError **error);

/**
 * qihe_framework_library_copy: makes a framework of the office's own from another one
 *
 * Returns: (transfer full): its reference, version 1 of an id that is not taken
 */
char *qihe_framework_library_copy (QiheStore *store, const char *reference, GError **error);

/** qihe_framework_library_add_version: (returns) (transfer full): the reference of a copy with the
 * next version of its id */
char *qihe_framework_library_add_version (QiheStore *store, const char *reference, GError **error);

/**
 * qihe_framework_library_import:
 * @text: a document, which may be incomplete, but has an id and a version
 *
 * Returns: (transfer full): its reference; %NULL with %QIHE_SESSION_ERROR_FRAMEWORK where there is
 *   another framework of this reference
 */
char *qihe_framework_library_import (QiheStore *store, const char *text, GError **error);

/** qihe_framework_library_delete: of the office's own, unused */
gboolean qihe_framework_library_delete (QiheStore *store, const char *reference, GError **error);

/** qihe_framework_library_find_next: the version that no framework of that id has reached yet */
gboolean qihe_framework_library_find_next (QiheStore *store, const char *id, guint *version,
                                           GError **error);

/** qihe_framework_library_put: adds to @changes what it takes to keep @text under @reference */
void qihe_framework_library_put (QiheChanges *changes, const char *reference, const char *text);
/** qihe_framework_library_save_changes: (transfer full): the same as changes of its own */
QiheChanges *qihe_framework_library_save_changes (const char *reference, const char *text);

void qihe_framework_entry_free (QiheFrameworkEntry *self);

G_END_DECLS
