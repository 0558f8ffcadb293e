/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What is tried in a sandbox, and shares as people write them. */

#include "base/qihe-base-error.h"
#include "fit-fixture.h"
#include "model/qihe-model-error.h"
#include "model/qihe-share.h"
#include "model/qihe-what-if.h"

#define RATINGS "pdddd ppddddd pdadd"
#define PARTIAL 1
#define ABSENT 3

typedef struct {
  QiheFramework *framework;
  gint16 *now;
  QiheWhatIf *what_if;
} Sandbox;

static void
set_up (Sandbox *self, gconstpointer data)
{
  self->framework = fixture_framework ();
  self->now = fixture_ratings (self->framework, RATINGS);
  self->what_if = qihe_what_if_new (self->framework, QIHE_UNKNOWN_RANGE);
}

static void
tear_down (Sandbox *self, gconstpointer data)
{
  qihe_what_if_free (self->what_if);
  g_free (self->now);
  qihe_framework_unref (self->framework);
}

static void
check_status (Sandbox *self, const char *one, guint indicator, int expected)
{
  g_assert_cmpint (qihe_what_if_get_status (self->what_if, one, indicator, self->now[indicator]),
                   ==, expected);
}

static void
try_status (Sandbox *self, const char *one, guint indicator, int status)
{
  qihe_what_if_set_status (self->what_if, one, indicator, self->now[indicator], status);
}

static double
weight (Sandbox *self, guint status)
{
  return qihe_fraction_to_double (
      qihe_framework_get_status (qihe_what_if_get_framework (self->what_if), status)->missing);
}

static void
test_statuses (Sandbox *self, gconstpointer data)
{
  g_autofree gint16 *ratings = NULL;

  try_status (self, "a", 2, ABSENT);
  check_status (self, "a", 2, ABSENT);
  check_status (self, "b", 2, 0);
  g_assert_cmpuint (qihe_what_if_count (self->what_if), ==, 1);
  ratings = qihe_what_if_dup_ratings (self->what_if, "a", self->now);
  g_assert_cmpint (ratings[2], ==, ABSENT);
  g_assert_cmpint (self->now[2], ==, 0);
  try_status (self, "a", 2, 0); /* as it is */
  g_assert_cmpuint (qihe_what_if_count (self->what_if), ==, 0);
}

static void
test_undo (Sandbox *self, gconstpointer data)
{
  try_status (self, "a", 2, ABSENT);
  try_status (self, "a", 2, QIHE_UNKNOWN);
  g_assert_true (qihe_what_if_set_weight (self->what_if, PARTIAL, (QiheFraction){ 3, 4 }, NULL));
  qihe_what_if_undo (self->what_if);
  g_assert_cmpfloat (weight (self, PARTIAL), ==, 0.5);
  qihe_what_if_undo (self->what_if);
  check_status (self, "a", 2, ABSENT);
  qihe_what_if_undo (self->what_if);
  check_status (self, "a", 2, 0);
  g_assert_false (qihe_what_if_can_undo (self->what_if));
  for (int i = 0; i < 3; i++)
    qihe_what_if_redo (self->what_if);
  check_status (self, "a", 2, QIHE_UNKNOWN);
  g_assert_cmpfloat (weight (self, PARTIAL), ==, 0.75);
  g_assert_false (qihe_what_if_can_redo (self->what_if));
}

static void
test_undone_is_gone (Sandbox *self, gconstpointer data)
{
  try_status (self, "a", 2, ABSENT);
  qihe_what_if_undo (self->what_if);
  try_status (self, "a", 3, ABSENT);
  g_assert_false (qihe_what_if_can_redo (self->what_if));
  check_status (self, "a", 2, 0);
}

