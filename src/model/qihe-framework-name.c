/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-name.h"

#include "base/qihe-i18n.h"

char *
qihe_framework_dup_name (QiheFramework *self)
{
  return qihe_framework_make_name (qihe_framework_get_title (self), qihe_framework_get_id (self),
                                   qihe_framework_get_version (self));
}

char *
qihe_framework_make_name (const QiheBilingual *title, const char *id, guint version)
{
  const char *name = qihe_bilingual_get (title, qihe_language_current (), NULL);

  /* Translators: a framework, the number of its version */
  return g_strdup_printf (_ ("%s, version %u"), name != NULL && *name != '\0' ? name : id, version);
}
