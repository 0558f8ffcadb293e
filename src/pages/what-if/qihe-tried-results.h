/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-fit.h"

G_BEGIN_DECLS

/*
 * The result of a sandbox in words: as it is → as it would be.
 */

/** qihe_tried_arrow: (transfer full): "medium → high", or one of both where they are the same */
char *qihe_tried_arrow (const char *before, const char *after);

/** qihe_tried_model: (transfer full): the models of both */
char *qihe_tried_model (QiheFramework *framework, const QiheFit *before, const QiheFit *after);

/**
 * qihe_tried_results_show: a row a dimension, and one for the model
 * @before: by @base
 * @after: by @framework
 */
void qihe_tried_results_show (GtkListBox *list, QiheFramework *base, const QiheFit *before,
                              QiheFramework *framework, const QiheFit *after);

G_END_DECLS
