/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-fit-words.h"
#include "report/qihe-slide-private.h"

/*
 * The screens with all cases: charts of the cases themselves as long as they can be told apart from
 * ten metres away, and how many there are of each beyond that.
 */

/* What a heat map shows at the size of text on a screen. */
#define MATRIX_MAX_CASES 6
#define MATRIX_MAX_INDICATORS 24
/* So many cases have a line each. */
#define LIST_MAX_CASES 8

/* A model, and how many cases have it. */
typedef struct {
  const char *id; /* (nullable): %NULL for all that are undetermined */
  guint n;
  gboolean ours;
} Model;

static GArray *
chart_cases (const QiheDeckFacts *facts)
{
  GArray *out = g_array_new (FALSE, FALSE, sizeof (QiheChartCase));

  for (guint i = 0; i < facts->now->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (facts->now->cases, i);
    QiheChartCase item = {
      .id = one->id,
      .title = qihe_bilingual_get (&one->title, qihe_language_current (), one->code),
      .ours = one->ours,
      .ratings = one->ratings,
      .fit = g_ptr_array_index (facts->fits, i),
    };

    g_array_append_val (out, item);
  }
  return out;
}

static void
add_counts (QiheSlide *self, const QiheDeckFacts *facts)
{
  QiheFramework *framework = facts->now->framework;
  guint n_counts = qihe_framework_get_n_levels (framework) + 1;

  for (guint i = 0; i < facts->fit->n_dimensions; i++) {
    const QiheDimension *one = qihe_framework_get_dimension (framework, i);
    QiheSlideRow *row =
        qihe_slide_add_row (self,
                            qihe_bilingual_get (&one->title, qihe_language_current (), one->id));
    g_autofree char *ours = NULL;

    qihe_slide_take_level (row, framework, &facts->fit->dimensions[i]);
    ours = g_steal_pointer (&row->value);
    /* Translators: where our consortium stands: a level */
    row->value = g_strdup_printf (_ ("ours: %s"), ours);
    row->n_counts = n_counts;
    row->counts = g_new (guint, n_counts);
    qihe_deck_facts_count_levels (facts, i, row->counts);
  }
}

static void
fill_matrix (QiheSlide *self, const QiheDeckFacts *facts)
{
  g_autoptr (GArray) cases = NULL;

  if (facts->now->cases->len > MATRIX_MAX_CASES ||
      facts->ours->n_indicators > MATRIX_MAX_INDICATORS) {
    add_counts (self, facts);
    return;
  }
  cases = chart_cases (facts);
  self->chart = qihe_heatmap_chart_new (facts->now->framework,
                                        &g_array_index (cases, QiheChartCase, 0), cases->len);
}

static Model *
find_model (GArray *models, const char *id)
{
  for (guint i = 0; i < models->len; i++) {
    Model *model = &g_array_index (models, Model, i);

    if (g_str_equal (model->id, id))
      return model;
  }
  g_array_append_val (models, ((Model){ .id = id }));
  return &g_array_index (models, Model, models->len - 1);
}

/* The frequent ones first, ours among equals. */
static int
compare_models (gconstpointer a, gconstpointer b)
{
  const Model *one = a, *other = b;

  if (one->n != other->n)
    return one->n > other->n ? -1 : 1;
  if (one->ours != other->ours)
    return one->ours ? -1 : 1;
  return strcmp (one->id, other->id);
}

static GArray *
count_models (const QiheDeckFacts *facts)
{
  GArray *models = g_array_new (FALSE, FALSE, sizeof (Model));

  for (guint i = 0; i < facts->fits->len; i++) {
    const QiheFit *fit = g_ptr_array_index (facts->fits, i);
    Model *model = find_model (models, fit->model);

    model->n++;
    model->ours |= fit == facts->fit;
  }
  g_array_sort (models, compare_models);
  return models;
}

static void
add_models (QiheSlide *self, const QiheDeckFacts *facts)
{
  g_autoptr (GArray) models = count_models (facts);

  for (guint i = 0; i < models->len; i++) {
    const Model *model = &g_array_index (models, Model, i);
    g_autofree char *title =
        qihe_framework_dup_model_title (facts->now->framework, model->id, qihe_language_current ());
    QiheSlideRow *row = qihe_slide_add_row (self, title);
    g_autofree char *cases = g_strdup_printf (ngettext ("%u case", "%u cases", model->n), model->n);

    /* Translators: so many cases, ours among them */
    row->value =
        model->ours ? g_strdup_printf (_ ("%s, ours too"), cases) : g_steal_pointer (&cases);
  }
}

/* Each case with its levels and its model; ours stands first. */
static void
add_cases (QiheSlide *self, const QiheDeckFacts *facts)
{
  for (guint i = 0; i < facts->now->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (facts->now->cases, i);
    const char *title = qihe_bilingual_get (&one->title, qihe_language_current (), one->code);
    QiheSlideRow *row = qihe_slide_add_row (self, title);

    const QiheFit *fit = g_ptr_array_index (facts->fits, i);

    row->value = qihe_fit_words_model (facts->now->framework, fit);
    row->n_levels = fit->n_dimensions;
    row->levels = g_new (int, fit->n_dimensions);
    for (guint j = 0; j < fit->n_dimensions; j++)
      row->levels[j] = fit->dimensions[j].level;
  }
}

static void
fill_comparison (QiheSlide *self, const QiheDeckFacts *facts)
{
  if (facts->now->cases->len > LIST_MAX_CASES)
    add_models (self, facts);
  else
    add_cases (self, facts);
}

void
qihe_slide_fill_cases (QiheSlide *self, const QiheDeckFacts *facts, QiheScreenKind kind)
{
  if (kind == QIHE_SCREEN_MATRIX)
    fill_matrix (self, facts);
  else
    fill_comparison (self, facts);
}
