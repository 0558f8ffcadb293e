/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * check-picture PICTURE GOLDEN: whether two PNG files look the same.
 *
 * Exits with 1 where they do not, and leaves PICTURE.difference.png; with 2 where they cannot be
 * compared. QIHE_UPDATE_GOLDEN=1 writes GOLDEN anew.
 */

#include <glib.h>
#include <stdlib.h>

#include "golden.h"
#include "image-compare.h"

#define DIFFERS 1
#define UNKNOWN 2

static int
check (cairo_surface_t *picture, cairo_surface_t *golden, const char *path)
{
  double share = image_difference (golden, picture, image_reach ());
  g_autofree char *difference = NULL;

  if (share <= IMAGE_SHARE)
    return EXIT_SUCCESS;
  difference = g_strconcat (path, ".difference.png", NULL);
  golden_keep_difference (golden, picture, difference);
  g_printerr ("%.3f %% of the pixels differ: see %s and %s\n", share * 100, path, difference);
  return DIFFERS;
}

int
main (int argc, char *argv[])
{
  cairo_surface_t *picture, *golden;
  int status = UNKNOWN;

  if (argc != 3)
    return UNKNOWN;
  picture = cairo_image_surface_create_from_png (argv[1]);
  golden = cairo_image_surface_create_from_png (argv[2]);
  if (cairo_surface_status (picture) != CAIRO_STATUS_SUCCESS)
    g_printerr ("cannot read %s\n", argv[1]);
  else if (g_getenv ("QIHE_UPDATE_GOLDEN") != NULL) {
    golden_write (picture, argv[2]);
    status = EXIT_SUCCESS;
  } else if (cairo_surface_status (golden) != CAIRO_STATUS_SUCCESS)
    g_printerr ("no golden image %s; QIHE_UPDATE_GOLDEN=1 writes it\n", argv[2]);
  else
    status = check (picture, golden, argv[1]);
  cairo_surface_destroy (golden);
  cairo_surface_destroy (picture);
  return status;
}
