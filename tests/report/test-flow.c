/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Slices of any size are put on pages in order, within the page, and those that keep together do.
 */

#include "report/qihe-flow.h"

#define HEIGHT 100.0
#define ROUNDS 2000

static void
fill (QiheSlice *slices, guint n)
{
  for (guint i = 0; i < n; i++)
    slices[i] = (QiheSlice){
      .height = g_test_rand_double_range (0.5, g_test_rand_int_range (0, 20) == 0 ? 140 : 30),
      .before = g_test_rand_bit () ? g_test_rand_double_range (0, 20) : 0,
      .repeat = g_test_rand_int_range (0, 4) == 0 ? g_test_rand_double_range (0, 30) : 0,
      .keep = g_test_rand_int_range (0, 3) == 0,
      .break_before = g_test_rand_int_range (0, 25) == 0,
    };
}

/* Whether it could have stood on the page of the slice before, with all that it keeps with. */
static gboolean
had_room (const QiheSlice *slices, guint n, guint index, const QihePlace *before)
{
  double y = before->y + slices[index - 1].height;
  guint i = index;

  do {
    y += slices[i].before + slices[i].height;
    i++;
  } while (i < n && slices[i - 1].keep && !slices[i].break_before);
  return y <= HEIGHT - 0.1;
}

/* Whether it begins a run that keeps together. */
static guint
find_run (const QiheSlice *slices, guint index)
{
  while (index > 0 && slices[index - 1].keep && !slices[index].break_before)
    index--;
  return index;
}

static double
measure_run (const QiheSlice *slices, guint n, guint first)
{
  double height = slices[first].repeat + slices[first].height;

  for (guint i = first + 1; i < n && slices[i - 1].keep && !slices[i].break_before; i++)
    height += slices[i].before + slices[i].height;
  return height;
}

static void
check (const QiheSlice *slices, const QihePlace *places, guint n)
{
  for (guint i = 0; i < n; i++) {
    const QihePlace *before = i > 0 ? &places[i - 1] : NULL;
    gboolean turned = before == NULL || places[i].page != before->page;

    g_assert_cmpint (places[i].first, ==, turned);
    if (places[i].first)
      g_assert_cmpfloat_with_epsilon (places[i].y, slices[i].repeat, 1e-9);
    else
      g_assert_cmpfloat (places[i].y + slices[i].height, <=, HEIGHT + 0.1);
    if (before == NULL)
      continue;
    g_assert_true (places[i].page == before->page || places[i].page == before->page + 1);
    if (!turned)
      g_assert_cmpfloat (places[i].y, >=, before->y + slices[i - 1].height - 1e-9);
    if (!turned)
      g_assert_false (slices[i].break_before);
    if (turned && !slices[i].break_before && slices[i - 1].keep)
      g_assert_cmpfloat (measure_run (slices, n, find_run (slices, i)), >, HEIGHT);
    if (turned && !slices[i].break_before && !slices[i - 1].keep)
      g_assert_false (had_room (slices, n, i, before));
  }
}

static void
test_random (void)
{
  for (guint round = 0; round < ROUNDS; round++) {
    guint n = (guint) g_test_rand_int_range (0, 60);
    g_autofree QiheSlice *slices = g_new0 (QiheSlice, n + 1);
    g_autoptr (GArray) places = NULL;

    fill (slices, n);
    places = qihe_flow_place (slices, n, HEIGHT);
    g_assert_cmpuint (places->len, ==, n);
    check (slices, (const QihePlace *) (gpointer) places->data, n);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flow/random", test_random);
  return g_test_run ();
}
