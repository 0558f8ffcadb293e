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
  &qihe_command_evaluate,
  &qihe_command_what_if,
  &qihe_command_similar,
  &qihe_command_render,
  &qihe_command_report,
  &qihe_command_slides,
  &qihe_command_round_list,
  &qihe_command_round_show,
  &qihe_command_round_new,
  &qihe_command_round_close,
  &qihe_command_round_delete,
  &qihe_command_round_template,
  &qihe_command_round_evaluators,
  &qihe_command_round_weight,
  &qihe_command_rate,
  &qihe_command_annotate,
  &qihe_command_attach,
  &qihe_command_detach,
  &qihe_command_case_add,
  &qihe_command_case_rename,
  &qihe_command_case_describe,
  &qihe_command_case_delete,
  &qihe_command_measure_add,
  &qihe_command_measure_set,
  &qihe_command_measure_delete,
  &qihe_command_use_list,
  &qihe_command_use_add,
  &qihe_command_use_set,
  &qihe_command_use_delete,
  &qihe_command_framework_list,
  &qihe_command_framework_show,
  &qihe_command_framework_check,
  &qihe_command_framework_diff,
  &qihe_command_framework_import,
  &qihe_command_framework_export,
  &qihe_command_registers,
  &qihe_command_register_add,
  &qihe_command_record_list,
  &qihe_command_record_get,
  &qihe_command_record_add,
  &qihe_command_record_set,
  &qihe_command_record_delete,
  &qihe_command_import,
  &qihe_command_export,
  &qihe_command_search,
  &qihe_command_history,
  &qihe_command_undo,
  &qihe_command_redo,
  &qihe_command_verify,
  &qihe_command_backup,
  &qihe_command_restore,
};

/* @words: what was typed; @n: how many of them name the command */
static const QiheCommand *
find_command (char **words, guint *n)
{
  g_autofree char *two = g_strjoin (" ", words[0], words[1], NULL);

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    *n = strchr (commands[i]->name, ' ') != NULL ? 2 : 1;
    if (strcmp (commands[i]->name, *n == 2 ? two : words[0]) == 0)
      return commands[i];
  }
  return NULL;
}

/* Whether @word is the first of the two that name @command. */
static gboolean
is_group (const QiheCommand *command, const char *word)
{
  const char *space = strchr (command->name, ' ');

  return space != NULL && strncmp (command->name, word, space - command->name) == 0 &&
         strlen (word) == (size_t) (space - command->name);
}

/* @group: (nullable): the first word of those to list */
static guint
add_commands (GString *text, const char *group)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (commands); i++) {
    if (group != NULL && !is_group (commands[i], group))
      continue;
    n++;
    g_string_append_printf (text, "  %s%s%s\n      %s\n", commands[i]->name,
                            *commands[i]->arguments != '\0' ? " " : "", commands[i]->arguments,
                            _ (commands[i]->summary));
  }
  return n;
}

static QiheExit
show_help (void)
{
  g_autoptr (GString) text = g_string_new (NULL);

  g_string_append_printf (text, "%s\n  qihectl %s\n\n%s\n", _ ("Usage:"),
                          _ ("[--db FILE] COMMAND [OPTION…]"), _ ("Commands:"));
  add_commands (text, NULL);
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

static gboolean
is_help (const char *word)
{
  return g_strcmp0 (word, "--help") == 0 || g_strcmp0 (word, "-h") == 0;
}

/* What is no command: where commands begin with the word, they are listed. */
static QiheExit
answer_unknown (char **words)
{
  g_autoptr (GString) listed = g_string_new (NULL);
  gboolean grouped = add_commands (listed, words[0]) > 0;
  g_autofree char *typed = g_strjoin (" ", words[0], grouped ? words[1] : NULL, NULL);
  g_autofree char *quoted = qihe_text_quote (typed);

  if (!grouped)
    return qihe_command_refuse (_ ("unknown command %s"), quoted);
  if (!is_help (words[1]))
    return qihe_command_refuse (_ ("unknown command %s; there are:\n%s"), quoted, listed->str);
  qihe_command_print (listed->str);
  return QIHE_EXIT_DONE;
}

/* `--db FILE` may come before the command as well: how many arguments it is. */
static guint
count_database (char **arguments)
{
  if (arguments[0] == NULL)
    return 0;
  if (strcmp (arguments[0], "--db") == 0 && arguments[1] != NULL)
    return 2;
  return g_str_has_prefix (arguments[0], "--db=") ? 1 : 0;
}

/* The command gets its name, the database, and the rest. */
static QiheExit
run_command (const QiheCommand *command, char **database, guint n_database, char **rest)
{
  g_autoptr (GPtrArray) arguments = g_ptr_array_new ();

  g_ptr_array_add (arguments, (gpointer) command->name);
  for (guint i = 0; i < n_database; i++)
    g_ptr_array_add (arguments, database[i]);
  while (*rest != NULL)
    g_ptr_array_add (arguments, *rest++);
  g_ptr_array_add (arguments, NULL);
  return command->run ((char **) arguments->pdata);
}

static QiheExit
run (char **arguments)
{
  guint n_database = count_database (arguments);
  char **words = arguments + n_database;
  const QiheCommand *command;
  guint n_words;

  if (words[0] == NULL)
    return qihe_command_refuse (_ ("a command is missing"));
  if (is_help (words[0]))
    return show_help ();
  if (strcmp (words[0], "--version") == 0)
    return show_version ();
  command = find_command (words, &n_words);
  return command != NULL ? run_command (command, arguments, n_database, words + n_words)
                         : answer_unknown (words);
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
  exit = run (argc > 0 ? argv + 1 : argv);
  /* What was printed may be in a buffer still, and the disk full. */
  if (fclose (stdout) != 0 && exit == QIHE_EXIT_DONE) {
    perror ("qihectl");
    exit = QIHE_EXIT_FAILED;
  }
  return (int) exit;
}
