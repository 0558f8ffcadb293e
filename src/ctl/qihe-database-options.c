/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-database-options.h"

#include <glib/gi18n-lib.h>

#include "session/qihe-session.h"

/* (transfer full): both lists, ended as options are */
static GOptionEntry *
join_entries (const GOptionEntry *entries, guint n, const GOptionEntry *more)
{
  guint n_more = 0;
  GOptionEntry *all;

  while (more != NULL && more[n_more].long_name != NULL)
    n_more++;
  all = g_new0 (GOptionEntry, n + n_more + 1);
  memcpy (all, entries, n * sizeof *all);
  if (n_more > 0)
    memcpy (all + n, more, n_more * sizeof *all);
  return all;
}

gboolean
qihe_database_options_parse (QiheDatabaseOptions *self, const QiheCommand *command,
                             const GOptionEntry *more, char ***arguments, guint n_files,
                             QiheExit *exit)
{
  return qihe_database_options_parse_range (self, command, more, arguments, n_files, n_files, exit);
}

gboolean
qihe_database_options_parse_range (QiheDatabaseOptions *self, const QiheCommand *command,
                                   const GOptionEntry *more, char ***arguments, guint least,
                                   guint most, QiheExit *exit)
{
  g_autofree char *format = NULL;
  const GOptionEntry entries[] = {
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &self->path, N_ ("Use this database, not the usual one"),
      "FILE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print the result"), "table|json" },
  };
  g_autofree GOptionEntry *all = join_entries (entries, G_N_ELEMENTS (entries), more);

  *self = (QiheDatabaseOptions){ 0 };
  if (!qihe_command_parse_range (command, all, arguments, least, most, exit))
    return FALSE;
  if (!qihe_command_parse_format (format, &self->format)) {
    *exit = QIHE_EXIT_WRONG_USE;
    return FALSE;
  }
  if (self->path != NULL && *self->path == '\0') {
    *exit = qihe_command_refuse (_ ("--db is empty; it takes the file of a database"));
    return FALSE;
  }
  if (self->path == NULL)
    self->path = qihe_session_dup_default_path ();
  return TRUE;
}

void
qihe_database_options_clear (QiheDatabaseOptions *self)
{
  g_clear_pointer (&self->path, g_free);
}

void
qihe_database_print_json (JsonNode *document)
{
  g_autofree char *text = json_to_string (document, FALSE);
  /* The one control character that json-glib leaves as it is; it can stand in texts only. */
  g_auto (GStrv) parts = g_strsplit (text, "\037", -1);
  g_autofree char *escaped = g_strjoinv ("\\u001f", parts);

  qihe_command_print (escaped);
  qihe_command_print ("\n");
}
