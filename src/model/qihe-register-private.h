/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-json.h"
#include "model/qihe-register.h"

G_BEGIN_DECLS

/**
 * @order: its place among the registers, %QIHE_REGISTER_LAST where its file says none
 * @fields: (element-type QiheField)
 * @by_id: (element-type utf8 QiheField)
 * @by_name: (element-type utf8 QiheField): by folded id, title and alias
 * @groups: (element-type QiheChoice): parts of the form
 * @columns: NULL-terminated
 * @record: the template of what a record is called, `{field}` standing for its value
 */
struct _QiheRegister {
  gatomicrefcount references;
  char *id;
  QiheBilingual title;
  guint order;
  GPtrArray *fields;
  GHashTable *by_id;
  GHashTable *by_name;
  GPtrArray *groups;
  char **columns;
  char *record;
};

/** qihe_register_parse_field: (transfer full): reads one entry of `fields` */
QiheField *qihe_register_parse_field (const QiheJsonPlace *entry, GError **error);

/** qihe_register_parse_id: reads `id`: a name that can stand in SQL text as it is */
gboolean qihe_register_parse_id (const QiheJsonPlace *object, char **out, GError **error);

/**
 * qihe_register_next_part:
 * @at: (inout): where in the template to go on
 * @part: (out) (transfer full): the text, or the field that is meant
 * @is_field: (out)
 *
 * Returns: %FALSE at the end of the template
 */
gboolean qihe_register_next_part (const char **at, char **part, gboolean *is_field);

G_END_DECLS
