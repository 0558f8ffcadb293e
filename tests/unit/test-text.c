/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-text.h"
#include "base/qihe-user.h"

static void
check_fold (const char *text, const char *expected)
{
  g_autofree char *folded = qihe_text_fold (text);

  g_assert_cmpstr (folded, ==, expected);
}

static void
test_fold (void)
{
  check_fold ("", "");
  check_fold ("  Joint  Research \n", "joint research");
  check_fold ("ＡＢＣ（１）", "abc(1)");
  check_fold ("　资金（保障）支持　", "资金(保障)支持");
  check_fold ("Straße", "strasse");
  check_fold ("\xff\xfe X", "\xef\xbf\xbd\xef\xbf\xbd x"); /* as a command may get it */
}

static void
check_shorten (const char *text, guint max, const char *expected)
{
  g_autofree char *actual = qihe_text_shorten (text, max);

  g_assert_cmpstr (actual, ==, expected);
}

static void
test_shorten (void)
{
  check_shorten ("", 3, "");
  check_shorten (" 会议\n\n纪要 ", 5, "会议 纪要");
  check_shorten ("会议纪要", 4, "会议纪要");
  check_shorten ("会议纪要一", 4, "会议纪…");
  check_shorten ("ab", 1, "…");
}

static void
test_quote (void)
{
  g_autofree char *steering = qihe_text_quote ("a\x1b[2Jb\n");
  g_autofree char *invalid = qihe_text_quote ("\xff");
  g_autofree char *many = g_strnfill (1000, 'x');
  g_autofree char *cut = qihe_text_quote (many);

  g_assert_cmpstr (steering, ==, "“a�[2Jb�”");
  g_assert_cmpstr (invalid, ==, "“�”");
  g_assert_cmpint (g_utf8_strlen (cut, -1), <, 100);
  g_assert_true (g_str_has_suffix (cut, "x…”"));
}

static void
check_user (const char *real_name, const char *login, const char *expected)
{
  g_autofree char *actual = qihe_user_choose_name (real_name, login);

  g_assert_cmpstr (actual, ==, expected);
}

/* A person by the full name where the system knows it. */
static void
test_user (void)
{
  check_user ("沈知微", "shen", "沈知微");
  check_user (" Shen Zhiwei ", "shen", "Shen Zhiwei");
  check_user ("Unknown", "shen", "shen");
  check_user ("", "shen", "shen");
  check_user ("\xff", "shen", "�");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/fold", test_fold);
  g_test_add_func ("/text/shorten", test_shorten);
  g_test_add_func ("/text/quote", test_quote);
  g_test_add_func ("/text/user", test_user);
  return g_test_run ();
}
