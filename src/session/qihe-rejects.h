/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-rows.h"
#include "model/qihe-column-map.h"

G_BEGIN_DECLS

/**
 * QiheRejects: a CSV file of the rows that were not taken, each with the reason
 *
 * It is there when it is finished, and not before.
 */
typedef struct _QiheRejects QiheRejects;

/** qihe_rejects_new: (transfer full): @path: what is there is replaced; %NULL with %G_IO_ERROR */
QiheRejects *qihe_rejects_new (const char *path, const QiheColumnMap *columns, GError **error);
void qihe_rejects_free (QiheRejects *self);

/** qihe_rejects_add: the row under way */
gboolean qihe_rejects_add (QiheRejects *self, QiheRows *rows, const char *reason, GError **error);
gboolean qihe_rejects_finish (QiheRejects *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRejects, qihe_rejects_free)

G_END_DECLS
