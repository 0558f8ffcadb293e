/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-verify.h"

G_BEGIN_DECLS

/**
 * qihe_verify_backup:
 * @path: absolute
 *
 * As qihe_verify_store(), but for a copy: neither head nor attached files are looked at.
 */
QiheVerification *qihe_verify_backup (const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
