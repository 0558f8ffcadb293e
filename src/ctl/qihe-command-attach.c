/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-round-answer.h"

static gboolean
attach (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  return qihe_case_edit_attach (store, place, words[0], error);
}

static gboolean
detach (QiheStore *store, const QiheCasePlace *place, char **words, gpointer data, GError **error)
{
  return qihe_case_edit_detach (store, place, words[0], error);
}

static QiheExit
run_attach (char **arguments)
{
  return qihe_place_run (&qihe_command_attach, arguments, NULL, 3, 1, attach, NULL);
}

static QiheExit
run_detach (char **arguments)
{
  return qihe_place_run (&qihe_command_detach, arguments, NULL, 3, 1, detach, NULL);
}

const QiheCommand qihe_command_attach = {
  .name = "attach",
  .arguments = "ROUND CASE INDICATOR FILE",
  .summary = N_ ("Copy a file in and attach it to a rating"),
  .run = run_attach,
};

const QiheCommand qihe_command_detach = {
  .name = "detach",
  .arguments = "ROUND CASE INDICATOR NAME",
  .summary = N_ ("Remove an attached file, by its name or id"),
  .run = run_detach,
};
