/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-rounds.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "base/qihe-string.h"
#include "base/qihe-uuid.h"
#include "model/qihe-round-diff.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-session-error.h"
#include "store/qihe-evaluation-read.h"

#define MAX_CODE 64

/*
 * A round in the making.
 * @rounds: (element-type QiheRound): those that there are
 * @before: (nullable): what it begins with, or takes our case from
 */
typedef struct {
  QiheStore *store;
  const QiheRoundPlan *plan;
  GPtrArray *rounds;
  QiheEvaluation *before;
  QiheFramework *framework;
  QiheRound *round;
  QiheChanges *changes;
} Making;

static void
making_clear (Making *self)
{
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->before, qihe_evaluation_free);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_clear_pointer (&self->round, qihe_round_free);
  g_clear_pointer (&self->changes, qihe_changes_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Making, making_clear)

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list args;

  va_start (args, format);
  message = g_strdup_vprintf (format, args);
  va_end (args);
  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND, message);
  return FALSE;
}

static const QiheRound *
find_round (GPtrArray *rounds, const char *name)
{
  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_strcmp0 (round->id, name) == 0 || g_strcmp0 (round->code, name) == 0)
      return round;
  }
  return NULL;
}

static gboolean
is_day (const char *text)
{
  g_autoptr (GDateTime) time = NULL;
  g_autofree char *full = NULL;

  if (text == NULL || strlen (text) != strlen ("2026-06-30"))
    return FALSE;
  full = g_strconcat (text, "T00:00:00Z", NULL);
  time = g_date_time_new_from_iso8601 (full, NULL);
  return time != NULL;
}

/* `2026-06-self`, and `2026-06-self-2` where that is taken. */
static char *
make_code (Making *self)
{
  const char *evaluator = qihe_evaluator_get_id (self->plan->evaluator);
  g_autofree char *stem = g_strdup_printf ("%.7s-%s", self->plan->date, evaluator);
  g_autofree char *code = g_strdup (stem);

  for (guint i = 2; find_round (self->rounds, code) != NULL; i++) {
    g_free (code);
    code = g_strdup_printf ("%s-%u", stem, i);
  }
  return g_steal_pointer (&code);
}

static gboolean
check_code (Making *self, GError **error)
{
  const char *code = self->plan->code;

  if (code == NULL)
    return TRUE;
  if (*code == '\0' || g_utf8_strlen (code, -1) > MAX_CODE || strpbrk (code, "/\n\t ") != NULL)
    return fail (error, _ ("a round’s code has 1 to %d characters without spaces or slashes"),
                 MAX_CODE);
  if (find_round (self->rounds, code) != NULL)
    return fail (error, _ ("there is a round “%s” already; choose another code"), code);
  return TRUE;
}

/* Our case for a round from scratch, and titles for what a file brings, come from the newest. */
static gboolean
read_before (Making *self, GError **error)
{
  const QiheRound *before = self->rounds->len > 0 ? g_ptr_array_index (self->rounds, 0) : NULL;

  if (self->plan->based_on != NULL) {
    before = find_round (self->rounds, self->plan->based_on);
    if (before == NULL)
      return fail (error, _ ("there is no round “%s” to begin with"), self->plan->based_on);
  }
  if (before == NULL)
    return TRUE;
  self->before = qihe_evaluation_read (self->store, before->id, error);
  return self->before != NULL;
}

static gboolean
choose_framework (Making *self, GError **error)
{
  const char *reference = self->plan->framework;

  if (self->plan->ratings != NULL)
    self->framework = qihe_framework_ref (self->plan->ratings->framework);
  else if (reference == NULL && self->before != NULL)
    self->framework = qihe_framework_ref (self->before->framework);
  else
    self->framework =
        qihe_frameworks_find (self->store, reference != NULL ? reference : QIHE_FRAMEWORK_DEFAULT,
                              error);
  return self->framework != NULL;
}

static void
make_round (Making *self)
{
  const QiheRoundPlan *plan = self->plan;
  g_autofree char *id = qihe_uuid_new ();

  self->round = qihe_round_new (id);
  self->round->code = plan->code != NULL ? g_strdup (plan->code) : make_code (self);
  self->round->title = g_strdup (plan->title);
  self->round->framework = g_strdup (qihe_framework_get_reference (self->framework));
  self->round->date = g_strdup (plan->date);
  self->round->evaluator = plan->evaluator;
  self->round->people = g_strdupv (plan->people);
  self->round->note = g_strdup (plan->note);
  if (plan->based_on != NULL)
    self->round->based_on = g_strdup (self->before->round->id);
  qihe_round_add_changes (self->changes, self->round);
}

static void
add_case (Making *self, const QiheCaseData *one)
{
  qihe_case_add_changes (self->changes, self->round, self->framework, one);
}

