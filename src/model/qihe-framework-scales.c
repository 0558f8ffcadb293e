/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-framework-parse.h"

#define MAX_COMMON_DENOMINATOR G_GINT64_CONSTANT (1000000000000)

static gboolean
parse_share (const QiheJsonPlace *entry, const char *key, QiheJsonPlace *place, QiheFraction *out,
             GError **error)
{
  if (!qihe_json_required (entry, key, place, error) || !qihe_json_get_fraction (place, out, error))
    return FALSE;
  return (out->num >= 0 && out->num <= out->den) ||
         qihe_json_fail (place, error, _ ("expected a number from 0 to 1"));
}

/* Widens the common denominator so that @value becomes a whole multiple; %FALSE beyond the limit.
 */
static gboolean
widen_to (QiheScale *scale, QiheFraction value)
{
  gint64 a = scale->one;
  gint64 b = value.den;

  while (b != 0) {
    gint64 rest = a % b;

    a = b;
    b = rest;
  }
  /* At most 10^12 × 10^6: no overflow before the check. */
  if (scale->one * (value.den / a) > MAX_COMMON_DENOMINATOR)
    return FALSE;
  scale->one *= value.den / a;
  return TRUE;
}

static gboolean
widen (QiheScale *scale, QiheFraction value, const QiheJsonPlace *place, GError **error)
{
  return widen_to (scale, value) ||
         qihe_json_fail (place, error,
                         _ ("the common denominator of all weights and thresholds exceeds "
                            "1000000000000; use rounder numbers"));
}

static gboolean
check_end_of_scale (const QiheStatus *status, const char *id, gint64 missing,
                    const QiheJsonPlace *place, GError **error)
{
  if (strcmp (status->id, id) != 0 ||
      qihe_fraction_compare (status->missing, (QiheFraction){ missing, 1 }) == 0)
    return TRUE;
  return qihe_json_fail (place, error, _ ("has to be %d for the status “%s”"), (int) missing, id);
}

static gboolean
parse_status (QiheFramework *self, const QiheJsonPlace *entry, guint index, GError **error)
{
  QiheStatus *status = &g_array_index (self->statuses, QiheStatus, index);
  QiheJsonPlace title;
  QiheJsonPlace missing;

  if (!qihe_framework_parse_id (entry, self->status_by_id, index, &status->id, error) ||
      !parse_share (entry, "missing", &missing, &status->missing, error) ||
      !check_end_of_scale (status, "described", 0, &missing, error) ||
      !check_end_of_scale (status, "absent", 1, &missing, error) ||
      !widen (&self->scale, status->missing, &missing, error))
    return FALSE;
  title = qihe_json_optional (entry, "title");
  return qihe_json_get_bilingual (&title, &status->title, error);
}

static gboolean
parse_statuses (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace list;
  guint length;

  if (!qihe_json_required_array (root, "statuses", QIHE_FRAMEWORK_MAX_STATUSES, &list, &length,
                                 error))
    return FALSE;
  g_array_set_size (self->statuses, length);
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace entry = qihe_json_element (&list, i);

    if (!parse_status (self, &entry, i, error) && !qihe_framework_go_on (self, error))
      return FALSE;
  }
  self->described = qihe_framework_find_status (self, "described");
  self->absent = qihe_framework_find_status (self, "absent");
  if (self->described < 0)
    return qihe_json_fail (&list, error, _ ("the status “described” is missing"));
  return self->absent >= 0 || qihe_json_fail (&list, error, _ ("the status “absent” is missing"));
}

static gboolean
parse_level (QiheFramework *self, GHashTable *by_id, const QiheJsonPlace *entry, guint index,
             GError **error)
{
  QiheLevel *level = &g_array_index (self->levels, QiheLevel, index);
  QiheJsonPlace title;
  QiheJsonPlace limit;

  if (!qihe_framework_parse_id (entry, by_id, index, &level->id, error) ||
      !parse_share (entry, "missing_at_most", &limit, &level->missing_at_most, error) ||
      !widen (&self->scale, level->missing_at_most, &limit, error))
    return FALSE;
  if (index > 0 && qihe_fraction_compare (level[-1].missing_at_most, level->missing_at_most) > 0)
    return qihe_json_fail (&limit, error, _ ("below the level before it; levels have to ascend"));
  if (index + 1 == self->levels->len &&
      qihe_fraction_compare (level->missing_at_most, (QiheFraction){ 1, 1 }) != 0)
    return qihe_json_fail (&limit, error, _ ("has to be 1 for the last level"));
  title = qihe_json_optional (entry, "title");
  return qihe_json_get_bilingual (&title, &level->title, error);
}

static gboolean
parse_levels (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  g_autoptr (GHashTable) by_id = g_hash_table_new (g_str_hash, g_str_equal);
  QiheJsonPlace list;
  guint length;

  if (!qihe_json_required_array (root, "levels", QIHE_FRAMEWORK_MAX_LEVELS, &list, &length, error))
    return FALSE;
  g_array_set_size (self->levels, length);
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace entry = qihe_json_element (&list, i);

    if (!parse_level (self, by_id, &entry, i, error) && !qihe_framework_go_on (self, error))
      return FALSE;
  }
  return TRUE;
}

static gint64
multiple (const QiheScale *scale, QiheFraction value)
{
  return value.num * (scale->one / value.den);
}

gboolean
qihe_framework_parse_scales (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  self->scale.one = 1;
  if (!parse_statuses (self, root, error) && !qihe_framework_go_on (self, error))
    return FALSE;
  if (!parse_levels (self, root, error) && !qihe_framework_go_on (self, error))
    return FALSE;
  if (self->problems == NULL || self->problems->len == 0)
    return qihe_framework_fill_scale (self);
  /* What follows is only looked at, never evaluated. */
  self->scale.weights = g_new0 (gint64, self->statuses->len);
  return TRUE;
}

gboolean
qihe_framework_fill_scale (QiheFramework *self)
{
  QiheScale *scale = &self->scale;

  scale->one = 1;
  for (guint i = 0; i < self->statuses->len; i++)
    if (!widen_to (scale, g_array_index (self->statuses, QiheStatus, i).missing))
      return FALSE;
  for (guint i = 0; i < self->levels->len; i++)
    if (!widen_to (scale, g_array_index (self->levels, QiheLevel, i).missing_at_most))
      return FALSE;
  scale->weights = g_new (gint64, self->statuses->len);
  for (guint i = 0; i < self->statuses->len; i++)
    scale->weights[i] = multiple (scale, g_array_index (self->statuses, QiheStatus, i).missing);
  scale->thresholds = g_new (gint64, self->levels->len);
  for (guint i = 0; i < self->levels->len; i++)
    scale->thresholds[i] =
        multiple (scale, g_array_index (self->levels, QiheLevel, i).missing_at_most);
  return TRUE;
}
