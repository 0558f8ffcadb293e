/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The command-line program: finds the command, and leaves the rest to its file. */

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <stdio.h>

#include "base/qihe-text.h"
#include "ctl/qihe-command.h"

static const QiheCommand *const commands[] = {
  &qihe_command_evaluate, &qihe_command_render, &qihe_command_history, &qihe_command_undo,
  &qihe_command_redo,     &qihe_command_verify, &qihe_command_backup,  &qihe_command_restore,
};

static const QiheCommand *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (strcmp (commands[i]->name, name) == 0)
      return commands[i];
  return NULL;
}

static QiheExit
show_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  qihectl %s\n\n%s\n", _ ("Usage:"),
                          _ ("[--db FILE] COMMAND [OPTION…]"), _ ("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (text, "  %s %s\n      %s\n", commands[i]->name, commands[i]->arguments,
                            _ (commands[i]->summary));
  g_string_append_printf (text, "\n%s\n", _ ("“qihectl COMMAND --help” explains a command."));
  qihe_command_print (text->str);
  return QIHE_EXIT_DONE;
}

static QiheExit
show_version (void)
{
  qihe_command_print ("qihectl " QIHE_VERSION "\n");
  return QIHE_EXIT_DONE;
}

static QiheExit
refuse_command (const char *name)
{
  g_autofree char *quoted = qihe_text_quote (name);

  return qihe_command_refuse (_ ("unknown command %s"), quoted);
}

/* `--db FILE` may come before the command as well; the command looks for it after its name. */
static void
move_database (char **arguments)
{
  guint n = 0;

  if (arguments[0] == NULL || arguments[1] == NULL)
    return;
  if (strcmp (arguments[1], "--db") == 0 && arguments[2] != NULL)
    n = 2;
  else if (g_str_has_prefix (arguments[1], "--db="))
    n = 1;
  if (n == 0 || arguments[n + 1] == NULL)
    return;

  char *name = arguments[n + 1];
  memmove (arguments + 2, arguments + 1, n * sizeof *arguments);
  arguments[1] = name;
}

static QiheExit
run (char **arguments)
{
  const char *name = arguments[0] != NULL ? arguments[1] : NULL;
  const QiheCommand *command;

  if (name == NULL)
    return qihe_command_refuse (_ ("a command is missing"));
  if (strcmp (name, "--help") == 0 || strcmp (name, "-h") == 0)
    return show_help ();
  if (strcmp (name, "--version") == 0)
    return show_version ();
  command = find_command (name);
  return command != NULL ? command->run (arguments + 1) : refuse_command (name);
}

static void
set_up_language (void)
{
  const char *folder = g_getenv ("QIHE_LOCALEDIR");

  g_set_prgname ("qihectl");
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL ? folder : QIHE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

int
main (int argc, char *argv[])
{
  QiheExit exit;

  set_up_language ();
  move_database (argv);
  exit = run (argv);
  /* What was printed may be in a buffer still, and the disk full. */
  if (fclose (stdout) != 0 && exit == QIHE_EXIT_DONE) {
    perror ("qihectl");
    exit = QIHE_EXIT_FAILED;
  }
  return (int) exit;
}
