/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheExit: how a command ends
 */
typedef enum {
  QIHE_EXIT_DONE = 0,
  QIHE_EXIT_FAILED = 1,
  QIHE_EXIT_WRONG_USE = 2,
} QiheExit;

/**
 * QiheFormat: `--format`
 */
typedef enum {
  QIHE_FORMAT_TABLE,
  QIHE_FORMAT_JSON,
} QiheFormat;

/**
 * QiheCommand: one command of qihectl; each has a file of its own
 * @name: how it is called; two words where it is one of several on the same thing
 * @arguments: what follows, for the help: `FILE`
 * @summary: one line on what it does, untranslated
 * @run: does it; @arguments[0] is the name of the command
 */
typedef struct {
  const char *name;
  const char *arguments;
  const char *summary;
  QiheExit (*run) (char **arguments);
} QiheCommand;

extern const QiheCommand qihe_command_annotate;
extern const QiheCommand qihe_command_attach;
extern const QiheCommand qihe_command_backup;
extern const QiheCommand qihe_command_case_add;
extern const QiheCommand qihe_command_case_delete;
extern const QiheCommand qihe_command_case_describe;
extern const QiheCommand qihe_command_case_rename;
extern const QiheCommand qihe_command_detach;
extern const QiheCommand qihe_command_evaluate;
extern const QiheCommand qihe_command_framework_check;
extern const QiheCommand qihe_command_framework_diff;
extern const QiheCommand qihe_command_framework_export;
extern const QiheCommand qihe_command_framework_import;
extern const QiheCommand qihe_command_framework_list;
extern const QiheCommand qihe_command_framework_show;
extern const QiheCommand qihe_command_history;
extern const QiheCommand qihe_command_import;
extern const QiheCommand qihe_command_export;
extern const QiheCommand qihe_command_measure_add;
extern const QiheCommand qihe_command_measure_delete;
extern const QiheCommand qihe_command_measure_set;
extern const QiheCommand qihe_command_rate;
extern const QiheCommand qihe_command_record_add;
extern const QiheCommand qihe_command_record_delete;
extern const QiheCommand qihe_command_record_get;
extern const QiheCommand qihe_command_record_list;
extern const QiheCommand qihe_command_record_set;
extern const QiheCommand qihe_command_redo;
extern const QiheCommand qihe_command_register_add;
extern const QiheCommand qihe_command_registers;
extern const QiheCommand qihe_command_render;
extern const QiheCommand qihe_command_report;
extern const QiheCommand qihe_command_restore;
extern const QiheCommand qihe_command_round_close;
extern const QiheCommand qihe_command_round_delete;
extern const QiheCommand qihe_command_round_evaluators;
extern const QiheCommand qihe_command_round_list;
extern const QiheCommand qihe_command_round_new;
extern const QiheCommand qihe_command_round_show;
extern const QiheCommand qihe_command_round_template;
extern const QiheCommand qihe_command_round_weight;
extern const QiheCommand qihe_command_search;
extern const QiheCommand qihe_command_similar;
extern const QiheCommand qihe_command_slides;
extern const QiheCommand qihe_command_undo;
extern const QiheCommand qihe_command_use_add;
extern const QiheCommand qihe_command_use_delete;
extern const QiheCommand qihe_command_use_list;
extern const QiheCommand qihe_command_use_set;
extern const QiheCommand qihe_command_verify;
extern const QiheCommand qihe_command_what_if;

/**
 * qihe_command_parse:
 * @entries: the options of the command
 * @arguments: (inout): all arguments; only those without a dash are left, the name of the command
 *   first
 * @n_files: how many have to be left besides the name
 *
 * Parses the options of a command; says what is wrong, and answers `--help`.
 *
 * Returns: %FALSE with @exit set where the command has to end
 */
gboolean qihe_command_parse (const QiheCommand *command, const GOptionEntry *entries,
                             char ***arguments, guint n_files, QiheExit *exit);

/** qihe_command_parse_range: as qihe_command_parse(), where from @least to @most have to be left */
gboolean qihe_command_parse_range (const QiheCommand *command, const GOptionEntry *entries,
                                   char ***arguments, guint least, guint most, QiheExit *exit);

/** qihe_command_parse_format: (returns) %FALSE with a message where @text is neither table nor
 * json; %NULL is a table */
gboolean qihe_command_parse_format (const char *text, QiheFormat *format);

/** qihe_command_print: prints @text as UTF-8, whatever the locale's encoding */
void qihe_command_print (const char *text);

/** qihe_command_fail: says what went wrong; (returns) %QIHE_EXIT_FAILED */
QiheExit qihe_command_fail (const GError *error);

/** qihe_command_refuse: says how the use is wrong; (returns) %QIHE_EXIT_WRONG_USE */
QiheExit qihe_command_refuse (const char *format, ...) G_GNUC_PRINTF (1, 2);

G_END_DECLS
