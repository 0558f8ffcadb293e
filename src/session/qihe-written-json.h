/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * qihe_written_to_json:
 *
 * Returns: (transfer full): `{"batch", "changed", "skipped": ["entity/id"]}`, and `frozen`, why,
 *   where records belong to a closed round
 */
JsonNode *qihe_written_to_json (const QiheWritten *self);

G_END_DECLS
