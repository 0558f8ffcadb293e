/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-journal.h"

G_BEGIN_DECLS

/**
 * QiheHead:
 *
 * Where the journal of a database ended when it was last written here, kept outside the database in
 * `$XDG_STATE_HOME/qihe/heads/<database id>`, so that a tail that was cut off is noticed. The file
 * has two slots with a checksum; the one that is not current is written, so that a power cut leaves
 * one that holds.
 */
typedef struct {
  char *database_id;
  char *path;
} QiheHead;

/** QIHE_HEAD_SIZE: a file of another size was not written by us */
#define QIHE_HEAD_SIZE (4096 + 256)

/** qihe_head_new: @database_id is a UUID */
QiheHead *qihe_head_new (const char *database_id);
void qihe_head_free (QiheHead *self);

/**
 * qihe_head_read:
 * @found: (out): whether there is a file
 *
 * Returns: %FALSE with %QIHE_STORE_ERROR_DAMAGED where no slot holds, or with %QIHE_STORE_ERROR_IO
 */
gboolean qihe_head_read (QiheHead *self, QiheTip *tip, gboolean *found, GError **error);

/**
 * qihe_head_advance:
 *
 * Writes @tip and syncs it. A head that is further on already, because another process was faster,
 * stays.
 */
gboolean qihe_head_advance (QiheHead *self, const QiheTip *tip, GError **error);

/** qihe_head_parse: (visible for tests): the later slot that holds, of a file's @length bytes */
gboolean qihe_head_parse (const char *database_id, const char *bytes, gsize length, QiheTip *tip);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheHead, qihe_head_free)

G_END_DECLS
