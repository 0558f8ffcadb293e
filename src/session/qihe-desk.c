/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-desk.h"

#include <glib/gi18n-lib.h>

#include "session/qihe-loaded.h"
#include "session/qihe-round-json.h"
#include "session/qihe-rounds.h"
#include "session/qihe-session-error.h"

static QiheEvaluation *
read_newest (QiheStore *store, GError **error)
{
  g_autoptr (QiheLoaded) loaded = qihe_loaded_read (store, NULL, error);

  if (loaded == NULL)
    return NULL;
  if (loaded->evaluation->round != NULL)
    return g_steal_pointer (&loaded->evaluation);
  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_ROUND,
                       _ ("there is no round yet; begin one with “qihectl round new”"));
  return NULL;
}

QiheStore *
qihe_desk_open (const char *path, gboolean create, GError **error)
{
  g_autoptr (QiheStore) store =
      qihe_store_open (path, NULL, create ? 0 : QIHE_STORE_MUST_EXIST, error);

  return store != NULL && qihe_rounds_adopt (store, error) ? g_steal_pointer (&store) : NULL;
}

QiheEvaluation *
qihe_desk_read (QiheStore *store, const char *round, GError **error)
{
  g_autoptr (QiheRound) found = NULL;

  if (round == NULL)
    return read_newest (store, error);
  found = qihe_rounds_find (store, round, error);
  return found != NULL ? qihe_evaluation_read (store, found->id, error) : NULL;
}

QiheCaseSet *
qihe_desk_read_cases (const char *path, const char *round, QiheUnknownRule *rule, char **ours,
                      GError **error)
{
  g_autoptr (QiheStore) store = qihe_desk_open (path, FALSE, error);
  g_autoptr (QiheEvaluation) evaluation = NULL;

  *ours = NULL;
  if (store == NULL)
    return NULL;
  evaluation = qihe_desk_read (store, round, error);
  qihe_store_close (store);
  if (evaluation == NULL)
    return NULL;
  *rule = qihe_evaluation_get_unknown (evaluation);
  return qihe_evaluation_to_case_set (evaluation, ours, error);
}
