/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-verify-integrity.h"

#include <glib/gi18n-lib.h>

/* SQLite begins with a line that names the database, and may tell several faults in one text. */
static void
count_faults (const char *text, guint *n, char **first)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++) {
    if (*lines[i] == '\0' || g_str_has_prefix (lines[i], "***"))
      continue;
    if ((*n)++ == 0)
      *first = g_strdup (lines[i]);
  }
}

static char *
describe_faults (guint n, const char *first)
{
  return g_strdup_printf (
      ngettext ("the file is damaged in %u place; restore a backup (%s)",
                "the file is damaged in %u places; restore a backup (the first: "
                "%s)",
                n),
      n, first);
}

gboolean
qihe_verify_integrity (QiheConnection *connection, QiheProblemFunc report, gpointer user_data,
                       GError **error)
{
  g_auto (QiheQuery) query = qihe_query (connection, "PRAGMA integrity_check(100)");
  g_autofree char *first = NULL;
  guint n = 0;
  int code;

  while ((code = qihe_query_step (&query, error)) == SQLITE_ROW) {
    g_autofree char *text = qihe_query_dup_text (&query, 0);

    if (!g_str_equal (text, "ok"))
      count_faults (text, &n, &first);
  }
  if (n > 0) {
    g_autofree char *what = describe_faults (n, first);

    report (0, what, user_data);
  }
  return code == SQLITE_DONE;
}
