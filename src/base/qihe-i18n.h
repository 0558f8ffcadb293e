/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib/gi18n-lib.h>

#include "base/qihe-bilingual.h"

G_BEGIN_DECLS

/*
 * Messages of what may be wanted in another language than that of the locale: a report in English
 * for a Chinese office. A file that includes this in place of glib/gi18n-lib.h says `_()`, `C_()`
 * and `ngettext()` as ever, and answers in the language that its caller has chosen.
 *
 * gettext cannot do that: the language is that of the process, and of locales that are installed.
 * The catalogues are therefore compiled in too, and read here. Outside of a scope gettext is asked.
 */

/**
 * QiheLanguageScope: as long as it lives, its thread speaks the language chosen; scopes nest
 *
 * |[<!-- language="C" -->
 * g_auto (QiheLanguageScope) scope = qihe_language_enter (QIHE_LANGUAGE_EN);
 * ]|
 *
 * It holds for all messages of files that include this header, and for qihe_language_current().
 */
typedef struct {
  gpointer outer;
} QiheLanguageScope;

QiheLanguageScope qihe_language_enter (QiheLanguage language);
void qihe_language_leave (QiheLanguageScope *scope);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (QiheLanguageScope, qihe_language_leave)

/** qihe_language_from_name: `zh`, `en`; %FALSE for anything else */
gboolean qihe_language_from_name (const char *name, QiheLanguage *language);
/** qihe_language_get_name: `zh`, `en` */
const char *qihe_language_get_name (QiheLanguage language);

/** qihe_i18n_get: (transfer none): @message in the language of the scope, else of the locale */
const char *qihe_i18n_get (const char *message) G_GNUC_FORMAT (1);
/** qihe_i18n_get_in: @key: context, U+0004, message; @message begins at @message_offset */
const char *qihe_i18n_get_in (const char *key, gsize message_offset) G_GNUC_FORMAT (1);
/** qihe_i18n_get_plural: for @n things */
const char *qihe_i18n_get_plural (const char *one, const char *many, gulong n) G_GNUC_FORMAT (1)
    G_GNUC_FORMAT (2);

#undef _
#undef C_
#undef ngettext
#define _(message) qihe_i18n_get (message)
#define C_(context, message) qihe_i18n_get_in (context "\004" message, sizeof (context))
#define ngettext(one, many, n) qihe_i18n_get_plural (one, many, n)

G_END_DECLS
