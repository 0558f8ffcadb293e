/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>
#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/**
 * QiheLanguage:
 *
 * The languages in which data files name things.
 */
typedef enum {
  QIHE_LANGUAGE_ZH,
  QIHE_LANGUAGE_EN,
} QiheLanguage;

/**
 * QiheBilingual:
 *
 * A text in both languages, as data files give it: `{"zh": "…", "en": "…"}`. Either may be %NULL.
 */
typedef struct {
  char *zh;
  char *en;
} QiheBilingual;

/**
 * qihe_language_current:
 *
 * Returns: the language chosen for this thread (see qihe-i18n.h), else that of the messages locale:
 *   Chinese for every `zh…`, else English
 *
 * Any thread.
 */
QiheLanguage qihe_language_current (void);

/**
 * qihe_bilingual_get:
 * @fallback: (nullable): what to say where the text has neither language
 *
 * Returns: (nullable) (transfer none): the text in @language, else in the other one, else @fallback
 */
const char *qihe_bilingual_get (const QiheBilingual *self, QiheLanguage language,
                                const char *fallback);

/**
 * qihe_bilingual_parse:
 * @node: (nullable): an object with `zh` and `en`, or a string, which then stands for both
 * @out: (out caller-allocates): receives the text; clear it with qihe_bilingual_clear()
 *
 * Returns: %FALSE where @node is something else; @out is then empty. %NULL and null are an empty
 * text.
 */
gboolean qihe_bilingual_parse (JsonNode *node, QiheBilingual *out);

/**
 * qihe_bilingual_copy:
 *
 * Returns: a deep copy; clear it with qihe_bilingual_clear()
 */
QiheBilingual qihe_bilingual_copy (const QiheBilingual *self);

void qihe_bilingual_clear (QiheBilingual *self);

G_END_DECLS
