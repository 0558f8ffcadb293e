/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** qihe_clock_now: milliseconds since 1970 in UTC. Any thread. */
gint64 qihe_clock_now (void);

/**
 * qihe_clock_format:
 * @time: milliseconds since 1970, within the years 1 to 9999
 *
 * Returns: (transfer full): ISO 8601 in UTC with milliseconds: `2026-06-01T08:30:00.125Z`
 */
char *qihe_clock_format (gint64 time);

/** qihe_clock_is_day: whether @text is a day that there is, as ISO 8601 has it: `2026-06-30` */
gboolean qihe_clock_is_day (const char *text);

/** qihe_clock_dup_today: (transfer full): the day in the local zone */
char *qihe_clock_dup_today (void);

G_END_DECLS
