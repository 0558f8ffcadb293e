/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-credit-code.h"
#include "model/qihe-field-list.h"
#include "model/qihe-value-text.h"

typedef gboolean (*TextParser) (const char *text, char **out, GError **error);
typedef gboolean (*NumberParser) (const char *text, gint64 *out, GError **error);

static JsonNode *
text_node (const char *text)
{
  return json_node_init_string (json_node_alloc (), text);
}

static gboolean
parse_plain (const char *text, char **out, GError **error)
{
  *out = g_strstrip (g_strdup (text));
  return TRUE;
}

/* A line break within a single line is white space. */
static gboolean
parse_line (const char *text, char **out, GError **error)
{
  parse_plain (text, out, error);
  g_strdelimit (*out, "\r\n\t", ' ');
  return TRUE;
}

static gboolean
parse_flag (const char *text, gint64 *out, GError **error)
{
  static const char *const words[] = { "0", "no",  "false", "否", "无",
                                       "1", "yes", "true",  "是", "有" };
  g_autofree char *folded = qihe_text_fold (text);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++) {
    if (g_str_equal (words[i], folded)) {
      *out = i >= G_N_ELEMENTS (words) / 2;
      return TRUE;
    }
  }
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_CHOICE, _ ("write yes or no"));
  return FALSE;
}

static JsonNode *
parse_choice (const QiheField *self, const char *text, GError **error)
{
  const QiheChoice *choice = qihe_field_find_choice (self, text);
  g_autoptr (GString) names = g_string_new (NULL);

  if (choice != NULL)
    return text_node (choice->id);
  for (guint i = 0; i < self->choices->len; i++) {
    const QiheChoice *one = g_ptr_array_index (self->choices, i);

    g_string_append (names, i > 0 ? _ (", ") : "");
    g_string_append (names, qihe_bilingual_get (&one->title, qihe_language_current (), one->id));
  }
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_CHOICE, _ ("choose one of %s"),
               names->str);
  return NULL;
}

static JsonNode *
parse_text (TextParser parser, const char *text, GError **error)
{
  g_autofree char *out = NULL;

  return parser (text, &out, error) ? text_node (out) : NULL;
}

static JsonNode *
parse_number (NumberParser parser, const char *text, GError **error)
{
  gint64 out;

  return parser (text, &out, error) ? json_node_init_int (json_node_alloc (), out) : NULL;
}

static JsonNode *
parse (const QiheField *self, const char *text, GError **error)
{
  static const TextParser texts[] = {
    [QIHE_FIELD_TEXT] = parse_line,
    [QIHE_FIELD_LONG_TEXT] = parse_plain,
    [QIHE_FIELD_REFERENCE] = parse_line,
    [QIHE_FIELD_DAY] = qihe_day_parse,
    [QIHE_FIELD_MONTH] = qihe_month_parse,
    [QIHE_FIELD_CREDIT_CODE] = qihe_credit_code_parse,
    [QIHE_FIELD_ORGANISATION_CODE] = qihe_organisation_code_parse,
    [QIHE_FIELD_MOBILE] = qihe_mobile_parse,
    [QIHE_FIELD_PHONE] = qihe_phone_parse,
    [QIHE_FIELD_EMAIL] = qihe_email_parse,
    [QIHE_FIELD_DOCUMENT_NUMBER] = qihe_document_number_parse,
  };
  static const NumberParser numbers[] = {
    [QIHE_FIELD_NUMBER] = qihe_whole_number_parse,
    [QIHE_FIELD_MONEY] = qihe_money_parse,
    [QIHE_FIELD_FLAG] = parse_flag,
  };

  if (self->kind == QIHE_FIELD_CHOICE)
    return parse_choice (self, text, error);
  if (qihe_field_kind_is_number (self->kind))
    return parse_number (numbers[self->kind], text, error);
  return parse_text (texts[self->kind], text, error);
}

/* Hundredths with the point where it belongs. */
static char *
show_money (gint64 fen)
{
  guint64 size = fen < 0 ? -(guint64) fen : (guint64) fen;

  return g_strdup_printf ("%s%" G_GUINT64_FORMAT ".%02u", fen < 0 ? "-" : "", size / 100,
                          (guint) (size % 100));
}

/* Whether every record has it or has it not, so that what is not so is not stored. */
static gboolean
is_left_out (const QiheField *self, JsonNode *value)
{
  return self->internal && self->kind == QIHE_FIELD_FLAG && json_node_get_int (value) == 0;
}

static char *
show_number (const QiheField *self, gint64 number)
{
  if (self->kind == QIHE_FIELD_MONEY)
    return show_money (number);
  if (self->kind == QIHE_FIELD_FLAG)
    return g_strdup (number != 0 ? _ ("yes") : _ ("no"));
  return g_strdup_printf ("%" G_GINT64_FORMAT, number);
}

static const char *
show_text (const QiheField *self, const char *text, JsonObject *names)
{
  const QiheChoice *choice =
      self->kind == QIHE_FIELD_CHOICE ? qihe_field_find_choice (self, text) : NULL;

  if (self->kind == QIHE_FIELD_REFERENCE && names != NULL)
    return json_object_get_string_member_with_default (names, text, text);
  return choice != NULL ? qihe_bilingual_get (&choice->title, qihe_language_current (), choice->id)
                        : text;
}

JsonNode *
qihe_field_parse_one (const QiheField *self, const char *text, GError **error)
{
  g_autofree char *shown = NULL;
  JsonNode *value = parse (self, text, error);

  if (value != NULL)
    return value;
  shown = qihe_text_quote (text);
  g_prefix_error (error, _ ("%s %s: "), qihe_field_get_title (self), shown);
  return NULL;
}

JsonNode *
qihe_field_parse (const QiheField *self, const char *text, GError **error)
{
  g_autoptr (JsonNode) value = NULL;

  if (qihe_text_is_blank (text))
    return json_node_init_null (json_node_alloc ());
  if (self->list)
    return qihe_field_list_parse (self, text, error);
  value = qihe_field_parse_one (self, text, error);
  if (value != NULL && is_left_out (self, value))
    return json_node_init_null (json_node_alloc ());
  return g_steal_pointer (&value);
}

char *
qihe_field_show_one (const QiheField *self, JsonNode *value, JsonObject *names)
{
  if (!JSON_NODE_HOLDS_VALUE (value))
    return g_strdup ("");
  if (json_node_get_value_type (value) == G_TYPE_STRING)
    return g_strdup (show_text (self, json_node_get_string (value), names));
  return show_number (self, json_node_get_int (value));
}

char *
qihe_field_show_named (const QiheField *self, JsonNode *value, JsonObject *names)
{
  return self->list ? qihe_field_list_show (self, value, names)
                    : qihe_field_show_one (self, value, names);
}

char *
qihe_field_show (const QiheField *self, JsonNode *value)
{
  return qihe_field_show_named (self, value, NULL);
}

char *
qihe_field_show_of (const QiheField *self, JsonObject *record)
{
  JsonNode *value = json_object_get_member (record, self->id);
  JsonNode *names = json_object_get_member (record, QIHE_RECORD_NAMES);

  return value != NULL ? qihe_field_show_named (self, value,
                                                names != NULL ? json_node_get_object (names) : NULL)
                       : NULL;
}
