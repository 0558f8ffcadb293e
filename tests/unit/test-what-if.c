/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Adjusted frameworks, the map of models over weight × threshold, and how near cases are. */

#include "fit-fixture.h"
#include "model/qihe-model-error.h"
#include "model/qihe-model-map.h"
#include "model/qihe-similarity.h"

#define SIZE 20

static QiheFramework *
adjust (QiheFramework *framework, QiheFraction partial, QiheFraction high, GError **error)
{
  QiheFraction weights[] = { { 0, 1 }, partial, { 1, 1 }, { 1, 1 } };
  QiheFraction thresholds[] = { high, { 1, 2 }, { 1, 1 } };

  return qihe_framework_adjust (framework, weights, thresholds, error);
}

static void
test_adjust (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (QiheFramework) adjusted =
      adjust (framework, (QiheFraction){ 3, 4 }, (QiheFraction){ 1, 10 }, NULL);
  /* One of five partial: 1/10 missing by the framework, 3/20 by the other. */
  g_autofree gint16 *ratings = fixture_ratings (framework, "pdddd ddddddd ddddd");
  g_autoptr (QiheFit) before = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, NULL);
  g_autoptr (QiheFit) after = qihe_fit_new (adjusted, ratings, QIHE_UNKNOWN_RANGE, NULL);

  g_assert_cmpint (before->dimensions[0].level, ==, 0);
  g_assert_cmpint (after->dimensions[0].level, ==, 1);
  g_assert_cmpint (qihe_fraction_compare (after->dimensions[0].missing, (QiheFraction){ 3, 20 }),
                   ==, 0);
  g_assert_cmpstr (qihe_framework_get_reference (adjusted), ==,
                   qihe_framework_get_reference (framework));
  g_assert_cmpint (qihe_framework_find_indicator (adjusted, "talent.course-standard"), ==, 1);
}

/* It keeps what it shares, and the framework itself is as it was. */
static void
test_adjust_outlives (void)
{
  QiheFramework *framework = fixture_framework ();
  g_autoptr (QiheFramework) adjusted =
      adjust (framework, (QiheFraction){ 1, 4 }, (QiheFraction){ 1, 5 }, NULL);

  g_assert_cmpint (qihe_fraction_compare (qihe_framework_get_status (framework, 1)->missing,
                                          (QiheFraction){ 1, 2 }),
                   ==, 0);
  qihe_framework_unref (framework);
  g_assert_cmpstr (qihe_framework_get_status (adjusted, 1)->id, ==, "partial");
  g_assert_cmpstr (qihe_framework_get_indicator (adjusted, 0)->id, ==, "talent.programme-industry");
}

static void
check_refused (QiheFraction partial, QiheFraction high, const char *names)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheFramework) adjusted = adjust (framework, partial, high, &error);

  g_assert_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK);
  g_assert_null (adjusted);
  g_assert_true (g_str_has_prefix (error->message, names));
}

static void
test_adjust_refused (void)
{
  check_refused ((QiheFraction){ 3, 2 }, (QiheFraction){ 1, 5 }, "partial: ");
  check_refused ((QiheFraction){ -1, 2 }, (QiheFraction){ 1, 5 }, "partial: ");
  check_refused ((QiheFraction){ 1, 2 }, (QiheFraction){ 3, 5 }, "medium: ");
  check_refused ((QiheFraction){ 1, 999983 }, (QiheFraction){ 1, 999979 }, "consortium-fit@1: ");
}

