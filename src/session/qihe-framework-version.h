/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * qihe_framework_version_add_changes:
 * @adjusted: as qihe_framework_adjust() makes it
 *
 * Adds to @changes what keeps it in @store as the next version of its framework. Blocks; any
 * thread.
 *
 * Returns: (transfer full): that version
 */
QiheFramework *qihe_framework_version_add_changes (QiheStore *store, QiheFramework *adjusted,
                                                   QiheChanges *changes, GError **error);

G_END_DECLS
