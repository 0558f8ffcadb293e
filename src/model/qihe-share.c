/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-share.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-base-error.h"
#include "base/qihe-text.h"

/* Without white space, in plain digits. */
static char *
normalize (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  g_autofree char *plain = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  GString *out = g_string_new (NULL);

  for (const char *at = plain; *at != '\0'; at = g_utf8_next_char (at))
    if (!g_unichar_isspace (g_utf8_get_char (at)))
      g_string_append_unichar (out, g_utf8_get_char (at));
  return g_string_free (out, FALSE);
}

static gboolean
parse (char *text, QiheFraction *share)
{
  gsize length = strlen (text);
  gboolean percent = length > 0 && text[length - 1] == '%';

  if (percent)
    text[length - 1] = '\0';
  if (!qihe_fraction_parse (text, share, NULL) || share->num > G_MAXINT64 / 100 || share->num < 0)
    return FALSE;
  if (percent)
    *share = qihe_fraction (share->num, share->den * 100);
  return share->num <= share->den && share->den <= QIHE_FRACTION_MAX_DENOMINATOR;
}

gboolean
qihe_share_parse (const char *text, QiheFraction *share, GError **error)
{
  g_autofree char *plain = normalize (text);
  g_autofree char *quoted = NULL;

  if (parse (plain, share))
    return TRUE;
  quoted = qihe_text_quote (text);
  g_set_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_NUMBER,
               _ ("%s is no share from 0 to 1; write it as 1/5, 0.2 or 20 %%"), quoted);
  return FALSE;
}
