/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-changes.h"

G_BEGIN_DECLS

typedef enum {
  QIHE_CHANGE_ADD,
  QIHE_CHANGE_SET,
  QIHE_CHANGE_PUT,
  QIHE_CHANGE_DELETE,
  QIHE_CHANGE_SEAL,
} QiheChangeKind;

typedef struct {
  QiheChangeKind kind;
  char *entity;
  char *id;
  JsonObject *values; /* NULL for a delete */
  char *column;       /* of a seal: what receives the end of the journal */
} QiheChange;

/** (element-type QiheChange): @items in the order in which they were added */
struct _QiheChanges {
  char *origin;
  GPtrArray *items;
};

/** qihe_changes_append: @id: (nullable): %NULL for a new one; @values: (transfer full) (nullable)
 */
QiheChange *qihe_changes_append (QiheChanges *self, QiheChangeKind kind, const char *entity,
                                 const char *id, JsonObject *values);

G_END_DECLS
