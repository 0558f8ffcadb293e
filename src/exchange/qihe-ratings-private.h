/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "exchange/qihe-ratings-reader.h"

G_BEGIN_DECLS

/** qihe_ratings_read_json: (transfer full): as qihe_ratings_read() */
QiheCaseSet *qihe_ratings_read_json (GBytes *document, QiheFramework *framework, GError **error);
/** qihe_ratings_read_csv: (transfer full): as qihe_ratings_read() */
QiheCaseSet *qihe_ratings_read_csv (GBytes *document, QiheFramework *framework, GError **error);

/** qihe_ratings_judge: (returns) the status that follows from a measured value, or -1 where @value
 * is none or @indicator is not measured */
int qihe_ratings_judge (QiheFramework *framework, guint indicator, const char *value);

/** qihe_ratings_describe_indicator: (transfer full): what is wrong with the name of an indicator */
char *qihe_ratings_describe_indicator (const char *name);
/** qihe_ratings_describe_no_cases: that a JSON document has none */
const char *qihe_ratings_describe_no_cases (void);
/** qihe_ratings_describe_status: (transfer full): what is wrong with a status, and which there are
 */
char *qihe_ratings_describe_status (QiheFramework *framework, const char *name);
/** qihe_ratings_describe_repetition: (transfer full): that an indicator is rated twice;
 * @id may be %NULL where the case is not known yet */
char *qihe_ratings_describe_repetition (QiheFramework *framework, guint indicator, const char *id);

/** qihe_ratings_has_suffix: whether a file name ends in @suffix, in whatever case */
gboolean qihe_ratings_has_suffix (const char *name, const char *suffix);

G_END_DECLS
