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
#include "session/qihe-session-error.h"
#include "store/qihe-blobs.h"

#define SAMPLE "sample/sample.json"
#define MAX_SAMPLE (16 * 1024 * 1024)

/**
 * Filling: what the helpers share while the sample is read
 */
typedef struct {
  QiheStore *store;
  QiheLanguage language;
  QiheFramework *framework;
  QiheChanges *changes;
  char *round; /* id of the round that is filled */
} Filling;

static void
clear_filling (Filling *self)
{
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_pointer (&self->changes, qihe_changes_free);
  g_clear_pointer (&self->round, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Filling, clear_filling)

static gboolean
fail (GError **error, const char *what, const char *which)
{
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_SAMPLE, "data/%s: %s: %s", SAMPLE,
               which, what);
  return FALSE;
}

static void
set_string (JsonObject *object, const char *name, const char *value)
{
  if (value != NULL)
    json_object_set_string_member (object, name, value);
}

/* The text of a bilingual member in the language of the sample. */
static char *
dup_text (Filling *self, JsonObject *object, const char *name)
{
  QiheBilingual text;
  char *copy;

  qihe_bilingual_parse (json_object_get_member (object, name), &text);
  copy = g_strdup (qihe_bilingual_get (&text, self->language, NULL));
  qihe_bilingual_clear (&text);
  return copy;
}

static gboolean
add_attachment (Filling *self, const char *rating_id, JsonObject *attachment, GError **error)
{
  JsonObject *values = json_object_new ();
  const char *name = json_object_get_string_member_with_default (attachment, "name", "file.txt");
  g_autofree char *text = dup_text (self, attachment, "text");
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
add_attachments (Filling *self, const char *rating_id, JsonObject *rating, GError **error)
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
add_rating (Filling *self, const char *case_id, const char *indicator, JsonObject *rating,
            GError **error)
{
  JsonObject *values = json_object_new ();
  g_autofree char *id = g_strconcat (case_id, "/", indicator, NULL);
  g_autofree char *note = dup_text (self, rating, "note");
  g_autofree char *source = dup_text (self, rating, "source");

  set_string (values, "case_id", case_id);
  set_string (values, "indicator", indicator);
  set_string (values, "status",
              json_object_get_string_member_with_default (rating, "status", NULL));
  set_string (values, "note", note);
  set_string (values, "source", source);
  qihe_changes_add (self->changes, "rating", id, values);
  return add_attachments (self, id, rating, error);
}

static gboolean
add_ratings (Filling *self, const char *case_id, JsonObject *ratings, GError **error)
{
  g_autoptr (GList) names = json_object_get_members (ratings);

  for (GList *l = names; l != NULL; l = l->next) {
    if (qihe_framework_find_indicator (self->framework, l->data) < 0)
      return fail (error, "no such indicator", l->data);
    if (!add_rating (self, case_id, l->data, json_object_get_object_member (ratings, l->data),
                     error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
add_case (Filling *self, JsonObject *one, guint position, GError **error)
{
  const char *code = json_object_get_string_member_with_default (one, "id", NULL);
  JsonObject *values = json_object_new ();
  g_autofree char *note = dup_text (self, one, "note");
  QiheBilingual title;
  const char *id;

  qihe_bilingual_parse (json_object_get_member (one, "title"), &title);
  set_string (values, "code", code);
  set_string (values, "title_zh", title.zh);
  set_string (values, "title_en", title.en);
  set_string (values, "note", note);
  qihe_bilingual_clear (&title);
  json_object_set_int_member (values, "ours",
                              json_object_get_boolean_member_with_default (one, "ours", FALSE));
  json_object_set_int_member (values, "position", position);
  set_string (values, "framework", qihe_framework_get_reference (self->framework));
  set_string (values, "round", self->round);
  id = qihe_changes_add (self->changes, "consortium_case", NULL, values);
  if (!json_object_has_member (one, "ratings"))
    return fail (error, "no ratings", code);
  return add_ratings (self, id, json_object_get_object_member (one, "ratings"), error);
}

static gboolean
add_framework (Filling *self, const char *reference, GError **error)
{
  self->framework = qihe_frameworks_get_built_in (reference, error);
  return self->framework != NULL &&
         qihe_frameworks_add_changes (self->store, self->framework, self->changes, error);
}

static char **
dup_names (Filling *self, JsonArray *people)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; i < json_array_get_length (people); i++) {
    QiheBilingual name;

    qihe_bilingual_parse (json_array_get_element (people, i), &name);
    g_strv_builder_add (names, qihe_bilingual_get (&name, self->language, ""));
    qihe_bilingual_clear (&name);
  }
  return g_strv_builder_end (names);
}

static gboolean
add_round (Filling *self, JsonObject *round, GError **error)
{
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (QiheRound) one = qihe_round_new (id);
  g_autofree char *title = dup_text (self, round, "title");

  one->code = g_strdup (json_object_get_string_member (round, "code"));
  one->date = g_strdup (json_object_get_string_member (round, "date"));
  one->title = g_steal_pointer (&title);
  one->people = dup_names (self, json_object_get_array_member (round, "people"));
  one->framework = g_strdup (qihe_framework_get_reference (self->framework));
  if (!qihe_evaluator_from_id (json_object_get_string_member (round, "evaluator"), &one->evaluator))
    return fail (error, "no such evaluator", one->code);
  qihe_round_add_changes (self->changes, one);
  self->round = g_steal_pointer (&id);
  return TRUE;
}

static JsonNode *
load_sample (GError **error)
{
  g_autoptr (GBytes) bytes = qihe_data_load (SAMPLE, error);

  return bytes != NULL ? qihe_json_parse (bytes, MAX_SAMPLE, error) : NULL;
}

gboolean
qihe_sample_fill (QiheStore *store, const char *round, QiheLanguage language, GError **error)
{
  g_auto (Filling) self = { store, language, NULL, qihe_changes_new ("sample"), g_strdup (round) };
  g_autoptr (JsonNode) root = load_sample (error);
  g_autoptr (QiheWritten) written = NULL;
  JsonObject *sample;
  JsonArray *cases;

  if (root == NULL)
    return FALSE;
  sample = json_node_get_object (root);
  cases = json_object_get_array_member (sample, "cases");
  if (!add_framework (&self, json_object_get_string_member (sample, "framework"), error))
    return FALSE;
  if (round == NULL && !add_round (&self, json_object_get_object_member (sample, "round"), error))
    return FALSE;
  for (guint i = 0; i < json_array_get_length (cases); i++) {
    JsonObject *one = json_array_get_object_element (cases, i);

    if (round != NULL && json_object_get_boolean_member_with_default (one, "ours", FALSE))
      continue;
    if (!add_case (&self, one, i, error))
      return FALSE;
  }
  written = qihe_store_write (store, g_steal_pointer (&self.changes), error);
  return written != NULL;
}

char *
qihe_sample_dup_path (QiheLanguage language)
{
  return g_build_filename (g_get_user_data_dir (), "qihe",
                           language == QIHE_LANGUAGE_ZH ? "sample-zh" : "sample-en", "qihe.db",
                           NULL);
}
