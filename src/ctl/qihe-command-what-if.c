/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <gio/gunixoutputstream.h>
#include <glib/gi18n-lib.h>
#include <unistd.h>

#include "ctl/qihe-case-source.h"
#include "ctl/qihe-text-table.h"
#include "model/qihe-fit-words.h"
#include "session/qihe-what-if-file.h"

typedef struct {
  QiheCaseSource source;
  QiheTrial trial;
  char *format;
} Options;

static void
clear_options (Options *self)
{
  qihe_case_source_clear (&self->source);
  g_strfreev (self->trial.statuses);
  g_strfreev (self->trial.weights);
  g_strfreev (self->trial.thresholds);
  g_free (self->format);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, clear_options)

typedef struct {
  QiheTextTable *table;
  QiheFramework *framework;
} Table;

static void
add_model (const Table *self, const QiheFit *fit)
{
  g_autofree char *words = qihe_fit_words_model (self->framework, fit);

  qihe_text_table_add (self->table, words);
}

static void
add_level (const Table *self, const QiheDimensionFit *before, const QiheDimensionFit *after)
{
  g_autofree char *was = qihe_fit_words_level (self->framework, before);
  g_autofree char *is = qihe_fit_words_level (self->framework, after);
  g_autofree char *both = g_strdup_printf ("%s → %s", was, is);

  qihe_text_table_add (self->table, g_str_equal (was, is) ? is : both);
}

static gboolean
add_case (const Table *self, const QiheCaseTrial *one, GError **error)
{
  g_autoptr (QiheFit) before = NULL, after = NULL;

  if (!qihe_case_trial_fit (one, &before, &after, error))
    return FALSE;
  qihe_text_table_add (self->table, one->before->id);
  for (guint i = 0; i < after->n_dimensions; i++)
    add_level (self, &before->dimensions[i], &after->dimensions[i]);
  add_model (self, before);
  add_model (self, after);
  return TRUE;
}

static gboolean
print_table (const QiheSetTrial *trial, GError **error)
{
  g_autoptr (QiheTextTable) table =
      qihe_text_table_new (qihe_framework_get_n_dimensions (trial->after->framework) + 3);
  const Table to = { table, trial->after->framework };
  g_autofree char *text = NULL;

  qihe_text_table_add (table, _ ("case"));
  for (guint i = 0; i < qihe_framework_get_n_dimensions (to.framework); i++) {
    const QiheDimension *dimension = qihe_framework_get_dimension (to.framework, i);

    qihe_text_table_add (table, qihe_bilingual_get (&dimension->short_title,
                                                    qihe_language_current (), dimension->id));
  }
  qihe_text_table_add (table, _ ("model as it is"));
  qihe_text_table_add (table, _ ("model as it would be"));
  for (guint i = 0; i < trial->before->cases->len; i++) {
    QiheCaseTrial one = qihe_set_trial_get (trial, i);

    if (!add_case (&to, &one, error))
      return FALSE;
  }
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
  return TRUE;
}

/* Nothing is printed before all of it is known to be good. */
static gboolean
print_json (const QiheSetTrial *trial, GError **error)
{
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GOutputStream) out = g_unix_output_stream_new (STDOUT_FILENO, FALSE);
  GMemoryOutputStream *buffer = G_MEMORY_OUTPUT_STREAM (memory);

  return qihe_set_trial_write (trial, memory, error) &&
         g_output_stream_write_all (out, g_memory_output_stream_get_data (buffer),
                                    g_memory_output_stream_get_data_size (buffer), NULL, NULL,
                                    error);
}

static QiheExit
what_if (const Options *options, const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheCaseSet) before = NULL, after = NULL;
  g_autofree char *ours = NULL;
  QiheSetTrial trial;
  QiheUnknownRule rule;
  QiheFormat format;
  gboolean done = FALSE;

  if (!qihe_command_parse_format (options->format, &format) ||
      !qihe_case_source_check (&options->source, file))
    return QIHE_EXIT_WRONG_USE;
  before = qihe_case_source_read (&options->source, file, &rule, &ours, &error);
  if (before != NULL)
    after = qihe_trial_apply (&options->trial, before, &error);
  trial = (QiheSetTrial){ before, after, rule };
  if (after != NULL)
    done = format == QIHE_FORMAT_JSON ? print_json (&trial, &error) : print_table (&trial, &error);
  return done ? QIHE_EXIT_DONE : qihe_command_fail (error);
}

static QiheExit
run (char **arguments)
{
  g_auto (Options) options = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  const GOptionEntry entries[] = {
    QIHE_CASE_SOURCE_OPTIONS (&options.source),
    { "set", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.trial.statuses,
      N_ ("Give an indicator another status, or “unknown”; may be repeated"),
      "CASE/INDICATOR=STATUS" },
    { "weight", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.trial.weights,
      N_ ("Give a status another missing weight; may be repeated"), "STATUS=SHARE" },
    { "threshold", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.trial.thresholds,
      N_ ("Give a level another threshold; may be repeated"), "LEVEL=SHARE" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options.format, N_ ("How to print the result"),
      "table|json" },
    { NULL },
  };
  QiheExit exit;

  if (qihe_command_parse_range (&qihe_command_what_if, entries, &rest, 0, 1, &exit))
    exit = what_if (&options, rest[1]);
  return exit;
}

const QiheCommand qihe_command_what_if = {
  .name = "what-if",
  .arguments = "[FILE]",
  .summary = N_ ("Evaluate cases as they are and as they would be; nothing is written"),
  .run = run,
};
