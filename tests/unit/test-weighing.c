/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What several evaluators come to together, against a plain count of halves. */

#include "fit-fixture.h"
#include "model/qihe-weighing.h"

#define LETTERS "dpla?"
#define N_DIMENSIONS 3

static const guint sizes[N_DIMENSIONS] = { 5, 7, 5 };
static const char *const names[N_DIMENSIONS] = { "talent", "technology", "administration" };
static const char *const level_names[] = { "high", "medium", "low" };

/* Halves that are missing in a dimension; @most: with all unknown absent. */
static gint64
count_halves (const char *letters, guint first, guint n, gboolean most)
{
  gint64 halves = 0;

  for (guint i = first; i < first + n; i++)
    halves += letters[i] == 'p' ? 1 : letters[i] == 'd' || (letters[i] == '?' && !most) ? 0 : 2;
  return halves;
}

/* Of @sum missing halves of @whole: at most a fifth, at most a half, more. */
static int
naive_level (gint64 sum, gint64 whole)
{
  return 5 * sum <= whole ? 0 : 2 * sum <= whole ? 1 : 2;
}

static char *
naive_model (const int *levels)
{
  g_autoptr (GString) strong = g_string_new ("strong:");
  guint n = 0;

  for (guint i = 0; i < N_DIMENSIONS; i++)
    if (levels[i] == 0)
      g_string_append_printf (strong, "%s%s", n++ > 0 ? "+" : "", names[i]);
  if (n == N_DIMENSIONS)
    return g_strdup ("strong-balanced");
  if (n > 0)
    return g_strdup (strong->str);
  if (levels[0] == levels[1] && levels[1] == levels[2])
    return g_strconcat ("balanced:", level_names[levels[0]], NULL);
  return g_strdup ("unbalanced");
}

static GHashTable *
naive_models (const int *best, const int *worst)
{
  GHashTable *models = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  int levels[N_DIMENSIONS];

  for (levels[0] = best[0]; levels[0] <= worst[0]; levels[0]++)
    for (levels[1] = best[1]; levels[1] <= worst[1]; levels[1]++)
      for (levels[2] = best[2]; levels[2] <= worst[2]; levels[2]++)
        g_hash_table_add (models, naive_model (levels));
  return models;
}

static void
fill_random (char *letters)
{
  guint kinds = g_test_rand_bit () ? 5 : 2; /* often near the first level, and with all known */

  for (guint i = 0; i < 17; i++)
    letters[i] = LETTERS[g_test_rand_int_range (0, (gint32) kinds)];
  letters[17] = '\0';
}

static void
check (const QiheFit *fit, char letters[][18], const guint *weights, guint n)
{
  int best[N_DIMENSIONS], worst[N_DIMENSIONS];
  guint first = 0, total = 0;
  g_autoptr (GHashTable) models = NULL;

  for (guint i = 0; i < n; i++)
    total += weights[i];
  for (guint d = 0; d < N_DIMENSIONS; first += sizes[d++]) {
    gint64 least = 0, most = 0, whole;

    for (guint i = 0; i < n; i++) {
      gint64 weight = total > 0 ? weights[i] : 1;

      least += weight * count_halves (letters[i], first, sizes[d], FALSE);
      most += weight * count_halves (letters[i], first, sizes[d], TRUE);
    }
    whole = 2 * (gint64) sizes[d] * (total > 0 ? total : n);
    best[d] = naive_level (least, whole);
    worst[d] = naive_level (most, whole);
    g_assert_cmpint (fit->dimensions[d].least.num * whole, ==,
                     least * fit->dimensions[d].least.den);
    g_assert_cmpint (fit->dimensions[d].most.num * whole, ==, most * fit->dimensions[d].most.den);
    g_assert_cmpint (fit->dimensions[d].best, ==, best[d]);
    g_assert_cmpint (fit->dimensions[d].worst, ==, worst[d]);
    g_assert_cmpint (fit->dimensions[d].level, ==, best[d] == worst[d] ? best[d] : -1);
  }
  models = naive_models (best, worst);
  g_assert_cmpuint (g_strv_length (fit->candidates), ==, g_hash_table_size (models));
  for (guint i = 0; fit->candidates[i] != NULL; i++)
    g_assert_true (g_hash_table_contains (models, fit->candidates[i]));
}

