/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The engine against a naive one, on random frameworks and cases. */

#include "fit-fixture.h"
#include "naive-fit.h"

#define N_FRAMEWORKS 5000
#define CASES_EACH 3
/* Smaller than the distance of any two different numbers that these frameworks lead to. */
#define EPSILON ((Rational){ 1, 1000000 })

typedef struct {
  NaiveFramework naive;
  QiheFramework *framework;
  int ratings[NAIVE_MAX_INDICATORS];
  QiheFit *fit;
} Trial;

static int
random_int (int first, int last)
{
  return g_test_rand_int_range (first, last + 1);
}

static Rational
random_share (void)
{
  gint64 den = random_int (1, 9);

  return (Rational){ random_int (0, (int) den), den };
}

static void
sort_thresholds (NaiveFramework *self)
{
  for (int i = 1; i < self->n_levels; i++)
    for (int j = i; j > 0 && rational_compare (self->thresholds[j - 1], self->thresholds[j]) > 0;
         j--) {
      Rational swapped = self->thresholds[j];

      self->thresholds[j] = self->thresholds[j - 1];
      self->thresholds[j - 1] = swapped;
    }
}

static void
invent_framework (NaiveFramework *self)
{
  *self = (NaiveFramework){ .n_statuses = random_int (2, NAIVE_MAX_STATUSES),
                            .weights = { { 0, 1 }, { 1, 1 } },
                            .n_levels = random_int (1, NAIVE_MAX_LEVELS),
                            .n_dimensions = random_int (1, NAIVE_MAX_DIMENSIONS) };
  for (int i = 2; i < self->n_statuses; i++)
    self->weights[i] = random_share ();
  for (int i = 0; i < self->n_levels; i++)
    self->thresholds[i] = i + 1 < self->n_levels ? random_share () : (Rational){ 1, 1 };
  /* Equal neighbours are wanted, and rarely come by chance. */
  if (self->n_levels > 2 && random_int (0, 3) == 0)
    self->thresholds[1] = self->thresholds[0];
  sort_thresholds (self);
  for (int i = 0; i < self->n_dimensions; i++)
    self->first[i + 1] = self->first[i] + random_int (1, 5);
  /* The first always has a level, so that there is a model. */
  for (int i = 1; i < self->n_dimensions; i++)
    self->veto[i] = random_int (0, 3) == 0;
}

static void
append_share (GString *json, const char *key, Rational value)
{
  g_string_append_printf (json, "\"%s\": \"%d/%d\"}", key, (int) value.num, (int) value.den);
}

/* Indicators, and now and then the rest of them in groups: it makes no difference to the result. */
static void
describe_branch (GString *json, int first, int end, int depth)
{
  int direct = depth < 4 && random_int (0, 2) == 0 ? random_int (0, end - first - 1) : end - first;
  int middle = first + direct;

  g_string_append (json, "\"indicators\": [");
  for (int i = first; i < middle; i++)
    g_string_append_printf (json, "%s{\"id\": \"i%d\"}", i > first ? ", " : "", i);
  g_string_append (json, "]");
  while (middle < end) {
    int next = random_int (middle + 1, end);

    g_string_append_printf (json, "%s{\"id\": \"g%d-%d\", ",
                            middle == first + direct ? ", \"groups\": [" : ", ", depth, middle);
    describe_branch (json, middle, next, depth + 1);
    middle = next;
  }
  g_string_append (json, direct < end - first ? "]}" : "}");
}

static char *
describe_framework (const NaiveFramework *self)
{
  GString *json = g_string_new ("{\"id\": \"random\", \"version\": 1, \"statuses\": [");

  for (int i = 0; i < self->n_statuses; i++) {
    g_string_append_printf (json, "%s{\"id\": \"%s\", ", i > 0 ? ", " : "", naive_status_id (i));
    append_share (json, "missing", self->weights[i]);
  }
  g_string_append (json, "], \"levels\": [");
  for (int i = 0; i < self->n_levels; i++) {
    g_string_append_printf (json, "%s{\"id\": \"l%d\", ", i > 0 ? ", " : "", i);
    append_share (json, "missing_at_most", self->thresholds[i]);
  }
  g_string_append (json, "], \"dimensions\": [");
  for (int i = 0; i < self->n_dimensions; i++) {
    g_string_append_printf (json, "%s{\"id\": \"d%d\", \"veto\": %s, ", i > 0 ? ", " : "", i,
                            self->veto[i] ? "true" : "false");
    describe_branch (json, self->first[i], self->first[i + 1], 0);
  }
  g_string_append (json, "]}");
  return g_string_free (json, FALSE);
}

/* Few enough unknowns that all completions can be tried. */
static void
invent_ratings (Trial *self)
{
  int n_unknown = random_int (0, 4);
  int end = self->naive.first[self->naive.n_dimensions];

  for (int i = 0; i < end; i++)
    self->ratings[i] = random_int (0, self->naive.n_statuses - 1);
  for (int i = 0; i < n_unknown; i++)
    self->ratings[random_int (0, end - 1)] = NAIVE_UNKNOWN;
}

