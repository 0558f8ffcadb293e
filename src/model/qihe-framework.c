/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework.h"

#include "base/qihe-text.h"
#include "model/qihe-framework-private.h"

static void
clear_status (gpointer data)
{
  QiheStatus *status = data;

  g_free (status->id);
  qihe_bilingual_clear (&status->title);
}

static void
clear_level (gpointer data)
{
  QiheLevel *level = data;

  g_free (level->id);
  qihe_bilingual_clear (&level->title);
}

static void
clear_indicator (gpointer data)
{
  QiheIndicator *indicator = data;

  g_free (indicator->id);
  qihe_bilingual_clear (&indicator->title);
  g_strfreev (indicator->aliases);
  qihe_bilingual_clear (&indicator->unit);
  g_free (indicator->bands);
}

static void
clear_group (gpointer data)
{
  QiheGroup *group = data;

  g_free (group->id);
  qihe_bilingual_clear (&group->title);
}

static void
clear_dimension (gpointer data)
{
  QiheDimension *dimension = data;

  g_free (dimension->id);
  qihe_bilingual_clear (&dimension->title);
  qihe_bilingual_clear (&dimension->short_title);
}

static GArray *
new_list (gsize size, GDestroyNotify clear)
{
  GArray *list = g_array_new (FALSE, TRUE, (guint) size);

  g_array_set_clear_func (list, clear);
  return list;
}

static void
clear_names (QiheModelNames *names)
{
  qihe_bilingual_clear (&names->strong_balanced);
  qihe_bilingual_clear (&names->strong_prefix);
  qihe_bilingual_clear (&names->strong_separator);
  qihe_bilingual_clear (&names->strong_suffix);
  qihe_bilingual_clear (&names->balanced);
  qihe_bilingual_clear (&names->unbalanced);
  qihe_bilingual_clear (&names->vetoed);
  qihe_bilingual_clear (&names->undetermined);
}

/* What an adjusted one does not share with its base. */
static void
free_scales (QiheFramework *self)
{
  g_array_unref (self->statuses);
  g_array_unref (self->levels);
  g_free (self->scale.weights);
  g_free (self->scale.thresholds);
}

static void
free_shared (QiheFramework *self)
{
  g_free (self->id);
  g_free (self->reference);
  qihe_bilingual_clear (&self->title);
  g_hash_table_unref (self->status_by_id);
  g_hash_table_unref (self->indicator_by_id);
  g_hash_table_unref (self->indicator_by_name);
  g_hash_table_unref (self->dimension_by_id);
  g_hash_table_unref (self->group_by_id);
  g_array_unref (self->dimensions);
  g_array_unref (self->groups);
  g_array_unref (self->indicators);
  clear_names (&self->names);
}

static void
free_framework (QiheFramework *self)
{
  free_scales (self);
  if (self->base != NULL)
    qihe_framework_unref (self->base);
  else
    free_shared (self);
  g_free (self);
}

static int
find (GHashTable *table, const char *key)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (table, key)) - 1;
}

QiheFramework *
qihe_framework_new_empty (void)
{
  QiheFramework *self = g_new0 (QiheFramework, 1);

  g_atomic_ref_count_init (&self->references);
  self->statuses = new_list (sizeof (QiheStatus), clear_status);
  self->levels = new_list (sizeof (QiheLevel), clear_level);
  self->dimensions = new_list (sizeof (QiheDimension), clear_dimension);
  self->groups = new_list (sizeof (QiheGroup), clear_group);
  self->indicators = new_list (sizeof (QiheIndicator), clear_indicator);
  self->status_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->indicator_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->dimension_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->group_by_id = g_hash_table_new (g_str_hash, g_str_equal);
  self->indicator_by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

QiheFramework *
qihe_framework_ref (QiheFramework *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
qihe_framework_unref (QiheFramework *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    free_framework (self);
}

const char *
qihe_framework_get_reference (QiheFramework *self)
{
  return self->reference;
}

const char *
qihe_framework_get_id (QiheFramework *self)
{
  return self->id;
}

guint
qihe_framework_get_version (QiheFramework *self)
{
  return self->version;
}

const QiheBilingual *
qihe_framework_get_title (QiheFramework *self)
{
  return &self->title;
}

guint
qihe_framework_get_n_statuses (QiheFramework *self)
{
  return self->statuses->len;
}

const QiheStatus *
qihe_framework_get_status (QiheFramework *self, guint index)
{
  g_return_val_if_fail (index < self->statuses->len, NULL);
  return &g_array_index (self->statuses, QiheStatus, index);
}

int
qihe_framework_find_status (QiheFramework *self, const char *id)
{
  return find (self->status_by_id, id);
}

int
qihe_framework_get_described (QiheFramework *self)
{
  return self->described;
}

int
qihe_framework_get_absent (QiheFramework *self)
{
  return self->absent;
}

guint
qihe_framework_get_n_levels (QiheFramework *self)
{
  return self->levels->len;
}

const QiheLevel *
qihe_framework_get_level (QiheFramework *self, guint index)
{
  g_return_val_if_fail (index < self->levels->len, NULL);
  return &g_array_index (self->levels, QiheLevel, index);
}

guint
qihe_framework_get_n_dimensions (QiheFramework *self)
{
  return self->dimensions->len;
}

const QiheDimension *
qihe_framework_get_dimension (QiheFramework *self, guint index)
{
  g_return_val_if_fail (index < self->dimensions->len, NULL);
  return &g_array_index (self->dimensions, QiheDimension, index);
}

guint
qihe_framework_get_n_groups (QiheFramework *self)
{
  return self->groups->len;
}

const QiheGroup *
qihe_framework_get_group (QiheFramework *self, guint index)
{
  g_return_val_if_fail (index < self->groups->len, NULL);
  return &g_array_index (self->groups, QiheGroup, index);
}

guint
qihe_framework_get_n_indicators (QiheFramework *self)
{
  return self->indicators->len;
}

const QiheIndicator *
qihe_framework_get_indicator (QiheFramework *self, guint index)
{
  g_return_val_if_fail (index < self->indicators->len, NULL);
  return &g_array_index (self->indicators, QiheIndicator, index);
}

int
qihe_framework_find_indicator (QiheFramework *self, const char *name)
{
  g_autofree char *folded = NULL;
  int found = find (self->indicator_by_id, name);

  if (found >= 0)
    return found;
  folded = qihe_text_fold (name);
  found = find (self->indicator_by_name, folded);
  return found == QIHE_FRAMEWORK_AMBIGUOUS - 1 ? -1 : found;
}

const QiheScale *
qihe_framework_get_scale (QiheFramework *self)
{
  return &self->scale;
}
