/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-connection.h"

G_BEGIN_DECLS

/**
 * QiheGuards: the queries of data/guards, which say what is frozen
 *
 * Made once; used by the thread that writes.
 */
typedef struct _QiheGuards QiheGuards;

/** qihe_guards_load: (transfer full): %NULL with %QIHE_BASE_ERROR_DATA */
QiheGuards *qihe_guards_load (GError **error);
void qihe_guards_free (QiheGuards *self);

/** qihe_guards_check: %FALSE with %QIHE_STORE_ERROR_FROZEN where the record may not change */
gboolean qihe_guards_check (QiheGuards *self, QiheConnection *connection, const char *entity,
                            const char *id, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheGuards, qihe_guards_free)

G_END_DECLS
