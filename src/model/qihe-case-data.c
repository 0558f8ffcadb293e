/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-case-data.h"

#include "base/qihe-uuid.h"
#include "model/qihe-mapping.h"

static gboolean
strv_equal (char **a, char **b)
{
  if (a == NULL || b == NULL)
    return (a == NULL || *a == NULL) && (b == NULL || *b == NULL);
  return g_strv_equal ((const char *const *) a, (const char *const *) b);
}

static gboolean
words_equal (const QiheCaseData *a, const QiheCaseData *b)
{
  return g_strcmp0 (a->title.zh, b->title.zh) == 0 && g_strcmp0 (a->title.en, b->title.en) == 0 &&
         qihe_case_data_about_equal (a, b);
}

static gboolean
attachments_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const QiheAttachment *one = a->pdata[i], *other = b->pdata[i];

    if (g_strcmp0 (one->id, other->id) != 0 || g_strcmp0 (one->name, other->name) != 0 ||
        g_strcmp0 (one->hash, other->hash) != 0)
      return FALSE;
  }
  return TRUE;
}

static gboolean
measures_equal (GPtrArray *a, GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++) {
    const QihePlannedMeasure *one = g_ptr_array_index (a, i), *other = g_ptr_array_index (b, i);

    if (g_strcmp0 (one->id, other->id) != 0 || one->indicator != other->indicator ||
        g_strcmp0 (one->text, other->text) != 0 || g_strcmp0 (one->owner, other->owner) != 0 ||
        g_strcmp0 (one->due, other->due) != 0 || g_strcmp0 (one->done, other->done) != 0 ||
        one->position != other->position)
      return FALSE;
  }
  return TRUE;
}

static void
copy_open_measures (QiheCaseData *to, const QiheCaseData *self, const QiheMapping *mapping)
{
  for (guint i = 0; i < self->measures->len; i++) {
    const QihePlannedMeasure *one = g_ptr_array_index (self->measures, i);
    QihePlannedMeasure *copy;

    if (one->done != NULL)
      continue;
    copy = qihe_planned_measure_copy (one);
    g_free (copy->id);
    copy->id = qihe_uuid_new ();
    copy->indicator = one->indicator >= 0 ? mapping->targets[one->indicator] : -1;
    g_ptr_array_add (to->measures, copy);
  }
}

static void
copy_text (QiheRatingText *to, const QiheRatingText *from)
{
  to->note = g_strdup (from->note);
  to->source = g_strdup (from->source);
  to->value = g_strdup (from->value);
  for (guint i = 0; i < from->attachments->len; i++)
    g_ptr_array_add (to->attachments,
                     qihe_attachment_copy (g_ptr_array_index (from->attachments, i)));
}

/* What was measured is judged anew, by the bands of the new framework. */
static int
map_status (const QiheCaseData *self, guint indicator, const QiheMapping *mapping)
{
  const QiheIndicator *target =
      qihe_framework_get_indicator (mapping->to, (guint) mapping->targets[indicator]);
  const char *value = self->texts[indicator].value;
  int status = self->ratings[indicator];
  int judged;

  if (value != NULL && qihe_indicator_is_measured (target) &&
      qihe_indicator_judge (target, value, &judged, NULL))
    return judged;
  if (status == QIHE_UNKNOWN)
    return QIHE_UNKNOWN;
  return qihe_framework_find_status (mapping->to,
                                     qihe_framework_get_status (mapping->from, (guint) status)->id);
}

static void
copy_words (QiheCaseData *to, const QiheCaseData *from)
{
  to->code = g_strdup (from->code);
  to->title = qihe_bilingual_copy (&from->title);
  to->description = g_strdup (from->description);
  qihe_case_profile_free (to->profile);
  to->profile = qihe_case_profile_copy (from->profile);
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    to->practices[i] = g_strdup (from->practices[i]);
  to->tags = g_strdupv (from->tags);
  to->ours = from->ours;
  to->position = from->position;
}

QiheCaseData *
qihe_case_data_new (QiheFramework *framework, const char *id)
{
  QiheCaseData *self = g_new0 (QiheCaseData, 1);

  self->id = g_strdup (id);
  self->profile = qihe_case_profile_new ();
  self->n_indicators = qihe_framework_get_n_indicators (framework);
  self->ratings = g_new (gint16, self->n_indicators);
  self->texts = g_new0 (QiheRatingText, self->n_indicators);
  self->measures = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_planned_measure_free);
  for (guint i = 0; i < self->n_indicators; i++) {
    self->ratings[i] = QIHE_UNKNOWN;
    self->texts[i].attachments =
        g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_attachment_free);
  }
  return self;
}

QiheCaseData *
qihe_case_data_new_like (const QiheCaseData *from, QiheFramework *framework, const char *id)
{
  QiheCaseData *self = qihe_case_data_new (framework, id);

  copy_words (self, from);
  return self;
}

