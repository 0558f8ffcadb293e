/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "fit-fixture.h"
#include "model/qihe-credit-code.h"
#include "model/qihe-value-text.h"

typedef gboolean (*Parser) (const char *text, char **out, GError **error);
typedef gboolean (*NumberParser) (const char *text, gint64 *out, GError **error);

/* @expected is NULL where the text has to be refused under @rule. */
static void
check (Parser parser, const char *text, const char *expected, QiheValueError rule)
{
  g_autofree char *out = NULL;
  g_autoptr (GError) error = NULL;
  gboolean done = parser (text, &out, &error);

  g_test_message ("%s", text);
  g_assert_true (done == (expected != NULL));
  g_assert_cmpstr (out, ==, expected);
  if (expected == NULL)
    g_assert_error (error, QIHE_VALUE_ERROR, (int) rule);
}

static void
check_number (NumberParser parser, const char *text, gint64 expected)
{
  g_autoptr (GError) error = NULL;
  gint64 out = 0;

  parser (text, &out, &error);
  g_assert_no_error (error);
  g_assert_cmpint (out, ==, expected);
}

static void
refuse_number (NumberParser parser, const char *text, QiheValueError rule)
{
  g_autoptr (GError) error = NULL;
  gint64 out;

  g_assert_false (parser (text, &out, &error));
  g_assert_error (error, QIHE_VALUE_ERROR, (int) rule);
}

static QiheValueError
rule_from_id (const char *id)
{
  for (guint i = 0; i <= QIHE_VALUE_ERROR_CHOICE; i++)
    if (g_str_equal (qihe_value_error_get_id ((QiheValueError) i), id))
      return (QiheValueError) i;
  g_assert_not_reached ();
}

static JsonNode *
load_codes (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "credit-codes.json", NULL);
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  return fixture_json (text);
}

static void
test_credit_code (void)
{
  g_autoptr (JsonNode) document = load_codes ();
  JsonArray *valid = json_object_get_array_member (json_node_get_object (document), "valid");
  JsonArray *invalid = json_object_get_array_member (json_node_get_object (document), "invalid");

  g_assert_cmpuint (json_array_get_length (valid), >, 0);
  for (guint i = 0; i < json_array_get_length (valid); i++) {
    const char *code = json_array_get_string_element (valid, i);

    check (qihe_credit_code_parse, code, code, 0);
  }
  for (guint i = 0; i < json_array_get_length (invalid); i++) {
    JsonObject *one = json_array_get_object_element (invalid, i);

    check (qihe_credit_code_parse, json_object_get_string_member (one, "code"), NULL,
           rule_from_id (json_object_get_string_member (one, "rule")));
  }
}

static void
test_credit_code_as_typed (void)
{
  check (qihe_credit_code_parse, " 91350100m000100y43 ", "91350100M000100Y43", 0);
  check (qihe_credit_code_parse, "９１３５０１００Ｍ０００１００Ｙ４３", "91350100M000100Y43", 0);
  check (qihe_credit_code_parse, "9.13502E+17", NULL, QIHE_VALUE_ERROR_ROUNDED);
  check (qihe_credit_code_parse, "汉91350100M000100Y", NULL, QIHE_VALUE_ERROR_LENGTH);
  check (qihe_credit_code_parse, "汉1350100M000100Y43", NULL, QIHE_VALUE_ERROR_CHARACTER);
}

/* Each single wrong character is noticed: the sum is over a prime, and no weight is 0. */
static void
test_credit_code_slip (void)
{
  const char *code = "91350100M000100Y43";

  for (guint i = 0; i < QIHE_CREDIT_CODE_LENGTH; i++) {
    for (const char *other = "0123456789ABCDEFGHJKLMNPQRTUWXY"; *other != '\0'; other++) {
      g_autofree char *changed = g_strdup (code);
      g_autofree char *out = NULL;

      changed[i] = *other;
      g_assert_true (qihe_credit_code_parse (changed, &out, NULL) == (*other == code[i]));
    }
  }
}

static void
test_credit_code_suggest (void)
{
  g_autofree char *look_alike = qihe_credit_code_suggest ("9I3501OOM000100Y43");
  g_autofree char *fine = qihe_credit_code_suggest ("91350100M000100Y43");
  g_autofree char *wrong = qihe_credit_code_suggest ("9I3501OOM000100Y44");

  g_assert_cmpstr (look_alike, ==, "91350100M000100Y43");
  g_assert_null (fine);
  g_assert_null (wrong);
}

static void
test_organisation_code (void)
{
  check (qihe_organisation_code_parse, "D2143569X", "D2143569X", 0);
  check (qihe_organisation_code_parse, "d2143569-x", "D2143569X", 0);
  check (qihe_organisation_code_parse, "D2143569-1", NULL, QIHE_VALUE_ERROR_CHECK);
  check (qihe_organisation_code_parse, "D2143569", NULL, QIHE_VALUE_ERROR_LENGTH);
}

