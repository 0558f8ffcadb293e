/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-evaluation-read.h"

#include <glib/gi18n-lib.h>

#include "store/qihe-query.h"
#include "store/qihe-round-read.h"
#include "store/qihe-store-private.h"

/* Cases by their id, indicators by theirs (number + 1). */
typedef struct {
  QiheConnection *connection;
  QiheEvaluation *evaluation;
  GHashTable *cases;
  GHashTable *indicators;
} Reading;

static void
reading_clear (Reading *self)
{
  g_clear_pointer (&self->evaluation, qihe_evaluation_free);
  g_clear_pointer (&self->cases, g_hash_table_unref);
  g_clear_pointer (&self->indicators, g_hash_table_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

static void
read_profile (QiheQuery *query, QiheCaseProfile *profile)
{
  g_autofree char *checks = qihe_query_dup_nullable (query, 15);

  profile->park_level = qihe_query_dup_nullable (query, 12);
  profile->industries = qihe_query_dup_nullable (query, 13);
  profile->has_output = qihe_query_peek_text (query, 14) != NULL;
  profile->output = profile->has_output ? qihe_query_get_int (query, 14) : 0;
  qihe_case_profile_take_checks (profile, checks);
}

static QiheCaseData *
read_case (Reading *self, QiheQuery *query)
{
  g_autofree char *id = qihe_query_dup_text (query, 0);
  QiheCaseData *one = qihe_case_data_new (self->evaluation->framework, id);

  one->code = qihe_query_dup_text (query, 1);
  one->title.zh = qihe_query_dup_nullable (query, 2);
  one->title.en = qihe_query_dup_nullable (query, 3);
  one->ours = qihe_query_get_int (query, 4) != 0;
  one->position = qihe_query_get_int (query, 5);
  one->description = qihe_query_dup_nullable (query, 6);
  for (int i = 0; i < QIHE_N_PRACTICES; i++)
    one->practices[i] = qihe_query_dup_nullable (query, 7 + i);
  one->tags = qihe_query_dup_lines (query, 10);
  read_profile (query, one->profile);
  return one;
}

static gboolean
read_cases (Reading *self, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (
      self->connection,
      "SELECT id, code, title_zh, title_en, ours, position, note, resources, "
      "information, decision, tags, framework, park_level, industries, output, checks FROM consortium_case WHERE round = ?1 "
      "ORDER BY ours DESC, position, id");
  QiheRound *round = self->evaluation->round;
  int code;

  qihe_query_bind_text (&query, 1, round->id);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    g_autofree char *framework = qihe_query_dup_text (&query, 11);
    QiheCaseData *one;

    if (!g_str_equal (framework, round->framework))
      return qihe_round_set_damaged (error, round->code,
                                     _ ("a case is rated against another framework"));
    one = read_case (self, &query);
    g_ptr_array_add (self->evaluation->cases, one);
    g_hash_table_insert (self->cases, one->id, one);
  }
  return code == SQLITE_DONE;
}

static void
index_indicators (Reading *self)
{
  QiheFramework *framework = self->evaluation->framework;

  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    g_hash_table_insert (self->indicators, qihe_framework_get_indicator (framework, i)->id,
                         GUINT_TO_POINTER (i + 1));
}

/* A hostile database has nulls where the schema has none. */
static gpointer
lookup (GHashTable *table, const char *key)
{
  return key != NULL ? g_hash_table_lookup (table, key) : NULL;
}

static void
read_rating (Reading *self, QiheQuery *query, QiheCaseData *one, guint indicator)
{
  const char *status = qihe_query_peek_text (query, 2);
  QiheRatingText *text = &one->texts[indicator];

  one->ratings[indicator] =
      status != NULL ? (gint16) qihe_framework_find_status (self->evaluation->framework, status)
                     : QIHE_UNKNOWN;
  text->note = qihe_query_dup_nullable (query, 3);
  text->source = qihe_query_dup_nullable (query, 4);
  text->reason = qihe_query_dup_nullable (query, 5);
  text->value = qihe_query_dup_nullable (query, 6);
}

static gboolean
read_ratings (Reading *self, GError **error)
{
  g_auto (QiheQuery) query = qihe_query (
      self->connection,
      "SELECT rating.case_id, rating.indicator, rating.status, rating.note, "
      "rating.source, rating.reason, rating.value FROM consortium_case AS one CROSS JOIN rating "
      "ON rating.case_id = one.id WHERE one.round = ?1");
  int code;

  qihe_query_bind_text (&query, 1, self->evaluation->round->id);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    QiheCaseData *one = lookup (self->cases, qihe_query_peek_text (&query, 0));
    guint indicator =
        GPOINTER_TO_UINT (lookup (self->indicators, qihe_query_peek_text (&query, 1)));

    /* What is not in the framework is kept for one that has it. */
    if (one != NULL && indicator > 0)
      read_rating (self, &query, one, indicator - 1);
  }
  return code == SQLITE_DONE;
}

