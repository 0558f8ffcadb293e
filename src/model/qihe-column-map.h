/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"

G_BEGIN_DECLS

/**
 * QiheColumnMap: which field of a register each column of a table goes into; a plain value
 * @fields: (array length=n): the field of each column, %NULL where it is not read
 * @headings: (array length=n)
 * @n_matched: how many columns go into a field
 */
typedef struct {
  guint n;
  const QiheField **fields;
  char **headings;
  guint n_matched;
} QiheColumnMap;

/**
 * qihe_column_map_new:
 * @given: (nullable) (element-type utf8 utf8): heading → field id, empty for none: goes before what
 *   the headings say
 *
 * A heading stands for the field of that id, title or alias; of two for one field the first counts.
 *
 * Returns: (transfer full): %NULL with %QIHE_MODEL_ERROR_FIELD where @given names no field
 */
QiheColumnMap *qihe_column_map_new (QiheRegister *shape, const char *const *headings, guint n,
                                    GHashTable *given, GError **error);
void qihe_column_map_free (QiheColumnMap *self);

/** qihe_column_map_find: the column that goes into @field, or -1 */
int qihe_column_map_find (const QiheColumnMap *self, const QiheField *field);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheColumnMap, qihe_column_map_free)

G_END_DECLS
