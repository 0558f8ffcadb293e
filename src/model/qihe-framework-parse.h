/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-json.h"
#include "model/qihe-framework-private.h"

G_BEGIN_DECLS

/*
 * The parts of the parser of frameworks. All fail with %QIHE_BASE_ERROR_JSON and the path of what
 * is wrong.
 */

/**
 * qihe_framework_go_on: what is wrong with a part has been put into @error
 *
 * Returns: whether parsing goes on all the same, because all problems are wanted; @error is then
 *   among them
 */
gboolean qihe_framework_go_on (QiheFramework *self, GError **error);

/** reads `statuses` and `levels` */
gboolean qihe_framework_parse_scales (QiheFramework *self, const QiheJsonPlace *root,
                                      GError **error);
/** reads `dimensions` with their indicators and the names by which these are found */
gboolean qihe_framework_parse_dimensions (QiheFramework *self, const QiheJsonPlace *root,
                                          GError **error);
/** reads one indicator, which is there already, with its number and place */
gboolean qihe_framework_parse_indicator (QiheFramework *self, const QiheJsonPlace *entry,
                                         guint index, GError **error);
/** reads `unit`, `direction` and `bands` of an indicator that is measured */
gboolean qihe_framework_parse_measure (QiheFramework *self, const QiheJsonPlace *entry,
                                       QiheIndicator *indicator, GError **error);
/** collects the names by which indicators are found */
void qihe_framework_index_names (QiheFramework *self);
/** fails where an alias of the indicator @entry also names another one */
gboolean qihe_framework_check_aliases (QiheFramework *self, guint indicator,
                                       const QiheJsonPlace *entry, GError **error);
/** reads `models` */
gboolean qihe_framework_parse_model_names (QiheFramework *self, const QiheJsonPlace *root,
                                           GError **error);

/** reads the `id` of an entry, and refuses one that is in @by_id; the key belongs to the entry */
gboolean qihe_framework_parse_id (const QiheJsonPlace *entry, GHashTable *by_id, guint index,
                                  char **out, GError **error);

G_END_DECLS
