/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * What the results of rounds were used for, for programs without a window. Each is a batch that can
 * be undone, whether the round is open or closed. All block; any thread.
 */

/**
 * QiheUseEdit: what is to be changed; what is %NULL stays, an empty @person is taken away
 * @kind: id or title of one of %QIHE_CHOICES_RESULT_USE
 * @date: a day, ISO 8601
 */
typedef struct {
  const char *kind;
  const char *text;
  const char *date;
  const char *person;
} QiheUseEdit;

/* @round: id or code. All fail with %QIHE_SESSION_ERROR_ROUND where there is nothing of that name
 * or a day or text is none, and with %QIHE_VALUE_ERROR where there is no such kind. */

/** qihe_result_uses_add: @edit: has kind and text; without a date it is of today */
gboolean qihe_result_uses_add (QiheStore *store, const char *round, const QiheUseEdit *edit,
                               GError **error);
/** qihe_result_uses_set: changes what @edit gives */
gboolean qihe_result_uses_set (QiheStore *store, const char *round, const char *id,
                               const QiheUseEdit *edit, GError **error);
gboolean qihe_result_uses_delete (QiheStore *store, const char *round, const char *id,
                                  GError **error);

G_END_DECLS
