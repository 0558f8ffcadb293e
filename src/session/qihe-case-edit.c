/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-case-edit.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-string.h"
#include "base/qihe-text.h"
#include "base/qihe-uuid.h"
#include "model/qihe-choices.h"
#include "model/qihe-status-names.h"
#include "session/qihe-case-place.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-rounds-private.h"
#include "session/qihe-session-error.h"

#define MAX_CODE 64

static gboolean
fail_status (QiheFramework *framework, QiheStatusNames *names, const char *status, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (status);
  const char *nearest = qihe_status_names_nearest (names, status);
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    g_string_append_printf (list, "%s, ", qihe_framework_get_status (framework, i)->id);
  if (nearest != NULL)
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("unknown status %s; is it “%s”?"), quoted, nearest);
  else
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("unknown status %s; there are %sunknown"), quoted, list->str);
  return FALSE;
}

/* The status, and of a measured indicator what it follows from. Why it changed before does not
 * explain another one. */
static gboolean
set_status (JsonObject *values, const QiheFoundPlace *place, const char *text, GError **error)
{
  QiheFramework *framework = place->evaluation->framework;
  guint at = (guint) place->indicator;
  const QiheIndicator *indicator = qihe_framework_get_indicator (framework, at);
  g_autoptr (QiheStatusNames) names = qihe_status_names_new (framework);
  g_autofree char *number = NULL;
  int status;

  if (!qihe_status_names_find (names, text, &status)) {
    if (!qihe_indicator_is_measured (indicator) ||
        !qihe_indicator_judge (indicator, text, &status, NULL))
      return fail_status (framework, names, text, error);
    number = qihe_indicator_dup_number (indicator, text);
  }
  qihe_values_set_text (values, "value", number);
  qihe_values_set_status (values, framework, status);
  if (place->one->ratings[at] != status && place->one->texts[at].reason != NULL)
    qihe_values_set_text (values, "reason", NULL);
  return TRUE;
}

static void
set_given (JsonObject *values, const char *name, const char *text)
{
  if (text != NULL)
    qihe_values_set_text (values, name, text);
}

static const char *
given_or (const char *given, const char *now)
{
  return given != NULL ? given : now;
}

static gboolean
set_park_level (QiheCaseProfile *profile, const char *text, GError **error)
{
  const QiheChoice *choice =
      *text != '\0' ? qihe_choices_pick (QIHE_CHOICES_PARK_LEVEL, text, error) : NULL;

  if (choice == NULL && *text != '\0')
    return FALSE;
  qihe_set_str (&profile->park_level, choice != NULL ? choice->id : NULL);
  return TRUE;
}

static gboolean
set_output (QiheCaseProfile *profile, const char *text, GError **error)
{
  profile->has_output = *text != '\0';
  return !profile->has_output || qihe_output_parse (text, &profile->output, error);
}

/* @profile: of the case as it was read, which is changed */
static gboolean
apply_profile (QiheCaseProfile *profile, const QiheAboutEdit *edit, GError **error)
{
  if ((edit->park_level != NULL && !set_park_level (profile, edit->park_level, error)) ||
      (edit->output != NULL && !set_output (profile, edit->output, error)))
    return FALSE;
  if (edit->industries != NULL)
    qihe_set_str (&profile->industries, edit->industries);
  for (guint i = 0; edit->checks != NULL && edit->checks[i] != NULL; i++)
    if (!qihe_case_profile_set_check (profile, edit->checks[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
check_code (const QiheFoundPlace *place, const char *code, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (code);

  if (*code == '\0' || g_utf8_strlen (code, -1) > MAX_CODE || strpbrk (code, "/\n\t ") != NULL) {
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("a case’s code has 1 to %d characters without spaces or slashes"), MAX_CODE);
    return FALSE;
  }
  if (qihe_evaluation_find (place->evaluation, code) == NULL)
    return TRUE;
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
               _ ("there is a case %s already in the round “%s”; choose another code"), quoted,
               place->evaluation->round->code);
  return FALSE;
}

static gboolean
check_title (const char *title, GError **error)
{
  g_autofree char *folded = qihe_text_fold (title);

  if (*folded == '\0')
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("a case without a title cannot be told from others; give one"));
  return *folded != '\0';
}

static gboolean
check_ours (const QiheFoundPlace *place, GError **error)
{
  GPtrArray *cases = place->evaluation->cases;
  const QiheCaseData *first = cases->len > 0 ? g_ptr_array_index (cases, 0) : NULL;

  if (first == NULL || !first->ours)
    return TRUE;
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
               _ ("the case “%s” is our consortium already; a round has one"), first->code);
  return FALSE;
}

