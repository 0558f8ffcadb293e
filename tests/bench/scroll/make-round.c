/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* `make-round PATH`: a database of two large rounds. */

#include "../store/large-round.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_store_open (argv[1], NULL, 0, &error);

  g_assert_no_error (error);
  large_round_fill (store, 2);
  qihe_store_close (store);
  return 0;
}
