/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-base-error.h"
#include "base/qihe-json-reader.h"
#include "base/qihe-json-string.h"
#include "base/qihe-json.h"

#define MAX_SIZE 100000

static JsonNode *
parse (const char *text, gssize size, GError **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, size < 0 ? strlen (text) : (gsize) size);

  return qihe_json_parse (bytes, MAX_SIZE, error);
}

static void
check_refused (const char *text, gssize size, const char *message)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (parse (text, size, &error));
  g_assert_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_JSON);
  g_assert_cmpstr (error->message, ==, message);
}

static void
check_accepted (const char *text, const char *expected)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) root = parse (text, -1, &error);
  g_autofree char *written = NULL;

  g_assert_no_error (error);
  written = json_to_string (root, FALSE);
  g_assert_cmpstr (written, ==, expected);
}

static void
test_accepted (void)
{
  check_accepted ("{}", "{}");
  check_accepted (" [ ] ", "[]");
  check_accepted ("\xef\xbb\xbf[1]", "[1]");
  check_accepted ("null", "null");
  check_accepted ("\"x\"", "\"x\"");
  check_accepted ("[1, -2, true, false, null, \"\"]", "[1,-2,true,false,null,\"\"]");
  check_accepted ("[0.5, -0.25, 1e2]", "[0.5,-0.25,100.0]");
  check_accepted ("[9223372036854775807, -9223372036854775808]",
                  "[9223372036854775807,-9223372036854775808]");
  check_accepted ("{\"a\": {\"a\": [{\"a\": 1}, {\"a\": 2}]}, \"b\": []}",
                  "{\"a\":{\"a\":[{\"a\":1},{\"a\":2}]},\"b\":[]}");
}

static void
test_strings (void)
{
  g_autoptr (JsonNode) root =
      parse ("[\"\\\"\\\\\\/\\b\\f\\n\\r\\t\", \"\\u0041\\u5951\\ud83d\\ude00\", \"契合\"]", -1,
             NULL);
  JsonArray *array = json_node_get_array (root);

  g_assert_cmpstr (json_array_get_string_element (array, 0), ==, "\"\\/\b\f\n\r\t");
  g_assert_cmpstr (json_array_get_string_element (array, 1), ==, "A契😀");
  g_assert_cmpstr (json_array_get_string_element (array, 2), ==, "契合");
}

static void
test_structure_refused (void)
{
  check_refused ("", 0, "line 1, column 1: the document ends where a value is expected");
  check_refused ("[1,]", -1, "line 1, column 4: expected a value");
  check_refused ("[1 2]", -1, "line 1, column 4: expected “,” or “]”");
  check_refused ("{\"a\": 1,}", -1, "line 1, column 9: expected a key in quotes");
  check_refused ("{\"a\" 1}", -1, "line 1, column 6: expected “:” after the key");
  check_refused ("{\"a\": 1 \"b\": 2}", -1, "line 1, column 9: expected “,” or “}”");
  check_refused ("[1}", -1, "line 1, column 3: expected “,” or “]”");
  check_refused ("[", -1, "line 1, column 2: the document ends where a value is expected");
  check_refused ("[1] x", -1, "line 1, column 5: text after the end of the document");
  check_refused ("// no\n[]", -1, "line 1, column 1: expected a value");
  check_refused ("[\n  tru]", -1, "line 2, column 3: expected a value");
  check_refused ("[\"契合\", x]", -1, "line 1, column 8: expected a value");
}

static void
test_numbers_refused (void)
{
  check_refused ("01", -1, "line 1, column 2: text after the end of the document");
  check_refused ("-", -1, "line 1, column 2: a number needs a digit here");
  check_refused ("[1.]", -1, "line 1, column 4: a number needs a digit here");
  check_refused ("[1e+]", -1, "line 1, column 5: a number needs a digit here");
  check_refused ("[.5]", -1, "line 1, column 2: expected a value");
  check_refused ("[+1]", -1, "line 1, column 2: expected a value");
  check_refused ("[NaN]", -1, "line 1, column 2: expected a value");
  check_refused ("[0x10]", -1, "line 1, column 3: expected “,” or “]”");
  check_refused ("[1e400]", -1, "line 1, column 2: the number is too large");
  check_refused ("[9223372036854775808]", -1,
                 "line 1, column 2: the number is too large for 64 bits");
}

static void
test_strings_refused (void)
{
  check_refused ("[\"a", -1, "line 1, column 4: the text has no closing quote");
  check_refused ("[\"a\nb\"]", -1,
                 "line 1, column 4: a control character in a text; write it as an escape");
  check_refused ("[\"\\x\"]", -1, "line 1, column 4: no such escape after “\\”");
  check_refused ("[\"\\", -1, "line 1, column 4: no such escape after “\\”");
  check_refused ("[\"\\u12g4\"]", -1, "line 1, column 5: “\\u” needs four hexadecimal digits");
  check_refused ("[\"\\u0000\"]", -1, "line 1, column 5: “\\u0000” is not allowed in a text");
  check_refused ("[\"\\ud800\"]", -1, "line 1, column 9: half of a surrogate pair");
  check_refused ("[\"\\ud800\\u0041\"]", -1, "line 1, column 9: half of a surrogate pair");
  check_refused ("[\"\\udc00\"]", -1, "line 1, column 9: half of a surrogate pair");
}

