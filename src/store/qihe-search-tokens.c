/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-search-tokens.h"

/* So much of a word counts. */
#define MAX_WORD 64

typedef struct {
  const char *text;
  const char *at;
  const char *end;
  gboolean query;
  QiheTokenFunc func;
  void *context;
} Walk;

/* The next character and its length; a byte that begins none stands for itself. */
static gunichar
read_character (const char *at, const char *end, int *length)
{
  gunichar c = at < end ? g_utf8_get_char_validated (at, end - at) : 0;

  if (c == (gunichar) -1 || c == (gunichar) -2) {
    *length = 1;
    return 0;
  }
  *length = g_utf8_skip[(guchar) *at];
  return c >= 0xff01 && c <= 0xff5e ? c - 0xfee0 : c;
}

static gboolean
is_paired (gunichar c)
{
  return (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ||
         (c >= 0x20000 && c <= 0x3ffff) || c == 0xe000 || c == 0xe001;
}

static int
emit (const Walk *walk, int flags, const char *token, int length, const char *from, const char *to)
{
  return walk->func (walk->context, flags, token, length, (int) (from - walk->text),
                     (int) (to - walk->text));
}

static int
walk_pairs (Walk *walk)
{
  gboolean paired = FALSE;
  int code = 0, length, next;

  while (code == 0 && is_paired (read_character (walk->at, walk->end, &length))) {
    const char *behind = walk->at + length;

    if (behind < walk->end && is_paired (read_character (behind, walk->end, &next))) {
      code = emit (walk, 0, walk->at, length + next, walk->at, behind + next);
      paired = TRUE;
    } else if (!walk->query || !paired)
      /* At the place of the last pair, so that a word behind it follows that. */
      code = emit (walk, paired ? FTS5_TOKEN_COLOCATED : 0, walk->at, length, walk->at, behind);
    walk->at = behind;
  }
  return code;
}

static int
walk_word (Walk *walk)
{
  const char *from = walk->at;
  char word[MAX_WORD];
  int n = 0, length;
  gunichar c;

  while (walk->at < walk->end && (c = read_character (walk->at, walk->end, &length)) < 0x80 &&
         g_ascii_isalnum (c)) {
    if (n < MAX_WORD)
      word[n++] = g_ascii_tolower ((char) c);
    walk->at += length;
  }
  return emit (walk, 0, word, n, from, walk->at);
}

static int
create (void *module, const char **arguments, int n, Fts5Tokenizer **out)
{
  *out = (Fts5Tokenizer *) module;
  return SQLITE_OK;
}

static void delete (Fts5Tokenizer *tokenizer)
{
}

static int
tokenize (Fts5Tokenizer *tokenizer, void *context, int flags, const char *text, int length,
          QiheTokenFunc func)
{
  return qihe_search_tokens_each (text, length, (flags & FTS5_TOKENIZE_QUERY) != 0, func, context);
}

int
qihe_search_tokens_each (const char *text, int length, gboolean query, QiheTokenFunc func,
                         void *context)
{
  Walk walk = { text, text, text + length, query, func, context };
  int code = 0;

  while (code == 0 && walk.at < walk.end) {
    int size;
    gunichar c = read_character (walk.at, walk.end, &size);

    if (is_paired (c))
      code = walk_pairs (&walk);
    else if (c < 0x80 && g_ascii_isalnum (c))
      code = walk_word (&walk);
    else
      walk.at += size;
  }
  return code;
}

int
qihe_search_tokens_register (sqlite3 *db)
{
  static fts5_tokenizer tokenizer = { create, delete, tokenize };
  sqlite3_stmt *statement = NULL;
  fts5_api *api = NULL;
  int code = sqlite3_prepare_v2 (db, "SELECT fts5(?1)", -1, &statement, NULL);

  if (code != SQLITE_OK)
    return code;
  code = sqlite3_bind_pointer (statement, 1, (void *) &api, "fts5_api_ptr", NULL);
  if (code == SQLITE_OK)
    code = sqlite3_step (statement) == SQLITE_ROW ? SQLITE_OK : SQLITE_ERROR;
  sqlite3_finalize (statement);
  if (code != SQLITE_OK || api == NULL)
    return SQLITE_ERROR;
  return api->xCreateTokenizer (api, QIHE_SEARCH_TOKENIZER, &tokenizer, &tokenizer, NULL);
}
