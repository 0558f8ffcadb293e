/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-ratings-reader.h"

/** the built-in framework, read once; it is not to be freed */
QiheFramework *ratings_target_get_framework (void);

/** reads ratings, evaluates them and writes the result, which has to be JSON */
void ratings_target (const guint8 *data, gsize size, QiheRatingsFormat format);
