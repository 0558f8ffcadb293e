/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

#include "session/qihe-sample.h"

G_BEGIN_DECLS

/* What the files that make the sample share. */

/**
 * QiheSampleFilling: the sample while it is read
 * @round: (nullable): id of the round that is filled
 * @rounds: (element-type utf8 utf8): code → id of those made
 */
typedef struct {
  QiheStore *store;
  QiheLanguage language;
  QiheFramework *framework;
  QiheChanges *changes;
  char *round;
  GHashTable *rounds;
} QiheSampleFilling;

/** qihe_sample_fail: (returns) %FALSE with %QIHE_SESSION_ERROR_SAMPLE */
gboolean qihe_sample_fail (GError **error, const char *what, const char *which);

/** qihe_sample_dup_text: (transfer full) (nullable): a bilingual member in the language of the
 * sample */
char *qihe_sample_dup_text (QiheSampleFilling *self, JsonObject *object, const char *name);
/** qihe_sample_dup_texts: (transfer full): the same of each of a list, %NULL-terminated */
char **qihe_sample_dup_texts (QiheSampleFilling *self, JsonObject *object, const char *name);

/** qihe_sample_add_round: adds a round and makes it the one that is filled */
gboolean qihe_sample_add_round (QiheSampleFilling *self, JsonObject *round, GError **error);

/**
 * qihe_sample_dup_earlier_case:
 * @one: a case as it is now
 *
 * Returns: (transfer full) (nullable): the same case as the earlier @round has it, %NULL where that
 *   does not have it
 */
JsonObject *qihe_sample_dup_earlier_case (JsonObject *round, JsonObject *one);

/** qihe_sample_close_round: closes a round that has been written, as it was closed then */
gboolean qihe_sample_close_round (QiheSampleFilling *self, JsonObject *round, GError **error);

/** qihe_sample_set_profile: adds the profile of a case, where it has one, to its values */
void qihe_sample_set_profile (QiheSampleFilling *self, JsonObject *values, JsonObject *one);

/** qihe_sample_add_case: adds a case to the round that is filled */
gboolean qihe_sample_add_case (QiheSampleFilling *self, JsonObject *one, guint position,
                               GError **error);

G_END_DECLS
