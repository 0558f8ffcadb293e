/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/** QIHE_LINKS_MAX: so many records that refer to one are listed for each field */
#define QIHE_LINKS_MAX 100

/**
 * QiheLink: a record that refers to another one; a plain value
 * @field: the field by which it does; of @shape
 */
typedef struct {
  QiheRegister *shape;
  const QiheField *field;
  char *id;
  char *title;
} QiheLink;

/**
 * qihe_links_list:
 * @registers: (element-type QiheRegister): those that there are
 * @total: (out): how many there are
 *
 * Returns: (transfer full) (element-type QiheLink): what refers to a record, by register and field.
 *   Blocks; any thread.
 */
GPtrArray *qihe_links_list (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                            const char *id, gint64 *total, GError **error);

/** qihe_links_describe: (transfer full): the first of them in a sentence: `Contacts “A”, …` */
char *qihe_links_describe (GPtrArray *links, gint64 total);

G_END_DECLS
