/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-framework-problem.h"

G_BEGIN_DECLS

#define QIHE_TYPE_FRAMEWORK_TREE (qihe_framework_tree_get_type ())
G_DECLARE_FINAL_TYPE (QiheFrameworkTree, qihe_framework_tree, QIHE, FRAMEWORK_TREE, AdwBin)

/**
 * QiheFrameworkTree:
 *
 * The dimensions, groups and indicators of a draft. Dragging or Alt+↑/↓ moves a row, Delete removes
 * it. Main thread.
 *
 * Signals `selected`: another node, or none, is selected; `edited`: the tree has been changed.
 * Actions `tree.add-dimension`, `tree.add-group`, `tree.add-indicator`, `tree.remove`,
 * `tree.step(i)`.
 */

/** qihe_framework_tree_show: @draft: (nullable): kept by the caller as long as it is shown */
void qihe_framework_tree_show (QiheFrameworkTree *self, QiheFrameworkDraft *draft,
                               gboolean editable);

/** (nullable) (transfer none) */
QiheFrameworkNode *qihe_framework_tree_get_selected (QiheFrameworkTree *self);
/** qihe_framework_tree_select: @node: (nullable): of the draft */
void qihe_framework_tree_select (QiheFrameworkTree *self, QiheFrameworkNode *node);

G_END_DECLS
