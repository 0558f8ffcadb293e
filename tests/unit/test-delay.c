/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-delay.h"

#define NEVER_MS 3600000

typedef struct {
  QiheDelay delay;
  guint done;
} Waiter;

static void
done (gpointer data)
{
  Waiter *self = data;

  g_assert_false (qihe_delay_is_waiting (&self->delay));
  self->done++;
}

static void
done_and_again (gpointer data)
{
  Waiter *self = data;

  done (self);
  qihe_delay_start (&self->delay, 0, done, self);
}

static void
run_until_done (Waiter *self, guint times)
{
  while (self->done < times)
    g_main_context_iteration (NULL, TRUE);
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_cmpuint (self->done, ==, times);
}

static void
test_once (void)
{
  Waiter waiter = { 0 };

  qihe_delay_start (&waiter.delay, 1, done, &waiter);
  g_assert_true (qihe_delay_is_waiting (&waiter.delay));
  g_assert_cmpuint (waiter.done, ==, 0);
  run_until_done (&waiter, 1);
}

static void
test_start_keeps_and_restart_replaces (void)
{
  Waiter waiter = { 0 };

  qihe_delay_start (&waiter.delay, 0, done, &waiter);
  qihe_delay_start (&waiter.delay, NEVER_MS, done, &waiter);
  run_until_done (&waiter, 1);
  qihe_delay_start (&waiter.delay, NEVER_MS, done, &waiter);
  qihe_delay_restart (&waiter.delay, 0, done, &waiter);
  run_until_done (&waiter, 2);
  qihe_delay_start (&waiter.delay, 0, done, &waiter);
  qihe_delay_restart (&waiter.delay, 0, done, &waiter);
  run_until_done (&waiter, 3);
}

static void
test_stop (void)
{
  Waiter waiter = { 0 };

  qihe_delay_start (&waiter.delay, 0, done, &waiter);
  qihe_delay_stop (&waiter.delay);
  qihe_delay_stop (&waiter.delay);
  run_until_done (&waiter, 0);
}

static void
test_again_from_within (void)
{
  Waiter waiter = { 0 };

  qihe_delay_start (&waiter.delay, 0, done_and_again, &waiter);
  run_until_done (&waiter, 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/delay/once", test_once);
  g_test_add_func ("/delay/start-and-restart", test_start_keeps_and_restart_replaces);
  g_test_add_func ("/delay/stop", test_stop);
  g_test_add_func ("/delay/again", test_again_from_within);
  return g_test_run ();
}
