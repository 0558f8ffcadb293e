/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/framework/qihe-framework-fields.h"

G_BEGIN_DECLS

/*
 * What is asked about a part of a framework. Each fills @fields anew; @path is how problems name
 * the part.
 */

/** a dimension, group or indicator */
void qihe_framework_forms_show_node (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                     QiheFrameworkNode *node, const char *path);

/** title, statuses, levels and names of models; @since: (nullable): what has changed, a line each
 */
void qihe_framework_forms_show_whole (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                      const char *since_title, const char *const *since);

/** (transfer full): how problems name a node: `$.dimensions[0].groups[1]` */
char *qihe_framework_forms_dup_path (QiheFrameworkDraft *draft, QiheFrameworkNode *node);

G_END_DECLS