static gboolean
is_known (const Trial *self, int dimension)
{
  for (int i = self->naive.first[dimension]; i < self->naive.first[dimension + 1]; i++)
    if (self->ratings[i] == NAIVE_UNKNOWN)
      return FALSE;
  return TRUE;
}

static void
evaluate (Trial *self, QiheUnknownRule rule)
{
  gint16 ratings[NAIVE_MAX_INDICATORS];
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < self->naive.first[self->naive.n_dimensions]; i++)
    ratings[i] = self->ratings[i] == NAIVE_UNKNOWN
                     ? QIHE_UNKNOWN
                     : (gint16) qihe_framework_find_status (self->framework,
                                                            naive_status_id (self->ratings[i]));
  self->fit = qihe_fit_new (self->framework, ratings, rule, &error);
  g_assert_no_error (error);
}

static Rational
as_rational (QiheFraction value)
{
  return (Rational){ value.num, value.den };
}

static void
check_distance (const Trial *self, int dimension, int status, int sign,
                const QiheDistance *distance)
{
  int fewest = naive_distance (&self->naive, self->ratings, dimension, status, sign);
  int changed[NAIVE_MAX_INDICATORS];

  if (fewest < 0) {
    g_assert_cmpint (distance->to, ==, -1);
    return;
  }
  g_assert_cmpint ((int) distance->n, ==, fewest);
  memcpy (changed, self->ratings, sizeof changed);
  for (guint i = 0; i < distance->n; i++)
    changed[distance->indicators[i]] = status;
  g_assert_cmpint (naive_level (&self->naive, changed, dimension), ==, distance->to);
  g_assert_cmpint (distance->only, ==,
                   naive_count_sets (&self->naive, self->ratings, dimension, status, sign, fewest,
                                     distance->to) == 1);
}

static void
check_veto (const Trial *self, int dimension)
{
  QiheVeto veto = self->fit->dimensions[dimension].veto;
  gboolean violated = naive_violated (&self->naive, self->ratings, dimension);

  if (!self->naive.veto[dimension])
    g_assert_cmpint (veto, ==, QIHE_VETO_NONE);
  else if (violated)
    g_assert_cmpint (veto, ==, QIHE_VETO_VIOLATED);
  else
    g_assert_cmpint (veto, ==, is_known (self, dimension) ? QIHE_VETO_CLEAR : QIHE_VETO_OPEN);
}

/* No indicator left out may change more than one taken, nor as much and come earlier. */
static void
check_order (const Trial *self, int dimension, int status, const QiheDistance *distance)
{
  Rational last = { 2, 1 };
  guint last_indicator = 0;

  for (guint i = 0; i < distance->n; i++) {
    Rational best = { -1, 1 };
    guint best_indicator = 0;

    for (int j = self->naive.first[dimension]; j < self->naive.first[dimension + 1]; j++) {
      Rational weight = self->naive.weights[self->ratings[j]];
      Rational change = status == 0 ? weight : (Rational){ weight.den - weight.num, weight.den };
      int order = rational_compare (change, last);

      if ((order < 0 || (order == 0 && (guint) j > last_indicator)) &&
          rational_compare (change, best) > 0) {
        best = change;
        best_indicator = (guint) j;
      }
    }
    g_assert_cmpuint (distance->indicators[i], ==, best_indicator);
    last = best;
    last_indicator = best_indicator;
  }
}

static void
check_known_dimension (const Trial *self, int dimension)
{
  const QiheDimensionFit *fit = &self->fit->dimensions[dimension];

  g_assert_true (fit->known);
  g_assert_cmpint (fit->level, ==, naive_level (&self->naive, self->ratings, dimension));
  g_assert_cmpint (rational_compare (as_rational (fit->missing),
                                     naive_share (&self->naive, self->ratings, dimension)),
                   ==, 0);
  check_distance (self, dimension, 0, -1, &fit->up);
  check_order (self, dimension, 0, &fit->up);
  check_distance (self, dimension, 1, 1, &fit->down);
  check_order (self, dimension, 1, &fit->down);
}

static int
level_with_unknown_as (const Trial *self, int dimension, int status)
{
  int completed[NAIVE_MAX_INDICATORS];

  for (int i = 0; i < NAIVE_MAX_INDICATORS; i++)
    completed[i] = self->ratings[i] == NAIVE_UNKNOWN ? status : self->ratings[i];
  return naive_level (&self->naive, completed, dimension);
}

static void
check_range (const Trial *self, int dimension)
{
  const QiheDimensionFit *fit = &self->fit->dimensions[dimension];
  guint n = 0;

  g_assert_cmpint (fit->best, ==, level_with_unknown_as (self, dimension, 0));
  g_assert_cmpint (fit->worst, ==, level_with_unknown_as (self, dimension, 1));
  g_assert_cmpint (fit->level, ==, fit->best == fit->worst ? fit->best : -1);
  for (int i = self->naive.first[dimension]; i < self->naive.first[dimension + 1]; i++)
    if (self->ratings[i] == NAIVE_UNKNOWN)
      g_assert_cmpuint (fit->unknown[n++], ==, (guint) i);
  g_assert_cmpuint (fit->n_unknown, ==, n);
}

