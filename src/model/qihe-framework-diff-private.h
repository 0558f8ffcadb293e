/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework-diff.h"
#include "model/qihe-framework-draft-scales.h"

G_BEGIN_DECLS

/* What the parts of the comparison share. */

typedef struct {
  GPtrArray *changes;
  QiheFrameworkDraft *from;
  QiheFrameworkDraft *to;
} QiheFrameworkDiff;

/** qihe_framework_diff_add: one change, in words */
void qihe_framework_diff_add (QiheFrameworkDiff *self, const char *action, const char *entity,
                              const char *id, const char *format, ...) G_GNUC_PRINTF (5, 6);
/** qihe_framework_diff_say_member: (transfer full): a member as it is written; "–" where missing */
char *qihe_framework_diff_say_member (JsonObject *object, const char *key);
/** qihe_framework_diff_title: the title in the current language, else the other, else the id */
const char *qihe_framework_diff_title (JsonObject *object);
gboolean qihe_framework_diff_differ (JsonObject *a, JsonObject *b, const char *key);
/** qihe_framework_diff_names: compares what the same thing is called before and after */
void qihe_framework_diff_names (QiheFrameworkDiff *self, const char *entity, JsonObject *from,
                                JsonObject *to);

/** qihe_framework_diff_heads: compares titles and names of models */
void qihe_framework_diff_heads (QiheFrameworkDiff *self);
/** qihe_framework_diff_scale: compares statuses, or levels */
void qihe_framework_diff_scale (QiheFrameworkDiff *self, QiheScaleKind kind);

G_END_DECLS
