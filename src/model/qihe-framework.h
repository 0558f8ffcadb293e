/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-bilingual.h"
#include "base/qihe-fraction.h"

G_BEGIN_DECLS

/** QIHE_UNKNOWN: in place of a status: nobody has asked yet */
#define QIHE_UNKNOWN (-1)

typedef struct {
  char *id;
  QiheFraction missing; /* 0 … 1 */
  QiheBilingual title;
} QiheStatus;

typedef struct {
  char *id;
  QiheFraction missing_at_most; /* 0 … 1, ascending, the last 1 */
  QiheBilingual title;
} QiheLevel;

/** QIHE_NO_GROUP: in place of a group: directly below the dimension */
#define QIHE_NO_GROUP (-1)

/**
 * QiheDirection: which measured values are better
 */
typedef enum {
  QIHE_DIRECTION_UP,   /* the larger */
  QIHE_DIRECTION_DOWN, /* the smaller */
} QiheDirection;

/**
 * QiheBand: the status of measured values up to a bound
 * @bounded: whether there is a bound; the last band has none
 * @bound: at least (%QIHE_DIRECTION_UP) or at most so much
 */
typedef struct {
  gboolean bounded;
  QiheFraction bound;
  guint status;
} QiheBand;

/**
 * QiheIndicator: a leaf of the tree; it is rated, or measured where it has bands
 * @aliases: NULL-terminated, never %NULL
 * @group: the innermost group that it is in, or %QIHE_NO_GROUP
 * @unit: of measured values
 * @bands: (array length=n_bands) (nullable): best first; the first that fits decides
 */
typedef struct {
  char *id;
  QiheBilingual title;
  char **aliases;
  guint dimension;
  int group;
  QiheBilingual unit;
  QiheDirection direction;
  guint n_bands;
  QiheBand *bands;
} QiheIndicator;

/**
 * QiheGroup: a branch below a dimension, which only arranges; its indicators follow each other
 * @parent: the group that it is in, or %QIHE_NO_GROUP
 */
typedef struct {
  char *id;
  QiheBilingual title;
  guint dimension;
  int parent;
  guint first;
  guint n_indicators; /* at least 1, those of inner groups included */
} QiheGroup;

/**
 * QiheDimension:
 * @veto: it has no level among those that the model follows from; whatever is wholly missing in it
 *   makes the model `vetoed`
 */
typedef struct {
  char *id;
  QiheBilingual title;
  QiheBilingual short_title; /* falls back to title, then id */
  gboolean veto;
  guint first;        /* its first indicator among all of the framework */
  guint n_indicators; /* at least 1, those of groups included */
} QiheDimension;

/**
 * QiheFramework:
 *
 * What a case is rated against: dimensions with indicators, statuses with their missing weight,
 * levels with thresholds, names of models. Immutable and reference counted; any thread may use it.
 *
 * A dimension is a tree of groups with indicators as leaves. Indicators are numbered through all
 * dimensions in the order of the file. Status 0 … n-1 likewise.
 */
typedef struct _QiheFramework QiheFramework;

/**
 * qihe_framework_new_from_json:
 * @root: the document (`data/frameworks/README.md` describes it)
 *
 * Returns: (transfer full): the framework, or %NULL with %QIHE_MODEL_ERROR_FRAMEWORK, whose message
 *   begins with the path of what is wrong, such as `$.levels[1].missing_at_most: …`
 */
QiheFramework *qihe_framework_new_from_json (JsonNode *root, GError **error);

/**
 * qihe_framework_check:
 *
 * Returns: (transfer full) (element-type utf8): all that is wrong with a document, at most 100,
 * each as a message that begins with its path; empty where qihe_framework_new_from_json() takes it
 */
GPtrArray *qihe_framework_check (JsonNode *root);

QiheFramework *qihe_framework_ref (QiheFramework *self);
void qihe_framework_unref (QiheFramework *self);

