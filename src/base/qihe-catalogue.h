/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheCatalogue: the messages of one language, as msgfmt writes them. Immutable.
 */
typedef struct _QiheCatalogue QiheCatalogue;

/**
 * qihe_catalogue_new:
 * @file: what a .mo file holds
 *
 * Returns: (transfer full): the catalogue; an empty one where @file is damaged
 */
QiheCatalogue *qihe_catalogue_new (GBytes *file);
void qihe_catalogue_free (QiheCatalogue *self);

/** qihe_catalogue_get_chinese: (transfer none): the one that is compiled in. Any thread. */
const QiheCatalogue *qihe_catalogue_get_chinese (void);

/**
 * qihe_catalogue_find:
 * @key: the message; with a context before it: context, U+0004, message; of plurals the singular
 *
 * Returns: (nullable) (transfer none): its translation, of plurals the first form
 */
const char *qihe_catalogue_find (const QiheCatalogue *self, const char *key);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheCatalogue, qihe_catalogue_free)

G_END_DECLS
