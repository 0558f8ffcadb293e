/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-table.h"

G_BEGIN_DECLS

/**
 * qihe_difference_keep:
 * @record: as it is
 * @values: normalized; leaves only those that differ from @record
 * @before: receives what @record has of them …
 * @after: … and what is new, both as the journal has it: of long texts only the piece that changed
 */
void qihe_difference_keep (QiheTable *table, JsonObject *record, JsonObject *values,
                           JsonObject *before, JsonObject *after);

G_END_DECLS
