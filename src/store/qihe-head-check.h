/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-head.h"

G_BEGIN_DECLS

/**
 * qihe_head_compare:
 * @noted: what the head says
 * @tip: where the journal ends
 * @problem: (out) (nullable): why the journal does not contain what was noted
 *
 * The journal may be further on than the head. After a restore it goes on from an older state, in a
 * new epoch.
 */
gboolean qihe_head_compare (QiheConnection *connection, QiheHead *head, const QiheTip *noted,
                            const QiheTip *tip, char **problem, GError **error);

/**
 * qihe_head_check:
 * @tip: (out): where the journal ends
 * @problem: (out) (nullable): why journal and head do not agree
 *
 * Reads the head, compares it with the journal, and checks the entries after it. Writes nothing. No
 * head is no problem.
 */
gboolean qihe_head_check (QiheConnection *connection, QiheHead *head, QiheTip *tip, char **problem,
                          GError **error);

/** qihe_head_check_epoch: sets @problem where the last entry `restore` names another epoch */
gboolean qihe_head_check_epoch (QiheConnection *connection, gint64 epoch, char **problem,
                                GError **error);

G_END_DECLS