static void
test_random (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();

  for (guint round = 0; round < 3000; round++) {
    guint n = (guint) g_test_rand_int_range (1, QIHE_N_EVALUATORS + 1);
    char letters[QIHE_N_EVALUATORS][18];
    QiheFit *fits[QIHE_N_EVALUATORS];
    guint weights[QIHE_N_EVALUATORS];
    g_autoptr (QiheFit) fit = NULL;

    for (guint i = 0; i < n; i++) {
      fill_random (letters[i]);
      fits[i] = fixture_fit (framework, letters[i]);
      weights[i] = g_test_rand_bit () ? (guint) g_test_rand_int_range (0, QIHE_MAX_WEIGHT + 1) : 0;
    }
    fit = qihe_weighing_fit (framework, fits, weights, n, NULL);
    check (fit, letters, weights, n);
    for (guint i = 0; i < n; i++)
      qihe_fit_free (fits[i]);
  }
}

/* Exactly on a threshold: 1 of 5 by one, nothing by the other, twice the weight of nobody. */
static void
test_threshold (void)
{
  static const guint weights[] = { 50, 50 }, tipped[] = { 51, 50 };
  g_autoptr (QiheFramework) framework = fixture_framework ();
  QiheFit *const fits[] = { fixture_fit (framework, "aaddd ddddddd ddddd"),
                            fixture_fit (framework, "ddddd ddddddd ddddd") };
  g_autoptr (QiheFit) even = qihe_weighing_fit (framework, fits, weights, 2, NULL);
  g_autoptr (QiheFit) tip = qihe_weighing_fit (framework, fits, tipped, 2, NULL);

  g_assert_cmpint (even->dimensions[0].level, ==, 0);
  g_assert_cmpstr (even->model, ==, "strong-balanced");
  g_assert_cmpint (tip->dimensions[0].level, ==, 1);
  g_assert_cmpstr (tip->model, ==, "strong:technology+administration");
  qihe_fit_free (fits[0]);
  qihe_fit_free (fits[1]);
}

static QiheRound *
add_round (GPtrArray *rounds, const char *code, const char *date, QiheEvaluator evaluator)
{
  QiheRound *round = qihe_round_new (code);

  round->code = g_strdup (code);
  round->date = g_strdup (date);
  round->framework = g_strdup ("consortium-fit@1");
  round->evaluator = evaluator;
  g_ptr_array_add (rounds, round);
  return round;
}

static void
test_same_time (void)
{
  g_autoptr (GPtrArray) rounds = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_round_free);
  QiheRound *self = add_round (rounds, "self", "2026-06-30", QIHE_EVALUATOR_SELF);
  QiheRound *near, *other;
  g_autoptr (GPtrArray) found = NULL;

  add_round (rounds, "self-before", "2026-06-01", QIHE_EVALUATOR_SELF);
  near = add_round (rounds, "near", "2026-05-20", QIHE_EVALUATOR_THIRD_PARTY);
  add_round (rounds, "nearer-but-one", "2026-09-20", QIHE_EVALUATOR_THIRD_PARTY);
  add_round (rounds, "long-ago", "2025-12-28", QIHE_EVALUATOR_SUPERIOR);
  add_round (rounds, "no-day", "soon", QIHE_EVALUATOR_SUPERIOR);
  found = qihe_weighing_find (rounds, self);
  g_assert_cmpuint (found->len, ==, 2);
  g_assert_true (found->pdata[0] == self && found->pdata[1] == near);
  g_clear_pointer (&found, g_ptr_array_unref);
  other = add_round (rounds, "superior", "2026-12-30", QIHE_EVALUATOR_SUPERIOR);
  found = qihe_weighing_find (rounds, self);
  g_assert_cmpuint (found->len, ==, 3);
  g_clear_pointer (&found, g_ptr_array_unref);
  g_free (other->framework);
  other->framework = g_strdup ("consortium-fit@2");
  found = qihe_weighing_find (rounds, self);
  g_assert_cmpuint (found->len, ==, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/weighing/random", test_random);
  g_test_add_func ("/weighing/threshold", test_threshold);
  g_test_add_func ("/weighing/same-time", test_same_time);
  return g_test_run ();
}