static void
check_candidates (const Trial *self)
{
  g_autoptr (GPtrArray) expected = naive_candidates (&self->naive, self->ratings);

  g_assert_cmpuint (g_strv_length (self->fit->candidates), ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_cmpstr (self->fit->candidates[i], ==, g_ptr_array_index (expected, i));
  g_assert_cmpstr (self->fit->model, ==,
                   expected->len == 1 ? self->fit->candidates[0] : "undetermined");
}

/* What must not change: the level, and whether something is violated. */
static int
outcome (const NaiveFramework *naive, const int *ratings, int dimension)
{
  return naive->veto[dimension] ? naive_violated (naive, ratings, dimension)
                                : naive_level (naive, ratings, dimension);
}

/* Whether every level stays, and thresholds stay in order, when one number becomes @value. */
static gboolean
stays (const Trial *self, Rational *number, Rational value)
{
  const NaiveFramework *naive = &self->naive;
  Rational old = *number;
  gboolean same = rational_compare (value, (Rational){ 0, 1 }) >= 0 &&
                  rational_compare (value, (Rational){ 1, 1 }) <= 0;
  int outcomes[NAIVE_MAX_DIMENSIONS];

  for (int i = 0; i < naive->n_dimensions; i++)
    outcomes[i] = outcome (naive, self->ratings, i);
  *number = value;
  for (int i = 1; i < naive->n_levels; i++)
    same = same && rational_compare (naive->thresholds[i - 1], naive->thresholds[i]) <= 0;
  for (int i = 0; same && i < naive->n_dimensions; i++)
    same = outcome (naive, self->ratings, i) == outcomes[i];
  *number = old;
  return same;
}

static void
check_interval (const Trial *self, Rational *number, const QiheInterval *interval)
{
  Rational from = as_rational (interval->from);
  Rational to = as_rational (interval->to);
  Rational below = rational_add (from, (Rational){ -EPSILON.num, EPSILON.den });

  g_assert_cmpint (rational_compare (from, *number), <=, 0);
  g_assert_cmpint (rational_compare (*number, to), <=, 0);
  g_assert_cmpint (stays (self, number, from), ==, interval->from_included);
  g_assert_cmpint (stays (self, number, to), ==, interval->to_included);
  g_assert_true (stays (self, number, rational_middle (from, *number)));
  g_assert_true (stays (self, number, rational_middle (*number, to)));
  g_assert_false (stays (self, number, below));
  g_assert_false (stays (self, number, rational_add (to, EPSILON)));
}

static void
check_sensitivity (Trial *self)
{
  for (int i = 2; i < self->naive.n_statuses; i++) {
    guint status = (guint) qihe_framework_find_status (self->framework, naive_status_id (i));

    if (qihe_fit_status_is_variable (self->framework, status))
      check_interval (self, &self->naive.weights[i], &self->fit->statuses[status]);
  }
  for (int i = 0; i + 1 < self->naive.n_levels; i++)
    check_interval (self, &self->naive.thresholds[i], &self->fit->levels[i]);
}

static void
check_case (Trial *self)
{
  gboolean known = TRUE;

  evaluate (self, QIHE_UNKNOWN_RANGE);
  for (int i = 0; i < self->naive.n_dimensions; i++) {
    check_range (self, i);
    check_veto (self, i);
    g_assert_cmpint (self->fit->dimensions[i].known, ==, is_known (self, i));
    known = known && is_known (self, i);
    if (is_known (self, i))
      check_known_dimension (self, i);
  }
  check_candidates (self);
  g_assert_cmpint (self->fit->has_sensitivity, ==, known);
  if (known)
    check_sensitivity (self);
  qihe_fit_free (self->fit);
}

/* With unknown as absent the result is that of the case where they are. */
static void
check_absent (Trial *self)
{
  guint n_unknown = 0;
  int n_replaced = 0;

  evaluate (self, QIHE_UNKNOWN_ABSENT);
  for (int i = 0; i < NAIVE_MAX_INDICATORS; i++)
    if (self->ratings[i] == NAIVE_UNKNOWN) {
      self->ratings[i] = 1;
      n_replaced++;
    }
  for (int i = 0; i < self->naive.n_dimensions; i++) {
    check_known_dimension (self, i);
    n_unknown += self->fit->dimensions[i].n_unknown;
  }
  g_assert_cmpint ((int) n_unknown, ==, n_replaced);
  check_candidates (self);
  check_sensitivity (self);
  qihe_fit_free (self->fit);
}

static void
test_random (void)
{
  for (int i = 0; i < N_FRAMEWORKS; i++) {
    Trial trial = { 0 };
    g_autofree char *json = NULL;

    invent_framework (&trial.naive);
    json = describe_framework (&trial.naive);
    trial.framework = fixture_framework_from (json);
    for (int j = 0; j < CASES_EACH; j++) {
      invent_ratings (&trial);
      check_case (&trial);
      check_absent (&trial);
    }
    qihe_framework_unref (trial.framework);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/fit/property", test_random);
  return g_test_run ();
}
