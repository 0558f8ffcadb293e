/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-case-profile.h"

#include "base/qihe-i18n.h"
#include "base/qihe-json.h"
#include "base/qihe-string.h"
#include "base/qihe-text.h"
#include "model/qihe-choices.h"
#include "model/qihe-value-text.h"

/* Far more than four reasons need. */
#define MAX_CHECKS_SIZE (1024 * 1024)

typedef struct {
  const char *id;
  const char *title; /* to be translated */
} StateName;

static const StateName state_names[QIHE_N_CHECKS] = {
  [QIHE_CHECK_OPEN] = { "open", N_ ("not looked at") },
  [QIHE_CHECK_MET] = { "met", N_ ("met") },
  [QIHE_CHECK_NOT_MET] = { "not-met", N_ ("not met") },
};

static GPtrArray *
considerations (void)
{
  return qihe_choices_get (QIHE_CHOICES_CONSIDERATION)->choices;
}

static const char *
consideration_id (guint index)
{
  return ((const QiheChoice *) g_ptr_array_index (considerations (), index))->id;
}

static gboolean
state_from_id (const char *id, QiheCheckState *state)
{
  for (guint i = 0; i < QIHE_N_CHECKS; i++) {
    if (g_strcmp0 (state_names[i].id, id) == 0) {
      *state = (QiheCheckState) i;
      return TRUE;
    }
  }
  return FALSE;
}

static void
take_check (QiheCheck *check, JsonNode *node)
{
  JsonObject *object =
      node != NULL && JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  QiheJsonPlace place = { .node = node };
  QiheJsonPlace state = object != NULL ? qihe_json_optional (&place, "state") : place;
  QiheJsonPlace reason = object != NULL ? qihe_json_optional (&place, "reason") : place;

  if (object == NULL)
    return;
  if (state.node != NULL && !state_from_id (qihe_json_get_string (&state, NULL), &check->state))
    check->state = QIHE_CHECK_OPEN;
  if (reason.node != NULL)
    qihe_set_str (&check->reason, qihe_json_get_string (&reason, NULL));
}

static JsonObject *
describe_check (const QiheCheck *check)
{
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "state", qihe_check_state_get_id (check->state));
  if (check->reason != NULL)
    json_object_set_string_member (object, "reason", check->reason);
  return object;
}

static gboolean
fail_state (const char *text, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (text);

  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_CHOICE,
               _ ("%s does not say what a check came to; write CONSIDERATION=met, =not-met or "
                  "=open, and a reason behind a colon"),
               quoted);
  return FALSE;
}

QiheCaseProfile *
qihe_case_profile_new (void)
{
  QiheCaseProfile *self = g_new0 (QiheCaseProfile, 1);

  self->n_checks = considerations ()->len;
  self->checks = g_new0 (QiheCheck, self->n_checks);
  return self;
}

QiheCaseProfile *
qihe_case_profile_copy (const QiheCaseProfile *self)
{
  QiheCaseProfile *copy = qihe_case_profile_new ();

  copy->park_level = g_strdup (self->park_level);
  copy->industries = g_strdup (self->industries);
  copy->has_output = self->has_output;
  copy->output = self->output;
  for (guint i = 0; i < self->n_checks; i++)
    copy->checks[i] = (QiheCheck){ self->checks[i].state, g_strdup (self->checks[i].reason) };
  return copy;
}

void
qihe_case_profile_free (QiheCaseProfile *self)
{
  for (guint i = 0; i < self->n_checks; i++)
    g_free (self->checks[i].reason);
  g_free (self->checks);
  g_free (self->park_level);
  g_free (self->industries);
  g_free (self);
}

gboolean
qihe_case_profile_equal (const QiheCaseProfile *a, const QiheCaseProfile *b)
{
  for (guint i = 0; i < a->n_checks; i++)
    if (a->checks[i].state != b->checks[i].state ||
        g_strcmp0 (a->checks[i].reason, b->checks[i].reason) != 0)
      return FALSE;
  return g_strcmp0 (a->park_level, b->park_level) == 0 &&
         g_strcmp0 (a->industries, b->industries) == 0 && a->has_output == b->has_output &&
         (!a->has_output || a->output == b->output);
}

char *
qihe_case_profile_dup_checks (const QiheCaseProfile *self)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_node_take_object (node, object);
  for (guint i = 0; i < self->n_checks; i++)
    if (self->checks[i].state != QIHE_CHECK_OPEN || self->checks[i].reason != NULL)
      json_object_set_object_member (object, consideration_id (i),
                                     describe_check (&self->checks[i]));
  return json_object_get_size (object) > 0 ? json_to_string (node, FALSE) : NULL;
}

void
qihe_case_profile_take_checks (QiheCaseProfile *self, const char *text)
{
  g_autoptr (GBytes) bytes = text != NULL ? g_bytes_new (text, strlen (text)) : NULL;
  g_autoptr (JsonNode) root = bytes != NULL ? qihe_json_parse (bytes, MAX_CHECKS_SIZE, NULL) : NULL;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return;
  for (guint i = 0; i < self->n_checks; i++)
    take_check (&self->checks[i],
                json_object_get_member (json_node_get_object (root), consideration_id (i)));
}

gboolean
qihe_case_profile_set_check (QiheCaseProfile *self, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "=", 2);
  g_auto (GStrv) value = g_strsplit (g_strv_length (parts) == 2 ? parts[1] : "", ":", 2);
  const char *reason = value[0] != NULL && value[1] != NULL ? g_strstrip (value[1]) : "";
  const QiheChoice *choice;
  QiheCheckState state;
  guint at;

  if (value[0] == NULL || !state_from_id (value[0], &state))
    return fail_state (text, error);
  choice = qihe_choices_pick (QIHE_CHOICES_CONSIDERATION, parts[0], error);
  if (choice == NULL || !g_ptr_array_find (considerations (), choice, &at))
    return FALSE;
  self->checks[at].state = state;
  qihe_set_str (&self->checks[at].reason, *reason != '\0' ? reason : NULL);
  return TRUE;
}

gboolean
qihe_output_parse (const char *text, gint64 *fen, GError **error)
{
  g_autofree char *quoted = NULL;

  if (qihe_money_parse (text, fen, NULL) && *fen >= 0)
    return TRUE;
  quoted = qihe_text_quote (text);
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_FORM,
               _ ("%s is no yearly output; write it like 86.3亿元 or 8630000000"), quoted);
  return FALSE;
}

const char *
qihe_check_state_get_id (QiheCheckState state)
{
  return state_names[state].id;
}

const char *
qihe_check_state_get_title (QiheCheckState state)
{
  return _ (state_names[state].title);
}
