/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-uuid.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-session-private.h"

/*
 * Changes to cases and ratings: in memory at once, written behind. The write is queued first, so
 * that whoever hears of the change and reads the journal waits for it.
 */

static JsonObject *
rating_values (QiheCase *one, guint indicator)
{
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "case_id", qihe_case_get_id (one));
  json_object_set_string_member (
      values, "indicator",
      qihe_framework_get_indicator (qihe_case_get_framework (one), indicator)->id);
  return values;
}

/* @values: (transfer full) */
static void
write_values (QiheSession *self, QiheCase *one, guint indicator, JsonObject *values)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autofree char *id = qihe_case_dup_rating_id (one, indicator);

  qihe_changes_put (changes, "rating", id, values);
  qihe_session_write (self, changes);
}

static void
write_rating (QiheSession *self, QiheCase *one, guint indicator, const char *name,
              const char *value)
{
  JsonObject *values = rating_values (one, indicator);

  qihe_values_set_text (values, name, value);
  write_values (self, one, indicator, values);
}

/* What a status was once measured by, and why it changed, does not explain another one. */
static void
write_status (QiheSession *self, QiheCase *one, guint indicator, int status, const char *value)
{
  const QiheRatingText *text = qihe_case_get_text (one, indicator);
  int before = qihe_case_get_ratings (one)[indicator];
  gboolean differs = before != status;
  g_autofree char *id = qihe_case_dup_rating_id (one, indicator);
  g_autofree char *reason = g_strdup (qihe_left_reasons_find (self->left_reasons, id, status));
  JsonObject *values = rating_values (one, indicator);

  if (differs)
    qihe_values_set_status (values, qihe_case_get_framework (one), status);
  if (differs && g_strcmp0 (text->reason, reason) != 0)
    qihe_values_set_text (values, "reason", reason);
  if (text->value != NULL || value != NULL)
    qihe_values_set_text (values, "value", value);
  write_values (self, one, indicator, values);
  if (!differs) {
    qihe_case_set_measured (one, indicator, status, value);
    return;
  }
  qihe_left_reasons_keep (self->left_reasons, id, before, text->reason);
  qihe_case_set_measured (one, indicator, status, value);
  qihe_case_set_reason (one, indicator, reason);
}

static gboolean
same_text (const char *a, const char *b)
{
  return g_strcmp0 (a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static gint64
next_position (QiheSession *self)
{
  GListModel *cases = qihe_session_get_cases (self);
  gint64 last = 0;

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++) {
    g_autoptr (QiheCase) one = g_list_model_get_item (cases, i);

    last = MAX (last, qihe_case_get_data (one)->position);
  }
  return last + 1;
}

static gboolean
has_record (QiheCase *one, guint indicator)
{
  const QiheRatingText *text = qihe_case_get_text (one, indicator);

  return qihe_case_get_ratings (one)[indicator] != QIHE_UNKNOWN || text->note != NULL ||
         text->source != NULL || text->reason != NULL || text->value != NULL;
}

QiheCase *
qihe_session_add_case (QiheSession *self, const char *title)
{
  QiheFramework *framework = qihe_session_get_framework (self);
  g_autofree char *id = qihe_uuid_new ();
  QiheCaseData *data = qihe_case_data_new (framework, id);
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (QiheCase) one = NULL;

  data->code = g_strndup (id, 13);
  data->title.zh = g_strdup (title);
  data->title.en = g_strdup (title);
  data->position = next_position (self);
  one = qihe_case_new (framework, QIHE_UNKNOWN_RANGE, data);
  qihe_session_insert_case (self, G_MAXUINT, one);
  qihe_case_add_changes (changes, qihe_session_get_round (self), framework, data);
  qihe_session_write (self, changes);
  return qihe_session_find_case (self, id);
}

void
qihe_session_rename_case (QiheSession *self, QiheCase *one, const char *title)
{
  QiheChanges *changes;
  JsonObject *values;

  if (same_text (qihe_case_get_title (one), title))
    return;
  values = json_object_new ();
  json_object_set_string_member (values, "title_zh", title);
  json_object_set_string_member (values, "title_en", title);
  changes = qihe_changes_new ("here");
  qihe_changes_set (changes, "consortium_case", qihe_case_get_id (one), values);
  qihe_session_write (self, changes);
  qihe_case_set_title (one, title);
}

void
qihe_session_delete_case (QiheSession *self, QiheCase *one)
{
  QiheChanges *changes = qihe_changes_new ("here");
  const QiheCaseData *data = qihe_case_get_data (one);

  for (guint i = 0; i < data->n_indicators; i++) {
    g_autofree char *id = qihe_case_dup_rating_id (one, i);
    GPtrArray *attachments = data->texts[i].attachments;

    for (guint j = 0; j < attachments->len; j++)
      qihe_changes_delete (changes, "attachment", ((QiheAttachment *) attachments->pdata[j])->id);
    if (has_record (one, i))
      qihe_changes_delete (changes, "rating", id);
  }
  for (guint i = 0; i < data->measures->len; i++)
    qihe_changes_delete (changes, "measure", ((QihePlannedMeasure *) data->measures->pdata[i])->id);
  qihe_changes_delete (changes, "consortium_case", data->id);
  qihe_session_write (self, changes);
  qihe_session_remove_case (self, one);
}

void
qihe_session_rate (QiheSession *self, QiheCase *one, guint indicator, int status)
{
  if (qihe_case_get_ratings (one)[indicator] != status)
    write_status (self, one, indicator, status, NULL);
}

gboolean
qihe_session_set_value (QiheSession *self, QiheCase *one, guint indicator, const char *value,
                        GError **error)
{
  const QiheIndicator *measured =
      qihe_framework_get_indicator (qihe_case_get_framework (one), indicator);
  g_autofree char *number = qihe_indicator_dup_number (measured, value);
  gboolean none = *number == '\0';
  int status = QIHE_UNKNOWN;

  if (same_text (qihe_case_get_text (one, indicator)->value, number))
    return TRUE;
  if (!none && !qihe_indicator_judge (measured, number, &status, error))
    return FALSE;
  write_status (self, one, indicator, status, none ? NULL : number);
  return TRUE;
}

void
qihe_session_set_note (QiheSession *self, QiheCase *one, guint indicator, const char *note)
{
  g_autofree char *id = qihe_case_dup_rating_id (one, indicator);

  if (!same_text (qihe_case_get_text (one, indicator)->note, note)) {
    write_rating (self, one, indicator, "note", note);
    qihe_case_set_note (one, indicator, *note != '\0' ? note : NULL);
  }
  qihe_session_drop_drafts (self, id);
}

void
qihe_session_set_source (QiheSession *self, QiheCase *one, guint indicator, const char *source)
{
  g_autofree char *id = qihe_case_dup_rating_id (one, indicator);

  if (!same_text (qihe_case_get_text (one, indicator)->source, source)) {
    write_rating (self, one, indicator, "source", source);
    qihe_case_set_source (one, indicator, *source != '\0' ? source : NULL);
  }
  qihe_session_drop_drafts (self, id);
}

void
qihe_session_set_reason (QiheSession *self, QiheCase *one, guint indicator, const char *reason)
{
  g_autofree char *id = qihe_case_dup_rating_id (one, indicator);

  if (!same_text (qihe_case_get_text (one, indicator)->reason, reason)) {
    write_rating (self, one, indicator, "reason", reason);
    qihe_case_set_reason (one, indicator, *reason != '\0' ? reason : NULL);
  }
  qihe_session_drop_drafts (self, id);
}
