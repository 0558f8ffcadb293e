/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-rounds.h"

G_BEGIN_DECLS

/* What making and closing rounds share. */

/** qihe_rounds_fail: (returns) %FALSE with %QIHE_SESSION_ERROR_ROUND */
gboolean qihe_rounds_fail (GError **error, const char *format, ...) G_GNUC_PRINTF (2, 3);

/** qihe_rounds_pick: (nullable) (transfer none): the round of that id or code */
const QiheRound *qihe_rounds_pick (GPtrArray *rounds, const char *name);

/** qihe_rounds_write: @changes: (transfer full) */
gboolean qihe_rounds_write (QiheStore *store, QiheChanges *changes, GError **error);

/** qihe_rounds_closing_changes: (transfer full): what closes a round; @when: ISO 8601 in UTC */
QiheChanges *qihe_rounds_closing_changes (const char *origin, const char *id,
                                          QiheUnknownRule unknown, const char *when);

/** qihe_case_delete_changes: adds what deletes @one with its ratings, attachments and measures */
gboolean qihe_case_delete_changes (QiheStore *store, QiheChanges *changes, const QiheCaseData *one,
                                   GError **error);

G_END_DECLS
