/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework-draft.h"

G_BEGIN_DECLS

/**
 * QiheFrameworkProblem: something wrong with a draft
 * @path: where, as messages about files say it: `$.levels[1].missing_at_most`
 * @place: where, in words: “Level 2 “medium”, threshold”
 * @message: what is wrong and what to do
 * @node: (nullable): the node of the tree that it is about
 */
typedef struct {
  char *path;
  char *place;
  char *message;
  QiheFrameworkNode *node;
} QiheFrameworkProblem;

/** qihe_framework_draft_check: (transfer full) (element-type QiheFrameworkProblem): all that is
 * wrong, in the order of the document; empty where it can be rated against */
GPtrArray *qihe_framework_draft_check (QiheFrameworkDraft *self);

G_END_DECLS
