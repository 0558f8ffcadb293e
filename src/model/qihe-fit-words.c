/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-fit-words-private.h"

#include "base/qihe-i18n.h"

/* Beyond this a list of models tells nobody anything. */
#define MAX_CANDIDATES 6

static const char *
name_level (QiheFramework *framework, int level)
{
  const QiheLevel *one = qihe_framework_get_level (framework, (guint) level);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

const char *
qihe_fit_words_dimension (QiheFramework *framework, guint dimension)
{
  const QiheDimension *one = qihe_framework_get_dimension (framework, dimension);

  return qihe_bilingual_get (&one->short_title, qihe_language_current (), one->id);
}

char *
qihe_fit_words_indicators (QiheFramework *framework, const guint *indicators, guint n)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < n; i++) {
    const QiheIndicator *one = qihe_framework_get_indicator (framework, indicators[i]);

    /* Translators: between the entries of a list */
    g_string_append (list, i == 0 ? "" : _ (", "));
    g_string_append (list, qihe_bilingual_get (&one->title, qihe_language_current (), one->id));
  }
  return g_string_free (list, FALSE);
}

static const char *
find_sign (QiheFraction part)
{
  static const struct {
    QiheFraction value;
    const char *sign;
  } signs[] = {
    { { 1, 2 }, "½" }, { { 1, 3 }, "⅓" }, { { 2, 3 }, "⅔" }, { { 1, 4 }, "¼" }, { { 3, 4 }, "¾" },
    { { 1, 5 }, "⅕" }, { { 2, 5 }, "⅖" }, { { 3, 5 }, "⅗" }, { { 4, 5 }, "⅘" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (part.num == signs[i].value.num && part.den == signs[i].value.den)
      return signs[i].sign;
  return NULL;
}

/* "1.5", as Chinese offices write it; %NULL where a few digits are not all of it */
static char *
count_decimal (QiheFraction count)
{
  gint64 thousandths = count.num * (1000 / count.den);
  g_autofree char *text = NULL;

  if (1000 % count.den != 0)
    return NULL;
  text =
      g_strdup_printf ("%" G_GINT64_FORMAT ".%03d", thousandths / 1000, (int) (thousandths % 1000));
  for (gsize end = strlen (text); text[end - 1] == '0'; end--)
    text[end - 1] = '\0';
  return g_steal_pointer (&text);
}

/* "3", "1½", or "8/7" where there is no sign for the rest: so many of @n indicators are @share. */
static char *
count_share (QiheFraction share, guint n)
{
  QiheFraction count = qihe_fraction (share.num * n, share.den);
  gint64 whole = count.num / count.den;
  const char *sign = find_sign ((QiheFraction){ count.num % count.den, count.den });
  char *decimal = NULL;

  if (count.den > 1 && qihe_language_current () == QIHE_LANGUAGE_ZH)
    decimal = count_decimal (count);
  if (decimal != NULL)
    return decimal;
  if (sign == NULL)
    return qihe_fraction_to_string (count);
  return whole == 0 ? g_strdup (sign) : g_strdup_printf ("%" G_GINT64_FORMAT "%s", whole, sign);
}

static char *
say_not_asked (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  const QiheDimensionFit *one = &fit->dimensions[dimension];
  g_autofree char *list = qihe_fit_words_indicators (framework, one->unknown, one->n_unknown);

  /* Translators: number, dimension, list of indicators */
  return g_strdup_printf (ngettext ("%u indicator of %s has not been asked about: %s",
                                    "%u indicators of %s have not been asked about: %s",
                                    one->n_unknown),
                          one->n_unknown, qihe_fit_words_dimension (framework, dimension), list);
}

static char *
say_end (QiheFramework *framework, const char *dimension, int level, gboolean up)
{
  return g_strdup_printf (up ? /* Translators: dimension, level */
                              _ ("%s is at the first level already: %s")
                             : /* Translators: dimension, level */
                              _ ("%s cannot drop further: %s"),
                          dimension, name_level (framework, level));
}

/* What names some of the indicators that would do must not read as if no other did. */
static char *
say_up (const QiheDistance *up, const char *dimension, const char *level, const char *list)
{
  return g_strdup_printf (up->only ? /* Translators: number, dimension, level, list of indicators */
                              ngettext ("%u more indicator lifts %s to %s: %s",
                                        "%u more indicators lift %s to %s: %s", up->n)
                                   : /* Translators: the same where others would do as well */
                              ngettext ("%u more indicator lifts %s to %s, for example: %s",
                                        "%u more indicators lift %s to %s, for example: %s", up->n),
                          up->n, dimension, level, list);
}

static char *
say_down (const QiheDistance *down, const char *dimension, const char *level, const char *list)
{
  return g_strdup_printf (down->only
                              ? /* Translators: number, dimension, level, list of indicators */
                              ngettext ("Losing %u indicator drops %s to %s: %s",
                                        "Losing %u indicators drops %s to %s: %s", down->n)
                              : /* Translators: the same where others would do as well */
                              ngettext ("Losing %u indicator drops %s to %s, for example: %s",
                                        "Losing %u indicators drops %s to %s, for example: %s",
                                        down->n),
                          down->n, dimension, level, list);
}

static char *
say_distance (QiheFramework *framework, const QiheFit *fit, guint dimension, gboolean up)
{
  const QiheDimensionFit *one = &fit->dimensions[dimension];
  const QiheDistance *distance = up ? &one->up : &one->down;
  const char *name = qihe_fit_words_dimension (framework, dimension);
  g_autofree char *list = NULL;

  if (!one->known)
    return say_not_asked (framework, fit, dimension);
  if (one->veto != QIHE_VETO_NONE)
    return qihe_fit_words_veto_distance (framework, fit, dimension, up);
  if (distance->to < 0)
    return say_end (framework, name, one->level, up);
  list = qihe_fit_words_indicators (framework, distance->indicators, distance->n);
  return up ? say_up (distance, name, name_level (framework, distance->to), list)
            : say_down (distance, name, name_level (framework, distance->to), list);
}

char *
qihe_fit_words_range (const char *best, const char *worst)
{
  /* Translators: a range of levels, best and worst: “high to medium” */
  return g_strdup_printf (_ ("%s to %s"), best, worst);
}

char *
qihe_fit_words_level (QiheFramework *framework, const QiheDimensionFit *dimension)
{
  if (dimension->veto != QIHE_VETO_NONE)
    return g_strdup (qihe_fit_words_veto (dimension->veto));
  if (dimension->level >= 0)
    return g_strdup (name_level (framework, dimension->level));
  return qihe_fit_words_range (name_level (framework, dimension->best),
                               name_level (framework, dimension->worst));
}

char *
qihe_fit_words_missing (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  const QiheDimensionFit *one = &fit->dimensions[dimension];
  guint n = qihe_framework_get_dimension (framework, dimension)->n_indicators;
  g_autofree char *least = count_share (one->least, n);
  g_autofree char *most = count_share (one->most, n);

  if (!one->known)
    /* Translators: smallest and largest number, number of indicators, number of unknown ones */
    return g_strdup_printf (_ ("%s to %s of %u missing, %u not asked"), least, most, n,
                            one->n_unknown);
  if (one->n_unknown > 0)
    /* Translators: number, number of indicators, number of unknown ones */
    return g_strdup_printf (_ ("%s of %u missing, %u of them not asked"), least, n, one->n_unknown);
  /* Translators: number, number of indicators */
  return g_strdup_printf (_ ("%s of %u missing"), least, n);
}

char *
qihe_fit_words_up (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  return say_distance (framework, fit, dimension, TRUE);
}

char *
qihe_fit_words_down (QiheFramework *framework, const QiheFit *fit, guint dimension)
{
  return say_distance (framework, fit, dimension, FALSE);
}

char *
qihe_fit_words_model (QiheFramework *framework, const QiheFit *fit)
{
  g_autofree char *name =
      qihe_framework_dup_model_title (framework, fit->model, qihe_language_current ());
  g_autofree char *candidates = qihe_fit_words_candidates (framework, fit);

  if (candidates == NULL)
    return g_steal_pointer (&name);
  /* Translators: before the models that are possible */
  return g_strconcat (name, _ (": "), candidates, NULL);
}

char *
qihe_fit_words_candidates (QiheFramework *framework, const QiheFit *fit)
{
  guint n = g_strv_length (fit->candidates);
  GString *words;

  if (n == 1)
    return NULL;
  words = g_string_new (NULL);
  for (guint i = 0; i < MIN (n, MAX_CANDIDATES); i++) {
    g_autofree char *candidate =
        qihe_framework_dup_model_title (framework, fit->candidates[i], qihe_language_current ());

    /* Translators: between the models that are possible */
    g_string_append (words, i == 0 ? "" : _ (" or "));
    g_string_append (words, candidate);
  }
  if (n > MAX_CANDIDATES)
    g_string_append (words, " …");
  return g_string_free (words, FALSE);
}
