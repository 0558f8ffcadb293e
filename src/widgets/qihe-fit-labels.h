/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/*
 * Levels and statuses as text with a shape and a colour (style classes `best`, `between`, `worst`,
 * `unknown` of data/style.css). Main thread.
 */

/** the style class of a status: by its missing weight; `unknown` for %QIHE_UNKNOWN */
const char *qihe_status_style (QiheFramework *framework, int status);
const char *qihe_level_style (QiheFramework *framework, int level);

/** qihe_status_title: (transfer none): "not asked" for %QIHE_UNKNOWN */
const char *qihe_status_title (QiheFramework *framework, int status);
/** (transfer none): the title in the current language */
const char *qihe_level_title (QiheFramework *framework, int level);
const char *qihe_indicator_title (QiheFramework *framework, guint indicator);
const char *qihe_dimension_title (QiheFramework *framework, guint dimension);
const char *qihe_dimension_short_title (QiheFramework *framework, guint dimension);

/** qihe_dup_head: (transfer full): @text with a capital first letter: it stands alone, not in a
 * sentence */
char *qihe_dup_head (const char *text);

/** qihe_label_set_mark: shows @mark in @label, in the colour of @style and of no other */
void qihe_label_set_mark (GtkLabel *label, const char *mark, const char *style);

/** qihe_list_box_clear: removes all rows */
void qihe_list_box_clear (GtkListBox *box);
/** qihe_box_clear: removes all children */
void qihe_box_clear (GtkBox *box);

G_END_DECLS
