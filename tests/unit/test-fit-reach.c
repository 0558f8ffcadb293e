/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Which levels completions reach, where levels are narrow and many indicators are unknown. */

#include "fit-fixture.h"
#include "model/qihe-model-error.h"

#define N_TRIALS 1500
#define UNIT 60 /* weights are multiples of 1/60, thresholds of 1/600 */
#define FINE 600
#define MAX_INDICATORS 14
#define MAX_WEIGHTS 5
#define MAX_LEVELS 8

typedef struct {
  int n_weights;
  int weights[MAX_WEIGHTS]; /* in 1/60; the first two are 0 and 60 */
  int n_levels;
  int thresholds[MAX_LEVELS]; /* in 1/600, ascending */
  int n_indicators;
  int n_unknown;
  int status; /* of the others */
} Trial;

static int
compare_numbers (const void *a, const void *b)
{
  return *(const int *) a - *(const int *) b;
}

static void
invent (Trial *self)
{
  int around = g_test_rand_int_range (0, FINE + 1);

  *self = (Trial){ .n_weights = g_test_rand_int_range (2, MAX_WEIGHTS + 1),
                   .weights = { 0, UNIT },
                   .n_levels = g_test_rand_int_range (2, MAX_LEVELS + 1),
                   .n_indicators = g_test_rand_int_range (1, MAX_INDICATORS + 1) };
  for (int i = 2; i < self->n_weights; i++)
    self->weights[i] = g_test_rand_int_range (0, UNIT + 1);
  /* Close to each other, so that some are jumped over. */
  for (int i = 0; i + 1 < self->n_levels; i++)
    self->thresholds[i] = g_test_rand_int_range (around, MIN (around + 30, FINE + 1));
  self->thresholds[self->n_levels - 1] = FINE;
  qsort (self->thresholds, (gsize) self->n_levels, sizeof (int), compare_numbers);
  self->n_unknown = g_test_rand_int_range (0, self->n_indicators + 1);
  self->status = g_test_rand_int_range (0, self->n_weights);
}

static QiheFramework *
make_framework (const Trial *self)
{
  g_autoptr (GString) json =
      g_string_new ("{\"id\": \"reach\", \"version\": 1, \"statuses\": [{\"id\": \"described\", "
                    "\"missing\": 0}, {\"id\": \"absent\", \"missing\": 1}");

  for (int i = 2; i < self->n_weights; i++)
    g_string_append_printf (json, ", {\"id\": \"s%d\", \"missing\": \"%d/%d\"}", i,
                            self->weights[i], UNIT);
  g_string_append (json, "], \"levels\": [");
  for (int i = 0; i < self->n_levels; i++)
    g_string_append_printf (json, "%s{\"id\": \"l%d\", \"missing_at_most\": \"%d/%d\"}",
                            i > 0 ? ", " : "", i, self->thresholds[i], FINE);
  g_string_append (json, "], \"dimensions\": [{\"id\": \"d\", \"indicators\": [");
  for (int i = 0; i < self->n_indicators; i++)
    g_string_append_printf (json, "%s{\"id\": \"i%d\"}", i > 0 ? ", " : "", i);
  g_string_append (json, "]}]}");
  return fixture_framework_from (json->str);
}

/* Marks every sum that the unknown indicators can make, one indicator after another. */
static void
find_levels (const Trial *self, gboolean *reached)
{
  gboolean sums[MAX_INDICATORS * UNIT + 1] = { FALSE };

  sums[(self->n_indicators - self->n_unknown) * self->weights[self->status]] = TRUE;
  for (int i = 0; i < self->n_unknown; i++) {
    gboolean next[MAX_INDICATORS * UNIT + 1] = { FALSE };

    for (int sum = 0; sum <= MAX_INDICATORS * UNIT; sum++)
      for (int j = 0; sums[sum] && j < self->n_weights; j++)
        next[sum + self->weights[j]] = TRUE;
    memcpy (sums, next, sizeof sums);
  }
  for (int sum = 0; sum <= MAX_INDICATORS * UNIT; sum++)
    for (int level = 0; sums[sum] && level < self->n_levels; level++)
      if (sum * (FINE / UNIT) <= self->thresholds[level] * self->n_indicators) {
        reached[level] = TRUE;
        break;
      }
}

