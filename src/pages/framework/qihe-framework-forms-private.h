/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework-draft-scales.h"
#include "pages/framework/qihe-framework-forms.h"

G_BEGIN_DECLS

/* The parts of the forms, each in a file of its own. */

/** qihe_framework_forms_add_measure: how an indicator is measured, or a button for that */
void qihe_framework_forms_add_measure (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                       QiheFrameworkNode *node, const char *path);
/** qihe_framework_forms_add_scale: a group for each status or level, and one to add another */
void qihe_framework_forms_add_scale (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                     QiheScaleKind kind);

G_END_DECLS
