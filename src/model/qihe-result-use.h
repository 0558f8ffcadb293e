/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheResultUse: what the result of a round was used for; added when the round is closed as well
 * @kind: one of %QIHE_CHOICES_RESULT_USE
 * @date: ISO 8601 day
 * @person: (nullable): who used it
 */
typedef struct {
  char *id;
  char *kind;
  char *text;
  char *date;
  char *person;
} QiheResultUse;

QiheResultUse *qihe_result_use_new (const char *id, const char *kind, const char *text,
                                    const char *date, const char *person);
QiheResultUse *qihe_result_use_copy (const QiheResultUse *self);
void qihe_result_use_free (QiheResultUse *self);

/** qihe_result_use_compare: a GCompareFunc for arrays of pointers: the newest first, then by id */
int qihe_result_use_compare (gconstpointer a, gconstpointer b);

/** qihe_result_use_find: (nullable) (transfer none): the one of that id among @uses */
const QiheResultUse *qihe_result_use_find (GPtrArray *uses, const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheResultUse, qihe_result_use_free)

G_END_DECLS