/* A value that is typed letter by letter is one step. */
static void
test_typing (Sandbox *self, gconstpointer data)
{
  g_assert_true (qihe_what_if_set_weight (self->what_if, PARTIAL, (QiheFraction){ 0, 1 }, NULL));
  g_assert_true (qihe_what_if_set_weight (self->what_if, PARTIAL, (QiheFraction){ 3, 10 }, NULL));
  qihe_what_if_undo (self->what_if);
  g_assert_cmpfloat (weight (self, PARTIAL), ==, 0.5);
  g_assert_false (qihe_what_if_can_undo (self->what_if));
  qihe_what_if_redo (self->what_if);
  g_assert_cmpfloat (weight (self, PARTIAL), ==, 0.3);
  g_assert_true (qihe_what_if_set_weight (self->what_if, PARTIAL, (QiheFraction){ 1, 2 }, NULL));
  g_assert_false (qihe_what_if_can_undo (self->what_if));
}

static void
test_refused (Sandbox *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (
      qihe_what_if_set_threshold (self->what_if, 0, (QiheFraction){ 3, 4 }, &error)); /* > medium */
  g_assert_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK);
  g_assert_cmpstr (error->message, ==, "above that of “medium” (1/2); thresholds have to ascend");
  g_clear_error (&error);
  g_assert_false (
      qihe_what_if_set_threshold (self->what_if, 1, (QiheFraction){ 1, 10 }, &error)); /* < high */
  g_assert_cmpstr (error->message, ==, "below that of “high” (1/5); thresholds have to ascend");
  g_assert_false (qihe_what_if_can_undo (self->what_if));
  g_assert_false (qihe_what_if_is_adjusted (self->what_if));
  g_assert_true (qihe_what_if_set_threshold (self->what_if, 0, (QiheFraction){ 1, 4 }, NULL));
}

static void
test_fit (Sandbox *self, gconstpointer data)
{
  g_autoptr (QiheFit) before = qihe_what_if_fit (self->what_if, "a", self->now, NULL);
  g_autoptr (QiheFit) after = NULL, discarded = NULL;

  g_assert_true (qihe_what_if_set_threshold (self->what_if, 0, (QiheFraction){ 1, 100 }, NULL));
  after = qihe_what_if_fit (self->what_if, "a", self->now, NULL);
  g_assert_cmpstr (before->model, !=, after->model);
  qihe_what_if_discard (self->what_if);
  discarded = qihe_what_if_fit (self->what_if, "a", self->now, NULL);
  g_assert_cmpstr (before->model, ==, discarded->model);
  g_assert_false (qihe_what_if_can_undo (self->what_if));
}

static void
test_share (void)
{
  static const struct {
    const char *text;
    QiheFraction share;
  } good[] = { { "1/5", { 1, 5 } },   { "0.2", { 1, 5 } },    { "20 %", { 1, 5 } },
               { " 20% ", { 1, 5 } }, { "２０％", { 1, 5 } }, { "0", { 0, 1 } },
               { "100 %", { 1, 1 } }, { "12.5%", { 1, 8 } },  { "1 / 3", { 1, 3 } } };
  static const char *const bad[] = { "",    "%",      "-1/5",      "1.1",  "101 %", "a",
                                     "1/0", "20 % %", "1/9999999", "\xff", "1e30",  "0.00001 %" };

  for (guint i = 0; i < G_N_ELEMENTS (good); i++) {
    g_autoptr (GError) error = NULL;
    QiheFraction share;

    g_assert_true (qihe_share_parse (good[i].text, &share, &error));
    g_assert_no_error (error);
    g_assert_cmpint (qihe_fraction_compare (share, good[i].share), ==, 0);
  }
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++) {
    g_autoptr (GError) error = NULL;
    QiheFraction share;

    g_assert_false (qihe_share_parse (bad[i], &share, &error));
    g_assert_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_NUMBER);
  }
}

int
main (int argc, char **argv)
{
#define ADD(name, function)                                                                        \
  g_test_add ("/sandbox/" name, Sandbox, NULL, set_up, function, tear_down)
  g_test_init (&argc, &argv, NULL);
  ADD ("statuses", test_statuses);
  ADD ("undo", test_undo);
  ADD ("undo/gone", test_undone_is_gone);
  ADD ("typing", test_typing);
  ADD ("refused", test_refused);
  ADD ("fit", test_fit);
  g_test_add_func ("/sandbox/share", test_share);
  return g_test_run ();
}