void
qihe_case_data_free (QiheCaseData *self)
{
  for (guint i = 0; i < self->n_indicators; i++) {
    g_free (self->texts[i].note);
    g_free (self->texts[i].source);
    g_free (self->texts[i].reason);
    g_free (self->texts[i].value);
    g_ptr_array_unref (self->texts[i].attachments);
  }
  g_free (self->texts);
  g_ptr_array_unref (self->measures);
  g_free (self->ratings);
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    g_free (self->practices[i]);
  g_strfreev (self->tags);
  g_free (self->description);
  qihe_case_profile_free (self->profile);
  qihe_bilingual_clear (&self->title);
  g_free (self->code);
  g_free (self->id);
  g_free (self);
}

gboolean
qihe_case_data_rating_equal (const QiheCaseData *a, const QiheCaseData *b, guint indicator)
{
  const QiheRatingText *one = &a->texts[indicator], *other = &b->texts[indicator];

  return a->ratings[indicator] == b->ratings[indicator] &&
         g_strcmp0 (one->note, other->note) == 0 && g_strcmp0 (one->source, other->source) == 0 &&
         g_strcmp0 (one->reason, other->reason) == 0 && g_strcmp0 (one->value, other->value) == 0 &&
         attachments_equal (one->attachments, other->attachments);
}

gboolean
qihe_case_data_equal (const QiheCaseData *a, const QiheCaseData *b)
{
  if (g_strcmp0 (a->id, b->id) != 0 || g_strcmp0 (a->code, b->code) != 0 || !words_equal (a, b) ||
      a->ours != b->ours || a->n_indicators != b->n_indicators)
    return FALSE;
  for (guint i = 0; i < a->n_indicators; i++)
    if (!qihe_case_data_rating_equal (a, b, i))
      return FALSE;
  return measures_equal (a->measures, b->measures);
}

gboolean
qihe_case_data_about_equal (const QiheCaseData *a, const QiheCaseData *b)
{
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    if (g_strcmp0 (a->practices[i], b->practices[i]) != 0)
      return FALSE;
  return g_strcmp0 (a->description, b->description) == 0 && strv_equal (a->tags, b->tags) &&
         qihe_case_profile_equal (a->profile, b->profile);
}

gboolean
qihe_case_data_measures_equal (const QiheCaseData *a, const QiheCaseData *b)
{
  return measures_equal (a->measures, b->measures);
}

QiheCaseData *
qihe_case_data_map (const QiheCaseData *self, QiheFramework *from, QiheFramework *to,
                    const char *id)
{
  g_autoptr (QiheMapping) mapping = qihe_mapping_new (from, to);

  return qihe_case_data_map_by (self, mapping, id);
}

QiheCaseData *
qihe_case_data_map_by (const QiheCaseData *self, const QiheMapping *mapping, const char *id)
{
  QiheCaseData *copy = qihe_case_data_new (mapping->to, id);

  copy_words (copy, self);
  for (guint i = 0; i < self->n_indicators; i++) {
    int target = mapping->targets[i];

    /* Where two of the old are one of the new, the first is taken. */
    if (target < 0 || copy->ratings[target] != QIHE_UNKNOWN || copy->texts[target].note != NULL)
      continue;
    copy_text (&copy->texts[target], &self->texts[i]);
    copy->ratings[target] = (gint16) map_status (self, i, mapping);
  }
  copy_open_measures (copy, self, mapping);
  return copy;
}

QihePlannedMeasure *
qihe_planned_measure_new (const char *id, const char *text)
{
  QihePlannedMeasure *self = g_new0 (QihePlannedMeasure, 1);

  self->id = g_strdup (id);
  self->indicator = -1;
  self->text = g_strdup (text);
  return self;
}

QihePlannedMeasure *
qihe_planned_measure_copy (const QihePlannedMeasure *self)
{
  QihePlannedMeasure *copy = qihe_planned_measure_new (self->id, self->text);

  copy->indicator = self->indicator;
  copy->owner = g_strdup (self->owner);
  copy->due = g_strdup (self->due);
  copy->done = g_strdup (self->done);
  copy->position = self->position;
  return copy;
}

void
qihe_planned_measure_free (QihePlannedMeasure *self)
{
  g_free (self->id);
  g_free (self->text);
  g_free (self->owner);
  g_free (self->due);
  g_free (self->done);
  g_free (self);
}

QiheAttachment *
qihe_attachment_copy (const QiheAttachment *self)
{
  QiheAttachment *copy = g_new0 (QiheAttachment, 1);

  copy->id = g_strdup (self->id);
  copy->name = g_strdup (self->name);
  copy->type = g_strdup (self->type);
  copy->hash = g_strdup (self->hash);
  copy->size = self->size;
  return copy;
}

void
qihe_attachment_free (QiheAttachment *self)
{
  g_free (self->id);
  g_free (self->name);
  g_free (self->type);
  g_free (self->hash);
  g_free (self);
}
