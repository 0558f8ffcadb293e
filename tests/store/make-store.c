/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* `make-store PATH`: a small store for tests of programs that use one. */

#include "store-fixture.h"

int
main (int argc, char **argv)
{
  g_autoptr (QiheStore) store = qihe_store_open (argv[1], NULL, 0, NULL);

  g_free (store_add_case (store, "c1", "One"));
  g_free (store_set_text (store, "c1", "title_en", "Two"));
  g_free (store_set_text (store, "c1", "note", "契合"));
  qihe_store_close (store);
  return 0;
}
