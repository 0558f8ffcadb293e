/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-palette.h"

#define RGB(hex)                                                                                   \
  {                                                                                                \
    ((hex) >> 16 & 0xff) / 255.0, ((hex) >> 8 & 0xff) / 255.0, ((hex) &0xff) / 255.0               \
  }

/* The levels have one hue in all themes, so that a colour is learnt once. The series avoid those
 * three hues: a line in the colour of a level would seem to be of that level. */
static const QihePalette palettes[] = {
  [QIHE_THEME_LIGHT] = {
    .ground = RGB (0xffffff),
    .text = RGB (0x241f31),
    .muted = RGB (0x5e5c64),
    .axis = RGB (0x9a9996),
    .grid = RGB (0xdeddda),
    .unknown = RGB (0x77767b),
    .levels = { RGB (0x009e73), RGB (0xe69f00), RGB (0xd55e00) },
    .series = { RGB (0x0072b2), RGB (0xcc79a7), RGB (0x56b4e9), RGB (0x3d3846) },
    .tint = 0.16,
  },
  [QIHE_THEME_DARK] = {
    .ground = RGB (0x242424),
    .text = RGB (0xf6f5f4),
    .muted = RGB (0xb8b6bd),
    .axis = RGB (0x77767b),
    .grid = RGB (0x3f3e44),
    .unknown = RGB (0x9a9996),
    .levels = { RGB (0x14b485), RGB (0xf0ad1e), RGB (0xe8702a) },
    .series = { RGB (0x56b4e9), RGB (0xe5a3c7), RGB (0xf0e442), RGB (0xdeddda) },
    .tint = 0.20,
  },
  [QIHE_THEME_PRINT] = {
    .ground = RGB (0xffffff),
    .text = RGB (0x000000),
    .muted = RGB (0x333333),
    .axis = RGB (0x777777),
    .grid = RGB (0xc4c4c4),
    .unknown = RGB (0x555555),
    .levels = { RGB (0x009e73), RGB (0xe69f00), RGB (0xd55e00) },
    .series = { RGB (0x000000), RGB (0x0072b2), RGB (0xcc79a7), RGB (0x56b4e9) },
    .tint = 0,
  },
};

const QihePalette *
qihe_palette_get (QiheTheme theme)
{
  g_return_val_if_fail (theme < G_N_ELEMENTS (palettes), &palettes[QIHE_THEME_LIGHT]);

  return &palettes[theme];
}

QiheColor
qihe_palette_get_scale (const QihePalette *self, double t)
{
  if (t <= 0.5)
    return qihe_color_mix (self->levels[0], self->levels[1], MAX (t, 0) * 2);
  return qihe_color_mix (self->levels[1], self->levels[2], MIN (t, 1) * 2 - 1);
}

QiheColor
qihe_color_mix (QiheColor a, QiheColor b, double share)
{
  return (QiheColor){
    a.red + (b.red - a.red) * share,
    a.green + (b.green - a.green) * share,
    a.blue + (b.blue - a.blue) * share,
  };
}

void
qihe_color_set (cairo_t *cr, QiheColor color, double alpha)
{
  cairo_set_source_rgba (cr, color.red, color.green, color.blue, alpha);
}
