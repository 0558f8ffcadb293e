/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"

#include "base/qihe-catalogue.h"

/* In a thread's slot: what is chosen, with 0 for nothing. */
#define TO_SLOT(language) GINT_TO_POINTER ((int) (language) + 1)
#define FROM_SLOT(slot) ((QiheLanguage) (GPOINTER_TO_INT (slot) - 1))

static GPrivate chosen;

static const char *const names[] = { [QIHE_LANGUAGE_ZH] = "zh", [QIHE_LANGUAGE_EN] = "en" };

/* What the catalogue of the scope says: the message itself in English, which has none. */
static const char *
find (const char *key, const char *message, QiheLanguage language)
{
  const char *found = NULL;

  if (language == QIHE_LANGUAGE_ZH)
    found = qihe_catalogue_find (qihe_catalogue_get_chinese (), key);
  return found != NULL ? found : message;
}

QiheLanguage
qihe_language_current (void)
{
  const char *const *locale;

  if (g_private_get (&chosen) != NULL)
    return FROM_SLOT (g_private_get (&chosen));
  locale = g_get_language_names_with_category ("LC_MESSAGES");
  return locale[0] != NULL && g_str_has_prefix (locale[0], "zh") ? QIHE_LANGUAGE_ZH
                                                                 : QIHE_LANGUAGE_EN;
}

QiheLanguageScope
qihe_language_enter (QiheLanguage language)
{
  QiheLanguageScope scope = { g_private_get (&chosen) };

  g_private_set (&chosen, TO_SLOT (language));
  return scope;
}

void
qihe_language_leave (QiheLanguageScope *scope)
{
  g_private_set (&chosen, scope->outer);
}

gboolean
qihe_language_from_name (const char *name, QiheLanguage *language)
{
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_equal (names[i], name)) {
      *language = (QiheLanguage) i;
      return TRUE;
    }
  return FALSE;
}

const char *
qihe_language_get_name (QiheLanguage language)
{
  return names[language];
}

const char *
qihe_i18n_get (const char *message)
{
  gpointer slot = g_private_get (&chosen);

  return slot != NULL ? find (message, message, FROM_SLOT (slot))
                      : g_dgettext (GETTEXT_PACKAGE, message);
}

const char *
qihe_i18n_get_in (const char *key, gsize message_offset)
{
  gpointer slot = g_private_get (&chosen);

  return slot != NULL ? find (key, key + message_offset, FROM_SLOT (slot))
                      : g_dpgettext (GETTEXT_PACKAGE, key, message_offset);
}

/* Chinese has one form for all numbers. */
const char *
qihe_i18n_get_plural (const char *one, const char *many, gulong n)
{
  gpointer slot = g_private_get (&chosen);

  return slot != NULL ? find (one, n == 1 ? one : many, FROM_SLOT (slot))
                      : g_dngettext (GETTEXT_PACKAGE, one, many, n);
}
