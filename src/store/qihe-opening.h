/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-connection.h"
#include "store/qihe-guard.h"
#include "store/qihe-head.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * QiheOpened: what opening a database gives
 * @head_problem: (nullable): why the journal does not agree with the head
 * @read_only: (nullable): why the database can only be read
 */
typedef struct {
  QiheConnection *connection;
  QiheGuards *guards;
  char *database_id;
  QiheHead *head;
  char *head_problem;
  char *read_only;
} QiheOpened;

/** qihe_opening_run: opens @path (absolute) for writing, where it may; makes or migrates it first
 */
gboolean qihe_opening_run (const char *path, const char *key, QiheStoreFlags flags,
                           QiheOpened *opened, GError **error);

/**
 * qihe_opening_check:
 * @is_new: (out) (optional): whether there is nothing in the file yet
 *
 * Refuses what was not made by Qihe, or has parts in it that could do harm. Changes nothing.
 */
gboolean qihe_opening_check (QiheConnection *connection, gboolean *is_new, GError **error);

/** qihe_opening_check_key: refuses every key, as long as there is no encryption */
gboolean qihe_opening_check_key (const char *path, const char *key, GError **error);

/** qihe_opening_read_database_id: (transfer full): a well-formed one */
char *qihe_opening_read_database_id (QiheConnection *connection, GError **error);

void qihe_opened_clear (QiheOpened *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheOpened, qihe_opened_clear)

G_END_DECLS
