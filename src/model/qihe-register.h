/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-field.h"

G_BEGIN_DECLS

/** Limits of a register, far above any that a person fills in. */
#define QIHE_REGISTER_MAX_FIELDS 200
#define QIHE_REGISTER_MAX_CHOICES 1000
#define QIHE_REGISTER_MAX_ALIASES 100
#define QIHE_REGISTER_MAX_GROUPS 50
/** The place of a register whose file says none */
#define QIHE_REGISTER_LAST 10000
/** A field that every register has: whether a record is out of use, so that lists leave it out */
#define QIHE_REGISTER_ARCHIVED "archived"
/** The longest id of a register or field, in characters */
#define QIHE_REGISTER_MAX_ID 40

/**
 * QiheRegister: what a register holds, as its file says (data/registers/README.md)
 *
 * Immutable and reference counted; any thread may use it.
 */
typedef struct _QiheRegister QiheRegister;

/**
 * qihe_register_new_from_json:
 *
 * Returns: (transfer full): the register; %NULL with %QIHE_MODEL_ERROR_REGISTER, whose message
 *   begins with the path of what is wrong, such as `$.fields[2].type: …`
 */
QiheRegister *qihe_register_new_from_json (JsonNode *root, GError **error);

QiheRegister *qihe_register_ref (QiheRegister *self);
void qihe_register_unref (QiheRegister *self);

const char *qihe_register_get_id (QiheRegister *self);
/** qihe_register_get_title: (transfer none): in the language of the locale: `Members` */
const char *qihe_register_get_title (QiheRegister *self);

/** qihe_register_compare: by the place that their files say, then by id; a GCompareFunc for arrays
 * of registers */
int qihe_register_compare (gconstpointer a, gconstpointer b);

/** qihe_register_get_n_groups: of the form */
guint qihe_register_get_n_groups (QiheRegister *self);
/** qihe_register_get_group_title: (transfer none): in the language of the locale */
const char *qihe_register_get_group_title (QiheRegister *self, guint index);

/** qihe_register_get_n_fields: with the internal ones, which come last */
guint qihe_register_get_n_fields (QiheRegister *self);
const QiheField *qihe_register_get_field (QiheRegister *self, guint index);
/** qihe_register_find_field: (nullable) (transfer none): by its id */
const QiheField *qihe_register_find_field (QiheRegister *self, const char *id);
/** qihe_register_match_field: (nullable) (transfer none): by id, title or alias in either language,
 * however it is written */
const QiheField *qihe_register_match_field (QiheRegister *self, const char *name);

/** qihe_register_find_missing: (nullable) (transfer none): the first field that is required and of
 * which @values have nothing */
const QiheField *qihe_register_find_missing (QiheRegister *self, JsonObject *values);

/**
 * qihe_register_list_texts:
 * @of_title: those that the template of the record names, else all others
 *
 * Returns: (transfer container) (element-type QiheField): fields whose stored values are texts that
 *   a person would search for
 */
GPtrArray *qihe_register_list_texts (QiheRegister *self, gboolean of_title);

/** qihe_register_get_columns: (transfer none): NULL-terminated: the fields that a list shows */
const char *const *qihe_register_get_columns (QiheRegister *self);

/** qihe_register_get_name_field: (nullable) (transfer none): the first field that the template of a
 * record names: by it a record is known to people */
const QiheField *qihe_register_get_name_field (QiheRegister *self);

/**
 * qihe_register_dup_record_title:
 * @record: values by field
 *
 * Returns: (transfer full): what the record is called, after the template of the register; the id
 *   of the register where the template comes to nothing
 */
char *qihe_register_dup_record_title (QiheRegister *self, JsonObject *record);

/** qihe_register_to_json: (transfer full): @record as programs read it: lists as arrays */
JsonObject *qihe_register_to_json (QiheRegister *self, JsonObject *record);

/**
 * qihe_register_parse:
 * @texts: (element-type utf8 utf8): what was typed, by field id
 * @complete: whether it is a whole record, so that what is required has to be there
 *
 * Returns: (transfer full): the values; %NULL with %QIHE_VALUE_ERROR, or with
 *   %QIHE_MODEL_ERROR_FIELD where a field is unknown or a required one is empty
 */
JsonObject *qihe_register_parse (QiheRegister *self, GHashTable *texts, gboolean complete,
                                 GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRegister, qihe_register_unref)

G_END_DECLS