static void
add_copies (Making *self)
{
  for (guint i = 0; i < self->before->cases->len; i++) {
    g_autofree char *id = qihe_uuid_new ();
    g_autoptr (QiheCaseData) copy =
        qihe_case_data_map (g_ptr_array_index (self->before->cases, i), self->before->framework,
                            self->framework, id);

    add_case (self, copy);
  }
}

static const QiheCaseData *
our_case_before (Making *self)
{
  const QiheCaseData *first = self->before != NULL && self->before->cases->len > 0
                                  ? g_ptr_array_index (self->before->cases, 0)
                                  : NULL;

  return first != NULL && first->ours ? first : NULL;
}

static void
add_empty_case (Making *self)
{
  const QiheCaseData *ours = our_case_before (self);
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (QiheCaseData) one = NULL;

  if (ours == NULL)
    return;
  one = qihe_case_data_new (self->framework, id);
  one->code = g_strdup (ours->code);
  one->title = qihe_bilingual_copy (&ours->title);
  one->description = g_strdup (ours->description);
  one->ours = TRUE;
  add_case (self, one);
}

/* What a file says goes before what was written in the round before. A measured value is that of
 * the status. */
static void
take_texts (QiheCaseData *one, const QiheRatedCase *rated)
{
  for (guint i = 0; rated->texts != NULL && i < one->n_indicators; i++) {
    const QiheRatedText *text = &rated->texts[i];

    if (text->note != NULL)
      qihe_set_str (&one->texts[i].note, text->note);
    if (text->source != NULL)
      qihe_set_str (&one->texts[i].source, text->source);
    if (text->reason != NULL)
      qihe_set_str (&one->texts[i].reason, text->reason);
    qihe_set_str (&one->texts[i].value, text->value);
  }
}

static QiheCaseData *
rated_case (Making *self, const QiheRatedCase *rated, guint position)
{
  const QiheCaseData *known =
      self->before != NULL ? qihe_evaluation_find (self->before, rated->id) : NULL;
  const char *ours = self->plan->ours;
  g_autofree char *id = qihe_uuid_new ();
  QiheCaseData *one = known != NULL
                          ? qihe_case_data_map (known, self->before->framework, self->framework, id)
                          : qihe_case_data_new (self->framework, id);

  if (known == NULL) {
    one->code = g_strdup (rated->id);
    one->title = qihe_bilingual_copy (&rated->title);
  }
  one->ours = ours != NULL ? g_str_equal (rated->id, ours) : known != NULL && known->ours;
  one->position = position;
  memcpy (one->ratings, rated->ratings, one->n_indicators * sizeof (gint16));
  take_texts (one, rated);
  return one;
}

static void
add_rated_cases (Making *self)
{
  GPtrArray *cases = self->plan->ratings->cases;

  for (guint i = 0; i < cases->len; i++) {
    g_autoptr (QiheCaseData) one = rated_case (self, g_ptr_array_index (cases, i), i);

    add_case (self, one);
  }
}

static gboolean
plan_changes (Making *self, GError **error)
{
  self->changes = qihe_changes_new ("here");
  if (!qihe_frameworks_add_changes (self->store, self->framework, self->changes, error))
    return FALSE;
  make_round (self);
  if (self->plan->ratings != NULL)
    add_rated_cases (self);
  else if (self->plan->based_on != NULL)
    add_copies (self);
  else
    add_empty_case (self);
  return TRUE;
}

static gboolean
write_changes (QiheStore *store, QiheChanges *changes, GError **error)
{
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, error);

  return written != NULL;
}

static char *
list_codes (GPtrArray *rounds)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < rounds->len; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            ((QiheRound *) g_ptr_array_index (rounds, i))->code);
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
list_unexplained_of (GPtrArray *list, const QiheEvaluation *before, const QiheEvaluation *now,
                     const QiheCaseData *one)
{
  const QiheCaseData *then = qihe_evaluation_find (before, one->code);

  for (guint i = 0; then != NULL && i < one->n_indicators; i++) {
    QiheRatingDiff diff =
        qihe_rating_compare (before->framework, then, now->framework, one->ratings, i);

    if (one->texts[i].reason == NULL && qihe_rating_diff_wants_reason (&diff))
      g_ptr_array_add (list,
                       g_strconcat (one->code, "/",
                                    qihe_framework_get_indicator (now->framework, i)->id, NULL));
  }
}

static gboolean
check_explained (QiheStore *store, const QiheEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) list = qihe_rounds_list_unexplained (store, evaluation, error);

  if (list == NULL)
    return FALSE;
  if (list->len == 0)
    return TRUE;
  return fail (error,
               ngettext ("%u rating differs from the round before without a reason (%s); give it, "
                         "then close the round",
                         "%u ratings differ from the round before without a reason (%s …); give "
                         "them, then close the round",
                         list->len),
               list->len, (char *) g_ptr_array_index (list, 0));
}

