/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-connection.h"

G_BEGIN_DECLS

/**
 * QihePool:
 *
 * A few connections that can only read. Any thread.
 */
typedef struct _QihePool QihePool;

QihePool *qihe_pool_new (const char *path);
void qihe_pool_free (QihePool *self);

/** qihe_pool_close: closes the connections that nobody uses */
void qihe_pool_close (QihePool *self);

/** qihe_pool_take: waits for one where all are in use; give it back with qihe_pool_give() */
QiheConnection *qihe_pool_take (QihePool *self, GError **error);
void qihe_pool_give (QihePool *self, QiheConnection *connection);

/** qihe_pool_open_reader: a connection that can only read, apart from any pool */
QiheConnection *qihe_pool_open_reader (const char *path, GError **error);

G_END_DECLS
