/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* The first byte chooses the kind of a field, the rest is typed into it. What is taken is taken
 * again in the form in which it is shown, and does not change any more. */

#include "fuzzer.h"
#include "model/qihe-field.h"

static void
type_in (const QiheField *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) value = qihe_field_parse (field, text, &error);
  g_autoptr (JsonNode) again = NULL;
  g_autofree char *shown = NULL;

  g_assert ((value == NULL) == (error != NULL));
  if (value == NULL)
    return;
  shown = qihe_field_show (field, value);
  g_assert (g_utf8_validate (shown, -1, NULL));
  again = qihe_field_parse (field, shown, NULL);
  g_assert (again != NULL && json_node_equal (value, again));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (QiheField) field = qihe_field_new ();
  g_autofree char *text = size > 0 ? g_strndup ((const char *) data + 1, size - 1) : NULL;

  if (text == NULL || !g_utf8_validate (text, -1, NULL))
    return 0;
  field->id = g_strdup ("field");
  field->kind = (QiheFieldKind) (data[0] % (QIHE_FIELD_DOCUMENT_NUMBER + 1));
  type_in (field, text);
  return 0;
}
