/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-evaluation.h"

G_BEGIN_DECLS

/*
 * What a new database begins with. Each makes changes that are then written as one batch.
 */

/**
 * qihe_sample_fill:
 * @language: of notes and sources (titles are kept in both)
 * @what: the whole sample, or its references alone
 *
 * Writes the sample, or the reference cases of it, into @store. Blocks; any thread.
 */
typedef enum {
  QIHE_SAMPLE_ALL,
  QIHE_SAMPLE_REFERENCES,
} QiheSampleContent;

gboolean qihe_sample_fill (QiheStore *store, QiheSampleContent what, QiheLanguage language,
                           GError **error);

/** qihe_sample_dup_path: (transfer full): where the sample of a language is kept */
char *qihe_sample_dup_path (QiheLanguage language);

G_END_DECLS
