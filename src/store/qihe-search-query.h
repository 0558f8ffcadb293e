/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** How close a hit is: the smaller the better */
typedef enum {
  QIHE_SEARCH_EXACT,  /* the title is the text */
  QIHE_SEARCH_STARTS, /* the title begins with it */
  QIHE_SEARCH_TITLE,  /* it is in the title */
  QIHE_SEARCH_BODY,   /* it is in another field */
  QIHE_N_SEARCH_TIERS,
} QiheSearchTier;

/**
 * QiheSearchQuery: what somebody looks for
 * @terms: NULL-terminated: the words, folded; each has to be there
 * @matches: in the language of FTS5, by tier; %NULL where a tier can have no hits
 * @recheck: whether a hit of %QIHE_SEARCH_BODY may lack a term, because the index holds pairs only
 */
typedef struct {
  char **terms;
  char *matches[QIHE_N_SEARCH_TIERS];
  gboolean recheck;
} QiheSearchQuery;

/** qihe_search_query_new: (transfer full) (nullable): %NULL where @text has nothing to look for */
QiheSearchQuery *qihe_search_query_new (const char *text);
void qihe_search_query_free (QiheSearchQuery *self);

/** qihe_search_query_is_in: whether all terms are in @text, however it is written */
gboolean qihe_search_query_is_in (const QiheSearchQuery *self, const char *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheSearchQuery, qihe_search_query_free)

G_END_DECLS
