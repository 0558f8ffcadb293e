/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-chain.h"

G_BEGIN_DECLS

/** qihe_verify_integrity: has SQLite check the file, and reports how many faults it found, as one
 */
gboolean qihe_verify_integrity (QiheConnection *connection, QiheProblemFunc report,
                                gpointer user_data, GError **error);

G_END_DECLS
