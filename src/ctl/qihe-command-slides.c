/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "ctl/qihe-command.h"
#include "session/qihe-prepared.h"
#include "session/qihe-session.h"

typedef struct {
  char *round;
  char *output;
  char *language;
  char *ground;
  char *database;
} Options;

static void
clear_options (Options *self)
{
  g_free (self->round);
  g_free (self->output);
  g_free (self->language);
  g_free (self->ground);
  g_free (self->database);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

static gboolean
refuse_word (const char *what, const char *word, const char *there_are)
{
  g_autofree char *quoted = qihe_text_quote (word);

  qihe_command_refuse ("%s %s; %s", what, quoted, there_are);
  return FALSE;
}

static gboolean
check_options (const Options *options, QiheLanguage *language, QiheGround *ground)
{
  if (options->round == NULL) {
    qihe_command_refuse (_ ("--round is missing: the code of a round"));
    return FALSE;
  }
  if (options->output == NULL) {
    qihe_command_refuse (_ ("--output is missing: the file to write"));
    return FALSE;
  }
  if (!g_str_has_suffix (options->output, ".pdf"))
    return refuse_word (_ ("unknown format of"), options->output,
                        _ ("use a name that ends in .pdf"));
  if (options->language != NULL && !qihe_language_from_name (options->language, language))
    return refuse_word (_ ("unknown language"), options->language, _ ("there are zh and en"));
  if (options->ground != NULL && !qihe_ground_from_name (options->ground, ground))
    return refuse_word (_ ("unknown ground"), options->ground, _ ("there are white and black"));
  return TRUE;
}

static QiheExit
write_slides (const Options *options)
{
  QiheLanguage language = qihe_language_current ();
  QiheGround ground = QIHE_GROUND_BLACK;
  g_autofree char *usual = qihe_session_dup_default_path ();
  g_autoptr (GError) error = NULL;

  if (!check_options (options, &language, &ground))
    return QIHE_EXIT_WRONG_USE;

  g_auto (QiheLanguageScope) scope = qihe_language_enter (language);
  if (!qihe_slides_export (options->database != NULL ? options->database : usual, options->round,
                           options->ground != NULL ? &ground : NULL, options->output, &error))
    return qihe_command_fail (error);
  return QIHE_EXIT_DONE;
}

static QiheExit
run (char **arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    { "round", 0, 0, G_OPTION_ARG_STRING, &options.round, N_ ("Which round to present"), "CODE" },
    { "output", 0, 0, G_OPTION_ARG_FILENAME, &options.output, N_ ("Write the screens to this file"),
      "FILE.pdf" },
    { "lang", 0, 0, G_OPTION_ARG_STRING, &options.language, N_ ("Language of the screens"),
      "zh|en" },
    { "ground", 0, 0, G_OPTION_ARG_STRING, &options.ground,
      N_ ("Draw on this ground, not on the one that was arranged"), "white|black" },
    { "db", 0, 0, G_OPTION_ARG_FILENAME, &options.database,
      N_ ("Use this database, not the usual one"), "FILE" },
    { NULL },
  };
  QiheExit exit;

  if (qihe_command_parse (&qihe_command_slides, entries, &rest, 0, &exit))
    exit = write_slides (&options);
  return exit;
}

const QiheCommand qihe_command_slides = {
  .name = "slides",
  .arguments = "",
  .summary = N_ ("Write the screens of a meeting as a PDF"),
  .run = run,
};
