/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-search-query.h"

#include <string.h>

#include "base/qihe-text.h"
#include "store/qihe-search-tokens.h"

/* More words than these are not looked for, nor longer ones. */
#define MAX_TERMS 8
#define MAX_TERM 200

typedef struct {
  GString *match;
  guint n;
  gboolean prefix;
} Tokens;

static int
add_token (void *context, int flags, const char *token, int length, int start, int end)
{
  Tokens *self = context;

  g_string_append_printf (self->match, "%s\"%.*s\"", self->n++ > 0 ? " AND " : "", length, token);
  return 0;
}

static int
count_token (void *context, int flags, const char *token, int length, int start, int end)
{
  Tokens *self = context;

  self->n++;
  /* What ends the text may go on: a word that is being typed, a character without the next one. */
  self->prefix = g_ascii_isalnum (token[0]) || g_utf8_next_char (token) == token + length;
  return 0;
}

static Tokens
count_tokens (const char *term)
{
  Tokens tokens = { 0 };

  qihe_search_tokens_each (term, (int) strlen (term), TRUE, count_token, &tokens);
  return tokens;
}

/* A phrase of FTS5: quotes in it are none of its tokens. */
static void
add_phrase (GString *match, const char *before, const char *term, const char *behind,
            gboolean prefix)
{
  g_autofree char *bare = g_strdelimit (g_strdup (term), "\"", ' ');

  g_string_append_printf (match, "%s\"%s%s%s\"%s", match->len > 0 ? " AND " : "", before, bare,
                          behind, prefix ? "*" : "");
}

static char **
list_terms (const char *text)
{
  g_autofree char *folded = qihe_text_fold (text);
  g_auto (GStrv) words = g_strsplit (folded, " ", MAX_TERMS + 1);
  GPtrArray *terms = g_ptr_array_new ();

  for (guint i = 0; i < MAX_TERMS && words[i] != NULL; i++)
    if (count_tokens (words[i]).n > 0)
      g_ptr_array_add (terms, qihe_text_shorten (words[i], MAX_TERM));
  g_ptr_array_add (terms, NULL);
  return (char **) g_ptr_array_free (terms, FALSE);
}

static void
add_term (QiheSearchQuery *self, const char *term, GString *title, GString *body)
{
  Tokens count = count_tokens (term);
  Tokens tokens = { .match = g_string_new (NULL) };

  add_phrase (title, "", term, "", count.prefix);
  qihe_search_tokens_each (term, (int) strlen (term), TRUE, add_token, &tokens);
  g_string_append_printf (body, "%s%s%s", body->len > 0 ? " AND " : "", tokens.match->str,
                          count.prefix ? "*" : "");
  g_string_free (tokens.match, TRUE);
  self->recheck |= count.n > 1;
}

QiheSearchQuery *
qihe_search_query_new (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_auto (GStrv) terms = list_terms (valid);
  QiheSearchQuery *self;
  GString *whole[2], *title, *body;

  if (terms[0] == NULL)
    return NULL;
  self = g_new0 (QiheSearchQuery, 1);
  title = g_string_new (NULL);
  body = g_string_new (NULL);
  for (guint i = 0; terms[i] != NULL; i++)
    add_term (self, terms[i], title, body);
  for (guint i = 0; terms[1] == NULL && i < 2; i++) {
    whole[i] = g_string_new (NULL);
    add_phrase (whole[i], QIHE_SEARCH_START, terms[0], i == 0 ? QIHE_SEARCH_END : "",
                i == 1 && count_tokens (terms[0]).prefix &&
                    g_ascii_isalnum (terms[0][strlen (terms[0]) - 1]));
    self->matches[QIHE_SEARCH_EXACT + i] = g_string_free (whole[i], FALSE);
  }
  self->matches[QIHE_SEARCH_TITLE] = g_string_free (title, FALSE);
  self->matches[QIHE_SEARCH_BODY] = g_string_free (body, FALSE);
  self->terms = g_steal_pointer (&terms);
  return self;
}

void
qihe_search_query_free (QiheSearchQuery *self)
{
  for (guint i = 0; i < QIHE_N_SEARCH_TIERS; i++)
    g_free (self->matches[i]);
  g_strfreev (self->terms);
  g_free (self);
}

gboolean
qihe_search_query_is_in (const QiheSearchQuery *self, const char *text)
{
  g_autofree char *folded = qihe_text_fold (text);

  for (guint i = 0; self->terms[i] != NULL; i++)
    if (strstr (folded, self->terms[i]) == NULL)
      return FALSE;
  return TRUE;
}
