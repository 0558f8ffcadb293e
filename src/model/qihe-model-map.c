/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-model-map.h"

#include "model/qihe-framework-private.h"

/*
 * A map in the making.
 * @indexes: (element-type utf8): model → index + 1
 * @counts: (element-type guint): cells by model
 */
typedef struct {
  QiheFramework *framework;
  const gint16 *ratings;
  QiheUnknownRule rule;
  QiheFraction *weights;
  QiheFraction *thresholds;
  GHashTable *indexes;
  GArray *counts;
  QiheModelMap *map;
} Drawing;

static void
drawing_clear (Drawing *self)
{
  g_free (self->weights);
  g_free (self->thresholds);
  g_clear_pointer (&self->indexes, g_hash_table_unref);
  g_clear_pointer (&self->counts, g_array_unref);
  g_clear_pointer (&self->map, qihe_model_map_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Drawing, drawing_clear)

/* The middle of a step of [from, to], in so few digits that the common denominator stays small. */
static QiheFraction
middle (QiheFraction from, QiheFraction to, guint step, guint size)
{
  gint64 parts = 2 * (gint64) size;
  double a = qihe_fraction_to_double (from), b = qihe_fraction_to_double (to);
  double value = a + (b - a) * (2 * step + 1) / (double) parts;

  return qihe_fraction ((gint64) (value * 100000 + 0.5), 100000);
}

static guint
index_of (Drawing *self, const char *model)
{
  guint index = GPOINTER_TO_UINT (g_hash_table_lookup (self->indexes, model));
  const guint none = 0;

  if (index == 0) {
    char *copy = g_strdup (model);

    g_ptr_array_add (self->map->models, copy);
    g_array_append_val (self->counts, none);
    index = self->map->models->len;
    g_hash_table_insert (self->indexes, copy, GUINT_TO_POINTER (index));
  }
  g_array_index (self->counts, guint, index - 1)++;
  return index - 1;
}

static gboolean
draw_cell (Drawing *self, guint x, guint y, GError **error)
{
  QiheModelMap *map = self->map;
  g_autoptr (QiheFramework) adjusted = NULL;
  g_autoptr (QiheFit) fit = NULL;

  self->weights[map->status] =
      middle ((QiheFraction){ 0, 1 }, (QiheFraction){ 1, 1 }, x, map->size);
  self->thresholds[map->level] = middle (map->from, map->to, y, map->size);
  adjusted = qihe_framework_adjust (self->framework, self->weights, self->thresholds, error);
  if (adjusted != NULL)
    fit = qihe_fit_new (adjusted, self->ratings, self->rule, error);
  if (fit == NULL)
    return FALSE;
  map->cells[y * map->size + x] = (guint16) index_of (self, fit->model);
  return TRUE;
}

static gboolean
draw_row (Drawing *self, guint y, GCancellable *cancellable, GError **error)
{
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  for (guint x = 0; x < self->map->size; x++)
    if (!draw_cell (self, x, y, error))
      return FALSE;
  return TRUE;
}

static void
copy_values (Drawing *self)
{
  guint n_statuses = qihe_framework_get_n_statuses (self->framework);
  guint n_levels = qihe_framework_get_n_levels (self->framework);

  self->weights = g_new (QiheFraction, n_statuses);
  for (guint i = 0; i < n_statuses; i++)
    self->weights[i] = qihe_framework_get_status (self->framework, i)->missing;
  self->thresholds = g_new (QiheFraction, n_levels);
  for (guint i = 0; i < n_levels; i++)
    self->thresholds[i] = qihe_framework_get_level (self->framework, i)->missing_at_most;
}

static int
compare_counts (gconstpointer a, gconstpointer b, gpointer data)
{
  GArray *counts = data;
  guint one = *(const guint *) a, other = *(const guint *) b;
  guint n_one = g_array_index (counts, guint, one), n_other = g_array_index (counts, guint, other);

  return n_one != n_other ? (n_one > n_other ? -1 : 1) : (int) one - (int) other;
}

/* Those of most cells first, so that they get the strongest colours. */
static void
sort_models (Drawing *self)
{
  QiheModelMap *map = self->map;
  g_autofree guint *order = g_new (guint, map->models->len);
  g_autofree guint16 *place = g_new (guint16, map->models->len);
  GPtrArray *sorted = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < map->models->len; i++)
    order[i] = i;
  g_qsort_with_data (order, (int) map->models->len, sizeof *order, compare_counts, self->counts);
  for (guint i = 0; i < map->models->len; i++) {
    place[order[i]] = (guint16) i;
    g_ptr_array_add (sorted, g_strdup (g_ptr_array_index (map->models, order[i])));
  }
  for (guint i = 0; i < map->size * map->size; i++)
    map->cells[i] = place[map->cells[i]];
  g_ptr_array_unref (map->models);
  map->models = sorted;
}

static QiheModelMap *
map_new (const QiheFraction *thresholds, guint status, guint level, guint size)
{
  QiheModelMap *self = g_new0 (QiheModelMap, 1);

  self->status = status;
  self->level = level;
  self->size = size;
  self->from = level > 0 ? thresholds[level - 1] : (QiheFraction){ 0, 1 };
  self->to = thresholds[level + 1];
  self->models = g_ptr_array_new_with_free_func (g_free);
  self->cells = g_new (guint16, (gsize) size * size);
  return self;
}

QiheModelMap *
qihe_model_map_new (QiheFramework *framework, const gint16 *ratings, QiheUnknownRule rule,
                    guint status, guint level, guint size, GCancellable *cancellable,
                    GError **error)
{
  g_auto (Drawing) self = { .framework = framework, .ratings = ratings, .rule = rule };

  g_return_val_if_fail (status < qihe_framework_get_n_statuses (framework), NULL);
  g_return_val_if_fail (level + 1 < qihe_framework_get_n_levels (framework), NULL);
  g_return_val_if_fail (size > 0 && size <= QIHE_MODEL_MAP_MAX_SIZE, NULL);
  copy_values (&self);
  self.indexes = g_hash_table_new (g_str_hash, g_str_equal);
  self.counts = g_array_new (FALSE, FALSE, sizeof (guint));
  self.map = map_new (self.thresholds, status, level, size);
  for (guint y = 0; y < size; y++)
    if (!draw_row (&self, y, cancellable, error))
      return NULL;
  sort_models (&self);
  return g_steal_pointer (&self.map);
}

void
qihe_model_map_free (QiheModelMap *self)
{
  g_ptr_array_unref (self->models);
  g_free (self->cells);
  g_free (self);
}
