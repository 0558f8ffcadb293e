/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

/*
 * The rules of the fit engine once more, as plainly as they can be written down: every completion,
 * every subset, one by one. Only for small frameworks, and only to compare with.
 */

#define NAIVE_MAX_STATUSES 6
#define NAIVE_MAX_LEVELS 5
#define NAIVE_MAX_DIMENSIONS 4
#define NAIVE_MAX_INDICATORS 20
#define NAIVE_UNKNOWN (-1)

/** a number, not always in lowest terms */
typedef struct {
  gint64 num;
  gint64 den;
} Rational;

/** status 0 is described, 1 is absent; status s is called s<s>, level l<l>, dimension d<d> */
typedef struct {
  int n_statuses;
  Rational weights[NAIVE_MAX_STATUSES];
  int n_levels;
  Rational thresholds[NAIVE_MAX_LEVELS];
  int n_dimensions;
  int first[NAIVE_MAX_DIMENSIONS + 1]; /* of each dimension; the last is their end */
  gboolean veto[NAIVE_MAX_DIMENSIONS];
} NaiveFramework;

int rational_compare (Rational a, Rational b);
Rational rational_add (Rational a, Rational b);
Rational rational_middle (Rational a, Rational b);

const char *naive_status_id (int status);

/** how much a dimension misses, as a share */
Rational naive_share (const NaiveFramework *framework, const int *ratings, int dimension);

/** whether an indicator of a dimension is wholly missing */
gboolean naive_violated (const NaiveFramework *framework, const int *ratings, int dimension);

/** of a dimension that vetoes the first level, or the last where it is violated */
int naive_level (const NaiveFramework *framework, const int *ratings, int dimension);

/** id of the model of a case without unknowns; free with g_free() */
char *naive_model (const NaiveFramework *framework, const int *ratings);

/** ids of the models of all completions, sorted, without repetition */
GPtrArray *naive_candidates (const NaiveFramework *framework, const int *ratings);

/**
 * the fewest indicators that have to become @status for the dimension to leave its level in the
 * direction of @sign (-1: upwards), by trying every subset; -1 where none does
 */
int naive_distance (const NaiveFramework *framework, const int *ratings, int dimension, int status,
                    int sign);

/** how many sets of @size indicators move the dimension to the level @to likewise */
int naive_count_sets (const NaiveFramework *framework, const int *ratings, int dimension,
                      int status, int sign, int size, int to);
