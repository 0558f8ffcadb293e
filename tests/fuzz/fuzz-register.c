/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Whatever register is taken can be filled in: its fields are found, and records have a title. */

#include "base/qihe-json.h"
#include "fuzzer.h"
#include "model/qihe-register.h"

#define MAX_SIZE 65536

static void
fill_in (QiheRegister *shape)
{
  g_autoptr (JsonObject) record = json_object_new ();
  g_autofree char *title = NULL;

  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    const QiheField *field = qihe_register_get_field (shape, i);
    JsonNode *value = qihe_field_parse (field, "1", NULL);

    g_assert (qihe_register_find_field (shape, field->id) == field);
    g_assert (qihe_register_match_field (shape, field->id) == field);
    if (value != NULL)
      json_object_set_member (record, field->id, value);
  }
  title = qihe_register_dup_record_title (shape, record);
  g_assert (*title != '\0');
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  g_autoptr (GBytes) document = g_bytes_new (data, size);
  g_autoptr (JsonNode) root = qihe_json_parse (document, MAX_SIZE, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheRegister) shape = root != NULL ? qihe_register_new_from_json (root, &error) : NULL;

  if (shape != NULL)
    fill_in (shape);
  else if (root != NULL)
    g_assert (error != NULL);
  return 0;
}
