/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-result-uses.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "base/qihe-string.h"
#include "base/qihe-text.h"
#include "base/qihe-uuid.h"
#include "model/qihe-choices.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-rounds-private.h"
#include "store/qihe-evaluation-read.h"

static gboolean
check_text (const char *text, GError **error)
{
  g_autofree char *folded = text != NULL ? qihe_text_fold (text) : NULL;

  return folded == NULL || *folded != '\0' ||
         qihe_rounds_fail (error, _ ("a use without a text says nothing; give one"));
}

static gboolean
check_date (const char *date, GError **error)
{
  g_autofree char *quoted = date != NULL ? qihe_text_quote (date) : NULL;

  return date == NULL || qihe_clock_is_day (date) ||
         qihe_rounds_fail (error, _ ("there is no day %s; write it as 2026-06-30"), quoted);
}

/* @use: what @edit changes */
static gboolean
apply (QiheResultUse *use, const QiheUseEdit *edit, GError **error)
{
  const QiheChoice *kind =
      edit->kind != NULL ? qihe_choices_pick (QIHE_CHOICES_RESULT_USE, edit->kind, error) : NULL;

  if ((edit->kind != NULL && kind == NULL) || !check_text (edit->text, error) ||
      !check_date (edit->date, error))
    return FALSE;
  if (kind != NULL)
    qihe_set_str (&use->kind, kind->id);
  if (edit->text != NULL)
    qihe_set_str (&use->text, edit->text);
  if (edit->date != NULL)
    qihe_set_str (&use->date, edit->date);
  if (edit->person != NULL)
    qihe_set_str (&use->person, edit->person);
  return TRUE;
}

static QiheEvaluation *
read_round (QiheStore *store, const char *name, GError **error)
{
  g_autoptr (QiheRound) round = qihe_rounds_find (store, name, error);

  return round != NULL ? qihe_evaluation_read (store, round->id, error) : NULL;
}

static const QiheResultUse *
find (const QiheEvaluation *evaluation, const char *id, GError **error)
{
  const QiheResultUse *found = qihe_result_use_find (evaluation->uses, id);
  g_autofree char *quoted = qihe_text_quote (id);

  if (found == NULL)
    qihe_rounds_fail (error, _ ("the round “%s” has no use %s; “qihectl use list” shows the ids"),
                      evaluation->round->code, quoted);
  return found;
}

static gboolean
write_use (QiheStore *store, const QiheEvaluation *evaluation, const QiheResultUse *use,
           GError **error)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_result_use_add_changes (changes, evaluation->round->id, use);
  return qihe_rounds_write (store, changes, error);
}

gboolean
qihe_result_uses_add (QiheStore *store, const char *round, const QiheUseEdit *edit, GError **error)
{
  g_autoptr (QiheEvaluation) evaluation = read_round (store, round, error);
  g_autofree char *id = qihe_uuid_new ();
  g_autofree char *today = qihe_clock_dup_today ();
  g_autoptr (QiheResultUse) use = qihe_result_use_new (id, NULL, NULL, today, NULL);

  return evaluation != NULL && apply (use, edit, error) &&
         write_use (store, evaluation, use, error);
}

gboolean
qihe_result_uses_set (QiheStore *store, const char *round, const char *id, const QiheUseEdit *edit,
                      GError **error)
{
  g_autoptr (QiheEvaluation) evaluation = read_round (store, round, error);
  const QiheResultUse *found = evaluation != NULL ? find (evaluation, id, error) : NULL;
  g_autoptr (QiheResultUse) use = found != NULL ? qihe_result_use_copy (found) : NULL;

  return use != NULL && apply (use, edit, error) && write_use (store, evaluation, use, error);
}

gboolean
qihe_result_uses_delete (QiheStore *store, const char *round, const char *id, GError **error)
{
  g_autoptr (QiheEvaluation) evaluation = read_round (store, round, error);
  QiheChanges *changes;

  if (evaluation == NULL || find (evaluation, id, error) == NULL)
    return FALSE;
  changes = qihe_changes_new ("here");
  qihe_changes_delete (changes, "result_use", id);
  return qihe_rounds_write (store, changes, error);
}
