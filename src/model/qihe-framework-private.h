/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/* More than any office wants, and few enough that no sum of scaled weights can overflow. */
#define QIHE_FRAMEWORK_MAX_STATUSES 1000
#define QIHE_FRAMEWORK_MAX_LEVELS 1000
#define QIHE_FRAMEWORK_MAX_DIMENSIONS 1000
#define QIHE_FRAMEWORK_MAX_INDICATORS 10000
#define QIHE_FRAMEWORK_MAX_ALIASES 100
#define QIHE_FRAMEWORK_MAX_GROUPS 1000
#define QIHE_FRAMEWORK_MAX_DEPTH 8 /* of groups within each other */
#define QIHE_FRAMEWORK_MAX_BANDS 100
#define QIHE_FRAMEWORK_MAX_PROBLEMS 100

/**
 * QiheScale: weights and thresholds as whole multiples of 1 / @one
 * @one: the common denominator, at most 10^12
 * @weights: by status
 * @thresholds: by level
 *
 * With it every comparison of shares is one of integers: of n indicators with the scaled sum s, the
 * share is at most threshold t where s ≤ t·n.
 */
typedef struct {
  gint64 one;
  gint64 *weights;
  gint64 *thresholds;
} QiheScale;

/** QiheModelNames: how the framework names models, `models` of its file */
typedef struct {
  QiheBilingual strong_balanced;
  QiheBilingual strong_prefix;
  QiheBilingual strong_separator;
  QiheBilingual strong_suffix;
  QiheBilingual balanced; /* with {level} */
  QiheBilingual unbalanced;
  QiheBilingual vetoed;
  QiheBilingual undetermined;
} QiheModelNames;

struct _QiheFramework {
  gatomicrefcount references;
  QiheFramework *base; /* (nullable): see qihe_framework_adjust() */
  char *id;
  guint version;
  char *reference;
  QiheBilingual title;
  GArray *statuses;
  GArray *levels;
  GArray *dimensions;
  GArray *groups;
  GArray *indicators;
  QiheModelNames names;
  QiheScale scale;
  int described;
  int absent;
  GHashTable *status_by_id;      /* id → index + 1 */
  GHashTable *indicator_by_id;   /* id → index + 1 */
  GHashTable *indicator_by_name; /* folded → index + 1, or AMBIGUOUS */
  GHashTable *dimension_by_id;   /* id → index + 1 */
  GHashTable *group_by_id;       /* id → index + 1 */
  GPtrArray *problems;           /* (nullable) (element-type utf8): only while it is checked */
};

/** in place of an index: several indicators have this name */
#define QIHE_FRAMEWORK_AMBIGUOUS G_MAXINT

/** qihe_framework_new_empty: a framework to be filled by the parser */
QiheFramework *qihe_framework_new_empty (void);

/**
 * qihe_framework_fill_scale:
 *
 * Makes the scale of statuses and levels that are filled in.
 *
 * Returns: %FALSE where their common denominator exceeds 10^12; the scale is then empty
 */
gboolean qihe_framework_fill_scale (QiheFramework *self);

const QiheScale *qihe_framework_get_scale (QiheFramework *self);

G_END_DECLS