static void
test_encoding_refused (void)
{
  const char *message = "line 2, column 2: the document is not UTF-8; save it in this encoding";

  check_refused ("[\n\"\xd6\xd0\"]", -1, message);
  check_refused ("[\n\"\xed\xa0\x80\"]", -1, message);
  check_refused ("[\n\"\0\"]", 6, message);
}

static void
test_duplicate (void)
{
  check_refused ("{\"a\": 1, \"b\": 2, \"a\": 3}", -1,
                 "line 1, column 18: the key “a” comes twice in one object");
  check_refused ("[{\"a\": {\"b\": 1, \"\\u0062\": 2}}]", -1,
                 "line 1, column 17: the key “b” comes twice in one object");
}

/* The last key repeats the first, in an object too large to be searched one by one. */
static void
test_duplicate_among_many (void)
{
  g_autoptr (GString) text = g_string_new ("{");
  g_autoptr (GError) error = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (text, "\"k%d\": 1, ", i);
  g_string_append (text, "\"k0\": 1}");
  g_assert_null (parse (text->str, -1, &error));
  g_assert_true (g_str_has_suffix (error->message, "the key “k0” comes twice in one object"));
}

static void
test_depth (void)
{
  g_autofree char *opened = g_strnfill (64, '[');
  g_autofree char *closed = g_strnfill (64, ']');
  g_autofree char *deep = g_strconcat (opened, closed, NULL);
  g_autofree char *deeper = g_strconcat ("[", deep, "]", NULL);
  g_autofree char *endless = g_strnfill (MAX_SIZE, '[');
  g_autoptr (JsonNode) root = parse (deep, -1, NULL);

  g_assert_nonnull (root);
  check_refused (deeper, -1, "line 1, column 65: nested too deeply, more than 64 levels");
  check_refused (endless, -1, "line 1, column 65: nested too deeply, more than 64 levels");
}

static void
test_size (void)
{
  g_autofree char *text = g_strnfill (MAX_SIZE + 1, ' ');

  check_refused (text, -1, "the document has 100001 bytes; at most 100000 are read");
}

static void
check_fraction (const char *json, const char *expected)
{
  g_autoptr (JsonNode) node = parse (json, -1, NULL);
  QiheJsonPlace place = qihe_json_root (node);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;
  QiheFraction value;

  if (!qihe_json_get_fraction (&place, &value, &error)) {
    g_assert_cmpstr (error->message, ==, expected);
    return;
  }
  text = qihe_fraction_to_string (value);
  g_assert_cmpstr (text, ==, expected);
}

static void
test_fraction (void)
{
  check_fraction ("\"1/5\"", "1/5");
  check_fraction ("0.2", "1/5");
  check_fraction ("0.20000000000000001", "1/5");
  check_fraction ("1e-6", "1/1000000");
  check_fraction ("0.333", "333/1000");
  check_fraction ("1", "1");
  check_fraction ("1.0", "1");
  check_fraction ("0.3333333333333333",
                  "$: “0.3333333333333333” needs a denominator above 1000000; round it");
  check_fraction ("true", "$: expected a number, such as \"1/5\" or 0.2");
}

static void
test_place (void)
{
  g_autoptr (JsonNode) node = parse ("{\"a\": {\"b.c\": [1, \"\"]}, \"n\": null}", -1, NULL);
  QiheJsonPlace root = qihe_json_root (node);
  QiheJsonPlace missing = qihe_json_optional (&root, "n");
  QiheJsonPlace a;
  QiheJsonPlace list;
  QiheJsonPlace last;
  g_autoptr (GError) error = NULL;
  guint length;

  g_assert_null (missing.node);
  g_assert_true (qihe_json_required (&root, "a", &a, NULL));
  g_assert_true (qihe_json_required_array (&a, "b.c", 2, &list, &length, NULL));
  g_assert_cmpuint (length, ==, 2);
  last = qihe_json_element (&list, 1);
  g_assert_null (qihe_json_get_string (&last, &error));
  g_assert_cmpstr (error->message, ==, "$.a[\"b.c\"][1]: expected a text that is not empty");
  g_clear_error (&error);
  g_assert_false (qihe_json_expect_array (&list, 1, &length, &error));
  g_assert_cmpstr (error->message, ==, "$.a[\"b.c\"]: 2 entries; at most 1 are possible");
}

static void
test_append (void)
{
  g_autoptr (GString) out = g_string_new (NULL);

  qihe_json_string_append (out, "契\"\\/\b\n\x1f\x7f");
  g_assert_cmpstr (out->str, ==, "\"契\\\"\\\\/\\b\\n\\u001f\x7f\"");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/accepted", test_accepted);
  g_test_add_func ("/json/strings", test_strings);
  g_test_add_func ("/json/structure-refused", test_structure_refused);
  g_test_add_func ("/json/numbers-refused", test_numbers_refused);
  g_test_add_func ("/json/strings-refused", test_strings_refused);
  g_test_add_func ("/json/encoding-refused", test_encoding_refused);
  g_test_add_func ("/json/duplicate", test_duplicate);
  g_test_add_func ("/json/duplicate-among-many", test_duplicate_among_many);
  g_test_add_func ("/json/depth", test_depth);
  g_test_add_func ("/json/size", test_size);
  g_test_add_func ("/json/fraction", test_fraction);
  g_test_add_func ("/json/place", test_place);
  g_test_add_func ("/json/append", test_append);
  return g_test_run ();
}
