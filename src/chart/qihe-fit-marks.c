/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-chart-cases.h"

static gboolean
is_known_status (QiheFramework *framework, int status)
{
  return status >= 0 && (guint) status < qihe_framework_get_n_statuses (framework);
}

QiheMark
qihe_fit_get_status_mark (QiheFramework *framework, int status)
{
  QiheFraction missing;

  if (!is_known_status (framework, status))
    return QIHE_MARK_UNKNOWN;
  missing = qihe_framework_get_status (framework, (guint) status)->missing;
  if (missing.num == 0)
    return QIHE_MARK_FULL;
  if (missing.num < missing.den)
    return QIHE_MARK_HALF;
  return status == qihe_framework_get_absent (framework) ? QIHE_MARK_EMPTY : QIHE_MARK_DASHED;
}

QiheMark
qihe_fit_get_level_mark (QiheFramework *framework, int level)
{
  int last = (int) qihe_framework_get_n_levels (framework) - 1;

  if (level < 0 || level > last)
    return QIHE_MARK_UNKNOWN;
  if (level == 0)
    return QIHE_MARK_FULL;
  return level == last ? QIHE_MARK_EMPTY : QIHE_MARK_HALF;
}

QiheColor
qihe_fit_get_status_color (QiheFramework *framework, int status, const QihePalette *palette)
{
  if (!is_known_status (framework, status))
    return palette->unknown;
  return qihe_palette_get_scale (
      palette,
      qihe_fraction_to_double (qihe_framework_get_status (framework, (guint) status)->missing));
}

QiheColor
qihe_fit_get_level_color (QiheFramework *framework, int level, const QihePalette *palette)
{
  guint last = qihe_framework_get_n_levels (framework) - 1;

  if (level < 0 || (guint) level > last)
    return palette->unknown;
  return qihe_palette_get_scale (palette, last > 0 ? (double) level / last : 0);
}

const char *
qihe_fit_mark_of_status (QiheFramework *framework, int status)
{
  return qihe_mark_to_string (qihe_fit_get_status_mark (framework, status));
}

const char *
qihe_fit_mark_of_level (QiheFramework *framework, int level)
{
  return qihe_mark_to_string (qihe_fit_get_level_mark (framework, level));
}
