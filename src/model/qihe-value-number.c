/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-value-text.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-bilingual.h"
#include "base/qihe-text.h"
#include "model/qihe-value-pattern.h"

#define FEN_OF_WAN 1000000
#define FEN_OF_YI G_GUINT64_CONSTANT (10000000000)

/* Sign, whole part and decimals in groups 1 to 3, the unit in 4. */
#define NUMBER "(-?)(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?"
#define MONEY "^(?:¥|rmb|人民币)? ?" NUMBER " ?(元|万元?|亿元?)?$"

static QiheValuePattern money_pattern = { MONEY, 0 };
static QiheValuePattern whole_pattern = { "^" NUMBER "$", 0 };

static gboolean
refuse_form (const char *example, GError **error)
{
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_FORM,
               _ ("this is no number; write it like %s"), example);
  return FALSE;
}

static gboolean
refuse_range (const char *why, GError **error)
{
  g_set_error_literal (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_RANGE, why);
  return FALSE;
}

/* How many digits the unit moves the point, down to fen. */
static guint
digits_of_unit (const char *unit)
{
  if (g_str_has_prefix (unit, "亿"))
    return 10;
  return g_str_has_prefix (unit, "万") ? 6 : 2;
}

/* Moves the point of @whole.@decimals to the right; only zeros may be left behind it. */
static gboolean
shift (const char *sign, const char *whole, const char *decimals, guint digits, gint64 *out,
       GError **error)
{
  g_autoptr (GString) number = g_string_new (sign);

  for (const char *at = whole; *at != '\0'; at++)
    if (*at != ',')
      g_string_append_c (number, *at);
  for (guint i = 0; i < digits; i++)
    g_string_append_c (number, i < strlen (decimals) ? decimals[i] : '0');
  if (strlen (decimals) > digits && strspn (decimals + digits, "0") != strlen (decimals + digits))
    return refuse_range (digits == 0 ? _ ("a whole number is needed")
                                     : _ ("parts of a fen cannot be stored"),
                         error);
  return g_ascii_string_to_signed (number->str, 10, G_MININT64, G_MAXINT64, out, NULL) ||
         refuse_range (_ ("the number is too large"), error);
}

static gboolean
parse (QiheValuePattern *pattern, const char *text, const char *example, gboolean money,
       gint64 *out, GError **error)
{
  g_autofree char *folded = qihe_text_fold (text);
  g_autoptr (GMatchInfo) match = qihe_value_pattern_match (pattern, folded);

  if (match == NULL)
    return refuse_form (example, error);

  g_autofree char *sign = g_match_info_fetch (match, 1);
  g_autofree char *whole = g_match_info_fetch (match, 2);
  g_autofree char *decimals = g_match_info_fetch (match, 3);
  g_autofree char *unit = money ? g_match_info_fetch (match, 4) : NULL;
  return shift (sign, whole, decimals != NULL ? decimals : "",
                money ? digits_of_unit (unit != NULL ? unit : "") : 0, out, error);
}

gboolean
qihe_money_parse (const char *text, gint64 *fen, GError **error)
{
  return parse (&money_pattern, text, "1234.50", TRUE, fen, error);
}

/* @digits: how many the point is moved to the left; zeros at the end go, but for those of fen */
static void
append_moved (GString *text, guint64 size, guint digits)
{
  guint64 unit = 1;
  g_autofree char *decimals = NULL;

  for (guint i = 0; i < digits; i++)
    unit *= 10;
  g_string_append_printf (text, "%" G_GUINT64_FORMAT, size / unit);
  if (size % unit == 0)
    return;
  decimals = g_strdup_printf ("%0*" G_GUINT64_FORMAT, (int) digits, size % unit);
  for (gsize end = strlen (decimals); decimals[end - 1] == '0'; end--)
    decimals[end - 1] = '\0';
  g_string_append_printf (text, ".%s", decimals);
}

static void
append_in_chinese (GString *text, guint64 size)
{
  const guint digits = size >= FEN_OF_YI ? 10 : size >= FEN_OF_WAN ? 6 : 2;

  append_moved (text, size, digits);
  g_string_append (text, digits == 10 ? "亿元" : digits == 6 ? "万元" : "元");
}

static void
append_in_english (GString *text, guint64 size)
{
  g_autofree char *whole = g_strdup_printf ("%" G_GUINT64_FORMAT, size / 100);
  gsize length = strlen (whole);

  g_string_append (text, "¥");
  for (gsize i = 0; i < length; i++) {
    if (i > 0 && (length - i) % 3 == 0)
      g_string_append_c (text, ',');
    g_string_append_c (text, whole[i]);
  }
  if (size % 100 > 0)
    g_string_append_printf (text, ".%02u", (guint) (size % 100));
}

char *
qihe_money_show (gint64 fen)
{
  GString *text = g_string_new (NULL);
  guint64 size = fen < 0 ? -(guint64) fen : (guint64) fen;
  gboolean chinese = qihe_language_current () == QIHE_LANGUAGE_ZH;

  if (!chinese)
    append_in_english (text, size);
  else
    append_in_chinese (text, size);
  if (fen < 0)
    g_string_insert (text, chinese ? 0 : strlen ("¥"), "-");
  return g_string_free (text, FALSE);
}

gboolean
qihe_whole_number_parse (const char *text, gint64 *number, GError **error)
{
  return parse (&whole_pattern, text, "1200", FALSE, number, error);
}
