/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ctl/qihe-database-options.h"

G_BEGIN_DECLS

/** qihe_written_print: @written: as of qihe_written_to_json() */
void qihe_written_print (JsonNode *written, QiheFormat format);

G_END_DECLS
