/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-prepared.h"

#include "base/qihe-i18n.h"
#include "base/qihe-json.h"
#include "report/qihe-slide-pdf.h"
#include "session/qihe-rounds.h"
#include "store/qihe-evaluation-read.h"
#include "store/qihe-store-error.h"

/* The screens of a meeting with their notes: more is not of this program. */
#define MAX_DECK (4 * 1024 * 1024)

static const QiheRound *
find_round (GPtrArray *rounds, const char *id)
{
  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_str_equal (round->id, id))
      return round;
  }
  return NULL;
}

const QiheRound *
qihe_prepared_find_before (GPtrArray *rounds, const QiheRound *round)
{
  const QiheRound *before = round->based_on != NULL ? find_round (rounds, round->based_on) : NULL;

  for (guint i = 0; before == NULL && i < rounds->len; i++) {
    const QiheRound *other = g_ptr_array_index (rounds, i);

    if (other->evaluator == round->evaluator && strcmp (other->date, round->date) < 0)
      before = other;
  }
  return before;
}

/* @wanted: (nullable): id of the round that is to count as the round before */
static gboolean
read_before (QiheStore *store, const QiheRound *round, const char *wanted, QiheEvaluation **before,
             GError **error)
{
  g_autoptr (GPtrArray) rounds = qihe_rounds_read (store, error);
  const QiheRound *found;

  *before = NULL;
  if (rounds == NULL)
    return FALSE;
  found = wanted != NULL ? find_round (rounds, wanted) : qihe_prepared_find_before (rounds, round);
  if (found == NULL)
    return TRUE;
  *before = qihe_evaluation_read (store, found->id, error);
  return *before != NULL;
}

static QiheDeckFacts *
read_facts (QiheStore *store, const char *round, const char *wanted, GError **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");
  QiheEvaluation *evaluation = qihe_evaluation_read (store, round, error);
  QiheEvaluation *before;

  if (evaluation == NULL)
    return NULL;
  if (read_before (store, evaluation->round, wanted, &before, error))
    return qihe_deck_facts_new (evaluation, before, today, error);
  qihe_evaluation_free (evaluation);
  return NULL;
}

static QiheDeck *
parse_deck (const QiheDeckFacts *facts, JsonObject *record, GError **error)
{
  const char *body = json_object_get_string_member_with_default (record, "body", "");
  g_autoptr (GBytes) bytes = g_bytes_new_static (body, strlen (body));
  g_autoptr (JsonNode) root = qihe_json_parse (bytes, MAX_DECK, error);

  return root != NULL ? qihe_deck_new_from_json (facts, root, error) : NULL;
}

/* A meeting can be held without what was arranged for it. */
static gboolean
read_deck (QihePrepared *self, QiheStore *store, GError **error)
{
  g_autoptr (GError) fault = NULL;
  g_autoptr (JsonObject) record =
      qihe_store_get (store, "deck", self->facts->now->round->id, &fault);

  if (record == NULL && !g_error_matches (fault, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&fault));
    return FALSE;
  }
  g_clear_error (&fault);
  if (record != NULL)
    self->deck = parse_deck (self->facts, record, &fault);
  if (fault != NULL)
    self->problem = g_strdup_printf (
        _ ("The screens are not as arranged, because that cannot be read (%s); arrange them anew"),
        fault->message);
  if (self->deck == NULL)
    self->deck = qihe_deck_new (self->facts);
  return TRUE;
}

QihePrepared *
qihe_prepared_read (QiheStore *store, const char *round, const char *before, GError **error)
{
  g_autoptr (QihePrepared) self = g_new0 (QihePrepared, 1);

  self->facts = read_facts (store, round, before, error);
  if (self->facts == NULL || !read_deck (self, store, error))
    return NULL;
  return g_steal_pointer (&self);
}

void
qihe_prepared_free (QihePrepared *self)
{
  g_clear_pointer (&self->deck, qihe_deck_free);
  g_clear_pointer (&self->facts, qihe_deck_facts_free);
  g_free (self->problem);
  g_free (self);
}

void
qihe_deck_add_changes (QiheChanges *changes, const char *round, const QiheDeck *deck)
{
  g_autoptr (JsonNode) root = qihe_deck_to_json (deck);
  JsonObject *values = json_object_new ();
  g_autofree char *body = json_to_string (root, FALSE);

  json_object_set_string_member (values, "body", body);
  qihe_changes_put (changes, "deck", round, values);
}

static gboolean
export_round (QiheStore *store, const char *name, const QiheGround *ground, const char *path,
              GError **error)
{
  g_autoptr (QiheRound) round = NULL;
  g_autoptr (QihePrepared) prepared = NULL;

  if (!qihe_rounds_adopt (store, error))
    return FALSE;
  round = qihe_rounds_find (store, name, error);
  prepared = round != NULL ? qihe_prepared_read (store, round->id, NULL, error) : NULL;
  return prepared != NULL &&
         qihe_slides_write_pdf (prepared->facts, prepared->deck,
                                ground != NULL ? *ground : prepared->deck->ground, path, error);
}

gboolean
qihe_slides_export (const char *database, const char *round, const QiheGround *ground,
                    const char *path, GError **error)
{
  g_autoptr (QiheStore) store = qihe_store_open (database, NULL, QIHE_STORE_MUST_EXIST, error);
  gboolean done;

  if (store == NULL)
    return FALSE;
  done = export_round (store, round, ground, path, error);
  qihe_store_close (store);
  return done;
}
