/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-rating-history.h"

static int
compare_seq (gconstpointer a, gconstpointer b)
{
  const QiheEntry *one = *(const QiheEntry *const *) a;
  const QiheEntry *other = *(const QiheEntry *const *) b;

  return (one->seq > other->seq) - (one->seq < other->seq);
}

GPtrArray *
qihe_rating_history_read (QiheStore *store, const char *rating_id, GError **error)
{
  g_autoptr (GPtrArray) entries = qihe_store_history (store, "rating", rating_id, error);
  GPtrArray *files = entries != NULL ? qihe_store_history_of_parts (store, "attachment",
                                                                    "rating_id", rating_id, error)
                                     : NULL;

  if (files == NULL)
    return NULL;
  g_ptr_array_extend_and_steal (entries, files);
  g_ptr_array_sort (entries, compare_seq);
  return g_steal_pointer (&entries);
}
