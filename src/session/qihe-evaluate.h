/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/qihe-case-set.h"
#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * qihe_evaluate_read:
 * @path: a file of ratings, JSON or CSV
 * @framework_path: (nullable): a file with the framework; %NULL for the built-in one that @path
 *   names
 *
 * Opens no database. Any thread; blocks.
 *
 * Returns: (transfer full): the cases with their framework, each of which qihe_fit_new() can
 * evaluate by @rule; %NULL with an error whose message begins with the file and the place of the
 * fault
 */
QiheCaseSet *qihe_evaluate_read (const char *path, const char *framework_path, QiheUnknownRule rule,
                                 GError **error);

/**
 * qihe_evaluate_file:
 * @out: receives the evaluations as JSON
 *
 * As qihe_evaluate_read(), then evaluates each case. Nothing is written where anything is wrong
 * with the input.
 */
gboolean qihe_evaluate_file (const char *path, const char *framework_path, QiheUnknownRule rule,
                             GOutputStream *out, GError **error);

/**
 * qihe_evaluate_cases:
 *
 * As qihe_evaluate_file(), for cases that come from elsewhere.
 */
gboolean qihe_evaluate_cases (QiheCaseSet *set, QiheUnknownRule rule, GOutputStream *out,
                              GError **error);

G_END_DECLS
