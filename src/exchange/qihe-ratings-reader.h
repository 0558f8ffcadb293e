/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-set.h"

G_BEGIN_DECLS

/** QIHE_RATINGS_MAX_SIZE: the largest file of ratings in bytes */
#define QIHE_RATINGS_MAX_SIZE ((gsize) 256 * 1024 * 1024)

/**
 * QiheRatingsFormat: the two forms in which ratings come
 * @QIHE_RATINGS_JSON: `{"framework": "id@1", "cases": [{"id", "title", "ratings": {"…": "…"}}]}`
 * @QIHE_RATINGS_CSV: the columns `case`, `indicator` and `status` in any order
 */
typedef enum {
  QIHE_RATINGS_JSON,
  QIHE_RATINGS_CSV,
} QiheRatingsFormat;

/** qihe_ratings_guess_format: by the end of @name, else by the first character of @document */
QiheRatingsFormat qihe_ratings_guess_format (const char *name, GBytes *document);

/**
 * qihe_ratings_find_reference:
 * @reference: (out) (nullable): the framework that a JSON document names, %NULL where it names none
 *
 * Reads no further than needed, so that only qihe_ratings_read() finds all faults.
 *
 * Returns: %FALSE with the errors of qihe_ratings_read()
 */
gboolean qihe_ratings_find_reference (GBytes *document, char **reference, GError **error);

/**
 * qihe_ratings_read:
 *
 * Indicators are named as qihe_framework_find_indicator() finds them; statuses by id, in CSV also
 * by title.
 *
 * Returns: (transfer full): all cases, or %NULL with %QIHE_EXCHANGE_ERROR or %QIHE_BASE_ERROR_JSON;
 *   the message begins with the path or the line
 */
QiheCaseSet *qihe_ratings_read (GBytes *document, QiheRatingsFormat format,
                                QiheFramework *framework, GError **error);

G_END_DECLS
