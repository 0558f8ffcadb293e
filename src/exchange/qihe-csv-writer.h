/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* CSV that spreadsheet programs open as it is meant. */

/** qihe_csv_begin: (transfer full): an empty table, by a mark told to be UTF-8 */
GString *qihe_csv_begin (void);

/**
 * qihe_csv_append:
 * @text: (nullable)
 * @last: whether the row ends with it
 *
 * Adds a field; one that begins like a formula is made a text.
 */
void qihe_csv_append (GString *out, const char *text, gboolean last);

G_END_DECLS
