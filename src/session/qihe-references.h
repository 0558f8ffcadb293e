/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-register.h"
#include "store/qihe-store.h"
#include "store/qihe-writing.h"

G_BEGIN_DECLS

/*
 * References between registers: people know a record by its name or code, the database by its id.
 * Everything here blocks; any thread.
 */

/**
 * QiheReferences: where the records are that values may refer to
 * @registers: (element-type QiheRegister): those that there are
 * @store: (nullable): where they are looked up, unless there is …
 * @writing: (nullable): … a transaction under way, which sees what it has added itself
 * @known: (nullable) (element-type utf8 utf8): ids that were found, so that nothing is looked up
 *   twice
 */
typedef struct {
  GPtrArray *registers;
  QiheStore *store;
  QiheWriting *writing;
  GHashTable *known;
} QiheReferences;

/**
 * qihe_references_resolve:
 * @values: as of qihe_register_parse(): what @field holds in them is a name, a value that is unique
 *   in the other register, or an id; becomes the id
 *
 * Returns: %FALSE with %QIHE_SESSION_ERROR_REFERENCE where that is nothing that there is,
 *   %QIHE_SESSION_ERROR_AMBIGUOUS where it is several
 */
gboolean qihe_references_resolve (const QiheReferences *self, const QiheField *field,
                                  JsonObject *values, GError **error);

/** qihe_references_find: (transfer full) (nullable): the id that @text means in @field */
char *qihe_references_find (const QiheReferences *self, const QiheField *field, const char *text,
                            GError **error);

/** qihe_references_resolve_all: the same, for all references of @shape */
gboolean qihe_references_resolve_all (const QiheReferences *self, QiheRegister *shape,
                                      JsonObject *values, GError **error);

/**
 * qihe_references_name:
 * @records: (element-type JsonObject) (nullable elements): each gets a member %QIHE_RECORD_NAMES:
 *   what those are called that it refers to, for qihe_register_show()
 */
gboolean qihe_references_name (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                               GPtrArray *records, GError **error);

/** qihe_references_name_exactly: the same, but by what qihe_references_resolve() finds them again:
 * the name, what is unique, or the id */
gboolean qihe_references_name_exactly (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                                       GPtrArray *records, GError **error);

/** qihe_references_find_register: (nullable) (transfer none): of that id */
QiheRegister *qihe_references_find_register (GPtrArray *registers, const char *id);

G_END_DECLS