/**
 * qihe_framework_adjust:
 * @weights: (array): the missing weight of each status, 0 … 1; 0 for `described`, 1 for `absent`
 * @thresholds: (array): `missing_at_most` of each level, 0 … 1, ascending, 1 for the last
 *
 * Returns: (transfer full): a framework that differs from @self in nothing else, its reference
 *   included; %NULL with %QIHE_MODEL_ERROR_FRAMEWORK, whose message names the status or level
 */
QiheFramework *qihe_framework_adjust (QiheFramework *self, const QiheFraction *weights,
                                      const QiheFraction *thresholds, GError **error);

/** qihe_framework_get_reference: `id@version`, as files name a framework */
const char *qihe_framework_get_reference (QiheFramework *self);
const char *qihe_framework_get_id (QiheFramework *self);
guint qihe_framework_get_version (QiheFramework *self);
const QiheBilingual *qihe_framework_get_title (QiheFramework *self);

guint qihe_framework_get_n_statuses (QiheFramework *self);
const QiheStatus *qihe_framework_get_status (QiheFramework *self, guint index);
/** qihe_framework_find_status: (returns) its index, or -1 */
int qihe_framework_find_status (QiheFramework *self, const char *id);
/** the indexes of the statuses `described` (missing 0) and `absent` (missing 1) */
int qihe_framework_get_described (QiheFramework *self);
int qihe_framework_get_absent (QiheFramework *self);

guint qihe_framework_get_n_levels (QiheFramework *self);
const QiheLevel *qihe_framework_get_level (QiheFramework *self, guint index);

guint qihe_framework_get_n_dimensions (QiheFramework *self);
const QiheDimension *qihe_framework_get_dimension (QiheFramework *self, guint index);

guint qihe_framework_get_n_indicators (QiheFramework *self);
const QiheIndicator *qihe_framework_get_indicator (QiheFramework *self, guint index);

/** in the order of the file, each before those in it */
guint qihe_framework_get_n_groups (QiheFramework *self);
const QiheGroup *qihe_framework_get_group (QiheFramework *self, guint index);

/** qihe_indicator_is_measured: whether its status follows from a measured value */
gboolean qihe_indicator_is_measured (const QiheIndicator *self);

/**
 * qihe_indicator_dup_number:
 *
 * Returns: (transfer full): @value without the unit in either language, white space at the ends and
 *   full-width digits; as such it is stored where qihe_indicator_judge() takes it
 */
char *qihe_indicator_dup_number (const QiheIndicator *self, const char *value);

/**
 * qihe_indicator_judge:
 * @self: a measured indicator
 * @value: an exact number as qihe_fraction_parse() takes it; what qihe_indicator_dup_number() takes
 *   away makes no difference
 * @status: (out): the status that follows from it
 *
 * Returns: %FALSE with %QIHE_BASE_ERROR_NUMBER where @value is no number
 */
gboolean qihe_indicator_judge (const QiheIndicator *self, const char *value, int *status,
                               GError **error);

/** qihe_indicator_find_band: likewise, @band: (out): the band that it falls into */
gboolean qihe_indicator_find_band (const QiheIndicator *self, const char *value, guint *band,
                                   GError **error);

/**
 * qihe_framework_find_indicator:
 * @name: an id, a title in either language, or an alias; white space at the ends, letter case and
 *   full-width forms make no difference
 *
 * Returns: the number of the indicator, or -1 where none or more than one is called so
 */
int qihe_framework_find_indicator (QiheFramework *self, const char *name);

/**
 * qihe_framework_dup_model_title:
 * @model: an id as QiheFit has it: `strong-balanced`, `strong:talent+technology`, `balanced:low`,
 *   `unbalanced`, `vetoed`, `undetermined`
 *
 * Returns: (transfer full): its name by the framework's naming rules, else by the built-in ones
 */
char *qihe_framework_dup_model_title (QiheFramework *self, const char *model,
                                      QiheLanguage language);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheFramework, qihe_framework_unref)

G_END_DECLS
