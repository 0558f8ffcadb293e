/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-framework-parse.h"

/*
 * Indicators that are measured: bands turn a value into a status.
 */

static gboolean
parse_direction (const QiheJsonPlace *entry, QiheIndicator *indicator, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (entry, "direction");
  const char *word;

  if (place.node == NULL)
    return TRUE;
  word = qihe_json_get_string (&place, error);
  if (word == NULL)
    return FALSE;
  if (strcmp (word, "down") == 0)
    indicator->direction = QIHE_DIRECTION_DOWN;
  else if (strcmp (word, "up") != 0)
    return qihe_json_fail (&place, error, _ ("expected “up” or “down”"));
  return TRUE;
}

static gboolean
parse_status (QiheFramework *self, const QiheJsonPlace *entry, QiheBand *band, GError **error)
{
  QiheJsonPlace place;
  const char *id;
  int status;
  g_autofree char *quoted = NULL;

  if (!qihe_json_required (entry, "status", &place, error) ||
      (id = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  status = qihe_framework_find_status (self, id);
  band->status = (guint) status;
  if (status >= 0)
    return TRUE;
  quoted = qihe_text_quote (id);
  return qihe_json_fail (&place, error, _ ("unknown status %s"), quoted);
}

/* The last takes what is left over, so that every value has a status. */
static gboolean
parse_bound (const QiheJsonPlace *entry, const QiheIndicator *indicator, guint index,
             GError **error)
{
  QiheBand *band = &indicator->bands[index];
  gboolean up = indicator->direction == QIHE_DIRECTION_UP;
  QiheJsonPlace place = qihe_json_optional (entry, up ? "at_least" : "at_most");
  int order;

  if (index + 1 == indicator->n_bands)
    return place.node == NULL ||
           qihe_json_fail (&place, error, _ ("the last band takes all other values; leave it out"));
  band->bounded = TRUE;
  if (!qihe_json_required (entry, up ? "at_least" : "at_most", &place, error) ||
      !qihe_json_get_fraction (&place, &band->bound, error))
    return FALSE;
  order = index > 0 ? qihe_fraction_compare (band[-1].bound, band->bound) : 0;
  return index == 0 || (up ? order > 0 : order < 0) ||
         qihe_json_fail (&place, error, _ ("bands go from the best values to the worst"));
}

static gboolean
parse_band (QiheFramework *self, const QiheJsonPlace *entry, QiheIndicator *indicator, guint index,
            GError **error)
{
  QiheBand *band = &indicator->bands[index];

  if (!qihe_json_expect_object (entry, error) || !parse_status (self, entry, band, error) ||
      !parse_bound (entry, indicator, index, error))
    return FALSE;
  return index == 0 || self->scale.weights[band[-1].status] <= self->scale.weights[band->status] ||
         qihe_json_fail (entry, error, _ ("its status misses less than that of the band before"));
}

gboolean
qihe_framework_parse_measure (QiheFramework *self, const QiheJsonPlace *entry,
                              QiheIndicator *indicator, GError **error)
{
  QiheJsonPlace unit = qihe_json_optional (entry, "unit");
  QiheJsonPlace list = qihe_json_optional (entry, "bands");

  if (list.node == NULL)
    return TRUE;
  if (!qihe_json_get_bilingual (&unit, &indicator->unit, error) ||
      !parse_direction (entry, indicator, error) ||
      !qihe_json_required_array (entry, "bands", QIHE_FRAMEWORK_MAX_BANDS, &list,
                                 &indicator->n_bands, error))
    return FALSE;
  indicator->bands = g_new0 (QiheBand, indicator->n_bands);
  for (guint i = 0; i < indicator->n_bands; i++) {
    QiheJsonPlace band = qihe_json_element (&list, i);

    if (!parse_band (self, &band, indicator, i, error))
      return FALSE;
  }
  return TRUE;
}

/* What is left of @text before the unit, as long as it ends with it. */
static char *
without_unit (const char *text, const char *unit)
{
  g_autofree char *folded = unit != NULL ? qihe_text_fold (unit) : NULL;

  if (folded == NULL || *folded == '\0' || !g_str_has_suffix (text, folded))
    return g_strdup (text);
  return g_strchomp (g_strndup (text, strlen (text) - strlen (folded)));
}

gboolean
qihe_indicator_is_measured (const QiheIndicator *self)
{
  return self->n_bands > 0;
}

char *
qihe_indicator_dup_number (const QiheIndicator *self, const char *value)
{
  g_autofree char *valid = g_utf8_make_valid (value, -1);
  g_autofree char *folded = qihe_text_fold (valid);
  g_autofree char *number = without_unit (folded, self->unit.zh);

  return without_unit (number, self->unit.en);
}

gboolean
qihe_indicator_judge (const QiheIndicator *self, const char *value, int *status, GError **error)
{
  guint band;

  if (!qihe_indicator_find_band (self, value, &band, error))
    return FALSE;
  *status = (int) self->bands[band].status;
  return TRUE;
}

gboolean
qihe_indicator_find_band (const QiheIndicator *self, const char *value, guint *band, GError **error)
{
  g_autofree char *digits = qihe_indicator_dup_number (self, value);
  gboolean up = self->direction == QIHE_DIRECTION_UP;
  QiheFraction number;
  guint i = 0;

  g_return_val_if_fail (qihe_indicator_is_measured (self), FALSE);
  if (!qihe_fraction_parse (digits, &number, error))
    return FALSE;
  for (; self->bands[i].bounded; i++) {
    int order = qihe_fraction_compare (number, self->bands[i].bound);

    if (up ? order >= 0 : order <= 0)
      break;
  }
  *band = i;
  return TRUE;
}
