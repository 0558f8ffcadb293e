/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * A closed round cannot be changed by anything that writes, in whatever way and by whichever
 * process.
 */

#include <stdlib.h>

#include "session/qihe-case-edit.h"
#include "session/qihe-desk.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-round-json.h"
#include "session/qihe-rounds.h"
#include "store-fixture.h"
#include "store/qihe-store-error.h"

#define INDICATOR "technology.transfer"

static char *program;

static QiheCaseSet *
make_ratings (void)
{
  g_autoptr (QiheFramework) framework = qihe_frameworks_get_built_in (QIHE_FRAMEWORK_DEFAULT, NULL);
  QiheCaseSet *set = qihe_case_set_new (framework);
  QiheRatedCase *one = qihe_case_set_add (set, "ours", NULL);

  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    one->ratings[i] = (gint16) qihe_framework_get_described (framework);
  return set;
}

static char *
add_round (QiheStore *store, const char *code)
{
  g_auto (QiheRoundPlan) plan = { .code = g_strdup (code),
                                  .date = g_strdup ("2026-06-30"),
                                  .ratings = make_ratings (),
                                  .ours = g_strdup ("ours") };
  g_autoptr (GError) error = NULL;
  char *id = qihe_rounds_add (store, &plan, &error);

  g_assert_no_error (error);
  return id;
}

static void
close_round (QiheStore *store, const char *id)
{
  g_autoptr (GError) error = NULL;

  qihe_rounds_close (store, id, QIHE_UNKNOWN_RANGE, &error);
  g_assert_no_error (error);
}

/* A round with one of everything, and one that stays open beside it. */
static char *
fill (StoreFixture *self)
{
  const QiheCasePlace place = { "closed", "ours", INDICATOR };
  const QiheMeasureEdit measure = { "Do it", "Office", NULL, NULL };
  const QiheRatingEdit rating = { "planned", "note", NULL, NULL };
  char *id = add_round (self->store, "closed");
  g_autofree char *open = add_round (self->store, "open");

  g_assert_true (qihe_case_edit_rate (self->store, &place, &rating, NULL));
  g_assert_true (qihe_case_edit_attach (self->store, &place, program, NULL));
  g_assert_true (qihe_case_edit_add_measure (self->store, &place, &measure, NULL));
  return id;
}

static char *
describe (QiheStore *store, const char *round)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheEvaluation) evaluation = qihe_desk_read (store, round, &error);
  g_autoptr (JsonNode) node = NULL;

  g_assert_no_error (error);
  node = qihe_evaluation_to_json (evaluation, &error);
  g_assert_no_error (error);
  return json_to_string (node, FALSE);
}

static void
refuses (QiheStore *store, QiheChanges *changes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, &error);

  g_assert_null (written);
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FROZEN);
  g_assert_nonnull (strstr (error->message, "closed"));
}

static void
refuses_set (QiheStore *store, const char *entity, const char *id, const char *field,
             const char *value)
{
  QiheChanges *set = qihe_changes_new ("here");
  QiheChanges *put = qihe_changes_new ("feed:x");

  qihe_changes_set (set, entity, id, store_values (field, value, NULL));
  refuses (store, set);
  qihe_changes_put (put, entity, id, store_values (field, value, NULL));
  refuses (store, put);
}

static void
refuses_delete (QiheStore *store, const char *entity, const char *id)
{
  QiheChanges *changes = qihe_changes_new ("here");
  g_autoptr (GError) error = NULL;

  qihe_changes_delete (changes, entity, id);
  refuses (store, changes);
  g_assert_false (qihe_store_erase (store, entity, id, &error));
  g_assert_error (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FROZEN);
}

static void
refuses_add (QiheStore *store, const char *entity, JsonObject *values)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_add (changes, entity, NULL, values);
  refuses (store, changes);
}

typedef struct {
  QiheEvaluation *evaluation;
  const QiheCaseData *one;
  char *rating;
  char *asked_later;
} Parts;

static void
find_parts (QiheStore *store, const char *round, Parts *parts)
{
  parts->evaluation = qihe_desk_read (store, round, NULL);
  parts->one = g_ptr_array_index (parts->evaluation->cases, 0);
  parts->rating = g_strconcat (parts->one->id, "/" INDICATOR, NULL);
  parts->asked_later = g_strconcat (parts->one->id, "/not.in.the.framework", NULL);
}

