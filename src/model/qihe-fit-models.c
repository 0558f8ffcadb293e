/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-private.h"
#include "model/qihe-model-error.h"

/* Dimensions that may or may not be at the first level: each doubles the number of models. */
#define MAX_OPEN_DIMENSIONS 16

#define STRONG_BALANCED "strong-balanced"
#define UNBALANCED "unbalanced"
#define UNDETERMINED "undetermined"
#define VETOED "vetoed"

/*
 * The levels that completions reach, by dimension and level.
 * @dimensions: (array length=n_dimensions): those that have a level
 */
typedef struct {
  QiheFramework *framework;
  guint n_dimensions;
  guint *dimensions;
  guint n_levels;
  gboolean *reached;
} Reach;

static gboolean
reaches (const Reach *reach, guint dimension, guint level)
{
  return reach->reached[dimension * reach->n_levels + level];
}

static gboolean
reaches_below_first (const Reach *reach, guint dimension)
{
  for (guint level = 1; level < reach->n_levels; level++)
    if (reaches (reach, dimension, level))
      return TRUE;
  return FALSE;
}

static void
append_dimension (GString *model, const Reach *reach, guint dimension)
{
  g_string_append (model, model->len == 0 ? "strong:" : "+");
  g_string_append (
      model, qihe_framework_get_dimension (reach->framework, reach->dimensions[dimension])->id);
}

/* The model where the open dimensions at the first level are those of the bits of @choice. */
static char *
name_choice (const Reach *reach, guint choice)
{
  GString *model = g_string_new (NULL);
  guint n_strong = 0;
  guint n_open = 0;

  for (guint i = 0; i < reach->n_dimensions; i++) {
    gboolean strong = reaches (reach, i, 0);

    if (strong && reaches_below_first (reach, i))
      strong = (choice >> n_open++ & 1) != 0;
    if (!strong)
      continue;
    append_dimension (model, reach, i);
    n_strong++;
  }
  if (n_strong == reach->n_dimensions)
    g_string_assign (model, STRONG_BALANCED);
  return g_string_free (model, n_strong == 0);
}

static guint
count_open (const Reach *reach)
{
  guint n = 0;

  for (guint i = 0; i < reach->n_dimensions; i++)
    if (reaches (reach, i, 0) && reaches_below_first (reach, i))
      n++;
  return n;
}

static gboolean
add_strong (const Reach *reach, GPtrArray *models, GError **error)
{
  guint n_open = count_open (reach);

  if (n_open > MAX_OPEN_DIMENSIONS) {
    g_set_error (
        error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_TOO_LARGE,
        _ ("%u dimensions may or may not reach the first level, which gives too many models "
           "to list; rate more of the unknown indicators"),
        n_open);
    return FALSE;
  }
  for (guint choice = 0; choice < 1u << n_open; choice++) {
    char *model = name_choice (reach, choice);

    if (model != NULL)
      g_ptr_array_add (models, model);
  }
  return TRUE;
}

static gboolean
all_reach (const Reach *reach, guint level)
{
  for (guint i = 0; i < reach->n_dimensions; i++)
    if (!reaches (reach, i, level))
      return FALSE;
  return TRUE;
}

static gboolean
any_reaches (const Reach *reach, guint level)
{
  for (guint i = 0; i < reach->n_dimensions; i++)
    if (reaches (reach, i, level))
      return TRUE;
  return FALSE;
}

/*
 * Models without a strong dimension. As soon as two levels occur anywhere, two dimensions can be
 * given different ones, whatever the others reach.
 */
static void
add_weak (const Reach *reach, GPtrArray *models)
{
  guint n_levels = 0;

  for (guint i = 0; i < reach->n_dimensions; i++)
    if (!reaches_below_first (reach, i))
      return;
  for (guint level = 1; level < reach->n_levels; level++) {
    if (any_reaches (reach, level))
      n_levels++;
    if (all_reach (reach, level))
      g_ptr_array_add (models,
                       g_strconcat ("balanced:",
                                    qihe_framework_get_level (reach->framework, level)->id, NULL));
  }
  if (reach->n_dimensions > 1 && n_levels > 1)
    g_ptr_array_add (models, g_strdup (UNBALANCED));
}

static int
compare_ids (const void *a, const void *b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

static gboolean
find_reach (const Reach *reach, const gint16 *ratings, const QiheFit *fit, GError **error)
{
  guint work = 0;

  for (guint i = 0; i < reach->n_dimensions; i++) {
    const QiheDimensionFit *one = &fit->dimensions[reach->dimensions[i]];
    gboolean *reached = reach->reached + i * reach->n_levels;
    QiheTally tally;

    if (ratings == NULL) {
      for (int level = one->best; level <= one->worst; level++)
        reached[level] = TRUE;
      continue;
    }
    tally = qihe_tally (reach->framework, ratings, reach->dimensions[i]);
    if (!qihe_fit_reach_levels (reach->framework, &tally, one, reached, &work, error))
      return FALSE;
  }
  return TRUE;
}

static void
list_dimensions (Reach *reach, const QiheFit *fit)
{
  for (guint i = 0; i < fit->n_dimensions; i++)
    if (fit->dimensions[i].veto == QIHE_VETO_NONE)
      reach->dimensions[reach->n_dimensions++] = i;
}

/* What completions of the dimensions with a level give. */
static gboolean
add_from_levels (QiheFramework *framework, const gint16 *ratings, const QiheFit *fit,
                 GPtrArray *models, GError **error)
{
  guint n_levels = qihe_framework_get_n_levels (framework);
  g_autofree gboolean *reached = g_new0 (gboolean, fit->n_dimensions * n_levels);
  g_autofree guint *dimensions = g_new (guint, fit->n_dimensions);
  Reach reach = { framework, 0, dimensions, n_levels, reached };

  list_dimensions (&reach, fit);
  if (!find_reach (&reach, ratings, fit, error) || !add_strong (&reach, models, error))
    return FALSE;
  add_weak (&reach, models);
  return TRUE;
}

static gboolean
has_veto (const QiheFit *fit, QiheVeto veto)
{
  for (guint i = 0; i < fit->n_dimensions; i++)
    if (fit->dimensions[i].veto == veto)
      return TRUE;
  return FALSE;
}

gboolean
qihe_fit_find_models (QiheFramework *framework, const gint16 *ratings, QiheFit *fit, GError **error)
{
  g_autoptr (GPtrArray) models = g_ptr_array_new_with_free_func (g_free);
  gboolean vetoed = has_veto (fit, QIHE_VETO_VIOLATED);

  if (!vetoed && !add_from_levels (framework, ratings, fit, models, error))
    return FALSE;
  if (vetoed || has_veto (fit, QIHE_VETO_OPEN))
    g_ptr_array_add (models, g_strdup (VETOED));
  qsort (models->pdata, models->len, sizeof *models->pdata, compare_ids);
  fit->model = g_strdup (models->len == 1 ? g_ptr_array_index (models, 0) : UNDETERMINED);
  g_ptr_array_add (models, NULL);
  fit->candidates = (char **) g_ptr_array_steal (models, NULL);
  return TRUE;
}
