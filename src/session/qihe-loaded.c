/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-loaded.h"

#include "session/qihe-frameworks.h"

static const QiheRound *
choose_round (GPtrArray *rounds, const char *wanted)
{
  const QiheRound *open = NULL; /* one that was rated: a what-if is shown where it is wanted */

  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    if (g_strcmp0 (round->id, wanted) == 0)
      return round;
    if (!round->closed && !round->scenario && open == NULL)
      open = round;
  }
  return open != NULL || rounds->len == 0 ? open : g_ptr_array_index (rounds, 0);
}

static QiheEvaluation *
read_evaluation (QiheStore *store, const QiheRound *round, GError **error)
{
  g_autoptr (QiheFramework) framework = NULL;

  if (round != NULL)
    return qihe_evaluation_read (store, round->id, error);
  framework = qihe_frameworks_get_built_in (QIHE_FRAMEWORK_DEFAULT, error);
  return framework != NULL ? qihe_evaluation_new (NULL, framework) : NULL;
}

QiheLoaded *
qihe_loaded_read (QiheStore *store, const char *round, GError **error)
{
  g_autoptr (QiheLoaded) self = g_new0 (QiheLoaded, 1);

  self->rounds = qihe_rounds_read (store, error);
  if (self->rounds != NULL)
    self->evaluation = read_evaluation (store, choose_round (self->rounds, round), error);
  return self->evaluation != NULL ? g_steal_pointer (&self) : NULL;
}

void
qihe_loaded_free (QiheLoaded *self)
{
  g_clear_pointer (&self->rounds, g_ptr_array_unref);
  g_clear_pointer (&self->evaluation, qihe_evaluation_free);
  g_free (self);
}