static void
clear_parts (Parts *parts)
{
  qihe_evaluation_free (parts->evaluation);
  g_free (parts->rating);
  g_free (parts->asked_later);
}

static const QiheAttachment *
attachment_of (const Parts *parts)
{
  for (guint i = 0; i < parts->one->n_indicators; i++)
    if (parts->one->texts[i].attachments->len > 0)
      return g_ptr_array_index (parts->one->texts[i].attachments, 0);
  g_assert_not_reached ();
}

static const char *
measure_of (const Parts *parts)
{
  return ((const QihePlannedMeasure *) g_ptr_array_index (parts->one->measures, 0))->id;
}

/* Every write there is on every record of the round, and on what would come into it. */
static void
refuses_all (QiheStore *store, const char *round, const char *open)
{
  Parts parts, others;
  QiheChanges *changes = qihe_changes_new ("here");

  find_parts (store, round, &parts);
  find_parts (store, open, &others);
  refuses_set (store, "rating", parts.rating, "status", "absent");
  refuses_set (store, "rating", parts.rating, "reason", "because");
  refuses_set (store, "rating", parts.rating, "case_id", others.one->id);
  refuses_set (store, "rating", others.rating, "case_id", parts.one->id);
  refuses_set (store, "consortium_case", parts.one->id, "title_zh", "x");
  refuses_set (store, "consortium_case", parts.one->id, "round", open);
  refuses_set (store, "consortium_case", others.one->id, "round", round);
  refuses_set (store, "measure", measure_of (&parts), "done", "2026-07-01");
  refuses_set (store, "attachment", attachment_of (&parts)->id, "name", "x");
  refuses_set (store, "round", round, "title", "x");
  refuses_set (store, "round", round, "closed_head", NULL);
  refuses_set (store, "framework", QIHE_FRAMEWORK_DEFAULT, "body", "{}");
  refuses_delete (store, "rating", parts.rating);
  refuses_delete (store, "consortium_case", parts.one->id);
  refuses_delete (store, "measure", measure_of (&parts));
  refuses_delete (store, "attachment", attachment_of (&parts)->id);
  refuses_delete (store, "round", round);
  refuses_delete (store, "framework", QIHE_FRAMEWORK_DEFAULT);
  refuses_add (store, "consortium_case",
               store_values ("code", "x", "framework", QIHE_FRAMEWORK_DEFAULT, "round", round,
                             NULL));
  refuses_add (store, "measure", store_values ("case_id", parts.one->id, "text", "x", NULL));
  qihe_changes_add (changes, "rating", parts.asked_later,
                    store_values ("case_id", parts.one->id, "indicator", "x", NULL));
  refuses (store, changes);
  clear_parts (&parts);
  clear_parts (&others);
}

static GPtrArray *
list_batches (QiheStore *store, const char *round)
{
  GPtrArray *batches = g_ptr_array_new_with_free_func (g_free);
  Parts parts;

  find_parts (store, round, &parts);
  const struct {
    const char *entity, *id;
  } records[] = { { "round", round },
                  { "rating", parts.rating },
                  { "measure", measure_of (&parts) },
                  { "attachment", attachment_of (&parts)->id } };
  for (guint i = 0; i < G_N_ELEMENTS (records); i++) {
    g_autoptr (GPtrArray) entries =
        qihe_store_history (store, records[i].entity, records[i].id, NULL);

    for (guint j = 0; j < entries->len; j++)
      g_ptr_array_add (batches, g_strdup (((QiheEntry *) entries->pdata[j])->batch));
  }
  clear_parts (&parts);
  return batches;
}

/* Undo leaves or refuses what is frozen; both are right, a change is not. */
static void
undo_all (QiheStore *store, const char *round)
{
  g_autoptr (GPtrArray) batches = list_batches (store, round);
  g_autofree char *before = describe (store, round);
  g_autofree char *after = NULL;

  for (guint i = 0; i < batches->len; i++) {
    g_autoptr (QiheWritten) G_GNUC_UNUSED undone =
        qihe_store_undo (store, g_ptr_array_index (batches, i), NULL);
    g_autoptr (QiheWritten) G_GNUC_UNUSED redone = qihe_store_redo (store, NULL);
  }
  after = describe (store, round);
  g_assert_cmpstr (after, ==, before);
}

