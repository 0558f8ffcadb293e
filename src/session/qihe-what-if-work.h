/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/qihe-model-map.h"
#include "model/qihe-what-if.h"

G_BEGIN_DECLS

/*
 * What takes longer than a frame in a sandbox, done beside the main thread. What is asked is copied
 * first: the sandbox may go on changing.
 */

/** qihe_what_if_map_async: see qihe_model_map_new(); @ratings: as they are in the sandbox */
void qihe_what_if_map_async (QiheWhatIf *self, const gint16 *ratings, guint status, guint level,
                             guint size, GCancellable *cancellable, GAsyncReadyCallback callback,
                             gpointer user_data);
/** qihe_what_if_map_finish: (transfer full) */
QiheModelMap *qihe_what_if_map_finish (GAsyncResult *result, GError **error);

/**
 * QiheModelChange: a case whose model would be another, or might be others where it is open
 * @before: the model as it is, in words of the current language
 * @after: the same in the sandbox
 */
typedef struct {
  char *one;
  char *before;
  char *after;
} QiheModelChange;

/** qihe_what_if_cases_async: @cases: of #QiheCase */
void qihe_what_if_cases_async (QiheWhatIf *self, GListModel *cases, GCancellable *cancellable,
                               GAsyncReadyCallback callback, gpointer user_data);
/** qihe_what_if_cases_finish: (transfer full) (element-type QiheModelChange): in their order */
GPtrArray *qihe_what_if_cases_finish (GAsyncResult *result, GError **error);

G_END_DECLS
