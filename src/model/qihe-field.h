/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "base/qihe-bilingual.h"
#include "model/qihe-value-error.h"

G_BEGIN_DECLS

/**
 * QiheFieldKind: what the values of a field are; data files call them as in qihe_field_kind_parse()
 */
typedef enum {
  QIHE_FIELD_TEXT,              /* one line */
  QIHE_FIELD_LONG_TEXT,         /* several lines */
  QIHE_FIELD_NUMBER,            /* a whole number */
  QIHE_FIELD_MONEY,             /* a whole number of fen */
  QIHE_FIELD_FLAG,              /* 1 for yes, 0 for no */
  QIHE_FIELD_DAY,               /* ISO 8601: 2026-06-30 */
  QIHE_FIELD_MONTH,             /* ISO 8601: 2026-06 */
  QIHE_FIELD_CHOICE,            /* the id of one of the choices */
  QIHE_FIELD_REFERENCE,         /* the id of a record of another register */
  QIHE_FIELD_CREDIT_CODE,       /* see qihe-credit-code.h */
  QIHE_FIELD_ORGANISATION_CODE, /* likewise */
  QIHE_FIELD_MOBILE,
  QIHE_FIELD_PHONE,
  QIHE_FIELD_EMAIL,
  QIHE_FIELD_DOCUMENT_NUMBER,
} QiheFieldKind;

typedef struct {
  char *id;
  QiheBilingual title;
} QiheChoice;

/**
 * QiheField: a column of a register
 * @aliases: NULL-terminated, never %NULL: what else other people's tables call it
 * @choices: (element-type QiheChoice): of %QIHE_FIELD_CHOICE, in the order in which they are shown
 * @target: (nullable): the register that a %QIHE_FIELD_REFERENCE leads to
 * @group: of the form, counted from 0; -1 for none
 * @list: whether it holds several values: a JSON array of them, stored as a text
 * @internal: every register has it; no file of a register names it
 */
typedef struct {
  char *id;
  QiheBilingual title;
  QiheFieldKind kind;
  char **aliases;
  GPtrArray *choices;
  char *target;
  int group;
  gboolean required;
  gboolean unique;
  gboolean list;
  gboolean internal;
} QiheField;

QiheField *qihe_field_new (void);
void qihe_field_free (QiheField *self);
void qihe_choice_free (QiheChoice *self);

/** qihe_field_kind_parse: (returns) %FALSE where @text names no kind */
gboolean qihe_field_kind_parse (const char *text, QiheFieldKind *kind);
/** qihe_field_kind_get_id: (transfer none): as data files call it: `credit-code` */
const char *qihe_field_kind_get_id (QiheFieldKind kind);
/** qihe_field_kind_is_number: whether values are whole numbers, else they are texts */
gboolean qihe_field_kind_is_number (QiheFieldKind kind);

/** qihe_field_is_number: whether what is stored is a whole number; a list of them is a text */
gboolean qihe_field_is_number (const QiheField *self);

/** qihe_field_kind_is_text: whether values are words as a person knows them, no ids nor days */
gboolean qihe_field_kind_is_text (QiheFieldKind kind);

/** qihe_field_get_title: (transfer none): in the language of the locale, else the id */
const char *qihe_field_get_title (const QiheField *self);

/** qihe_field_find_choice: (nullable) (transfer none): by id, or by a title in either language */
const QiheChoice *qihe_field_find_choice (const QiheField *self, const char *text);

/**
 * qihe_field_parse:
 * @text: valid UTF-8, as a person typed it or a file holds it
 *
 * Brings a value to the form in which it is stored. What is empty is null. Values of a list are
 * parted as qihe_field_list_split() says.
 *
 * Returns: (transfer full): the value; %NULL with %QIHE_VALUE_ERROR and a message that names field,
 *   value and rule
 */
JsonNode *qihe_field_parse (const QiheField *self, const char *text, GError **error);

/** qihe_field_show: (transfer full): a stored value as a person reads it, and as qihe_field_parse()
 * takes it; empty for null */
char *qihe_field_show (const QiheField *self, JsonNode *value);

/** qihe_field_show_named: (transfer full): @names: (nullable): what the records that a reference
 * leads to are called, by their ids */
char *qihe_field_show_named (const QiheField *self, JsonNode *value, JsonObject *names);

/** In a record: what those are called that it refers to, by id; no field is called so */
#define QIHE_RECORD_NAMES "@names"

/** qihe_field_show_of: (transfer full) (nullable): what @record has in the field as a person reads
 * it, references by name where it has %QIHE_RECORD_NAMES; %NULL where it has none */
char *qihe_field_show_of (const QiheField *self, JsonObject *record);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheField, qihe_field_free)

G_END_DECLS
