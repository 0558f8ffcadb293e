/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-round-answer.h"

static gboolean
add (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  const gboolean *ours = data;

  return qihe_case_edit_add (store, place, words[0], *ours, error);
}

static gboolean
rename_case (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data,
             GError **error)
{
  return qihe_case_edit_rename (store, place, words[0], error);
}

static gboolean
delete_case (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data,
             GError **error)
{
  return qihe_case_edit_delete (store, place, error);
}

static QiheExit
run_add (char **arguments)
{
  gboolean ours = FALSE;
  const GOptionEntry more[] = {
    { "ours", 0, 0, G_OPTION_ARG_NONE, &ours, N_ ("It is our consortium, not a reference"), NULL },
    { NULL },
  };

  return qihe_place_run (&qihe_command_case_add, arguments, more, 2, 1, add, &ours);
}

static QiheExit
run_rename (char **arguments)
{
  return qihe_place_run (&qihe_command_case_rename, arguments, NULL, 2, 1, rename_case, NULL);
}

static QiheExit
run_delete (char **arguments)
{
  return qihe_place_run (&qihe_command_case_delete, arguments, NULL, 2, 0, delete_case, NULL);
}

const QiheCommand qihe_command_case_add = {
  .name = "case add",
  .arguments = "ROUND CASE TITLE",
  .summary = N_ ("Add a case to a round, everything not asked yet; CASE is its short code"),
  .run = run_add,
};

const QiheCommand qihe_command_case_rename = {
  .name = "case rename",
  .arguments = "ROUND CASE TITLE",
  .summary = N_ ("Give a case another title"),
  .run = run_rename,
};

const QiheCommand qihe_command_case_delete = {
  .name = "case delete",
  .arguments = "ROUND CASE",
  .summary = N_ ("Delete a case with its ratings"),
  .run = run_delete,
};
