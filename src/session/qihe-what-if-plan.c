/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-what-if-plan.h"

#include <glib/gi18n-lib.h>

static char *
say_origin (const QiheRound *round)
{
  g_autofree char *title = qihe_round_dup_title (round);

  /* Translators: the note of a round that was kept from a what-if; the round it began with */
  return g_strdup_printf (_ ("Kept from a what-if of “%s”: its statuses were tried, not rated"),
                          title);
}

static gboolean
add_case (QiheCaseSet *set, QiheWhatIf *self, QiheCase *one, GError **error)
{
  QiheRatedCase *rated = qihe_case_set_add (set, qihe_case_get_code (one), error);

  if (rated == NULL)
    return FALSE;
  g_free (rated->ratings);
  rated->ratings =
      qihe_what_if_dup_ratings (self, qihe_case_get_id (one), qihe_case_get_ratings (one));
  return TRUE;
}

gboolean
qihe_what_if_plan (QiheWhatIf *self, QiheSession *session, QiheRoundPlan *plan, GError **error)
{
  const QiheRound *round = qihe_session_get_round (session);
  GListModel *cases = qihe_session_get_cases (session);
  g_autoptr (QiheCaseSet) set = qihe_case_set_new (qihe_what_if_get_framework (self));

  for (guint i = 0; i < g_list_model_get_n_items (cases); i++) {
    g_autoptr (QiheCase) one = g_list_model_get_item (cases, i);

    if (!add_case (set, self, one, error))
      return FALSE;
  }
  *plan = (QiheRoundPlan){
    .evaluator = round->evaluator,
    .based_on = g_strdup (round->id),
    .ratings = g_steal_pointer (&set),
    .new_version = qihe_what_if_is_adjusted (self),
    .note = say_origin (round),
    .scenario = TRUE,
  };
  return TRUE;
}
