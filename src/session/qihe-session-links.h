/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-links.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/* What records of a session's registers refer to. Main thread; nothing here blocks. */

/** qihe_session_suggest_records_async: looks up records that may be meant by @text; an empty one
 * finds nothing */
void qihe_session_suggest_records_async (QiheSession *self, QiheRegister *shape, const char *text,
                                         GCancellable *cancellable, GAsyncReadyCallback callback,
                                         gpointer user_data);
/** qihe_session_suggest_records_finish: (transfer full) (element-type JsonObject): records, best
 * first, without those that are archived */
GPtrArray *qihe_session_suggest_records_finish (QiheSession *self, GAsyncResult *result,
                                                GError **error);

/** qihe_session_list_links_async: what refers to a record; @registers: those that there are */
void qihe_session_list_links_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                                    const char *id, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
/** qihe_session_list_links_finish: (transfer full) (element-type QiheLink) */
GPtrArray *qihe_session_list_links_finish (QiheSession *self, GAsyncResult *result, GError **error);

/** qihe_session_read_record_async: a record with the names of what it refers to */
void qihe_session_read_record_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                                     const char *id, GCancellable *cancellable,
                                     GAsyncReadyCallback callback, gpointer user_data);
/** qihe_session_read_record_finish: (transfer full) */
JsonObject *qihe_session_read_record_finish (QiheSession *self, GAsyncResult *result,
                                             GError **error);

G_END_DECLS
