/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-uuid.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-rounds-private.h"
#include "session/qihe-sample-private.h"

static const char *
get_text (JsonObject *object, const char *name)
{
  return json_object_get_string_member_with_default (object, name, NULL);
}

static void
copy_member (JsonObject *to, JsonObject *from, const char *name)
{
  if (from != NULL && json_object_has_member (from, name))
    json_object_set_member (to, name, json_object_dup_member (from, name));
}

/* What is not said to have been different was the same, but written about elsewhere. */
static JsonObject *
earlier_rating (JsonObject *round, JsonObject *now, JsonObject *then)
{
  JsonObject *rating = json_object_new ();

  copy_member (rating, then != NULL && json_object_has_member (then, "status") ? then : now,
               "status");
  copy_member (rating, then, "note");
  if (json_object_has_member (rating, "status"))
    copy_member (rating, round, "source");
  return rating;
}

static JsonObject *
earlier_ratings (JsonObject *round, JsonObject *now, JsonObject *then)
{
  JsonObject *ratings = json_object_new ();
  g_autoptr (GList) names = json_object_get_members (now);

  for (GList *l = names; l != NULL; l = l->next) {
    JsonObject *different = json_object_has_member (then, l->data)
                                ? json_object_get_object_member (then, l->data)
                                : NULL;

    json_object_set_object_member (ratings, l->data,
                                   earlier_rating (round,
                                                   json_object_get_object_member (now, l->data),
                                                   different));
  }
  return ratings;
}

static void
add_use (QiheSampleFilling *self, const char *round, JsonObject *use)
{
  g_autofree char *id = qihe_uuid_new ();
  g_autofree char *text = qihe_sample_dup_text (self, use, "text");
  g_autofree char *person = qihe_sample_dup_text (self, use, "person");
  g_autoptr (QiheResultUse) one =
      qihe_result_use_new (id, get_text (use, "kind"), text, get_text (use, "date"), person);

  qihe_result_use_add_changes (self->changes, round, one);
}

static void
add_uses (QiheSampleFilling *self, const char *id, JsonObject *round)
{
  JsonArray *uses =
      json_object_has_member (round, "uses") ? json_object_get_array_member (round, "uses") : NULL;

  for (guint i = 0; uses != NULL && i < json_array_get_length (uses); i++)
    add_use (self, id, json_array_get_object_element (uses, i));
}

gboolean
qihe_sample_add_round (QiheSampleFilling *self, JsonObject *round, GError **error)
{
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (QiheRound) one = qihe_round_new (id);
  const char *before = get_text (round, "based_on");

  one->code = g_strdup (json_object_get_string_member (round, "code"));
  one->date = g_strdup (json_object_get_string_member (round, "date"));
  one->title = qihe_sample_dup_text (self, round, "title");
  one->people = qihe_sample_dup_texts (self, round, "people");
  one->framework = g_strdup (qihe_framework_get_reference (self->framework));
  if (!qihe_evaluator_from_id (json_object_get_string_member (round, "evaluator"), &one->evaluator))
    return qihe_sample_fail (error, "no such evaluator", one->code);
  if (before != NULL) {
    one->based_on = g_strdup (g_hash_table_lookup (self->rounds, before));
    if (one->based_on == NULL)
      return qihe_sample_fail (error, "no such round before it", one->code);
  }
  qihe_round_add_changes (self->changes, one);
  add_uses (self, id, round);
  g_hash_table_insert (self->rounds, g_strdup (one->code), g_strdup (id));
  g_free (self->round);
  self->round = g_steal_pointer (&id);
  return TRUE;
}

JsonObject *
qihe_sample_dup_earlier_case (JsonObject *round, JsonObject *one)
{
  static const char *const kept[] = { "id", "ours", "title", "profile", "practices", "tags" };
  JsonObject *cases = json_object_get_object_member (round, "cases");
  const char *code = json_object_get_string_member (one, "id");
  JsonObject *earlier, *then;

  if (!json_object_has_member (cases, code))
    return NULL;
  then = json_object_get_object_member (cases, code);
  earlier = json_object_new ();
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    copy_member (earlier, one, kept[i]);
  copy_member (earlier, then, "note");
  json_object_set_object_member (earlier, "ratings",
                                 earlier_ratings (round,
                                                  json_object_get_object_member (one, "ratings"),
                                                  json_object_get_object_member (then, "ratings")));
  return earlier;
}

gboolean
qihe_sample_close_round (QiheSampleFilling *self, JsonObject *round, GError **error)
{
  const char *id =
      g_hash_table_lookup (self->rounds, json_object_get_string_member (round, "code"));
  QiheUnknownRule rule = g_strcmp0 (get_text (round, "unknown"), "absent") == 0
                             ? QIHE_UNKNOWN_ABSENT
                             : QIHE_UNKNOWN_RANGE;

  return qihe_rounds_write (
      self->store,
      qihe_rounds_closing_changes ("sample", id, rule,
                                   json_object_get_string_member (round, "closed_at")),
      error);
}
