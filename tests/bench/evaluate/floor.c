/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * floor RATINGS RESULT: what `qihectl evaluate` cannot do without when it is written the obvious
 * way: json-glib reads the ratings, and as many bytes as the result has are written. It evaluates
 * nothing.
 */

#include <json-glib/json-glib.h>
#include <stdio.h>

int
main (int argc, char *argv[])
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *result = NULL;
  gsize size;

  if (argc != 3 || !json_parser_load_from_file (parser, argv[1], NULL) ||
      !g_file_get_contents (argv[2], &result, &size, NULL))
    return 1;
  return fwrite (result, 1, size, stdout) == size ? 0 : 1;
}
