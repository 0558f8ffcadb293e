/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-framework-library.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/*
 * The frameworks of an open database, without blocking; see qihe-framework-library.h. Main thread.
 */

typedef enum {
  QIHE_FRAMEWORK_COPY,
  QIHE_FRAMEWORK_ADD_VERSION,
  QIHE_FRAMEWORK_DELETE,
  QIHE_FRAMEWORK_IMPORT,
} QiheFrameworkAction;

void qihe_session_list_frameworks_async (QiheSession *self, GCancellable *cancellable,
                                         GAsyncReadyCallback callback, gpointer user_data);
/** (transfer full) (element-type QiheFrameworkEntry) */
GPtrArray *qihe_session_list_frameworks_finish (QiheSession *self, GAsyncResult *result,
                                                GError **error);

/** qihe_session_read_framework_async: its text, with all changes so far */
void qihe_session_read_framework_async (QiheSession *self, const char *reference,
                                        GCancellable *cancellable, GAsyncReadyCallback callback,
                                        gpointer user_data);
/** (transfer full) */
char *qihe_session_read_framework_finish (QiheSession *self, GAsyncResult *result, GError **error);

/**
 * qihe_session_change_frameworks_async:
 * @argument: a reference; for %QIHE_FRAMEWORK_IMPORT the path of a file
 */
void qihe_session_change_frameworks_async (QiheSession *self, QiheFrameworkAction action,
                                           const char *argument, GCancellable *cancellable,
                                           GAsyncReadyCallback callback, gpointer user_data);
/** (transfer full): the reference of what has been made, or of what is gone */
char *qihe_session_change_frameworks_finish (QiheSession *self, GAsyncResult *result,
                                             GError **error);

/** qihe_session_save_framework: writes behind; `failed` says when that is refused */
void qihe_session_save_framework (QiheSession *self, const char *reference, const char *text);

/**
 * qihe_session_describe_framework_effect:
 *
 * Returns: (transfer full) (element-type utf8): what would be different in the cases of the round
 *   that is shown, in sentences, ours first; empty where nothing would
 */
GPtrArray *qihe_session_describe_framework_effect (QiheSession *self, QiheFramework *framework);

G_END_DECLS
