/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ctl/qihe-command.h"
#include "model/qihe-case-set.h"
#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * QiheCaseSource: where a command takes its cases from: a file of ratings, else a database
 */
typedef struct {
  char *database;
  char *round;
  char *framework;
} QiheCaseSource;

#define QIHE_CASE_SOURCE_OPTIONS(self)                                                             \
  { "db",                                                                                          \
    0,                                                                                             \
    0,                                                                                             \
    G_OPTION_ARG_FILENAME,                                                                         \
    &(self)->database,                                                                             \
    N_ ("Take the cases from this database, not from the usual one"),                              \
    "FILE" },                                                                                      \
      { "round",                                                                                   \
        0,                                                                                         \
        0,                                                                                         \
        G_OPTION_ARG_STRING,                                                                       \
        &(self)->round,                                                                            \
        N_ ("Take this round of the database, not the newest"),                                    \
        "ROUND" },                                                                                 \
  {                                                                                                \
    "framework", 0, 0, G_OPTION_ARG_FILENAME, &(self)->framework,                                  \
        N_ ("Take the framework from a file"), "FILE"                                              \
  }

/**
 * qihe_case_source_check:
 * @file: (nullable): a file of ratings
 *
 * Refuses options that say nothing about where the cases come from: a round of a file, and another
 * framework for a round.
 */
gboolean qihe_case_source_check (const QiheCaseSource *self, const char *file);

/**
 * qihe_case_source_read:
 * @file: (nullable): a file of ratings
 * @rule: (out): how indicators that nobody has asked about count
 * @ours: (out) (transfer full) (nullable): id of our own case
 *
 * Returns: (transfer full): the cases, or %NULL with an error
 */
QiheCaseSet *qihe_case_source_read (const QiheCaseSource *self, const char *file,
                                    QiheUnknownRule *rule, char **ours, GError **error);
void qihe_case_source_clear (QiheCaseSource *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheCaseSource, qihe_case_source_clear)

G_END_DECLS
