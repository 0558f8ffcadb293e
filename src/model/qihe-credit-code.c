/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-credit-code.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"

#define CREDIT_ALPHABET "0123456789ABCDEFGHJKLMNPQRTUWXY"
#define ORGANISATION_ALPHABET "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
#define ORGANISATION_LENGTH 9
#define SUBJECT_FROM 8

/* The value of a character, or -1 where the alphabet does not have it. */
static int
value_of (const char *alphabet, char c)
{
  const char *at = c != '\0' ? strchr (alphabet, c) : NULL;

  return at != NULL ? (int) (at - alphabet) : -1;
}

/* Half-width capitals without white space around. */
static char *
normalize (const char *text)
{
  g_autofree char *folded = qihe_text_fold (text);

  return g_ascii_strup (folded, -1);
}

/* 9.1E+17, 9.13502E17: what is left of a code in a cell that holds a number */
static gboolean
is_rounded (const char *code)
{
  const char *e = strchr (code, 'E');

  return e != NULL && strchr (code, '.') != NULL &&
         strspn (code, "0123456789.") == (gsize) (e - code) &&
         strspn (e + 1, "+0123456789") == strlen (e + 1);
}

static gboolean
check_form (const char *code, const char *alphabet, glong length, GError **error)
{
  glong n = g_utf8_strlen (code, -1);

  if (is_rounded (code)) {
    g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_ROUNDED,
                 _ ("a spreadsheet made a number of the code, its last digits are lost; make the "
                    "column text and enter the code again"));
    return FALSE;
  }
  if (n != length) {
    g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_LENGTH,
                 _ ("the code has %ld characters, and %ld are needed"), n, length);
    return FALSE;
  }
  for (const char *at = code; *at != '\0'; at = g_utf8_next_char (at)) {
    if (value_of (alphabet, *at) < 0) {
      g_autofree char *quoted = g_strndup (at, (gsize) (g_utf8_next_char (at) - at));

      g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_CHARACTER,
                   _ ("“%s” cannot be in the code (character %ld)"), quoted,
                   g_utf8_pointer_to_offset (code, at) + 1);
      return FALSE;
    }
  }
  return TRUE;
}

static gboolean
check_last (char found, char expected, GError **error)
{
  if (found == expected)
    return TRUE;
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_CHECK,
               _ ("the check character is %c, and %c follows from the others; compare the code "
                  "with the certificate"),
               found, expected);
  return FALSE;
}

static char
credit_check_character (const char *code)
{
  int sum = 0, weight = 1;

  for (guint i = 0; i < QIHE_CREDIT_CODE_LENGTH - 1; i++) {
    sum += value_of (CREDIT_ALPHABET, code[i]) * weight;
    weight = weight * 3 % 31;
  }
  return CREDIT_ALPHABET[(31 - sum % 31) % 31];
}

static char
organisation_check_character (const char *code)
{
  static const int weights[] = { 3, 7, 9, 10, 5, 8, 4, 2 };
  int sum = 0;

  for (guint i = 0; i < G_N_ELEMENTS (weights); i++)
    sum += value_of (ORGANISATION_ALPHABET, code[i]) * weights[i];
  return "0X987654321"[sum % 11];
}

static gboolean
check_subject (const char *code, GError **error)
{
  const char *subject = code + SUBJECT_FROM;

  if (subject[ORGANISATION_LENGTH - 1] == organisation_check_character (subject))
    return TRUE;
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_SUBJECT,
               _ ("characters 9 to 17 (%.*s) are no organisation code; compare the code with the "
                  "certificate"),
               ORGANISATION_LENGTH, subject);
  return FALSE;
}

static gboolean
check_credit_code (const char *code, GError **error)
{
  return check_form (code, CREDIT_ALPHABET, QIHE_CREDIT_CODE_LENGTH, error) &&
         check_last (code[QIHE_CREDIT_CODE_LENGTH - 1], credit_check_character (code), error) &&
         check_subject (code, error);
}

gboolean
qihe_credit_code_parse (const char *text, char **code, GError **error)
{
  g_autofree char *normal = normalize (text);

  if (!check_credit_code (normal, error))
    return FALSE;
  *code = g_steal_pointer (&normal);
  return TRUE;
}

char *
qihe_credit_code_suggest (const char *text)
{
  g_autofree char *code = normalize (text);

  if (check_credit_code (code, NULL))
    return NULL;
  for (char *at = code; *at != '\0'; at++) {
    int number = value_of ("OISZ", *at);

    if (number >= 0)
      *at = "0152"[number];
  }
  return check_credit_code (code, NULL) ? g_steal_pointer (&code) : NULL;
}

gboolean
qihe_organisation_code_parse (const char *text, char **code, GError **error)
{
  g_autofree char *normal = normalize (text);

  if (strlen (normal) == ORGANISATION_LENGTH + 1 && normal[ORGANISATION_LENGTH - 1] == '-') {
    normal[ORGANISATION_LENGTH - 1] = normal[ORGANISATION_LENGTH];
    normal[ORGANISATION_LENGTH] = '\0';
  }
  if (!check_form (normal, ORGANISATION_ALPHABET, ORGANISATION_LENGTH, error) ||
      !check_last (normal[ORGANISATION_LENGTH - 1], organisation_check_character (normal), error))
    return FALSE;
  *code = g_steal_pointer (&normal);
  return TRUE;
}