static gint64
next_position (GPtrArray *cases)
{
  gint64 last = 0;

  for (guint i = 0; i < cases->len; i++)
    last = MAX (last, ((QiheCaseData *) cases->pdata[i])->position);
  return last + 1;
}

gboolean
qihe_case_edit_rate (QiheStore *store, const QiheCasePlace *place, const QiheRatingEdit *edit,
                     GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  g_autoptr (JsonObject) values = json_object_new ();
  g_autofree char *id = NULL;
  QiheChanges *changes;

  if (!qihe_case_place_find (store, place, &found, error) ||
      (edit->status != NULL && !set_status (values, &found, edit->status, error)))
    return FALSE;
  id = qihe_found_place_dup_rating_id (&found);
  json_object_set_string_member (values, "case_id", found.one->id);
  json_object_set_string_member (values, "indicator", strchr (id, '/') + 1);
  set_given (values, "note", edit->note);
  set_given (values, "source", edit->source);
  set_given (values, "reason", edit->reason);
  changes = qihe_changes_new ("here");
  qihe_changes_put (changes, "rating", id, g_steal_pointer (&values));
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_add (QiheStore *store, const QiheCasePlace *place, const char *title, gboolean ours,
                    GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  g_autofree char *id = qihe_uuid_new ();
  g_autoptr (QiheCaseData) one = NULL;
  QiheChanges *changes;

  if (!qihe_case_place_find_round (store, place, &found, error) ||
      !check_code (&found, place->code, error) || !check_title (title, error) ||
      (ours && !check_ours (&found, error)))
    return FALSE;
  one = qihe_case_data_new (found.evaluation->framework, id);
  one->code = g_strdup (place->code);
  one->title.zh = g_strdup (title);
  one->title.en = g_strdup (title);
  one->ours = ours;
  one->position = next_position (found.evaluation->cases);
  changes = qihe_changes_new ("here");
  qihe_case_add_changes (changes, found.evaluation->round, found.evaluation->framework, one);
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_rename (QiheStore *store, const QiheCasePlace *place, const char *title,
                       GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  QiheChanges *changes;
  JsonObject *values;

  if (!qihe_case_place_find (store, place, &found, error) || !check_title (title, error))
    return FALSE;
  values = json_object_new ();
  json_object_set_string_member (values, "title_zh", title);
  json_object_set_string_member (values, "title_en", title);
  changes = qihe_changes_new ("here");
  qihe_changes_set (changes, "consortium_case", found.one->id, values);
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_describe (QiheStore *store, const QiheCasePlace *place, const QiheAboutEdit *edit,
                         GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  const char *practices[QIHE_N_PRACTICES];
  const char *const *tags = edit->tags;
  QiheChanges *changes;
  JsonObject *values;

  if (!qihe_case_place_find (store, place, &found, error) ||
      !apply_profile (found.one->profile, edit, error))
    return FALSE;
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    practices[i] = given_or (edit->practices[i], found.one->practices[i]);
  if (tags == NULL)
    tags = (const char *const *) found.one->tags;
  values = json_object_new ();
  qihe_case_set_about_values (values, given_or (edit->description, found.one->description),
                              practices, tags);
  qihe_case_set_profile_values (values, found.one->profile);
  changes = qihe_changes_new ("here");
  qihe_changes_set (changes, "consortium_case", found.one->id, values);
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_delete (QiheStore *store, const QiheCasePlace *place, GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  g_autoptr (QiheChanges) changes = qihe_changes_new ("here");

  if (!qihe_case_place_find (store, place, &found, error))
    return FALSE;
  if (!qihe_case_delete_changes (store, changes, found.one, error))
    return FALSE;
  return qihe_case_place_write (store, g_steal_pointer (&changes), error);
}