/* Each cell agrees with an evaluation by the values in its middle. */
static void
test_map (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ratings = fixture_ratings (framework, "pdddd ppddddd pdadd");
  g_autoptr (QiheModelMap) map =
      qihe_model_map_new (framework, ratings, QIHE_UNKNOWN_RANGE, 1, 0, SIZE, NULL, NULL);

  g_assert_cmpint (qihe_fraction_compare (map->from, (QiheFraction){ 0, 1 }), ==, 0);
  g_assert_cmpint (qihe_fraction_compare (map->to, (QiheFraction){ 1, 2 }), ==, 0);
  g_assert_cmpuint (map->models->len, >, 1);
  for (guint y = 0; y < SIZE; y++) {
    for (guint x = 0; x < SIZE; x++) {
      g_autoptr (QiheFramework) adjusted = adjust (framework, qihe_fraction (2 * x + 1, 2 * SIZE),
                                                   qihe_fraction (2 * y + 1, 4 * SIZE), NULL);
      g_autoptr (QiheFit) fit = qihe_fit_new (adjusted, ratings, QIHE_UNKNOWN_RANGE, NULL);

      g_assert_cmpstr (fit->model, ==, g_ptr_array_index (map->models, map->cells[y * SIZE + x]));
    }
  }
}

static void
test_map_order (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ratings = fixture_ratings (framework, "pdddd ppddddd pdadd");
  g_autoptr (QiheModelMap) map =
      qihe_model_map_new (framework, ratings, QIHE_UNKNOWN_RANGE, 1, 0, SIZE, NULL, NULL);
  g_autofree guint *counts = g_new0 (guint, map->models->len);

  for (guint i = 0; i < SIZE * SIZE; i++)
    counts[map->cells[i]]++;
  for (guint i = 1; i < map->models->len; i++)
    g_assert_cmpuint (counts[i - 1], >=, counts[i]);
}

static void
test_map_cancelled (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ratings = fixture_ratings (framework, "ddddd ddddddd ddddd");
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheModelMap) map = NULL;

  g_cancellable_cancel (cancellable);
  map =
      qihe_model_map_new (framework, ratings, QIHE_UNKNOWN_RANGE, 1, 0, SIZE, cancellable, &error);
  g_assert_null (map);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_similarity (void)
{
  g_autoptr (QiheFramework) framework = fixture_framework ();
  g_autofree gint16 *ours = fixture_ratings (framework, "ddddd ddddddd dd???");
  g_autofree gint16 *far = fixture_ratings (framework, "aaaaa aaaaaaa aaaaa");
  g_autofree gint16 *near = fixture_ratings (framework, "dpddd dddaddd ddaaa");
  g_autofree gint16 *nothing = fixture_ratings (framework, "????? ??????? ??ddd");
  g_autofree gint16 *same = fixture_ratings (framework, "ddddd ddddddd dd?dd");
  const gint16 *const others[] = { far, near, nothing, same };
  g_autoptr (GPtrArray) list =
      qihe_similarities_new (framework, ours, others, G_N_ELEMENTS (others));
  const guint order[] = { 3, 1, 0, 2 };
  const QiheSimilarity *second = g_ptr_array_index (list, 1);

  for (guint i = 0; i < list->len; i++)
    g_assert_cmpuint (((QiheSimilarity *) g_ptr_array_index (list, i))->other, ==, order[i]);
  /* A partial and an absent one of 14: (1/2 + 1) / 14. */
  g_assert_cmpint (qihe_fraction_compare (second->distance, (QiheFraction){ 3, 28 }), ==, 0);
  g_assert_cmpuint (second->n_compared, ==, 14);
  g_assert_cmpuint (second->n_differing, ==, 2);
  g_assert_cmpuint (second->differing[0], ==, 8);
  g_assert_cmpuint (second->differing[1], ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/what-if/adjust", test_adjust);
  g_test_add_func ("/what-if/adjust/outlives", test_adjust_outlives);
  g_test_add_func ("/what-if/adjust/refused", test_adjust_refused);
  g_test_add_func ("/what-if/map", test_map);
  g_test_add_func ("/what-if/map/order", test_map_order);
  g_test_add_func ("/what-if/map/cancelled", test_map_cancelled);
  g_test_add_func ("/what-if/similarity", test_similarity);
  return g_test_run ();
}
