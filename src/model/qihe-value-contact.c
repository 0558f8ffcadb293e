/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-value-text.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-value-pattern.h"

#define LANDLINE "^(0\\d{2,3})-?(\\d{7,8})(?:-(\\d{1,6}))?$"
#define EMAIL                                                                                      \
  "^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+"   \
  "[A-Za-z]{2,63}$"
#define DOCUMENT "^(.*?)[\\[(〔【](\\d{4})[\\])〕】](?:第)?(\\d+)号?$"

static QiheValuePattern landline = { LANDLINE, 0 };
static QiheValuePattern email = { EMAIL, 0 };
static QiheValuePattern document = { DOCUMENT, 0 };

static gboolean
refuse (const char *why, GError **error)
{
  g_set_error_literal (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_FORM, why);
  return FALSE;
}

/* Half-width and without any white space. */
static char *
squeeze (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *out = g_string_sized_new (strlen (normal));

  for (const char *at = normal; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_utf8_get_char (at));
  return g_string_free (out, FALSE);
}

/* Digits alone, without the prefix of the country; NULL where there is anything else. */
static char *
digits_of_mobile (const char *squeezed)
{
  const char *from = squeezed;
  g_autoptr (GString) digits = g_string_new (NULL);

  if (g_str_has_prefix (from, "+86"))
    from += 3;
  else if (g_str_has_prefix (from, "0086"))
    from += 4;
  for (; *from != '\0'; from++) {
    if (g_ascii_isdigit (*from))
      g_string_append_c (digits, *from);
    else if (*from != '-')
      return NULL;
  }
  return g_string_free (g_steal_pointer (&digits), FALSE);
}

static char *
find_mobile (const char *squeezed)
{
  g_autofree char *digits = digits_of_mobile (squeezed);

  if (digits == NULL || strlen (digits) != 11 || digits[0] != '1' || digits[1] < '3')
    return NULL;
  return g_steal_pointer (&digits);
}

static char *
find_landline (const char *squeezed)
{
  g_autoptr (GMatchInfo) found = qihe_value_pattern_match (&landline, squeezed);

  if (found == NULL)
    return NULL;

  g_autofree char *area = g_match_info_fetch (found, 1);
  g_autofree char *number = g_match_info_fetch (found, 2);
  g_autofree char *extension = g_match_info_fetch (found, 3);
  const char *hyphen = extension != NULL && *extension != '\0' ? "-" : "";
  return g_strconcat (area, "-", number, hyphen, extension, NULL);
}

gboolean
qihe_mobile_parse (const char *text, char **number, GError **error)
{
  g_autofree char *squeezed = squeeze (text);

  *number = find_mobile (squeezed);
  return *number != NULL ||
         refuse (_ ("this is no mobile number; it has 11 digits, the first two from 13 to 19"),
                 error);
}

gboolean
qihe_phone_parse (const char *text, char **number, GError **error)
{
  g_autofree char *squeezed = squeeze (text);

  *number = find_mobile (squeezed);
  if (*number == NULL)
    *number = find_landline (squeezed);
  return *number != NULL || refuse (_ ("this is no phone number; write a mobile number, or a "
                                       "landline like 0512-67891234"),
                                    error);
}

gboolean
qihe_email_parse (const char *text, char **address, GError **error)
{
  g_autofree char *squeezed = squeeze (text);
  g_autoptr (GMatchInfo) found = qihe_value_pattern_match (&email, squeezed);

  if (found == NULL)
    return refuse (_ ("this is no e-mail address"), error);
  for (char *at = strchr (squeezed, '@'); *at != '\0'; at++)
    *at = g_ascii_tolower (*at);
  *address = g_steal_pointer (&squeezed);
  return TRUE;
}

gboolean
qihe_document_number_parse (const char *text, char **number, GError **error)
{
  g_autofree char *squeezed = squeeze (text);
  g_autoptr (GMatchInfo) found = qihe_value_pattern_match (&document, squeezed);

  if (found == NULL)
    return refuse (_ ("this is no document number; write it like 教职成厅函〔2024〕20号"), error);

  g_autofree char *issuer = g_match_info_fetch (found, 1);
  g_autofree char *year = g_match_info_fetch (found, 2);
  g_autofree char *serial = g_match_info_fetch (found, 3);
  *number = g_strconcat (issuer, "〔", year, "〕", serial, "号", NULL);
  return TRUE;
}
