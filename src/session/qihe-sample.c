/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-sample.h"

#include "base/qihe-data.h"
#include "base/qihe-json.h"
#include "base/qihe-uuid.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-rounds-private.h"
#include "session/qihe-sample-private.h"
#include "session/qihe-session-error.h"
#include "store/qihe-blobs.h"

#define SAMPLE "sample/sample.json"
#define MAX_SAMPLE (16 * 1024 * 1024)

static void
clear_filling (QiheSampleFilling *self)
{
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_pointer (&self->changes, qihe_changes_free);
  g_clear_pointer (&self->round, g_free);
  g_clear_pointer (&self->rounds, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheSampleFilling, clear_filling)

static void
set_string (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

static gboolean
add_attachment (QiheSampleFilling *self, const char *rating_id, JsonObject *attachment,
                GError **error)
{
  JsonObject *values = json_object_new ();
  g_autofree char *name = qihe_sample_dup_text (self, attachment, "name");
  g_autofree char *text = qihe_sample_dup_text (self, attachment, "text");
  g_autoptr (GBytes) bytes = g_bytes_new (text, text != NULL ? strlen (text) : 0);
  g_autofree char *hash = qihe_blobs_add_bytes (self->store, bytes, error);

  set_string (values, "rating_id", rating_id);
  set_string (values, "name", name);
  set_string (values, "type", "text/plain");
  set_string (values, "hash", hash);
  json_object_set_int_member (values, "size", (gint64) g_bytes_get_size (bytes));
  qihe_changes_add (self->changes, "attachment", NULL, values);
  return hash != NULL;
}

static gboolean
add_attachments (QiheSampleFilling *self, const char *rating_id, JsonObject *rating, GError **error)
{
  JsonArray *attachments;

  if (!json_object_has_member (rating, "attachments"))
    return TRUE;
  attachments = json_object_get_array_member (rating, "attachments");
  for (guint i = 0; i < json_array_get_length (attachments); i++)
    if (!add_attachment (self, rating_id, json_array_get_object_element (attachments, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_rating (QiheSampleFilling *self, const char *case_id, const char *indicator, JsonObject *rating,
            GError **error)
{
  JsonObject *values = json_object_new ();
  g_autofree char *id = g_strconcat (case_id, "/", indicator, NULL);
  g_autofree char *note = qihe_sample_dup_text (self, rating, "note");
  g_autofree char *source = qihe_sample_dup_text (self, rating, "source");
  g_autofree char *reason = qihe_sample_dup_text (self, rating, "reason");

  set_string (values, "case_id", case_id);
  set_string (values, "indicator", indicator);
  set_string (values, "status",
              json_object_get_string_member_with_default (rating, "status", NULL));
  set_string (values, "note", note);
  set_string (values, "source", source);
  set_string (values, "reason", reason);
  qihe_changes_add (self->changes, "rating", id, values);
  return add_attachments (self, id, rating, error);
}

static gboolean
add_ratings (QiheSampleFilling *self, const char *case_id, JsonObject *ratings, GError **error)
{
  g_autoptr (GList) names = json_object_get_members (ratings);

  for (GList *l = names; l != NULL; l = l->next) {
    if (qihe_framework_find_indicator (self->framework, l->data) < 0)
      return qihe_sample_fail (error, "no such indicator", l->data);
    if (!add_rating (self, case_id, l->data, json_object_get_object_member (ratings, l->data),
                     error))
      return FALSE;
  }
  return TRUE;
}

static void
add_measure (QiheSampleFilling *self, const char *case_id, JsonObject *measure, guint position)
{
  g_autofree char *id = qihe_uuid_new ();
  g_autofree char *text = qihe_sample_dup_text (self, measure, "text");
  g_autoptr (QihePlannedMeasure) one = qihe_planned_measure_new (id, text);
  const char *indicator = json_object_get_string_member_with_default (measure, "indicator", NULL);

  if (indicator != NULL)
    one->indicator = qihe_framework_find_indicator (self->framework, indicator);
  one->owner = qihe_sample_dup_text (self, measure, "owner");
  one->due = g_strdup (json_object_get_string_member (measure, "due"));
  one->position = position;
  qihe_planned_measure_add_changes (self->changes, self->framework, case_id, one);
}

static void
add_measures (QiheSampleFilling *self, const char *case_id, JsonObject *one)
{
  JsonArray *measures = json_object_has_member (one, "measures")
                            ? json_object_get_array_member (one, "measures")
                            : NULL;

  for (guint i = 0; measures != NULL && i < json_array_get_length (measures); i++)
    add_measure (self, case_id, json_array_get_object_element (measures, i), i);
}

/* What the consortium is and how it works. */
static void
set_about (QiheSampleFilling *self, JsonObject *values, JsonObject *one)
{
  static const char *const names[QIHE_N_PRACTICES] = {
    [QIHE_PRACTICE_RESOURCES] = "resources",
    [QIHE_PRACTICE_INFORMATION] = "information",
    [QIHE_PRACTICE_DECISION] = "decision",
  };
  JsonObject *practices = json_object_get_object_member (one, "practices");
  g_autofree char *note = qihe_sample_dup_text (self, one, "note");
  g_auto (GStrv) tags = qihe_sample_dup_texts (self, one, "tags");
  char *texts[QIHE_N_PRACTICES];

  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    texts[i] = qihe_sample_dup_text (self, practices, names[i]);
  qihe_case_set_about_values (values, note, (const char *const *) texts,
                              (const char *const *) tags);
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    g_free (texts[i]);
  qihe_sample_set_profile (self, values, one);
}

static gboolean
add_framework (QiheSampleFilling *self, const char *reference, GError **error)
{
  self->framework = qihe_frameworks_get_built_in (reference, error);
  return self->framework != NULL &&
         qihe_frameworks_add_changes (self->store, self->framework, self->changes, error);
}

static JsonNode *
load_sample (GError **error)
{
  g_autoptr (GBytes) bytes = qihe_data_load (SAMPLE, error);

  return bytes != NULL ? qihe_json_parse (bytes, MAX_SAMPLE, error) : NULL;
}

/* Those before, each with what was different then; they are closed once all is written. */
static gboolean
add_earlier (QiheSampleFilling *self, JsonObject *sample, GError **error)
{
  JsonArray *rounds = json_object_get_array_member (sample, "earlier");
  JsonArray *cases = json_object_get_array_member (sample, "cases");

  for (guint i = 0; i < json_array_get_length (rounds); i++) {
    JsonObject *round = json_array_get_object_element (rounds, i);

    if (!qihe_sample_add_round (self, round, error))
      return FALSE;
    for (guint j = 0; j < json_array_get_length (cases); j++) {
      g_autoptr (JsonObject) one =
          qihe_sample_dup_earlier_case (round, json_array_get_object_element (cases, j));

      if (one != NULL && !qihe_sample_add_case (self, one, j, error))
        return FALSE;
    }
  }
  return TRUE;
}

static gboolean
close_earlier (QiheSampleFilling *self, JsonObject *sample, GError **error)
{
  JsonArray *rounds = json_object_get_array_member (sample, "earlier");

  for (guint i = 0; i < json_array_get_length (rounds); i++)
    if (!qihe_sample_close_round (self, json_array_get_object_element (rounds, i), error))
      return FALSE;
  return TRUE;
}

/* @references: whether to leave out our own case */
static gboolean
add_cases (QiheSampleFilling *self, JsonObject *sample, gboolean references, GError **error)
{
  JsonArray *cases = json_object_get_array_member (sample, "cases");

  for (guint i = 0; i < json_array_get_length (cases); i++) {
    JsonObject *one = json_array_get_object_element (cases, i);

    if (references && json_object_get_boolean_member_with_default (one, "ours", FALSE))
      continue;
    if (!qihe_sample_add_case (self, one, i, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_all (QiheSampleFilling *self, JsonObject *sample, GError **error)
{
  return add_earlier (self, sample, error) &&
         qihe_sample_add_round (self, json_object_get_object_member (sample, "round"), error) &&
         add_cases (self, sample, FALSE, error);
}

gboolean
qihe_sample_fail (GError **error, const char *what, const char *which)
{
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_SAMPLE, "data/%s: %s: %s", SAMPLE,
               which, what);
  return FALSE;
}

char *
qihe_sample_dup_text (QiheSampleFilling *self, JsonObject *object, const char *name)
{
  QiheBilingual text;
  char *copy;

  qihe_bilingual_parse (json_object_get_member (object, name), &text);
  copy = g_strdup (qihe_bilingual_get (&text, self->language, NULL));
  qihe_bilingual_clear (&text);
  return copy;
}

char **
qihe_sample_dup_texts (QiheSampleFilling *self, JsonObject *object, const char *name)
{
  g_autoptr (GStrvBuilder) texts = g_strv_builder_new ();
  JsonArray *array =
      json_object_has_member (object, name) ? json_object_get_array_member (object, name) : NULL;

  for (guint i = 0; array != NULL && i < json_array_get_length (array); i++) {
    QiheBilingual text;

    qihe_bilingual_parse (json_array_get_element (array, i), &text);
    g_strv_builder_add (texts, qihe_bilingual_get (&text, self->language, ""));
    qihe_bilingual_clear (&text);
  }
  return g_strv_builder_end (texts);
}

gboolean
qihe_sample_add_case (QiheSampleFilling *self, JsonObject *one, guint position, GError **error)
{
  const char *code = json_object_get_string_member_with_default (one, "id", NULL);
  JsonObject *values = json_object_new ();
  QiheBilingual title;
  const char *id;

  qihe_bilingual_parse (json_object_get_member (one, "title"), &title);
  set_string (values, "code", code);
  set_string (values, "title_zh", title.zh);
  set_string (values, "title_en", title.en);
  qihe_bilingual_clear (&title);
  set_about (self, values, one);
  json_object_set_int_member (values, "ours",
                              json_object_get_boolean_member_with_default (one, "ours", FALSE));
  json_object_set_int_member (values, "position", position);
  set_string (values, "framework", qihe_framework_get_reference (self->framework));
  set_string (values, "round", self->round);
  id = qihe_changes_add (self->changes, "consortium_case", NULL, values);
  add_measures (self, id, one);
  return add_ratings (self, id, json_object_get_object_member (one, "ratings"), error);
}

gboolean
qihe_sample_fill (QiheStore *store, const char *round, QiheLanguage language, GError **error)
{
  g_auto (QiheSampleFilling) self = {
    .store = store,
    .language = language,
    .changes = qihe_changes_new ("sample"),
    .round = g_strdup (round),
    .rounds = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free),
  };
  g_autoptr (JsonNode) root = load_sample (error);
  JsonObject *sample;

  if (root == NULL)
    return FALSE;
  sample = json_node_get_object (root);
  if (!add_framework (&self, json_object_get_string_member (sample, "framework"), error) ||
      !(round == NULL ? add_all (&self, sample, error) : add_cases (&self, sample, TRUE, error)) ||
      !qihe_rounds_write (store, g_steal_pointer (&self.changes), error))
    return FALSE;
  return round != NULL || close_earlier (&self, sample, error);
}

char *
qihe_sample_dup_path (QiheLanguage language)
{
  return g_build_filename (g_get_user_data_dir (), "qihe",
                           language == QIHE_LANGUAGE_ZH ? "sample-zh" : "sample-en", "qihe.db",
                           NULL);
}
