/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework-draft.h"

G_BEGIN_DECLS

/*
 * The statuses and levels of a draft as lists that grow and shrink. What the rules of a framework
 * say about their ends keeps holding: `described` and `absent` stay, the last level takes the rest.
 */

typedef enum {
  QIHE_SCALE_STATUSES,
  QIHE_SCALE_LEVELS,
} QiheScaleKind;

/** qihe_scale_key: the member of the document: `statuses` or `levels` */
const char *qihe_scale_key (QiheScaleKind kind);
/** qihe_scale_number_key: the member of its entries: `missing` or `missing_at_most` */
const char *qihe_scale_number_key (QiheScaleKind kind);

/** qihe_framework_draft_get_entry: (transfer none) (nullable): %NULL where it is no object */
JsonObject *qihe_framework_draft_get_entry (QiheFrameworkDraft *self, QiheScaleKind kind,
                                            guint index);
/** qihe_framework_draft_count_entries: how many statuses or levels there are */
guint qihe_framework_draft_count_entries (QiheFrameworkDraft *self, QiheScaleKind kind);

/**
 * qihe_framework_draft_add_entry: adds one before the last, with an id that no other has
 *
 * A status misses a half. A level ends half-way between its neighbours.
 *
 * Returns: its position
 */
guint qihe_framework_draft_add_entry (QiheFrameworkDraft *self, QiheScaleKind kind);

/** qihe_framework_draft_is_fixed: whether the rules name it, so that it neither goes nor takes
 * another id */
gboolean qihe_framework_draft_is_fixed (QiheFrameworkDraft *self, QiheScaleKind kind, guint index);
/** qihe_framework_draft_can_remove_entry: whether it is neither fixed nor the only one */
gboolean qihe_framework_draft_can_remove_entry (QiheFrameworkDraft *self, QiheScaleKind kind,
                                                guint index);
/** qihe_framework_draft_remove_entry: a level that becomes the last by it takes the rest */
void qihe_framework_draft_remove_entry (QiheFrameworkDraft *self, QiheScaleKind kind, guint index);

/**
 * qihe_framework_draft_step_entry: moves one a place up (-1) or down (1)
 *
 * Thresholds stay where they are, so that they still ascend.
 *
 * Returns: %FALSE where there is no such place
 */
gboolean qihe_framework_draft_step_entry (QiheFrameworkDraft *self, QiheScaleKind kind, guint index,
                                          int by);

G_END_DECLS
