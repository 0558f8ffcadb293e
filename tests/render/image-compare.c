/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "image-compare.h"

typedef struct {
  const guchar *data;
  int width;
  int height;
  int stride;
} Pixels;

static Pixels
pixels_of (cairo_surface_t *surface)
{
  cairo_surface_flush (surface);
  return (Pixels){ cairo_image_surface_get_data (surface), cairo_image_surface_get_width (surface),
                   cairo_image_surface_get_height (surface),
                   cairo_image_surface_get_stride (surface) };
}

/* One channel of the mean of a pixel and its neighbours. */
static int
blurred (const Pixels *pixels, int x, int y, int channel)
{
  int sum = 0;
  int n = 0;

  for (int j = MAX (y - 1, 0); j <= MIN (y + 1, pixels->height - 1); j++)
    for (int i = MAX (x - 1, 0); i <= MIN (x + 1, pixels->width - 1); i++, n++)
      sum += pixels->data[j * pixels->stride + i * 4 + channel];
  return sum / n;
}

/*
 * Whether the pixel of @a at x, y lies between those of @b within @reach: what has moved by a part
 * of a pixel is a mix of its neighbours.
 */
static gboolean
has_match (const Pixels *a, const Pixels *b, int x, int y, int channel, int reach)
{
  int value = blurred (a, x, y, channel);
  int low = 255;
  int high = 0;

  for (int j = MAX (y - reach, 0); j <= MIN (y + reach, b->height - 1); j++)
    for (int i = MAX (x - reach, 0); i <= MIN (x + reach, b->width - 1); i++) {
      int near = blurred (b, i, j, channel);

      low = MIN (low, near);
      high = MAX (high, near);
    }
  return value >= low - IMAGE_THRESHOLD && value <= high + IMAGE_THRESHOLD;
}

/* Looked for both ways, or a thin line that only one of them has would go unnoticed. */
static gboolean
differs (const Pixels *a, const Pixels *b, int x, int y, int reach)
{
  for (int channel = 0; channel < 3; channel++)
    if (!has_match (a, b, x, y, channel, 0) &&
        !(has_match (a, b, x, y, channel, reach) && has_match (b, a, x, y, channel, reach)))
      return TRUE;
  return FALSE;
}

int
image_reach (void)
{
  return cairo_version () < CAIRO_VERSION_ENCODE (1, 17, 4) ? 0 : 1;
}

double
image_difference (cairo_surface_t *a, cairo_surface_t *b, int reach)
{
  Pixels pa = pixels_of (a);
  Pixels pb = pixels_of (b);
  guint n = 0;

  if (pa.width != pb.width || pa.height != pb.height)
    return 1;
  for (int y = 0; y < pa.height; y++)
    for (int x = 0; x < pa.width; x++)
      n += differs (&pa, &pb, x, y, reach);
  return (double) n / (pa.width * pa.height);
}

void
image_reduce (cairo_surface_t *image)
{
  int stride = cairo_image_surface_get_stride (image);
  int height = cairo_image_surface_get_height (image);
  guchar *data;

  cairo_surface_flush (image);
  data = cairo_image_surface_get_data (image);
  for (int i = 0; i < stride * height; i++)
    data[i] = (guchar) ((data[i] + 8) / 17 * 17);
  cairo_surface_mark_dirty (image);
}

cairo_surface_t *
image_show_difference (cairo_surface_t *a, cairo_surface_t *b, int reach)
{
  Pixels pa = pixels_of (a);
  Pixels pb = pixels_of (b);
  cairo_surface_t *out = cairo_image_surface_create (CAIRO_FORMAT_RGB24, pa.width, pa.height);
  cairo_t *cr = cairo_create (out);

  cairo_set_source_surface (cr, a, 0, 0);
  cairo_paint_with_alpha (cr, 0.3);
  cairo_set_source_rgb (cr, 1, 0, 0);
  for (int y = 0; y < MIN (pa.height, pb.height); y++)
    for (int x = 0; x < MIN (pa.width, pb.width); x++)
      if (differs (&pa, &pb, x, y, reach)) {
        cairo_rectangle (cr, x, y, 1, 1);
        cairo_fill (cr);
      }
  cairo_destroy (cr);
  return out;
}
