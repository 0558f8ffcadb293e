/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-what-if-file.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "exchange/qihe-fit-writer.h"
#include "model/qihe-share.h"
#include "session/qihe-session-error.h"

G_GNUC_PRINTF (3, 4)
static gboolean
fail (GError **error, const char *text, const char *format, ...)
{
  g_autofree char *quoted = qihe_text_quote (text);
  g_autofree char *what = NULL;
  va_list args;

  va_start (args, format);
  what = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE, "%s: %s", quoted, what);
  return FALSE;
}

/* What stands before and behind the last "=". */
static gboolean
split (const char *text, char **name, const char **value, GError **error)
{
  const char *sign = strrchr (text, '=');

  if (sign == NULL || sign == text)
    return fail (error, text, _ ("expected a name, “=” and a value"));
  *name = g_strndup (text, (gsize) (sign - text));
  *value = sign + 1;
  return TRUE;
}

static int
find_level (QiheFramework *framework, const char *id)
{
  for (guint i = 0; i < qihe_framework_get_n_levels (framework); i++)
    if (g_str_equal (qihe_framework_get_level (framework, i)->id, id))
      return (int) i;
  return -1;
}

static gboolean
set_weight (QiheFramework *framework, const char *text, QiheFraction *weights, GError **error)
{
  g_autofree char *id = NULL;
  const char *value;
  int status;

  if (!split (text, &id, &value, error))
    return FALSE;
  status = qihe_framework_find_status (framework, id);
  if (status < 0)
    return fail (error, text, _ ("the framework has no such status"));
  return qihe_share_parse (value, &weights[status], error);
}

static gboolean
set_threshold (QiheFramework *framework, const char *text, QiheFraction *thresholds, GError **error)
{
  g_autofree char *id = NULL;
  const char *value;
  int level;

  if (!split (text, &id, &value, error))
    return FALSE;
  level = find_level (framework, id);
  if (level < 0)
    return fail (error, text, _ ("the framework has no such level"));
  return qihe_share_parse (value, &thresholds[level], error);
}

/* All at once: each alone might not be in order. */
static QiheFramework *
adjust (const QiheTrial *self, QiheFramework *framework, GError **error)
{
  guint n_statuses = qihe_framework_get_n_statuses (framework);
  guint n_levels = qihe_framework_get_n_levels (framework);
  g_autofree QiheFraction *weights = g_new (QiheFraction, n_statuses);
  g_autofree QiheFraction *thresholds = g_new (QiheFraction, n_levels);

  for (guint i = 0; i < n_statuses; i++)
    weights[i] = qihe_framework_get_status (framework, i)->missing;
  for (guint i = 0; i < n_levels; i++)
    thresholds[i] = qihe_framework_get_level (framework, i)->missing_at_most;
  for (guint i = 0; self->weights != NULL && self->weights[i] != NULL; i++)
    if (!set_weight (framework, self->weights[i], weights, error))
      return NULL;
  for (guint i = 0; self->thresholds != NULL && self->thresholds[i] != NULL; i++)
    if (!set_threshold (framework, self->thresholds[i], thresholds, error))
      return NULL;
  return qihe_framework_adjust (framework, weights, thresholds, error);
}

static gboolean
set_status (QiheCaseSet *set, const char *text, GError **error)
{
  g_autofree char *name = NULL;
  const char *value, *slash;
  g_autofree char *code = NULL;
  QiheRatedCase *one;
  int indicator, status = QIHE_UNKNOWN;

  if (!split (text, &name, &value, error))
    return FALSE;
  slash = strchr (name, '/');
  if (slash == NULL)
    return fail (error, text, _ ("expected case/indicator=status"));
  code = g_strndup (name, (gsize) (slash - name));
  one = qihe_case_set_find (set, code);
  if (one == NULL)
    return fail (error, text, _ ("there is no such case"));
  indicator = qihe_framework_find_indicator (set->framework, slash + 1);
  if (indicator < 0)
    return fail (error, text, _ ("the framework has no such indicator"));
  if (!g_str_equal (value, "unknown")) {
    status = qihe_framework_find_status (set->framework, value);
    if (status < 0)
      return fail (error, text, _ ("the framework has no such status"));
  }
  one->ratings[indicator] = (gint16) status;
  return TRUE;
}

static QiheCaseSet *
copy_set (QiheCaseSet *set, QiheFramework *framework)
{
  gsize size = qihe_framework_get_n_indicators (framework) * sizeof (gint16);
  QiheCaseSet *copy = qihe_case_set_new (framework);

  for (guint i = 0; i < set->cases->len; i++) {
    const QiheRatedCase *one = g_ptr_array_index (set->cases, i);
    QiheRatedCase *added = qihe_case_set_add (copy, one->id, NULL); /* ids differ: it is a set */

    qihe_bilingual_clear (&added->title);
    added->title = qihe_bilingual_copy (&one->title);
    memcpy (added->ratings, one->ratings, size);
  }
  return copy;
}

QiheCaseSet *
qihe_trial_apply (const QiheTrial *self, QiheCaseSet *set, GError **error)
{
  g_autoptr (QiheFramework) framework = adjust (self, set->framework, error);
  g_autoptr (QiheCaseSet) copy = NULL;

  if (framework == NULL)
    return NULL;
  copy = copy_set (set, framework);
  for (guint i = 0; self->statuses != NULL && self->statuses[i] != NULL; i++)
    if (!set_status (copy, self->statuses[i], error))
      return NULL;
  return g_steal_pointer (&copy);
}

QiheCaseTrial
qihe_set_trial_get (const QiheSetTrial *self, guint index)
{
  return (QiheCaseTrial){ self, g_ptr_array_index (self->before->cases, index),
                          g_ptr_array_index (self->after->cases, index) };
}

gboolean
qihe_case_trial_fit (const QiheCaseTrial *self, QiheFit **before, QiheFit **after, GError **error)
{
  const QiheSetTrial *set = self->set;
  g_autoptr (QiheFit) is =
      qihe_fit_new (set->before->framework, self->before->ratings, set->rule, error);

  if (is == NULL)
    return FALSE;
  *after = qihe_fit_new (set->after->framework, self->after->ratings, set->rule, error);
  if (*after == NULL)
    return FALSE;
  *before = g_steal_pointer (&is);
  return TRUE;
}

gboolean
qihe_set_trial_write (const QiheSetTrial *self, GOutputStream *out, GError **error)
{
  g_autoptr (QiheFitWriter) writer = qihe_fit_writer_new (self->after->framework, out);

  for (guint i = 0; i < self->before->cases->len; i++) {
    QiheCaseTrial one = qihe_set_trial_get (self, i);
    g_autoptr (QiheFit) before = NULL, after = NULL;

    if (!qihe_case_trial_fit (&one, &before, &after, error) ||
        !qihe_fit_writer_add_changed (writer, one.before->id, before, after, error))
      return FALSE;
  }
  return qihe_fit_writer_close (writer, error);
}
