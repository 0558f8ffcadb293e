/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* `make-sample PATH zh|en`: a database with the sample. */

#include "base/qihe-i18n.h"
#include "session/qihe-sample.h"

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_store_open (argv[1], NULL, 0, &error);
  QiheLanguage language;

  g_assert_no_error (error);
  g_assert_true (qihe_language_from_name (argv[2], &language));
  qihe_sample_fill (store, NULL, language, &error);
  g_assert_no_error (error);
  qihe_store_close (store);
  return 0;
}
