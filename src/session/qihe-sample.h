/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-bilingual.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/*
 * What a new database begins with. Each makes changes that are then written as one batch.
 */

/**
 * qihe_sample_fill:
 * @round: (nullable): id of a round that receives the reference cases; %NULL for the whole sample
 *   with its rounds
 * @language: of notes and sources (titles are kept in both)
 *
 * Writes the sample, or the reference cases of it, into @store. Blocks; any thread.
 */
gboolean qihe_sample_fill (QiheStore *store, const char *round, QiheLanguage language,
                           GError **error);

/** qihe_sample_dup_path: (transfer full): where the sample of a language is kept */
char *qihe_sample_dup_path (QiheLanguage language);

G_END_DECLS
