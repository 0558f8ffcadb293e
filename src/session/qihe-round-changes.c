/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-round-changes.h"

static const char *const practice_columns[QIHE_N_PRACTICES] = {
  [QIHE_PRACTICE_RESOURCES] = "resources",
  [QIHE_PRACTICE_INFORMATION] = "information",
  [QIHE_PRACTICE_DECISION] = "decision",
};

static JsonObject *
case_values (const QiheRound *round, const QiheCaseData *one)
{
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "code", one->code);
  qihe_values_set_text (values, "title_zh", one->title.zh);
  qihe_values_set_text (values, "title_en", one->title.en);
  json_object_set_int_member (values, "ours", one->ours);
  json_object_set_int_member (values, "position", one->position);
  json_object_set_string_member (values, "framework", round->framework);
  json_object_set_string_member (values, "round", round->id);
  qihe_case_set_about_values (values, one->description, (const char *const *) one->practices,
                              (const char *const *) one->tags);
  qihe_case_set_profile_values (values, one->profile);
  return values;
}

static void
add_attachment (QiheChanges *changes, const char *rating_id, const QiheAttachment *attachment)
{
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "rating_id", rating_id);
  json_object_set_string_member (values, "name", attachment->name);
  json_object_set_string_member (values, "type", attachment->type);
  json_object_set_string_member (values, "hash", attachment->hash);
  json_object_set_int_member (values, "size", attachment->size);
  qihe_changes_add (changes, "attachment", NULL, values);
}

static gboolean
is_empty (const QiheCaseData *one, guint indicator)
{
  const QiheRatingText *text = &one->texts[indicator];

  return one->ratings[indicator] == QIHE_UNKNOWN && text->note == NULL && text->source == NULL &&
         text->reason == NULL && text->attachments->len == 0;
}

static void
add_rating (QiheChanges *changes, QiheFramework *framework, const QiheCaseData *one,
            guint indicator)
{
  const QiheRatingText *text = &one->texts[indicator];
  const char *name = qihe_framework_get_indicator (framework, indicator)->id;
  g_autofree char *id = g_strconcat (one->id, "/", name, NULL);
  JsonObject *values = json_object_new ();
  int status = one->ratings[indicator];

  json_object_set_string_member (values, "case_id", one->id);
  json_object_set_string_member (values, "indicator", name);
  if (status != QIHE_UNKNOWN)
    json_object_set_string_member (values, "status",
                                   qihe_framework_get_status (framework, (guint) status)->id);
  qihe_values_set_text (values, "note", text->note);
  qihe_values_set_text (values, "source", text->source);
  qihe_values_set_text (values, "reason", text->reason);
  qihe_values_set_text (values, "value", text->value);
  qihe_changes_add (changes, "rating", id, values);
  for (guint i = 0; i < text->attachments->len; i++)
    add_attachment (changes, id, g_ptr_array_index (text->attachments, i));
}

void
qihe_planned_measure_add_changes (QiheChanges *changes, QiheFramework *framework,
                                  const char *case_id, const QihePlannedMeasure *measure)
{
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "case_id", case_id);
  if (measure->indicator >= 0)
    json_object_set_string_member (
        values, "indicator",
        qihe_framework_get_indicator (framework, (guint) measure->indicator)->id);
  json_object_set_string_member (values, "text", measure->text);
  qihe_values_set_text (values, "owner", measure->owner);
  qihe_values_set_text (values, "due", measure->due);
  qihe_values_set_text (values, "done", measure->done);
  json_object_set_int_member (values, "position", measure->position);
  qihe_changes_put (changes, "measure", measure->id, values);
}

void
qihe_result_use_add_changes (QiheChanges *changes, const char *round_id, const QiheResultUse *use)
{
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "round_id", round_id);
  json_object_set_string_member (values, "kind", use->kind);
  json_object_set_string_member (values, "text", use->text);
  json_object_set_string_member (values, "date", use->date);
  qihe_values_set_text (values, "person", use->person);
  qihe_changes_put (changes, "result_use", use->id, values);
}

void
qihe_evaluator_weight_add_changes (QiheChanges *changes, const char *round_id, guint weight)
{
  JsonObject *values = json_object_new ();

  json_object_set_int_member (values, "weight", weight);
  qihe_changes_put (changes, "evaluator_weight", round_id, values);
}

void
qihe_round_add_changes (QiheChanges *changes, const QiheRound *round)
{
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "code", round->code);
  qihe_values_set_text (values, "title", round->title);
  json_object_set_string_member (values, "framework", round->framework);
  json_object_set_string_member (values, "date", round->date);
  json_object_set_string_member (values, "evaluator", qihe_evaluator_get_id (round->evaluator));
  qihe_values_set_lines (values, "people", (const char *const *) round->people);
  qihe_values_set_text (values, "based_on", round->based_on);
  qihe_values_set_text (values, "note", round->note);
  if (round->scenario)
    json_object_set_int_member (values, "scenario", 1);
  qihe_changes_add (changes, "round", round->id, values);
}

void
qihe_case_add_changes (QiheChanges *changes, const QiheRound *round, QiheFramework *framework,
                       const QiheCaseData *one)
{
  qihe_changes_add (changes, "consortium_case", one->id, case_values (round, one));
  for (guint i = 0; i < one->n_indicators; i++)
    if (!is_empty (one, i))
      add_rating (changes, framework, one, i);
  for (guint i = 0; i < one->measures->len; i++)
    qihe_planned_measure_add_changes (changes, framework, one->id,
                                      g_ptr_array_index (one->measures, i));
}

void
qihe_case_set_about_values (JsonObject *values, const char *description,
                            const char *const *practices, const char *const *tags)
{
  qihe_values_set_text (values, "note", description);
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    qihe_values_set_text (values, practice_columns[i], practices[i]);
  qihe_values_set_lines (values, "tags", tags);
}

void
qihe_case_set_profile_values (JsonObject *values, const QiheCaseProfile *profile)
{
  g_autofree char *checks = qihe_case_profile_dup_checks (profile);

  qihe_values_set_text (values, "park_level", profile->park_level);
  qihe_values_set_text (values, "industries", profile->industries);
  if (profile->has_output)
    json_object_set_int_member (values, "output", profile->output);
  else
    json_object_set_null_member (values, "output");
  qihe_values_set_text (values, "checks", checks);
}

void
qihe_values_set_status (JsonObject *values, QiheFramework *framework, int status)
{
  qihe_values_set_text (values, "status",
                        status != QIHE_UNKNOWN
                            ? qihe_framework_get_status (framework, (guint) status)->id
                            : NULL);
}

void
qihe_values_set_text (JsonObject *values, const char *name, const char *text)
{
  if (text != NULL && *text != '\0')
    json_object_set_string_member (values, name, text);
  else
    json_object_set_null_member (values, name);
}

void
qihe_values_set_lines (JsonObject *values, const char *name, const char *const *lines)
{
  g_autofree char *text = lines != NULL ? g_strjoinv ("\n", (char **) lines) : NULL;

  qihe_values_set_text (values, name, text);
}
