/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <pango/pangocairo.h>

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/*
 * Texts of slides. They are the same on a screen and in a file: neither hinting nor the settings of
 * a desktop move them.
 */

/** qihe_slide_context_new: (transfer full) */
PangoContext *qihe_slide_context_new (void);

/** qihe_slide_context_set_size: the font for charts whose smallest text has this size */
void qihe_slide_context_set_size (PangoContext *context, double smallest);

/**
 * qihe_slide_text_new:
 * @size: of the font
 * @width: where lines break, below 0 for one line
 *
 * Returns: (transfer full)
 */
PangoLayout *qihe_slide_text_new (PangoContext *context, const char *text, double size,
                                  gboolean bold, double width);

/** qihe_slide_text_cut: ends it in "…" where it is higher than @height, which holds a line at least
 */
void qihe_slide_text_cut (PangoLayout *layout, double height);

/** qihe_slide_text_keep_levels: names of levels are not broken in two, where lines have room for
 * them; a range of levels breaks behind what joins them: “高契合度至”, “中契合度” */
void qihe_slide_text_keep_levels (PangoLayout *layout, QiheFramework *framework);

/** qihe_slide_text_fit: (transfer full): as large as fits, from @largest down to @smallest, cut
 * where that is too large still; bold ones are headings, whose lines are made equally long */
PangoLayout *qihe_slide_text_fit (PangoContext *context, const char *text, double largest,
                                  double smallest, gboolean bold, double width, double height);

double qihe_slide_text_get_width (PangoLayout *layout);
double qihe_slide_text_get_height (PangoLayout *layout);

G_END_DECLS