static void
check_trial (const Trial *self)
{
  g_autoptr (QiheFramework) framework = make_framework (self);
  gint16 ratings[MAX_INDICATORS];
  gboolean reached[MAX_LEVELS] = { FALSE };
  g_autoptr (QiheFit) fit = NULL;
  guint n = 0;

  for (int i = 0; i < self->n_indicators; i++)
    ratings[i] = (gint16) (i < self->n_unknown ? QIHE_UNKNOWN : self->status);
  fit = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, NULL);
  find_levels (self, reached);
  for (int level = 0; level < self->n_levels; level++) {
    g_autofree char *id =
        level == 0 ? g_strdup ("strong-balanced") : g_strdup_printf ("balanced:l%d", level);

    g_assert_cmpint (g_strv_contains ((const char *const *) fit->candidates, id), ==,
                     reached[level]);
    n += reached[level] ? 1 : 0;
  }
  g_assert_cmpuint (g_strv_length (fit->candidates), ==, n);
}

static void
test_narrow (void)
{
  for (int i = 0; i < N_TRIALS; i++) {
    Trial trial;

    invent (&trial);
    check_trial (&trial);
  }
}

static void
check_too_large (const char *json, guint n)
{
  g_autoptr (QiheFramework) framework = fixture_framework_from (json);
  g_autofree gint16 *ratings = g_new (gint16, n);
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < n; i++)
    ratings[i] = QIHE_UNKNOWN;
  g_assert_null (qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, &error));
  g_assert_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_TOO_LARGE);
}

/* Each dimension may or may not be at the first level: 2^17 models. */
static void
test_too_many_models (void)
{
  g_autoptr (GString) json = g_string_new (
      "{\"id\": \"x\", \"version\": 1, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, "
      "{\"id\": \"absent\", \"missing\": 1}], \"levels\": [{\"id\": \"l0\", \"missing_at_most\": "
      "0}, {\"id\": \"l1\", \"missing_at_most\": 1}], \"dimensions\": [");

  for (int i = 0; i < 17; i++)
    g_string_append_printf (json, "%s{\"id\": \"d%d\", \"indicators\": [{\"id\": \"i%d\"}]}",
                            i > 0 ? ", " : "", i, i);
  g_string_append (json, "]}");
  check_too_large (json->str, 17);
}

/* A level so narrow that none of hundreds of thousands of possible sums lies in it. */
static void
test_too_many_sums (void)
{
  g_autoptr (GString) json = g_string_new (
      "{\"id\": \"x\", \"version\": 1, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, "
      "{\"id\": \"absent\", \"missing\": 1}");

  for (int i = 1; i < 30; i++)
    g_string_append_printf (json, ", {\"id\": \"s%d\", \"missing\": \"%d/10007\"}", i, i * i * 11);
  g_string_append (json,
                   "], \"levels\": [{\"id\": \"l0\", \"missing_at_most\": \"4987/9973\"}, {\"id\": "
                   "\"l1\", \"missing_at_most\": \"4984/9967\"}, {\"id\": \"l2\", "
                   "\"missing_at_most\": 1}], \"dimensions\": [{\"id\": \"d\", "
                   "\"indicators\": [");
  for (int i = 0; i < 60; i++)
    g_string_append_printf (json, "%s{\"id\": \"i%d\"}", i > 0 ? ", " : "", i);
  g_string_append (json, "]}]}");
  check_too_large (json->str, 60);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/reach/narrow", test_narrow);
  g_test_add_func ("/fit/reach/too-many-models", test_too_many_models);
  g_test_add_func ("/fit/reach/too-many-sums", test_too_many_sums);
  return g_test_run ();
}
