/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words-private.h"

static char *
say_lift (QiheFramework *framework, const char *name, const QiheDistance *distance)
{
  g_autofree char *list = qihe_fit_words_indicators (framework, distance->indicators, distance->n);

  /* Translators: number, dimension, list of indicators */
  return g_strdup_printf (ngettext ("%u indicator has to be described to lift the veto of %s: %s",
                                    "%u indicators have to be described to lift the veto of %s: %s",
                                    distance->n),
                          distance->n, name, list);
}

const char *
qihe_fit_words_veto (QiheVeto veto)
{
  static const char *const words[] = {
    [QIHE_VETO_NONE] = "",
    [QIHE_VETO_CLEAR] = N_ ("no veto"),
    [QIHE_VETO_OPEN] = N_ ("veto open"),
    [QIHE_VETO_VIOLATED] = N_ ("vetoes"),
  };

  return veto == QIHE_VETO_NONE ? "" : _ (words[veto]);
}

char *
qihe_fit_words_veto_distance (QiheFramework *framework, const QiheFit *fit, guint dimension,
                              gboolean up)
{
  const QiheDimensionFit *one = &fit->dimensions[dimension];
  const char *name = qihe_fit_words_dimension (framework, dimension);

  if (one->veto == QIHE_VETO_VIOLATED)
    return up ? say_lift (framework, name, &one->up) : /* Translators: dimension */
               g_strdup_printf (_ ("%s vetoes already"), name);
  return up ? /* Translators: dimension */
             g_strdup_printf (_ ("Nothing in %s vetoes"), name)
            : /* Translators: dimension */
             g_strdup_printf (_ ("Any indicator of %s that is wholly missing vetoes the model"),
                              name);
}
