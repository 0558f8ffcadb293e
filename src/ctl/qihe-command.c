/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-command.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>

#include "base/qihe-text.h"

/* As it is: g_printerr() would replace what the locale's encoding lacks, such as the name in
 * question. */
static void
complain (const char *message)
{
  fprintf (stderr, "qihectl: %s\n", message);
}

static GOptionContext *
new_context (const QiheCommand *command, const GOptionEntry *entries)
{
  g_autofree char *usage = g_strconcat (command->name, " ", command->arguments, NULL);
  GOptionContext *context = g_option_context_new (usage);

  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_set_summary (context, _ (command->summary));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  return context;
}

gboolean
qihe_command_parse (const QiheCommand *command, const GOptionEntry *entries, char ***arguments,
                    guint n_files, QiheExit *exit)
{
  return qihe_command_parse_range (command, entries, arguments, n_files, n_files, exit);
}

gboolean
qihe_command_parse_range (const QiheCommand *command, const GOptionEntry *entries,
                          char ***arguments, guint least, guint most, QiheExit *exit)
{
  g_autoptr (GOptionContext) context = new_context (command, entries);
  g_autoptr (GError) error = NULL;
  gboolean help = FALSE;
  guint n;
  const GOptionEntry help_entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &help, N_ ("Show this help"), NULL }, { NULL }
  };

  g_option_context_add_main_entries (context, help_entries, GETTEXT_PACKAGE);
  if (!g_option_context_parse_strv (context, arguments, &error)) {
    *exit = qihe_command_refuse ("%s", error->message);
    return FALSE;
  }
  if (help) {
    g_autofree char *text = g_option_context_get_help (context, TRUE, NULL);

    qihe_command_print (text);
    *exit = QIHE_EXIT_DONE;
    return FALSE;
  }
  n = g_strv_length (*arguments) - 1;
  if (n >= least && n <= most)
    return TRUE;
  *exit = qihe_command_refuse (_ ("expected: qihectl %s %s"), command->name, command->arguments);
  return FALSE;
}

gboolean
qihe_command_parse_format (const char *text, QiheFormat *format)
{
  g_autofree char *quoted = NULL;

  *format = g_strcmp0 (text, "json") == 0 ? QIHE_FORMAT_JSON : QIHE_FORMAT_TABLE;
  if (text == NULL || strcmp (text, "json") == 0 || strcmp (text, "table") == 0)
    return TRUE;
  quoted = qihe_text_quote (text);
  qihe_command_refuse (_ ("unknown format %s; there are table and json"), quoted);
  return FALSE;
}

void
qihe_command_print (const char *text)
{
  fputs (text, stdout);
}

QiheExit
qihe_command_fail (const GError *error)
{
  complain (error->message);
  return QIHE_EXIT_FAILED;
}

QiheExit
qihe_command_refuse (const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  complain (message);
  fprintf (stderr, "%s\n", _ ("“qihectl --help” explains the use."));
  return QIHE_EXIT_WRONG_USE;
}
