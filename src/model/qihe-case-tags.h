/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Mode tags: the modes that a case is an example of, as people write them.
 */

/**
 * qihe_tags_parse:
 * @text: separated by commas or semicolons of either language, 、 or line breaks
 *
 * Returns: (transfer full): without white space at the ends, empty ones, and those that are there
 *   already; an empty list for none
 */
char **qihe_tags_parse (const char *text);

G_END_DECLS
