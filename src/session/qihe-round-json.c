/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-round-json.h"

#include "base/qihe-json.h"
#include "base/qihe-string.h"
#include "exchange/qihe-fit-writer.h"
#include "model/qihe-choices.h"

/* Of what we write ourselves. */
#define MAX_SIZE ((gsize) 1024 * 1024 * 1024)

static const char *const practice_names[QIHE_N_PRACTICES] = {
  [QIHE_PRACTICE_RESOURCES] = "resources",
  [QIHE_PRACTICE_INFORMATION] = "information",
  [QIHE_PRACTICE_DECISION] = "decision",
};

static void
set_text (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
  else
    json_object_set_null_member (object, name);
}

static void
set_given (JsonObject *object, const char *name, const char *text)
{
  if (text != NULL)
    json_object_set_string_member (object, name, text);
}

static void
set_list (JsonObject *object, const char *name, char **list)
{
  JsonArray *array = json_array_new ();

  for (char **at = list; at != NULL && *at != NULL; at++)
    json_array_add_string_element (array, *at);
  json_object_set_array_member (object, name, array);
}

static JsonObject *
describe_round (const QiheRound *self)
{
  JsonObject *object = json_object_new ();
  const char *unknown = self->unknown == QIHE_UNKNOWN_ABSENT ? "absent" : "range";

  json_object_set_string_member (object, "id", self->id);
  json_object_set_string_member (object, "code", self->code);
  set_text (object, "title", self->title);
  json_object_set_string_member (object, "date", self->date);
  json_object_set_string_member (object, "evaluator", qihe_evaluator_get_id (self->evaluator));
  json_object_set_string_member (object, "framework", self->framework);
  json_object_set_string_member (object, "state", self->closed ? "closed" : "open");
  json_object_set_string_member (object, "unknown", self->closed ? unknown : "range");
  set_text (object, "closed_at", self->closed_at);
  set_text (object, "closed_head", self->closed_head);
  set_list (object, "people", self->people);
  set_text (object, "based_on", self->based_on);
  set_text (object, "note", self->note);
  json_object_set_boolean_member (object, "scenario", self->scenario);
  return object;
}

static JsonObject *
describe_attachment (const QiheAttachment *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", self->id);
  json_object_set_string_member (object, "name", self->name);
  json_object_set_string_member (object, "type", self->type);
  json_object_set_int_member (object, "size", self->size);
  json_object_set_string_member (object, "hash", self->hash);
  return object;
}

static JsonObject *
describe_text (const QiheRatingText *self)
{
  JsonObject *object = json_object_new ();
  JsonArray *attachments;

  set_given (object, "note", self->note);
  set_given (object, "source", self->source);
  set_given (object, "reason", self->reason);
  set_given (object, "value", self->value);
  if (self->attachments->len == 0)
    return object;
  attachments = json_array_new ();
  for (guint i = 0; i < self->attachments->len; i++)
    json_array_add_object_element (attachments, describe_attachment (self->attachments->pdata[i]));
  json_object_set_array_member (object, "attachments", attachments);
  return object;
}

static void
set_ratings (JsonObject *object, QiheFramework *framework, const QiheCaseData *one)
{
  JsonObject *ratings = json_object_new ();
  JsonObject *texts = json_object_new ();

  for (guint i = 0; i < one->n_indicators; i++) {
    const char *id = qihe_framework_get_indicator (framework, i)->id;
    int status = one->ratings[i];
    g_autoptr (JsonObject) text = describe_text (&one->texts[i]);

    if (status != QIHE_UNKNOWN)
      json_object_set_string_member (ratings, id,
                                     qihe_framework_get_status (framework, (guint) status)->id);
    if (json_object_get_size (text) > 0)
      json_object_set_object_member (texts, id, g_steal_pointer (&text));
  }
  json_object_set_object_member (object, "ratings", ratings);
  json_object_set_object_member (object, "texts", texts);
}

static JsonObject *
describe_measure (QiheFramework *framework, const QihePlannedMeasure *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", self->id);
  set_text (object, "indicator",
            self->indicator >= 0
                ? qihe_framework_get_indicator (framework, (guint) self->indicator)->id
                : NULL);
  json_object_set_string_member (object, "text", self->text);
  set_text (object, "owner", self->owner);
  set_text (object, "due", self->due);
  set_text (object, "done", self->done);
  return object;
}

static void
set_measures (JsonObject *object, QiheFramework *framework, const QiheCaseData *one)
{
  JsonArray *measures = json_array_new ();

  for (guint i = 0; i < one->measures->len; i++)
    json_array_add_object_element (measures, describe_measure (framework, one->measures->pdata[i]));
  json_object_set_array_member (object, "measures", measures);
}

static JsonObject *
describe_use (const QiheResultUse *self)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "id", self->id);
  json_object_set_string_member (object, "kind", self->kind);
  json_object_set_string_member (object, "text", self->text);
  json_object_set_string_member (object, "date", self->date);
  set_text (object, "person", self->person);
  return object;
}

