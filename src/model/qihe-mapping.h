/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-data.h"

G_BEGIN_DECLS

/** QIHE_NOWHERE: in place of an indicator: the framework has none for it */
#define QIHE_NOWHERE (-1)

/**
 * QiheMapping: which indicator of one framework is which of another
 * @targets: for each indicator of @from one of @to, or %QIHE_NOWHERE
 *
 * Where several have the same target, the first that is rated counts.
 */
typedef struct {
  QiheFramework *from;
  QiheFramework *to;
  int *targets;
} QiheMapping;

/** qihe_mapping_new: (transfer full): finds indicators by id, title or alias */
QiheMapping *qihe_mapping_new (QiheFramework *from, QiheFramework *to);
void qihe_mapping_free (QiheMapping *self);

/**
 * qihe_mapping_change:
 * @changes: (element-type utf8 utf8): id in @from → id in @to, empty for nowhere
 *
 * Returns: %FALSE with %QIHE_MODEL_ERROR_FRAMEWORK where one of them has no such indicator
 */
gboolean qihe_mapping_change (QiheMapping *self, GHashTable *changes, GError **error);

/** qihe_mapping_find_source: (returns): the first indicator that becomes @target, or
 * %QIHE_NOWHERE: it is new */
int qihe_mapping_find_source (const QiheMapping *self, guint target);

/**
 * qihe_case_data_map_by:
 *
 * As qihe_case_data_map(), by a mapping. What was measured is judged by the bands of the new
 * framework.
 */
QiheCaseData *qihe_case_data_map_by (const QiheCaseData *self, const QiheMapping *mapping,
                                     const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheMapping, qihe_mapping_free)

G_END_DECLS
