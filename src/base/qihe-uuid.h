/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * qihe_uuid_new:
 *
 * Returns: (transfer full): a UUID of version 7 (RFC 9562, 5.7 and 6.2 method 3) in lower case, so
 *   that ids sort by the microsecond of their making. Any thread.
 */
char *qihe_uuid_new (void);

/**
 * qihe_uuid_is_valid:
 *
 * Returns: whether @text is a UUID of any version in the form of qihe_uuid_new(). Such a text is
 *   safe as the name of a file.
 */
gboolean qihe_uuid_is_valid (const char *text);

G_END_DECLS
