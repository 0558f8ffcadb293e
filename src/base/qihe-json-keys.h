/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheJsonKeys: the keys of one object that is being read, to notice one that comes twice
 *
 * Keeps the pointers that it is given.
 */
typedef struct {
  GArray *few;      /* searched one after another: most objects are small */
  GHashTable *many; /* (nullable): takes over from there, so that large objects stay linear */
} QiheJsonKeys;

/** qihe_json_keys_add: (returns) %FALSE where @key is there already */
gboolean qihe_json_keys_add (QiheJsonKeys *self, const char *key);

/** qihe_json_keys_reset: forgets the keys, for the next object */
void qihe_json_keys_reset (QiheJsonKeys *self);
void qihe_json_keys_clear (QiheJsonKeys *self);

G_END_DECLS
