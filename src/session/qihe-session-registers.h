/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-record-list.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/* The registers of a session's database, and their records; @registers are those that there are.
 * Main thread; nothing here blocks. */

/** qihe_session_open_registers_async: reads which registers there are, and makes their tables */
void qihe_session_open_registers_async (QiheSession *self, GCancellable *cancellable,
                                        GAsyncReadyCallback callback, gpointer user_data);
/** qihe_session_open_registers_finish: (transfer full) (element-type QiheRegister): in their order;
 * see qihe_registers_open() */
GPtrArray *qihe_session_open_registers_finish (QiheSession *self, GAsyncResult *result,
                                               GError **error);

/** qihe_session_list_records: (transfer full) */
QiheRecordList *qihe_session_list_records (QiheSession *self, GPtrArray *registers,
                                           QiheRegister *shape);

/**
 * qihe_session_put_record_async:
 * @id: (nullable): of the record that is changed; %NULL for a new one
 * @texts: (element-type utf8 utf8): what was typed, by field id
 */
void qihe_session_put_record_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                                    const char *id, GHashTable *texts, GAsyncReadyCallback callback,
                                    gpointer user_data);
/** qihe_session_put_record_finish: (transfer full): the record as it is now, with its `id`; %NULL
 * as of qihe_records_add() */
JsonObject *qihe_session_put_record_finish (QiheSession *self, GAsyncResult *result,
                                            GError **error);

/** qihe_session_delete_record_async: it can be undone; it fails with %QIHE_SESSION_ERROR_LINKED
 * where other records refer to it */
void qihe_session_delete_record_async (QiheSession *self, GPtrArray *registers, QiheRegister *shape,
                                       const char *id, GAsyncReadyCallback callback,
                                       gpointer user_data);
gboolean qihe_session_delete_record_finish (QiheSession *self, GAsyncResult *result,
                                            GError **error);

/** qihe_session_archive_record_async: takes it out of use; it can be undone; finished by
 * qihe_session_delete_record_finish() */
void qihe_session_archive_record_async (QiheSession *self, GPtrArray *registers,
                                        QiheRegister *shape, const char *id,
                                        GAsyncReadyCallback callback, gpointer user_data);

G_END_DECLS
