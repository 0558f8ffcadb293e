/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* replay FOLDER: feeds every file of a corpus to a fuzz target, for builds without libFuzzer. */

#include "fuzzer.h"

static void
replay_file (const char *path)
{
  g_autofree char *content = NULL;
  g_autoptr (GError) error = NULL;
  gsize size;

  if (!g_file_get_contents (path, &content, &size, &error))
    g_error ("%s", error->message);
  LLVMFuzzerTestOneInput ((const guint8 *) content, size);
}

int
main (int argc, char *argv[])
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) folder = NULL;
  const char *name;
  guint n = 0;

  g_assert (argc == 2);
  folder = g_dir_open (argv[1], 0, &error);
  if (folder == NULL)
    g_error ("%s", error->message);
  for (; (name = g_dir_read_name (folder)) != NULL; n++) {
    g_autofree char *path = g_build_filename (argv[1], name, NULL);

    replay_file (path);
  }
  g_assert (n > 0);
  return 0;
}
