/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-what-if.h"

#include "base/qihe-i18n.h"
#include "model/qihe-model-error.h"

/* In place of a status: not tried. */
#define UNTRIED (-2)

typedef enum { STATUS, WEIGHT, THRESHOLD } StepKind;

/*
 * @key: case and indicator
 * @index: the status or level whose value it is
 */
typedef struct {
  StepKind kind;
  char *key;
  guint index;
  int status_before;
  int status_after;
  QiheFraction before;
  QiheFraction after;
} Step;

/*
 * @tried: (element-type utf8 gint): key → status
 * @steps: (element-type Step): the first @n_done of them are done, the others undone
 */
struct _QiheWhatIf {
  QiheFramework *base;
  QiheFramework *framework;
  QiheUnknownRule rule;
  QiheFraction *weights;
  QiheFraction *thresholds;
  GHashTable *tried;
  GPtrArray *steps;
  guint n_done;
};

static void
step_free (gpointer data)
{
  Step *self = data;

  g_free (self->key);
  g_free (self);
}

static char *
key_of (const char *one, guint indicator)
{
  return g_strdup_printf ("%u/%s", indicator, one);
}

static int
get_tried (QiheWhatIf *self, const char *key)
{
  gpointer status;

  return g_hash_table_lookup_extended (self->tried, key, NULL, &status) ? GPOINTER_TO_INT (status)
                                                                        : UNTRIED;
}

static void
set_tried (QiheWhatIf *self, const char *key, int status)
{
  if (status == UNTRIED)
    g_hash_table_remove (self->tried, key);
  else
    g_hash_table_insert (self->tried, g_strdup (key), GINT_TO_POINTER (status));
}

static QiheFraction *
value_of (QiheWhatIf *self, StepKind kind, guint index)
{
  return kind == WEIGHT ? &self->weights[index] : &self->thresholds[index];
}

static gboolean
set_value (QiheWhatIf *self, StepKind kind, guint index, QiheFraction value, GError **error)
{
  QiheFraction before = *value_of (self, kind, index);
  QiheFramework *adjusted;

  *value_of (self, kind, index) = value;
  adjusted = qihe_framework_adjust (self->base, self->weights, self->thresholds, error);
  if (adjusted == NULL) {
    *value_of (self, kind, index) = before;
    return FALSE;
  }
  qihe_framework_unref (self->framework);
  self->framework = adjusted;
  return TRUE;
}

/* What was undone is gone as soon as something else is done. */
static void
push (QiheWhatIf *self, Step step)
{
  g_ptr_array_set_size (self->steps, (int) self->n_done);
  g_ptr_array_add (self->steps, g_memdup2 (&step, sizeof step));
  self->n_done++;
}

static Step *
last_done (QiheWhatIf *self)
{
  return self->n_done > 0 ? g_ptr_array_index (self->steps, self->n_done - 1) : NULL;
}

/* A value that is being typed changes with each letter; on its way back it is no step at all. */
static void
note_value (QiheWhatIf *self, StepKind kind, guint index, QiheFraction before, QiheFraction after)
{
  Step *last = last_done (self);

  if (last == NULL || last->kind != kind || last->index != index) {
    push (self, (Step){ .kind = kind, .index = index, .before = before, .after = after });
    return;
  }
  g_ptr_array_set_size (self->steps, (int) self->n_done);
  last->after = after;
  if (qihe_fraction_compare (last->before, after) == 0)
    g_ptr_array_set_size (self->steps, (int) --self->n_done);
}

static gboolean
change_value (QiheWhatIf *self, StepKind kind, guint index, QiheFraction value, GError **error)
{
  QiheFraction before = *value_of (self, kind, index);

  if (qihe_fraction_compare (before, value) == 0)
    return TRUE;
  if (!set_value (self, kind, index, value, error))
    return FALSE;
  note_value (self, kind, index, before, value);
  return TRUE;
}

/* Each state was valid once, and steps are taken back in the order in which they came. */
static void
apply (QiheWhatIf *self, const Step *step, gboolean forward)
{
  if (step->kind == STATUS)
    set_tried (self, step->key, forward ? step->status_after : step->status_before);
  else
    set_value (self, step->kind, step->index, forward ? step->after : step->before, NULL);
}

static void
copy_values (QiheWhatIf *self)
{
  for (guint i = 0; i < qihe_framework_get_n_statuses (self->base); i++)
    self->weights[i] = qihe_framework_get_status (self->base, i)->missing;
  for (guint i = 0; i < qihe_framework_get_n_levels (self->base); i++)
    self->thresholds[i] = qihe_framework_get_level (self->base, i)->missing_at_most;
}

static guint
count_values (QiheWhatIf *self)
{
  guint n = 0;

  for (guint i = 0; i < qihe_framework_get_n_statuses (self->base); i++)
    if (qihe_fraction_compare (self->weights[i],
                               qihe_framework_get_status (self->base, i)->missing) != 0)
      n++;
  for (guint i = 0; i < qihe_framework_get_n_levels (self->base); i++)
    if (qihe_fraction_compare (self->thresholds[i],
                               qihe_framework_get_level (self->base, i)->missing_at_most) != 0)
      n++;
  return n;
}

QiheWhatIf *
qihe_what_if_new (QiheFramework *framework, QiheUnknownRule rule)
{
  QiheWhatIf *self = g_new0 (QiheWhatIf, 1);

  self->base = qihe_framework_ref (framework);
  self->framework = qihe_framework_ref (framework);
  self->rule = rule;
  self->weights = g_new (QiheFraction, qihe_framework_get_n_statuses (framework));
  self->thresholds = g_new (QiheFraction, qihe_framework_get_n_levels (framework));
  self->tried = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->steps = g_ptr_array_new_with_free_func (step_free);
  copy_values (self);
  return self;
}

