/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-import-header.h"

#include <glib/gi18n-lib.h>

#include "session/qihe-session-error.h"

/* A title and a few notes may stand above the header. */
#define LOOK_AT 20

static QiheColumnMap *
map_row (QiheRows *rows, QiheRegister *shape, GHashTable *given, GError **error)
{
  guint n = qihe_rows_get_n_cells (rows);
  g_autofree const char **headings = g_new0 (const char *, n + 1);

  for (guint i = 0; i < n; i++)
    headings[i] = qihe_rows_get_text (rows, i);
  return qihe_column_map_new (shape, headings, n, given, error);
}

/* The rank of the best row from 1, or 0 where none names a field; -1 on failure. */
static int
find_rank (QiheRows *rows, QiheRegister *shape, GHashTable *given, GError **error)
{
  GError *fault = NULL;
  guint best = 0;
  int rank = 0;

  for (int i = 1; i <= LOOK_AT && qihe_rows_next (rows, &fault); i++) {
    g_autoptr (QiheColumnMap) map = map_row (rows, shape, given, &fault);

    if (map == NULL)
      break;
    if (map->n_matched > best) {
      best = map->n_matched;
      rank = i;
    }
  }
  if (fault == NULL)
    return rank;
  g_propagate_error (error, fault);
  return -1;
}

static QiheRows *
open_at (const char *path, const char *sheet, int rank, GError **error)
{
  g_autoptr (QiheRows) rows = qihe_rows_open (path, sheet, error);

  if (rows == NULL)
    return NULL;
  for (int i = 0; i < rank; i++)
    if (!qihe_rows_next (rows, error))
      return NULL;
  return g_steal_pointer (&rows);
}

QiheColumnMap *
qihe_import_header_find (const char *path, const char *sheet, QiheRegister *shape,
                         GHashTable *given, QiheRows **rows, GError **error)
{
  g_autoptr (QiheRows) first = qihe_rows_open (path, sheet, error);
  int rank = first != NULL ? find_rank (first, shape, given, error) : -1;
  g_autoptr (QiheRows) again = rank > 0 ? open_at (path, sheet, rank, error) : NULL;
  QiheColumnMap *map = again != NULL ? map_row (again, shape, given, error) : NULL;

  if (rank == 0)
    g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_FIELD,
                 _ ("No row names a field of %s. The first row has to hold the headings, such as "
                    "“%s”"),
                 qihe_register_get_title (shape),
                 qihe_field_get_title (qihe_register_get_field (shape, 0)));
  if (map != NULL)
    *rows = g_steal_pointer (&again);
  return map;
}
