/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "model/qihe-framework-private.h"
#include "model/qihe-model-error.h"

static gboolean
fail (GError **error, const char *id, const char *what)
{
  g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK, "%s: %s", id, what);
  return FALSE;
}

static gboolean
is_share (QiheFraction value)
{
  return value.num >= 0 && value.num <= value.den;
}

static gboolean
check_weights (QiheFramework *self, const QiheFraction *weights, GError **error)
{
  for (guint i = 0; i < self->statuses->len; i++) {
    const char *id = qihe_framework_get_status (self, i)->id;

    if (!is_share (weights[i]))
      return fail (error, id, _ ("expected a number from 0 to 1"));
    if ((int) i == self->described && weights[i].num != 0)
      return fail (error, id, _ ("what is described is not missing: 0"));
    if ((int) i == self->absent && weights[i].num != weights[i].den)
      return fail (error, id, _ ("what is absent is missing as a whole: 1"));
  }
  return TRUE;
}

static gboolean
check_thresholds (QiheFramework *self, const QiheFraction *thresholds, GError **error)
{
  for (guint i = 0; i < self->levels->len; i++) {
    const char *id = qihe_framework_get_level (self, i)->id;

    if (!is_share (thresholds[i]))
      return fail (error, id, _ ("expected a number from 0 to 1"));
    if (i > 0 && qihe_fraction_compare (thresholds[i - 1], thresholds[i]) > 0)
      return fail (error, id, _ ("below the level before it; levels have to ascend"));
    if (i + 1 == self->levels->len && thresholds[i].num != thresholds[i].den)
      return fail (error, id, _ ("has to be 1 for the last level"));
  }
  return TRUE;
}

/* Ids and titles stay with the base. */
static GArray *
copy_list (GArray *list, guint size)
{
  GArray *copy = g_array_sized_new (FALSE, FALSE, size, list->len);

  g_array_append_vals (copy, list->data, list->len);
  return copy;
}

QiheFramework *
qihe_framework_adjust (QiheFramework *self, const QiheFraction *weights,
                       const QiheFraction *thresholds, GError **error)
{
  g_autoptr (QiheFramework) copy = NULL;

  if (!check_weights (self, weights, error) || !check_thresholds (self, thresholds, error))
    return NULL;
  copy = g_memdup2 (self, sizeof *self);
  g_atomic_ref_count_init (&copy->references);
  copy->base = qihe_framework_ref (self);
  copy->statuses = copy_list (self->statuses, sizeof (QiheStatus));
  copy->levels = copy_list (self->levels, sizeof (QiheLevel));
  copy->scale = (QiheScale){ 0 };
  for (guint i = 0; i < copy->statuses->len; i++)
    g_array_index (copy->statuses, QiheStatus, i).missing = weights[i];
  for (guint i = 0; i < copy->levels->len; i++)
    g_array_index (copy->levels, QiheLevel, i).missing_at_most = thresholds[i];
  if (qihe_framework_fill_scale (copy))
    return g_steal_pointer (&copy);
  fail (error, self->reference,
        _ ("the common denominator of all weights and thresholds exceeds 1000000000000; use "
           "rounder numbers"));
  return NULL;
}
