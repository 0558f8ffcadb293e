/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-round-diff.h"
#include "model/qihe-weighing.h"
#include "session/qihe-session.h"

G_BEGIN_DECLS

/**
 * QiheComparison: two rounds side by side, with who changed what; a plain value
 * @changes: (element-type utf8 QiheStatusChange): of @to, by id of the rating
 * @weighing: (nullable): @to among the rounds of other evaluators of the same time
 */
typedef struct {
  QiheEvaluation *from;
  QiheEvaluation *to;
  QiheRoundDiff *diff;
  GHashTable *changes;
  QiheWeighing *weighing;
} QiheComparison;

void qihe_comparison_free (QiheComparison *self);

/**
 * qihe_comparison_dup_change:
 *
 * Returns: (transfer full): when and by whom a rating was changed, "2026-06-30 14:02 · Lu"; empty
 *   where that is not known
 */
char *qihe_comparison_dup_change (const QiheComparison *self, const QiheCaseDiff *one,
                                  const QiheRatingDiff *rating);

/** qihe_comparison_read_async: @from, @to: ids of rounds */
void qihe_comparison_read_async (QiheSession *session, const char *from, const char *to,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
/** qihe_comparison_read_finish: (transfer full) */
QiheComparison *qihe_comparison_read_finish (QiheSession *session, GAsyncResult *result,
                                             GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheComparison, qihe_comparison_free)

G_END_DECLS
