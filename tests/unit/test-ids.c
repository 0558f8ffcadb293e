/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Times, ids and the JSON that digests are made of. */

#include "base/qihe-base-error.h"
#include "base/qihe-canonical-json.h"
#include "base/qihe-clock.h"
#include "base/qihe-random.h"
#include "base/qihe-uuid.h"

static void
assert_time (gint64 time, const char *expected)
{
  g_autofree char *text = qihe_clock_format (time);

  g_assert_cmpstr (text, ==, expected);
}

static void
test_clock (void)
{
  assert_time (0, "1970-01-01T00:00:00.000Z");
  assert_time (-1, "1969-12-31T23:59:59.999Z");
  assert_time (G_GINT64_CONSTANT (1780302600125), "2026-06-01T08:30:00.125Z");
  g_assert_cmpint (qihe_clock_now (), >, G_GINT64_CONSTANT (1700000000000));
}

static void
test_uuid (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gint64 before = qihe_clock_now ();

  for (guint i = 0; i < 1000; i++) {
    char *id = qihe_uuid_new ();
    g_autofree char *time = g_strdup_printf ("%.8s%.4s", id, id + 9);

    g_assert_true (qihe_uuid_is_valid (id));
    g_assert_cmpint (id[14], ==, '7');
    g_assert_nonnull (strchr ("89ab", id[19]));
    g_assert_cmpint (g_ascii_strtoll (time, NULL, 16), >=, before);
    g_assert_cmpint (g_ascii_strtoll (time, NULL, 16), <=, qihe_clock_now ());
    g_assert_true (g_hash_table_add (seen, id));
  }
}

/* Also within a millisecond. */
static void
test_uuid_order (void)
{
  g_autofree char *before = qihe_uuid_new ();

  for (guint i = 0; i < 100; i++) {
    char *id;

    g_usleep (2);
    id = qihe_uuid_new ();
    g_assert_cmpstr (before, <, id);
    g_free (before);
    before = id;
  }
}

static void
test_uuid_is_valid (void)
{
  static const char *const wrong[] = { "",
                                       "../../../../etc/passwd",
                                       "01900000-0000-7000-8000-00000000000",
                                       "01900000-0000-7000-8000-0000000000000",
                                       "01900000-0000-7000-8000-00000000000A",
                                       "01900000/0000-7000-8000-000000000000",
                                       "01900000-0000-7000-8000-00000000000/" };

  g_assert_true (qihe_uuid_is_valid ("01900000-0000-7000-8000-00000000000a"));
  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    g_assert_false (qihe_uuid_is_valid (wrong[i]));
}

static void
test_random (void)
{
  guint8 a[32] = { 0 };
  guint8 b[32] = { 0 };

  qihe_random_fill (a, sizeof a);
  qihe_random_fill (b, sizeof b);
  g_assert_cmpint (memcmp (a, b, sizeof a), !=, 0);
}

static void
assert_double (double value, const char *expected)
{
  g_autoptr (JsonNode) node = json_node_init_double (json_node_alloc (), value);
  g_autoptr (GString) text = g_string_new (NULL);

  qihe_canonical_json_append (text, node);
  g_assert_cmpstr (text->str, ==, expected);
}

static void
test_canonical_doubles (void)
{
  assert_double (0.1, "0.1");
  assert_double (3, "3.0");
  assert_double (-0.5, "-0.5");
  assert_double (1e300, "1e+300");
  assert_double (0.1 + 0.2, "0.30000000000000004");
}

static void
test_canonical_object (void)
{
  const char *text = "{\"b\":\"\\\"\\\\\\n\\u0001契\",\"a\":-9223372036854775808,\"c\":null,"
                     "\"d\":{\"e\":true,\"f\":false},\"g\":{}}";
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonObject) object = qihe_canonical_json_parse (text, strlen (text), &error);
  g_autoptr (GString) again = g_string_new (NULL);

  g_assert_no_error (error);
  qihe_canonical_json_append_object (again, object);
  g_assert_cmpstr (again->str, ==, text);
}

static void
test_canonical_refuses (void)
{
  static const char *const wrong[] = { "", "[]", "1", "{", "{\"a\":1,\"a\":2}", "{\"a\":1}x" };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_autoptr (GError) error = NULL;

    g_assert_null (qihe_canonical_json_parse (wrong[i], strlen (wrong[i]), &error));
    g_assert_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_JSON);
  }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ids/clock", test_clock);
  g_test_add_func ("/ids/uuid", test_uuid);
  g_test_add_func ("/ids/uuid-order", test_uuid_order);
  g_test_add_func ("/ids/uuid-is-valid", test_uuid_is_valid);
  g_test_add_func ("/ids/random", test_random);
  g_test_add_func ("/canonical-json/doubles", test_canonical_doubles);
  g_test_add_func ("/canonical-json/object", test_canonical_object);
  g_test_add_func ("/canonical-json/refuses", test_canonical_refuses);
  return g_test_run ();
}
