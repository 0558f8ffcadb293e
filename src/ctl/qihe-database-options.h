/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "ctl/qihe-command.h"

G_BEGIN_DECLS

/**
 * QiheDatabaseOptions: what all commands on a database take
 * @path: the database
 */
typedef struct {
  char *path;
  QiheFormat format;
} QiheDatabaseOptions;

/**
 * qihe_database_options_parse:
 * @more: (nullable): further options of the command, ended by one without a name
 *
 * As qihe_command_parse(), with `--db` and `--format`.
 */
gboolean qihe_database_options_parse (QiheDatabaseOptions *self, const QiheCommand *command,
                                      const GOptionEntry *more, char ***arguments, guint n_files,
                                      QiheExit *exit);
/** qihe_database_options_parse_range: as qihe_command_parse_range(), with `--db` and `--format` */
gboolean qihe_database_options_parse_range (QiheDatabaseOptions *self, const QiheCommand *command,
                                            const GOptionEntry *more, char ***arguments,
                                            guint least, guint most, QiheExit *exit);
void qihe_database_options_clear (QiheDatabaseOptions *self);

/** qihe_database_print_json: prints a document and a line feed */
void qihe_database_print_json (JsonNode *document);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheDatabaseOptions, qihe_database_options_clear)

G_END_DECLS
