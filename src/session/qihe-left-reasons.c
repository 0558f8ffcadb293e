/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-left-reasons.h"

typedef struct {
  int status;
  char *reason;
} Left;

/* @by_rating: (element-type utf8 Left) */
struct _QiheLeftReasons {
  GHashTable *by_rating;
};

static void
free_left (gpointer data)
{
  Left *left = data;

  g_free (left->reason);
  g_free (left);
}

QiheLeftReasons *
qihe_left_reasons_new (void)
{
  QiheLeftReasons *self = g_new0 (QiheLeftReasons, 1);

  self->by_rating = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, free_left);
  return self;
}

void
qihe_left_reasons_free (QiheLeftReasons *self)
{
  g_hash_table_unref (self->by_rating);
  g_free (self);
}

void
qihe_left_reasons_keep (QiheLeftReasons *self, const char *id, int status, const char *reason)
{
  Left *left;

  if (reason == NULL)
    return;
  left = g_new (Left, 1);
  *left = (Left){ status, g_strdup (reason) };
  g_hash_table_replace (self->by_rating, g_strdup (id), left);
}

const char *
qihe_left_reasons_find (QiheLeftReasons *self, const char *id, int status)
{
  const Left *left = g_hash_table_lookup (self->by_rating, id);

  return left != NULL && left->status == status ? left->reason : NULL;
}
