/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever framework is taken can be evaluated: nothing known, all described, all absent. */

#include "base/qihe-json.h"
#include "fuzzer.h"
#include "model/qihe-fit-words.h"

#define MAX_SIZE 65536

static void
say (QiheFramework *framework, const QiheFit *fit)
{
  g_autofree char *model = qihe_fit_words_model (framework, fit);
  g_autofree char *sensitivity = qihe_fit_words_sensitivity (framework, fit);

  g_assert (model != NULL && (fit->has_sensitivity || *sensitivity == '\0'));
  for (guint i = 0; i < fit->n_dimensions; i++) {
    g_autofree char *missing = qihe_fit_words_missing (framework, fit, i);
    g_autofree char *up = qihe_fit_words_up (framework, fit, i);
    g_autofree char *down = qihe_fit_words_down (framework, fit, i);

    g_assert (*missing != '\0' && *up != '\0' && *down != '\0');
  }
}

/* Every number has a status: a measured indicator leaves no gap. */
static void
judge (QiheFramework *framework, const QiheIndicator *indicator)
{
  static const char *const values[] = { "0", "-1000000", "1/3", "1e12", "" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++) {
    int status = -1;
    gboolean judged = qihe_indicator_judge (indicator, values[i], &status, NULL);

    g_assert (judged == (*values[i] != '\0'));
    g_assert (!judged || (status >= 0 && status < (int) qihe_framework_get_n_statuses (framework)));
  }
}

static void
check_indicator (QiheFramework *framework, guint index)
{
  const QiheIndicator *indicator = qihe_framework_get_indicator (framework, index);

  g_assert (qihe_framework_find_indicator (framework, indicator->id) == (int) index);
  g_assert (indicator->group < (int) qihe_framework_get_n_groups (framework));
  if (qihe_indicator_is_measured (indicator))
    judge (framework, indicator);
}

static void
evaluate (QiheFramework *framework, int status)
{
  guint n = qihe_framework_get_n_indicators (framework);
  g_autofree gint16 *ratings = g_new (gint16, n);
  g_autoptr (QiheFit) fit = NULL;

  for (guint i = 0; i < n; i++)
    ratings[i] = (gint16) status;
  fit = qihe_fit_new (framework, ratings, QIHE_UNKNOWN_RANGE, NULL);
  g_assert (fit != NULL || status == QIHE_UNKNOWN);
  if (fit != NULL)
    say (framework, fit);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, NULL);
  g_autoptr (QiheFramework) framework =
      root != NULL ? qihe_framework_new_from_json (root, NULL) : NULL;

  if (framework == NULL)
    return 0;
  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    check_indicator (framework, i);
  evaluate (framework, QIHE_UNKNOWN);
  for (guint i = 0; i < MIN (qihe_framework_get_n_statuses (framework), 8); i++)
    evaluate (framework, (int) i);
  return 0;
}
