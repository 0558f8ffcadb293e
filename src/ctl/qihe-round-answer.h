/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ctl/qihe-database-options.h"
#include "model/qihe-round.h"
#include "session/qihe-case-edit.h"

G_BEGIN_DECLS

/*
 * What is done to a round, answered with the round as it is afterwards.
 */

/** qihe_round_answer: prints @evaluation */
QiheExit qihe_round_answer (const QiheDatabaseOptions *options, const QiheEvaluation *evaluation);

/**
 * QiheRoundWork: what a command does between opening the database and answering
 * @data: of the command
 *
 * Returns: (transfer full): id or code of the round to answer with, %NULL with @error
 */
typedef char *(*QiheRoundWork) (QiheStore *store, gpointer data, GError **error);

/** qihe_round_run: @create: whether to make the database where it is missing */
QiheExit qihe_round_run (const QiheDatabaseOptions *options, gboolean create, QiheRoundWork work,
                         gpointer data);

/**
 * QihePlaceWork: what is done to a place in a round
 * @words: what follows the place on the command line
 */
typedef gboolean (*QihePlaceWork) (QiheStore *store, const QiheCasePlace *place, char **words,
                                   gpointer data, GError **error);

/**
 * qihe_place_run:
 * @more: (nullable): options of the command, as of qihe_database_options_parse()
 * @n_place: how many words are the place: round, case, indicator
 * @n_words: how many follow
 *
 * Parses the arguments, runs @work and answers with the round.
 */
QiheExit qihe_place_run (const QiheCommand *command, char **arguments, const GOptionEntry *more,
                         guint n_place, guint n_words, QihePlaceWork work, gpointer data);

G_END_DECLS