void
qihe_what_if_free (QiheWhatIf *self)
{
  qihe_framework_unref (self->base);
  qihe_framework_unref (self->framework);
  g_free (self->weights);
  g_free (self->thresholds);
  g_hash_table_unref (self->tried);
  g_ptr_array_unref (self->steps);
  g_free (self);
}

QiheFramework *
qihe_what_if_get_base (QiheWhatIf *self)
{
  return self->base;
}

QiheFramework *
qihe_what_if_get_framework (QiheWhatIf *self)
{
  return self->framework;
}

QiheUnknownRule
qihe_what_if_get_rule (QiheWhatIf *self)
{
  return self->rule;
}

gboolean
qihe_what_if_is_adjusted (QiheWhatIf *self)
{
  return count_values (self) > 0;
}

guint
qihe_what_if_count (QiheWhatIf *self)
{
  return count_values (self) + g_hash_table_size (self->tried);
}

int
qihe_what_if_get_status (QiheWhatIf *self, const char *one, guint indicator, int now)
{
  g_autofree char *key = key_of (one, indicator);
  int tried = get_tried (self, key);

  return tried != UNTRIED ? tried : now;
}

void
qihe_what_if_set_status (QiheWhatIf *self, const char *one, guint indicator, int now, int status)
{
  g_autofree char *key = key_of (one, indicator);
  int before = get_tried (self, key);
  int after = status != now ? status : UNTRIED;

  if (before == after)
    return;
  set_tried (self, key, after);
  push (self, (Step){ .kind = STATUS,
                      .key = g_steal_pointer (&key),
                      .status_before = before,
                      .status_after = after });
}

gint16 *
qihe_what_if_dup_ratings (QiheWhatIf *self, const char *one, const gint16 *now)
{
  guint n = qihe_framework_get_n_indicators (self->base);
  gint16 *ratings = g_memdup2 (now, n * sizeof *now);
  GHashTableIter iter;
  gpointer key, status;

  /* Few are tried; cases may be thousands. */
  g_hash_table_iter_init (&iter, self->tried);
  while (g_hash_table_iter_next (&iter, &key, &status)) {
    char *end;
    guint64 indicator = g_ascii_strtoull (key, &end, 10);

    if (g_str_equal (end + 1, one))
      ratings[indicator] = (gint16) GPOINTER_TO_INT (status);
  }
  return ratings;
}

QiheFit *
qihe_what_if_fit (QiheWhatIf *self, const char *one, const gint16 *now, GError **error)
{
  g_autofree gint16 *ratings = qihe_what_if_dup_ratings (self, one, now);

  return qihe_fit_new (self->framework, ratings, self->rule, error);
}

/* In words of the level that is changed, whichever of the two stands in its way. */
static gboolean
fail_order (QiheWhatIf *self, guint other, gboolean below, GError **error)
{
  const QiheLevel *level = qihe_framework_get_level (self->base, other);
  g_autofree char *value = qihe_fraction_to_string (self->thresholds[other]);

  g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_FRAMEWORK,
               /* Translators: a level, its threshold */
               below ? _ ("below that of “%s” (%s); thresholds have to ascend")
                     : _ ("above that of “%s” (%s); thresholds have to ascend"),
               qihe_bilingual_get (&level->title, qihe_language_current (), level->id), value);
  return FALSE;
}

static gboolean
check_order (QiheWhatIf *self, guint level, QiheFraction value, GError **error)
{
  if (level > 0 && qihe_fraction_compare (value, self->thresholds[level - 1]) < 0)
    return fail_order (self, level - 1, TRUE, error);
  if (level + 1 < qihe_framework_get_n_levels (self->base) &&
      qihe_fraction_compare (value, self->thresholds[level + 1]) > 0)
    return fail_order (self, level + 1, FALSE, error);
  return TRUE;
}

gboolean
qihe_what_if_set_weight (QiheWhatIf *self, guint status, QiheFraction value, GError **error)
{
  g_return_val_if_fail (status < qihe_framework_get_n_statuses (self->base), FALSE);

  return change_value (self, WEIGHT, status, value, error);
}

gboolean
qihe_what_if_set_threshold (QiheWhatIf *self, guint level, QiheFraction value, GError **error)
{
  g_return_val_if_fail (level < qihe_framework_get_n_levels (self->base), FALSE);

  return check_order (self, level, value, error) &&
         change_value (self, THRESHOLD, level, value, error);
}

gboolean
qihe_what_if_can_undo (QiheWhatIf *self)
{
  return self->n_done > 0;
}

gboolean
qihe_what_if_can_redo (QiheWhatIf *self)
{
  return self->n_done < self->steps->len;
}

void
qihe_what_if_undo (QiheWhatIf *self)
{
  if (qihe_what_if_can_undo (self))
    apply (self, g_ptr_array_index (self->steps, --self->n_done), FALSE);
}

void
qihe_what_if_redo (QiheWhatIf *self)
{
  if (qihe_what_if_can_redo (self))
    apply (self, g_ptr_array_index (self->steps, self->n_done++), TRUE);
}

void
qihe_what_if_discard (QiheWhatIf *self)
{
  g_hash_table_remove_all (self->tried);
  g_ptr_array_set_size (self->steps, 0);
  self->n_done = 0;
  copy_values (self);
  qihe_framework_unref (self->framework);
  self->framework = qihe_framework_ref (self->base);
}