static void
test_day (void)
{
  check (qihe_day_parse, "2026-06-30", "2026-06-30", 0);
  check (qihe_day_parse, "2026/6/3", "2026-06-03", 0);
  check (qihe_day_parse, "2026.6.30", "2026-06-30", 0);
  check (qihe_day_parse, "2026年6月30日", "2026-06-30", 0);
  check (qihe_day_parse, "２０２６年６月３０日", "2026-06-30", 0);
  check (qihe_day_parse, "20260630", "2026-06-30", 0);
  check (qihe_day_parse, "2015-03-01 00:00:00.0", "2015-03-01", 0);
  check (qihe_day_parse, "2015-03-01T08:30:00Z", "2015-03-01", 0);
  check (qihe_day_parse, "2024-02-29", "2024-02-29", 0);
  check (qihe_day_parse, "2026-02-29", NULL, QIHE_VALUE_ERROR_RANGE);
  check (qihe_day_parse, "20261301", NULL, QIHE_VALUE_ERROR_RANGE);
  check (qihe_day_parse, "0000-01-01", NULL, QIHE_VALUE_ERROR_RANGE);
  check (qihe_day_parse, "30.6.2026", NULL, QIHE_VALUE_ERROR_FORM);
  check (qihe_day_parse, "46203", NULL, QIHE_VALUE_ERROR_FORM);
  check (qihe_day_parse, "2026-06-30x", NULL, QIHE_VALUE_ERROR_FORM);
}

static void
test_month (void)
{
  check (qihe_month_parse, "2026-06", "2026-06", 0);
  check (qihe_month_parse, "202606", "2026-06", 0);
  check (qihe_month_parse, "2026年6月", "2026-06", 0);
  check (qihe_month_parse, "202613", NULL, QIHE_VALUE_ERROR_RANGE);
  check (qihe_month_parse, "2026", NULL, QIHE_VALUE_ERROR_FORM);
}

static void
test_money (void)
{
  check_number (qihe_money_parse, "0", 0);
  check_number (qihe_money_parse, "1234.5", 123450);
  check_number (qihe_money_parse, "1,234.50元", 123450);
  check_number (qihe_money_parse, "¥1,234", 123400);
  check_number (qihe_money_parse, "-0.01", -1);
  check_number (qihe_money_parse, "300万元", 300000000);
  check_number (qihe_money_parse, "1.2亿", 12000000000);
  check_number (qihe_money_parse, "１２．３４００", 1234);
  check_number (qihe_money_parse, "92233720368547758.07", G_MAXINT64);
  refuse_number (qihe_money_parse, "92233720368547758.08", QIHE_VALUE_ERROR_RANGE);
  refuse_number (qihe_money_parse, "0.001", QIHE_VALUE_ERROR_RANGE);
  refuse_number (qihe_money_parse, "1,23", QIHE_VALUE_ERROR_FORM);
  refuse_number (qihe_money_parse, "12 000", QIHE_VALUE_ERROR_FORM);
  refuse_number (qihe_money_parse, "many", QIHE_VALUE_ERROR_FORM);
}

static void
test_whole_number (void)
{
  check_number (qihe_whole_number_parse, "1,200", 1200);
  check_number (qihe_whole_number_parse, "1200.0", 1200);
  refuse_number (qihe_whole_number_parse, "1200.5", QIHE_VALUE_ERROR_RANGE);
  refuse_number (qihe_whole_number_parse, "1e3", QIHE_VALUE_ERROR_FORM);
}

static void
test_phone (void)
{
  check (qihe_mobile_parse, "138 0013 8000", "13800138000", 0);
  check (qihe_mobile_parse, "+86-138-0013-8000", "13800138000", 0);
  check (qihe_mobile_parse, "12800138000", NULL, QIHE_VALUE_ERROR_FORM);
  check (qihe_mobile_parse, "1380013800", NULL, QIHE_VALUE_ERROR_FORM);
  check (qihe_mobile_parse, "1380013800a", NULL, QIHE_VALUE_ERROR_FORM);
  check (qihe_phone_parse, "13800138000", "13800138000", 0);
  check (qihe_phone_parse, "0512-67891234", "0512-67891234", 0);
  check (qihe_phone_parse, "051267891234-801", "0512-67891234-801", 0);
  check (qihe_phone_parse, "67891234", NULL, QIHE_VALUE_ERROR_FORM);
}

static void
test_email (void)
{
  check (qihe_email_parse, " Office@Example.ORG ", "Office@example.org", 0);
  check (qihe_email_parse, "a.b+c@mail.example.cn", "a.b+c@mail.example.cn", 0);
  check (qihe_email_parse, "office", NULL, QIHE_VALUE_ERROR_FORM);
  check (qihe_email_parse, "a@b", NULL, QIHE_VALUE_ERROR_FORM);
  check (qihe_email_parse, "a@-b.cn", NULL, QIHE_VALUE_ERROR_FORM);
}

static void
test_document_number (void)
{
  const char *number = "教职成厅函〔2024〕20号";

  check (qihe_document_number_parse, number, number, 0);
  check (qihe_document_number_parse, "教职成厅函[2024]20号", number, 0);
  check (qihe_document_number_parse, "教职成厅函（2024） 20 号", number, 0);
  check (qihe_document_number_parse, "教职成厅函【2024】第20号", number, 0);
  check (qihe_document_number_parse, "教职成厅函2024年20号", NULL, QIHE_VALUE_ERROR_FORM);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/value/credit-code", test_credit_code);
  g_test_add_func ("/value/credit-code/as-typed", test_credit_code_as_typed);
  g_test_add_func ("/value/credit-code/slip", test_credit_code_slip);
  g_test_add_func ("/value/credit-code/suggest", test_credit_code_suggest);
  g_test_add_func ("/value/organisation-code", test_organisation_code);
  g_test_add_func ("/value/day", test_day);
  g_test_add_func ("/value/month", test_month);
  g_test_add_func ("/value/money", test_money);
  g_test_add_func ("/value/whole-number", test_whole_number);
  g_test_add_func ("/value/phone", test_phone);
  g_test_add_func ("/value/email", test_email);
  g_test_add_func ("/value/document-number", test_document_number);
  return g_test_run ();
}