static void
test_everything (StoreFixture *self, gconstpointer data)
{
  g_autofree char *round = fill (self);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (QiheRound) open = qihe_rounds_find (self->store, "open", NULL);

  close_round (self->store, round);
  before = describe (self->store, round);
  refuses_all (self->store, round, open->id);
  undo_all (self->store, round);
  store_fixture_reopen (self);
  refuses_all (self->store, round, open->id);
  undo_all (self->store, round);
  after = describe (self->store, round);
  g_assert_cmpstr (after, ==, before);
  store_assert_verifies (self->path);
}

/* An undo that was possible when the round was open has nothing to take back any more. */
static void
test_redo_of_before (StoreFixture *self, gconstpointer data)
{
  g_autofree char *round = fill (self);
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (QiheWritten) undone = qihe_store_undo (self->store, NULL, NULL);

  g_assert_nonnull (undone);
  close_round (self->store, round);
  before = describe (self->store, round);
  g_autoptr (QiheWritten) G_GNUC_UNUSED redone = qihe_store_redo (self->store, NULL);
  after = describe (self->store, round);
  g_assert_cmpstr (after, ==, before);
  store_assert_verifies (self->path);
}

static const QiheEntry *
last_of (GPtrArray *entries)
{
  return g_ptr_array_index (entries, entries->len - 1);
}

/* `closed_head` is the last entry before the two that close it. */
static void
test_head (StoreFixture *self, gconstpointer data)
{
  g_autofree char *round = fill (self);
  g_autoptr (QiheRound) closed = NULL;
  g_autoptr (GPtrArray) entries = NULL;

  close_round (self->store, round);
  closed = qihe_rounds_find (self->store, round, NULL);
  entries = qihe_store_history (self->store, "round", round, NULL);
  g_assert_cmpint (g_ascii_strtoll (closed->closed_head, NULL, 10), ==, last_of (entries)->seq - 2);
  g_assert_cmpuint (strlen (strchr (closed->closed_head, ':') + 1), ==, 64);
}

/* `--rate PATH`: rates one indicator after another until it is refused; ends well if that is
 * because the round was closed. */
static int
rate_until_closed (const char *path)
{
  g_autoptr (QiheStore) store = qihe_store_open (path, NULL, QIHE_STORE_MUST_EXIST, NULL);
  const QiheCasePlace place = { "closed", "ours", INDICATOR };
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < 100000; i++) {
    const QiheRatingEdit edit = { i % 2 == 0 ? "absent" : "partial", NULL, NULL, NULL };

    if (!qihe_case_edit_rate (store, &place, &edit, &error))
      return !g_error_matches (error, QIHE_STORE_ERROR, QIHE_STORE_ERROR_FROZEN);
    if (i == 0)
      g_print ("!");
  }
  return 1;
}

/* Two processes: one rates as fast as it can, the other closes. */
static void
test_race (StoreFixture *self, gconstpointer data)
{
  g_autofree char *round = fill (self);
  g_autoptr (GSubprocess) child =
      g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, NULL, program, "--rate", self->path, NULL);
  g_autofree char *rating = NULL;
  g_autoptr (GPtrArray) ratings = NULL, closings = NULL;
  Parts parts;
  char byte;

  g_assert_cmpint (g_input_stream_read (g_subprocess_get_stdout_pipe (child), &byte, 1, NULL, NULL),
                   ==, 1);
  close_round (self->store, round);
  g_assert_true (g_subprocess_wait_check (child, NULL, NULL));
  find_parts (self->store, round, &parts);
  ratings = qihe_store_history (self->store, "rating", parts.rating, NULL);
  closings = qihe_store_history (self->store, "round", round, NULL);
  g_assert_cmpint (last_of (ratings)->seq, <, last_of (closings)->seq);
  clear_parts (&parts);
  store_assert_verifies (self->path);
}

int
main (int argc, char **argv)
{
  program = argv[0];
  if (argc == 3 && g_str_equal (argv[1], "--rate"))
    return rate_until_closed (argv[2]);

  store_test_init (&argc, &argv);
  store_add_test ("/closed/everything", test_everything);
  store_add_test ("/closed/redo-of-before", test_redo_of_before);
  store_add_test ("/closed/head", test_head);
  store_add_test ("/closed/race", test_race);
  return store_test_run ();
}
