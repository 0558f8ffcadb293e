/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-aside.h"

#include <errno.h>
#include <glib/gstdio.h>

#include "store/qihe-copy.h"

/* The log goes first: were it left beside the next database, it would be taken for its own. The
 * database itself goes last, so that what was cut off can be begun again. */
static const char *const endings[] = { "-shm", "-wal", "" };

static char *
free_name (const char *path)
{
  char *name = g_strconcat (path, ".damaged", NULL);

  for (guint i = 2; g_file_test (name, G_FILE_TEST_EXISTS); i++) {
    g_free (name);
    name = g_strdup_printf ("%s.damaged-%u", path, i);
  }
  return name;
}

char *
qihe_aside_move (const char *path, GError **error)
{
  g_autofree char *name = free_name (path);

  for (guint i = 0; i < G_N_ELEMENTS (endings); i++) {
    g_autofree char *from = g_strconcat (path, endings[i], NULL);
    g_autofree char *to = g_strconcat (name, endings[i], NULL);

    if (g_rename (from, to) != 0 && !(errno == ENOENT && *endings[i] != '\0')) {
      qihe_copy_set_errno (from, errno, error);
      return NULL;
    }
  }
  return qihe_copy_sync_folder (path, error) ? g_steal_pointer (&name) : NULL;
}