static QiheRatingText *
find_text (Reading *self, const char *rating_id)
{
  const char *slash = strchr (rating_id, '/');
  g_autofree char *case_id = slash != NULL ? g_strndup (rating_id, slash - rating_id) : NULL;
  QiheCaseData *one = slash != NULL ? g_hash_table_lookup (self->cases, case_id) : NULL;
  guint indicator =
      one != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->indicators, slash + 1)) : 0;

  return indicator > 0 ? &one->texts[indicator - 1] : NULL;
}

static QiheAttachment *
read_attachment (QiheQuery *query)
{
  QiheAttachment *self = g_new0 (QiheAttachment, 1);

  self->id = qihe_query_dup_text (query, 1);
  self->name = qihe_query_dup_text (query, 2);
  self->type = qihe_query_dup_text (query, 3);
  self->hash = qihe_query_dup_text (query, 4);
  self->size = qihe_query_get_int (query, 5);
  return self;
}

static gboolean
read_attachments (Reading *self, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (self->connection,
                  "SELECT rating_id, id, name, type, hash, size FROM attachment ORDER BY id");
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    const char *rating_id = qihe_query_peek_text (&query, 0);
    QiheRatingText *text = rating_id != NULL ? find_text (self, rating_id) : NULL;

    if (text != NULL)
      g_ptr_array_add (text->attachments, read_attachment (&query));
  }
  return code == SQLITE_DONE;
}

static void
read_measure (Reading *self, QiheQuery *query, QiheCaseData *one)
{
  g_autofree char *id = qihe_query_dup_text (query, 1);
  g_autofree char *text = qihe_query_dup_text (query, 3);
  QihePlannedMeasure *measure = qihe_planned_measure_new (id, text);

  measure->indicator =
      (int) GPOINTER_TO_UINT (lookup (self->indicators, qihe_query_peek_text (query, 2))) - 1;
  measure->owner = qihe_query_dup_nullable (query, 4);
  measure->due = qihe_query_dup_nullable (query, 5);
  measure->done = qihe_query_dup_nullable (query, 6);
  measure->position = qihe_query_get_int (query, 7);
  g_ptr_array_add (one->measures, measure);
}

static gboolean
read_measures (Reading *self, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (self->connection,
                  "SELECT measure.case_id, measure.id, measure.indicator, measure.text, "
                  "measure.owner, measure.due, measure.done, measure.position "
                  "FROM consortium_case AS one CROSS JOIN measure ON measure.case_id = one.id "
                  "WHERE one.round = ?1 ORDER BY measure.position, measure.id");
  int code;

  qihe_query_bind_text (&query, 1, self->evaluation->round->id);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    QiheCaseData *one = lookup (self->cases, qihe_query_peek_text (&query, 0));

    if (one != NULL)
      read_measure (self, &query, one);
  }
  return code == SQLITE_DONE;
}

static gboolean
read_uses (Reading *self, GError **error)
{
  g_auto (QiheQuery) query =
      qihe_query (self->connection, "SELECT id, kind, text, date, person FROM result_use "
                                    "WHERE round_id = ?1 ORDER BY date DESC, id");
  int code;

  qihe_query_bind_text (&query, 1, self->evaluation->round->id);
  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    QiheResultUse *use = g_new0 (QiheResultUse, 1);

    use->id = qihe_query_dup_text (&query, 0);
    use->kind = qihe_query_dup_text (&query, 1);
    use->text = qihe_query_dup_text (&query, 2);
    use->date = qihe_query_dup_text (&query, 3);
    use->person = qihe_query_dup_nullable (&query, 4);
    g_ptr_array_add (self->evaluation->uses, use);
  }
  return code == SQLITE_DONE;
}

static QiheEvaluation *
read_evaluation (QiheConnection *connection, const char *round_id, GError **error)
{
  g_auto (Reading) self = { .connection = connection };
  g_autoptr (QiheRound) round = qihe_round_find (connection, round_id, error);
  g_autoptr (QiheFramework) framework = NULL;

  if (round == NULL)
    return NULL;
  framework = qihe_framework_find (connection, round->framework, error);
  if (framework == NULL)
    return NULL;
  self.evaluation = qihe_evaluation_new (g_steal_pointer (&round), framework);
  self.cases = g_hash_table_new (g_str_hash, g_str_equal);
  self.indicators = g_hash_table_new (g_str_hash, g_str_equal);
  index_indicators (&self);
  if (!read_cases (&self, error) || !read_ratings (&self, error) ||
      !read_attachments (&self, error) || !read_measures (&self, error) ||
      !read_uses (&self, error))
    return NULL;
  return g_steal_pointer (&self.evaluation);
}

QiheEvaluation *
qihe_evaluation_read (QiheStore *store, const char *round, GError **error)
{
  QiheConnection *reader = qihe_store_take_reader (store, error);
  QiheEvaluation *evaluation = NULL;

  if (reader == NULL)
    return NULL;
  /* One snapshot, so that a case and its ratings agree. */
  if (qihe_connection_run (reader, "BEGIN", error)) {
    evaluation = read_evaluation (reader, round, error);
    qihe_connection_rollback (reader);
  }
  qihe_store_give_reader (store, reader);
  return evaluation;
}
