/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-case-source.h"

#include <glib/gi18n-lib.h>

#include "ctl/qihe-command.h"
#include "session/qihe-desk.h"
#include "session/qihe-evaluate.h"
#include "session/qihe-session.h"

gboolean
qihe_case_source_check (const QiheCaseSource *self, const char *file)
{
  if (file == NULL && self->framework != NULL)
    qihe_command_refuse (_ ("--framework goes with a file; a round has its own"));
  else if (file != NULL && self->round != NULL)
    qihe_command_refuse (_ ("--round goes with a database"));
  else
    return TRUE;
  return FALSE;
}

QiheCaseSet *
qihe_case_source_read (const QiheCaseSource *self, const char *file, QiheUnknownRule *rule,
                       char **ours, GError **error)
{
  g_autofree char *usual = qihe_session_dup_default_path ();

  *rule = QIHE_UNKNOWN_RANGE;
  *ours = NULL;
  if (file != NULL)
    return qihe_evaluate_read (file, self->framework, *rule, error);
  return qihe_desk_read_cases (self->database != NULL ? self->database : usual, self->round, rule,
                               ours, error);
}

void
qihe_case_source_clear (QiheCaseSource *self)
{
  g_free (self->database);
  g_free (self->round);
  g_free (self->framework);
}