static void
set_title (JsonObject *object, const QiheBilingual *title)
{
  JsonObject *texts = json_object_new ();

  set_text (texts, "zh", title->zh);
  set_text (texts, "en", title->en);
  json_object_set_object_member (object, "title", texts);
}

static JsonObject *
describe_check (const QiheCheck *check)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "state", qihe_check_state_get_id (check->state));
  set_text (object, "reason", check->reason);
  return object;
}

static JsonObject *
describe_profile (const QiheCaseProfile *self)
{
  GPtrArray *considerations = qihe_choices_get (QIHE_CHOICES_CONSIDERATION)->choices;
  JsonObject *object = json_object_new ();
  JsonObject *checks = json_object_new ();

  set_text (object, "park_level", self->park_level);
  set_text (object, "industries", self->industries);
  if (self->has_output)
    json_object_set_int_member (object, "output", self->output);
  else
    json_object_set_null_member (object, "output");
  for (guint i = 0; i < self->n_checks; i++)
    json_object_set_object_member (checks, ((const QiheChoice *) considerations->pdata[i])->id,
                                   describe_check (&self->checks[i]));
  json_object_set_object_member (object, "checks", checks);
  return object;
}

/* @object: what QiheFitWriter says of the case, to which the rest is added */
static void
describe_case (JsonObject *object, QiheFramework *framework, const QiheCaseData *one)
{
  set_title (object, &one->title);
  json_object_set_boolean_member (object, "ours", one->ours);
  set_text (object, "description", one->description);
  json_object_set_object_member (object, "profile", describe_profile (one->profile));
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    set_text (object, practice_names[i], one->practices[i]);
  set_list (object, "tags", one->tags);
  set_ratings (object, framework, one);
  set_measures (object, framework, one);
}

static gboolean
write_fits (const QiheEvaluation *self, GOutputStream *out, GError **error)
{
  g_autoptr (QiheFitWriter) writer = qihe_fit_writer_new (self->framework, out);

  for (guint i = 0; i < self->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (self->cases, i);
    g_autoptr (QiheFit) fit = qihe_evaluation_fit (self, one, error);

    if (fit == NULL || !qihe_fit_writer_add (writer, one->code, fit, error))
      return FALSE;
  }
  return qihe_fit_writer_close (writer, error);
}

/* What `evaluate` would print, so that there is one form of it. */
static JsonNode *
describe_fits (const QiheEvaluation *self, GError **error)
{
  g_autoptr (GOutputStream) out = g_memory_output_stream_new_resizable ();
  g_autoptr (GBytes) text = NULL;

  if (!write_fits (self, out, error) || !g_output_stream_close (out, NULL, error))
    return NULL;
  text = g_memory_output_stream_steal_as_bytes (G_MEMORY_OUTPUT_STREAM (out));
  return qihe_json_parse (text, MAX_SIZE, error);
}

static gboolean
copy_case (QiheCaseSet *set, const QiheCaseData *data, char **ours, GError **error)
{
  QiheRatedCase *one = qihe_case_set_add (set, data->code, NULL);

  if (one == NULL)
    one = qihe_case_set_add (set, data->id, error);
  if (one == NULL)
    return FALSE;
  one->title = qihe_bilingual_copy (&data->title);
  memcpy (one->ratings, data->ratings, data->n_indicators * sizeof (gint16));
  if (data->ours)
    qihe_set_str (ours, one->id);
  return TRUE;
}

JsonNode *
qihe_round_to_json (const QiheRound *round)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_node_take_object (node, describe_round (round));
  return node;
}

JsonArray *
qihe_result_uses_to_json (GPtrArray *uses)
{
  JsonArray *array = json_array_new ();

  for (guint i = 0; i < uses->len; i++)
    json_array_add_object_element (array, describe_use (g_ptr_array_index (uses, i)));
  return array;
}

JsonNode *
qihe_evaluation_to_json (const QiheEvaluation *evaluation, GError **error)
{
  g_autoptr (JsonNode) fits = describe_fits (evaluation, error);
  JsonArray *cases;
  JsonNode *node;

  if (fits == NULL)
    return NULL;
  node = qihe_round_to_json (evaluation->round);
  cases = json_object_get_array_member (json_node_get_object (fits), "cases");
  for (guint i = 0; i < evaluation->cases->len; i++)
    describe_case (json_array_get_object_element (cases, i), evaluation->framework,
                   g_ptr_array_index (evaluation->cases, i));
  json_object_set_array_member (json_node_get_object (node), "cases", json_array_ref (cases));
  json_object_set_array_member (json_node_get_object (node), "uses",
                                qihe_result_uses_to_json (evaluation->uses));
  return node;
}

QiheCaseSet *
qihe_evaluation_to_case_set (const QiheEvaluation *evaluation, char **ours, GError **error)
{
  g_autoptr (QiheCaseSet) set = qihe_case_set_new (evaluation->framework);

  *ours = NULL;
  for (guint i = 0; i < evaluation->cases->len; i++)
    if (!copy_case (set, g_ptr_array_index (evaluation->cases, i), ours, error))
      return NULL;
  return g_steal_pointer (&set);
}
