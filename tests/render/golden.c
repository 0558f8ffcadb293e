/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "golden.h"

#include <glib/gstdio.h>

#include "image-compare.h"

static void
write_image (cairo_surface_t *surface, const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0777), ==, 0);
  g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

static void
keep_failure (cairo_surface_t *actual, cairo_surface_t *golden, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *diff_file = g_strconcat (name, ".difference.png", NULL);
  const char *build = g_getenv ("G_TEST_BUILDDIR");
  g_autofree char *path = g_build_filename (build, "render", "failed", file, NULL);
  g_autofree char *diff_path = g_build_filename (build, "render", "failed", diff_file, NULL);

  write_image (actual, path);
  golden_keep_difference (golden, actual, diff_path);
  g_test_message ("see %s and %s", path, diff_path);
}

static void
compare (cairo_surface_t *actual, const char *path, const char *name)
{
  cairo_surface_t *golden = cairo_image_surface_create_from_png (path);
  double share;

  if (cairo_surface_status (golden) != CAIRO_STATUS_SUCCESS)
    g_error ("no golden image %s; QIHE_UPDATE_GOLDEN=1 writes it", path);
  share = image_difference (golden, actual, image_reach ());
  if (share > IMAGE_SHARE) {
    keep_failure (actual, golden, name);
    g_test_message ("%.3f %% of the pixels differ", share * 100);
    g_test_fail ();
  }
  cairo_surface_destroy (golden);
}

void
golden_check (cairo_surface_t *actual, const char *name)
{
  g_autofree char *file = g_strconcat (name, ".png", NULL);
  g_autofree char *path =
      g_build_filename (g_getenv ("G_TEST_SRCDIR"), "render", "golden", file, NULL);

  if (g_getenv ("QIHE_UPDATE_GOLDEN") != NULL)
    golden_write (actual, path);
  else
    compare (actual, path, name);
  cairo_surface_destroy (actual);
}

void
golden_write (cairo_surface_t *image, const char *path)
{
  image_reduce (image);
  write_image (image, path);
}

void
golden_keep_difference (cairo_surface_t *golden, cairo_surface_t *actual, const char *path)
{
  cairo_surface_t *difference = image_show_difference (golden, actual, image_reach ());

  write_image (difference, path);
  cairo_surface_destroy (difference);
}
