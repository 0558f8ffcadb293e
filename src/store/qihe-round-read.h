/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round.h"
#include "store/qihe-connection.h"

G_BEGIN_DECLS

/* Rounds and frameworks, one at a time on a connection. */

/** qihe_round_find: (transfer full): %NULL with %QIHE_STORE_ERROR_NOT_FOUND */
QiheRound *qihe_round_find (QiheConnection *connection, const char *id, GError **error);

/** qihe_rounds_list: as qihe_rounds_read() */
GPtrArray *qihe_rounds_list (QiheConnection *connection, GError **error);

/** qihe_framework_find: as qihe_framework_read() */
QiheFramework *qihe_framework_find (QiheConnection *connection, const char *reference,
                                    GError **error);

/** qihe_round_set_damaged: (returns) %FALSE, with @what in words for the user */
gboolean qihe_round_set_damaged (GError **error, const char *round, const char *what);

G_END_DECLS
