/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <locale.h>

#include "app/qihe-application.h"
#include "qihe-ui-resources.h"

int
main (int argc, char *argv[])
{
  const char *localedir =
      g_getenv ("QIHE_LOCALEDIR"); /* translations of a build that is not installed */
  g_autoptr (QiheApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, localedir != NULL ? localedir : QIHE_LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  qihe_ui_register_resource ();
  application = qihe_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
