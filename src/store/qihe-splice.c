/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-splice.h"

#include "store/qihe-digest.h"

typedef struct {
  gsize at;
  const char *text;
  const char *sha256;
} Side;

static gboolean
is_inside_character (char c)
{
  return ((guchar) c & 0xc0) == 0x80;
}

static gsize
common_start (const char *a, const char *b)
{
  gsize n = 0;

  while (a[n] != '\0' && a[n] == b[n])
    n++;
  while (n > 0 && (is_inside_character (a[n]) || is_inside_character (b[n])))
    n--;
  return n;
}

/* At most @max bytes, so that start and end do not overlap in the shorter text. */
static gsize
common_end (const char *a, gsize a_length, const char *b, gsize b_length, gsize max)
{
  gsize n = 0;

  while (n < max && a[a_length - n - 1] == b[b_length - n - 1])
    n++;
  while (n > 0 && is_inside_character (a[a_length - n]))
    n--;
  return n;
}

static JsonNode *
side_new (const char *whole, gsize at, gsize length)
{
  g_autofree char *text = g_strndup (whole + at, length);
  g_autofree char *sha256 = qihe_digest_of_text (whole);
  JsonObject *splice = json_object_new ();
  JsonObject *side = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_int_member (splice, "at", (gint64) at);
  json_object_set_string_member (splice, "text", text);
  json_object_set_string_member (splice, "sha256", sha256);
  json_object_set_object_member (side, "splice", splice);
  json_node_take_object (node, side);
  return node;
}

static const char *
get_string (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

static gboolean
side_parse (JsonNode *node, Side *side)
{
  if (!qihe_splice_is (node))
    return FALSE;

  JsonNode *inner = json_object_get_member (json_node_get_object (node), "splice");
  if (!JSON_NODE_HOLDS_OBJECT (inner))
    return FALSE;

  JsonObject *splice = json_node_get_object (inner);
  gint64 at = json_object_get_int_member_with_default (splice, "at", -1);

  side->at = (gsize) at;
  side->text = get_string (splice, "text");
  side->sha256 = get_string (splice, "sha256");
  return at >= 0 && side->text != NULL && side->sha256 != NULL;
}

static gboolean
has_digest (const char *text, const char *sha256)
{
  g_autofree char *actual = qihe_digest_of_text (text);

  return g_str_equal (actual, sha256);
}

gboolean
qihe_splice_wanted (JsonNode *before, JsonNode *after)
{
  const char *a = json_node_get_string (before);
  const char *b = json_node_get_string (after);

  return a != NULL && b != NULL && MAX (strlen (a), strlen (b)) > QIHE_SPLICE_FROM;
}

void
qihe_splice_new (const char *before, const char *after, JsonNode **before_side,
                 JsonNode **after_side)
{
  gsize before_length = strlen (before);
  gsize after_length = strlen (after);
  gsize start = common_start (before, after);
  gsize end = common_end (before, before_length, after, after_length,
                          MIN (before_length, after_length) - start);

  *before_side = side_new (before, start, before_length - start - end);
  *after_side = side_new (after, start, after_length - start - end);
}

gboolean
qihe_splice_is (JsonNode *node)
{
  return JSON_NODE_HOLDS_OBJECT (node) &&
         json_object_has_member (json_node_get_object (node), "splice");
}

char *
qihe_splice_apply (const char *text, JsonNode *from, JsonNode *to)
{
  gsize length = strlen (text);
  Side old, new;

  if (!side_parse (from, &old) || !side_parse (to, &new) || old.at != new.at || old.at > length ||
      strlen (old.text) > length - old.at || !has_digest (text, old.sha256))
    return NULL;

  g_autoptr (GString) result = g_string_new_len (text, (gssize) old.at);
  g_string_append (result, new.text);
  g_string_append (result, text + old.at + strlen (old.text));
  return has_digest (result->str, new.sha256) ? g_string_free (g_steal_pointer (&result), FALSE)
                                              : NULL;
}