static QiheChanges *
closing_changes (const char *id, QiheUnknownRule unknown)
{
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();
  g_autofree char *now = qihe_clock_format (qihe_clock_now ());

  json_object_set_int_member (values, "closed", 1);
  json_object_set_string_member (values, "unknown",
                                 unknown == QIHE_UNKNOWN_ABSENT ? "absent" : "range");
  json_object_set_string_member (values, "closed_at", now);
  qihe_changes_seal (changes, "round", id, values, "closed_head");
  return changes;
}

static QiheChanges *
adopting_changes (GPtrArray *cases, const char *framework)
{
  QiheChanges *changes = qihe_changes_new ("upgrade");
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (QiheRound) round = qihe_round_new (id);
  g_autoptr (GDateTime) today = g_date_time_new_now_local ();

  round->date = g_date_time_format (today, "%F");
  round->code =
      g_strdup_printf ("%.7s-%s", round->date, qihe_evaluator_get_id (QIHE_EVALUATOR_SELF));
  round->framework = g_strdup (framework);
  qihe_round_add_changes (changes, round);
  for (guint i = 0; i < cases->len; i++) {
    JsonObject *values = json_object_new ();

    json_object_set_string_member (values, "round", id);
    qihe_changes_set (changes, "consortium_case",
                      json_object_get_string_member (g_ptr_array_index (cases, i), "id"), values);
  }
  return changes;
}

void
qihe_round_plan_clear (QiheRoundPlan *self)
{
  g_free (self->code);
  g_free (self->title);
  g_free (self->date);
  g_strfreev (self->people);
  g_free (self->framework);
  g_free (self->based_on);
  g_clear_pointer (&self->ratings, qihe_case_set_free);
  g_free (self->ours);
  g_free (self->note);
  *self = (QiheRoundPlan){ 0 };
}

char *
qihe_rounds_add (QiheStore *store, const QiheRoundPlan *plan, GError **error)
{
  g_auto (Making) self = { .store = store, .plan = plan };

  if (!is_day (plan->date)) {
    fail (error, _ ("“%s” is no day; write it as 2026-06-30"),
          plan->date != NULL ? plan->date : "");
    return NULL;
  }
  self.rounds = qihe_rounds_read (store, error);
  if (self.rounds == NULL || !check_code (&self, error) || !read_before (&self, error) ||
      !choose_framework (&self, error) || !plan_changes (&self, error) ||
      !write_changes (store, g_steal_pointer (&self.changes), error))
    return NULL;
  return g_strdup (self.round->id);
}

QiheRound *
qihe_rounds_find (QiheStore *store, const char *name, GError **error)
{
  g_autoptr (GPtrArray) rounds = qihe_rounds_read (store, error);
  const QiheRound *found = rounds != NULL ? find_round (rounds, name) : NULL;
  g_autofree char *list = NULL;

  if (rounds == NULL)
    return NULL;
  if (found != NULL)
    return qihe_round_copy (found);
  list = list_codes (rounds);
  if (rounds->len > 0)
    fail (error, _ ("there is no round “%s”; there are: %s"), name, list);
  else
    fail (error, _ ("there is no round “%s”"), name);
  return NULL;
}

gboolean
qihe_rounds_close (QiheStore *store, const char *id, QiheUnknownRule unknown, GError **error)
{
  g_autoptr (QiheEvaluation) evaluation = qihe_evaluation_read (store, id, error);

  if (evaluation == NULL)
    return FALSE;
  if (evaluation->round->closed)
    return fail (error, _ ("the round “%s” is closed already"), evaluation->round->code);
  return check_explained (store, evaluation, error) &&
         write_changes (store, closing_changes (id, unknown), error);
}

GPtrArray *
qihe_rounds_list_unexplained (QiheStore *store, const QiheEvaluation *evaluation, GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (QiheEvaluation) before = NULL;

  if (evaluation->round->based_on == NULL)
    return g_steal_pointer (&list);
  before = qihe_evaluation_read (store, evaluation->round->based_on, error);
  if (before == NULL)
    return NULL;
  for (guint i = 0; i < evaluation->cases->len; i++)
    list_unexplained_of (list, before, evaluation, g_ptr_array_index (evaluation->cases, i));
  return g_steal_pointer (&list);
}

gboolean
qihe_rounds_adopt (QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) cases =
      qihe_store_list (store, "consortium_case", "round", NULL, "position", error);
  const char *framework;

  if (cases == NULL)
    return FALSE;
  if (cases->len == 0)
    return TRUE;
  framework =
      json_object_get_string_member_with_default (g_ptr_array_index (cases, 0), "framework", "");
  return write_changes (store, adopting_changes (cases, framework), error);
}
