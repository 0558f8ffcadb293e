/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-text-nearest.h"

#include "base/qihe-text.h"

/* Nobody mistypes a longer name than this beyond recognition; and the time is its square. */
#define MAX_LENGTH 64

/* Characters of the folded text, 0 where it is too long. */
static gsize
dup_letters (const char *text, gunichar **letters)
{
  g_autofree char *folded = qihe_text_fold (text);
  glong length;

  *letters = g_utf8_to_ucs4_fast (folded, -1, &length);
  return length <= MAX_LENGTH ? (gsize) length : 0;
}

/* How many letters have to be changed, added or taken away (Levenshtein). */
static gsize
distance (const gunichar *a, gsize n_a, const gunichar *b, gsize n_b)
{
  gsize row[MAX_LENGTH + 1];

  for (gsize j = 0; j <= n_b; j++)
    row[j] = j;
  for (gsize i = 1; i <= n_a; i++) {
    gsize diagonal = row[0];

    row[0] = i;
    for (gsize j = 1; j <= n_b; j++) {
      gsize above = row[j];

      row[j] = MIN (MIN (above, row[j - 1]) + 1, diagonal + (a[i - 1] != b[j - 1]));
      diagonal = above;
    }
  }
  return row[n_b];
}

const char *
qihe_text_nearest (const char *text, GPtrArray *words)
{
  g_autofree gunichar *letters = NULL;
  gsize length = dup_letters (text, &letters);
  gsize least = length / 3 + 1;
  const char *nearest = NULL;

  for (guint i = 0; length > 0 && i < words->len; i++) {
    g_autofree gunichar *other = NULL;
    gsize n = dup_letters (words->pdata[i], &other);
    gsize away = n > 0 ? distance (letters, length, other, n) : G_MAXSIZE;

    /* A word of which no letter is right is not near, however short it is. */
    if (away < MAX (length, n) && (away < least || (away == least && nearest == NULL))) {
      least = away;
      nearest = words->pdata[i];
    }
  }
  return nearest;
}
