/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework-draft.h"

G_BEGIN_DECLS

/**
 * QiheFrameworkChange: one difference of two versions
 * @action: `added`, `removed`, `moved`, `renamed`, `changed`
 * @entity: `framework`, `dimension`, `group`, `indicator`, `status`, `level`
 * @id: of what is different; `statuses` or `levels` of their order
 * @words: a sentence in the current language
 */
typedef struct {
  const char *action;
  const char *entity;
  char *id;
  char *words;
} QiheFrameworkChange;

/**
 * qihe_framework_diff:
 *
 * Returns: (transfer full) (element-type QiheFrameworkChange): what makes @to different from @from,
 *   by ids: names, statuses, levels, then the tree
 */
GPtrArray *qihe_framework_diff (QiheFrameworkDraft *from, QiheFrameworkDraft *to);

G_END_DECLS
