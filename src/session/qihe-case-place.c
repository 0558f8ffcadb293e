/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-case-place.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text-nearest.h"
#include "base/qihe-text.h"
#include "session/qihe-rounds.h"
#include "session/qihe-session-error.h"
#include "store/qihe-evaluation-read.h"

/* So many cases are named in a message. */
#define MAX_NAMED 12

static char *
list_cases (GPtrArray *cases)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < MIN (cases->len, MAX_NAMED); i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "",
                            ((QiheCaseData *) cases->pdata[i])->code);
  if (cases->len > MAX_NAMED)
    g_string_append (list, ", …");
  return g_string_free (g_steal_pointer (&list), FALSE);
}

static void
fail_case (const QiheEvaluation *evaluation, const char *code, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (code);
  g_autofree char *list = list_cases (evaluation->cases);

  if (evaluation->cases->len > 0)
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("there is no case %s in the round “%s”; there are: %s"), quoted,
                 evaluation->round->code, list);
  else
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("there is no case in the round “%s” yet; add one first"),
                 evaluation->round->code);
}

static void
fail_indicator (QiheFramework *framework, const char *name, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (name);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  const char *nearest;

  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    g_ptr_array_add (ids, qihe_framework_get_indicator (framework, i)->id);
  nearest = qihe_text_nearest (name, ids);
  if (nearest != NULL)
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("the framework “%s” has no indicator %s; is it “%s”?"),
                 qihe_framework_get_reference (framework), quoted, nearest);
  else
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                 _ ("the framework “%s” has no indicator %s; give an id, title or alias that only "
                    "one indicator has"),
                 qihe_framework_get_reference (framework), quoted);
}

gboolean
qihe_case_place_find_round (QiheStore *store, const QiheCasePlace *place, QiheFoundPlace *found,
                            GError **error)
{
  g_autoptr (QiheRound) round = qihe_rounds_find (store, place->round, error);

  *found = (QiheFoundPlace){ NULL, NULL, -1 };
  if (round != NULL)
    found->evaluation = qihe_evaluation_read (store, round->id, error);
  return found->evaluation != NULL;
}

gboolean
qihe_case_place_find (QiheStore *store, const QiheCasePlace *place, QiheFoundPlace *found,
                      GError **error)
{
  if (!qihe_case_place_find_round (store, place, found, error))
    return FALSE;
  found->one = qihe_evaluation_find (found->evaluation, place->code);
  if (found->one == NULL) {
    fail_case (found->evaluation, place->code, error);
    return FALSE;
  }
  if (place->indicator == NULL)
    return TRUE;
  found->indicator = qihe_framework_find_indicator (found->evaluation->framework, place->indicator);
  if (found->indicator < 0)
    fail_indicator (found->evaluation->framework, place->indicator, error);
  return found->indicator >= 0;
}

void
qihe_found_place_clear (QiheFoundPlace *self)
{
  g_clear_pointer (&self->evaluation, qihe_evaluation_free);
}

char *
qihe_found_place_dup_rating_id (const QiheFoundPlace *self)
{
  return g_strconcat (
      self->one->id, "/",
      qihe_framework_get_indicator (self->evaluation->framework, (guint) self->indicator)->id,
      NULL);
}

gboolean
qihe_case_place_write (QiheStore *store, QiheChanges *changes, GError **error)
{
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, error);

  return written != NULL;
}
