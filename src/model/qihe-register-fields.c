/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-data.h"
#include "base/qihe-text.h"
#include "model/qihe-register-private.h"

#define MAX_CHOICES_SIZE ((gsize) 1024 * 1024)

/* Columns that every register has. */
static const char *const reserved[] = { "id", "seq", "extra", "conflict", QIHE_REGISTER_ARCHIVED,
                                        NULL };

static gboolean
parse_choice (QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  QiheChoice *choice = g_new0 (QiheChoice, 1);
  QiheJsonPlace id, title;
  const char *text;

  g_ptr_array_add (self->choices, choice);
  if (!qihe_json_expect_object (entry, error) || !qihe_json_required (entry, "id", &id, error) ||
      (text = qihe_json_get_string (&id, error)) == NULL)
    return FALSE;
  choice->id = g_strdup (text);
  title = qihe_json_optional (entry, "title");
  return qihe_json_get_bilingual (&title, &choice->title, error);
}

static gboolean
check_choice (QiheField *self, const QiheJsonPlace *entry, guint index, GError **error)
{
  const QiheChoice *choice = g_ptr_array_index (self->choices, index);
  g_autofree char *quoted = qihe_text_quote (choice->id);

  return qihe_field_find_choice (self, choice->id) == choice ||
         qihe_json_fail (entry, error, _ ("%s is there already; ids have to differ"), quoted);
}

static gboolean
parse_choice_list (QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace list;
  guint length;

  if (!qihe_json_required_array (entry, "choices", QIHE_REGISTER_MAX_CHOICES, &list, &length,
                                 error))
    return FALSE;
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace place = qihe_json_element (&list, i);

    if (!parse_choice (self, &place, error) || !check_choice (self, &place, i, error))
      return FALSE;
  }
  return TRUE;
}

/* @name: of a file in `data/choices` that several registers share */
static gboolean
load_choices (QiheField *self, const QiheJsonPlace *place, const char *name, GError **error)
{
  g_autofree char *file = g_strdup_printf ("choices/%s.json", name);
  g_autofree char *quoted = qihe_text_quote (name);
  g_autoptr (GBytes) bytes = qihe_data_load (file, NULL);
  g_autoptr (JsonNode) root =
      bytes != NULL ? qihe_json_parse (bytes, MAX_CHOICES_SIZE, error) : NULL;
  QiheJsonPlace list;

  if (bytes == NULL)
    return qihe_json_fail (place, error, _ ("there is no list of choices %s"), quoted);
  if (root == NULL)
    return FALSE;
  list = qihe_json_root (root);
  return parse_choice_list (self, &list, error);
}

static gboolean
parse_choices (QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace place = qihe_json_optional (entry, "choices");

  if (self->kind != QIHE_FIELD_CHOICE)
    return TRUE;
  if (place.node == NULL || !JSON_NODE_HOLDS_VALUE (place.node))
    return parse_choice_list (self, entry, error);

  const char *name = qihe_json_get_string (&place, error);
  return name != NULL && load_choices (self, &place, name, error);
}

static gboolean
parse_kind (QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace place;
  const char *text;

  if (!qihe_json_required (entry, "type", &place, error) ||
      (text = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  if (qihe_field_kind_parse (text, &self->kind))
    return TRUE;

  g_autofree char *quoted = qihe_text_quote (text);
  return qihe_json_fail (&place, error, _ ("there is no type %s"), quoted);
}

static gboolean
parse_target (QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace place;
  const char *text;

  if (self->kind != QIHE_FIELD_REFERENCE)
    return TRUE;
  if (!qihe_json_required (entry, "to", &place, error) ||
      (text = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  self->target = g_strdup (text);
  return TRUE;
}

static gboolean
parse_words (QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  QiheJsonPlace title = qihe_json_optional (entry, "title");
  QiheJsonPlace aliases = qihe_json_optional (entry, "alias");

  return qihe_json_get_bilingual (&title, &self->title, error) &&
         qihe_json_get_strings (&aliases, QIHE_REGISTER_MAX_ALIASES, &self->aliases, error);
}

static gboolean
parse_rules (QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  const struct {
    const char *key;
    gboolean *out;
  } rules[] = {
    { "required", &self->required },
    { "unique", &self->unique },
    { "list", &self->list },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rules); i++) {
    QiheJsonPlace place = qihe_json_optional (entry, rules[i].key);

    if (!qihe_json_get_boolean (&place, FALSE, rules[i].out, error))
      return FALSE;
  }
  return TRUE;
}

/* A list of texts of several lines, or of yes and no, is not what a person would keep. */
static gboolean
check_rules (const QiheField *self, const QiheJsonPlace *entry, GError **error)
{
  if (self->list && (self->kind == QIHE_FIELD_LONG_TEXT || self->kind == QIHE_FIELD_FLAG))
    return qihe_json_fail (entry, error, _ ("a field of this type cannot be a list"));
  return !(self->list && self->unique) ||
         qihe_json_fail (entry, error, _ ("a list cannot be unique"));
}

static gboolean
is_name (const char *text)
{
  gsize length = strlen (text);

  return length > 0 && length <= QIHE_REGISTER_MAX_ID && g_ascii_islower (text[0]) &&
         strspn (text, "abcdefghijklmnopqrstuvwxyz0123456789_") == length &&
         strstr (text, "__") == NULL; /* the tables of lists are called so */
}

gboolean
qihe_register_parse_id (const QiheJsonPlace *object, char **out, GError **error)
{
  QiheJsonPlace place;
  const char *text;

  if (!qihe_json_expect_object (object, error) ||
      !qihe_json_required (object, "id", &place, error) ||
      (text = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  if (!is_name (text) || g_strv_contains (reserved, text)) {
    g_autofree char *quoted = qihe_text_quote (text);

    return qihe_json_fail (&place, error,
                           _ ("%s cannot be an id; take small letters, digits and single "
                              "underscores, at most %d, a letter first"),
                           quoted, QIHE_REGISTER_MAX_ID);
  }
  *out = g_strdup (text);
  return TRUE;
}

QiheField *
qihe_register_parse_field (const QiheJsonPlace *entry, GError **error)
{
  g_autoptr (QiheField) self = qihe_field_new ();

  if (!qihe_register_parse_id (entry, &self->id, error) || !parse_kind (self, entry, error) ||
      !parse_choices (self, entry, error) || !parse_target (self, entry, error) ||
      !parse_words (self, entry, error) || !parse_rules (self, entry, error) ||
      !check_rules (self, entry, error))
    return NULL;
  return g_steal_pointer (&self);
}
