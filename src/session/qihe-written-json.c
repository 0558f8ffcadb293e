/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-written-json.h"

JsonNode *
qihe_written_to_json (const QiheWritten *written)
{
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *skipped = json_array_sized_new (written->skipped->len);

  for (guint i = 0; i < written->skipped->len; i++)
    json_array_add_string_element (skipped, g_ptr_array_index (written->skipped, i));
  json_object_set_string_member (object, "batch", written->batch);
  json_object_set_int_member (object, "changed", written->changed);
  json_object_set_array_member (object, "skipped", skipped);
  if (written->frozen != NULL)
    json_object_set_string_member (object, "frozen", written->frozen);
  json_node_take_object (node, object);
  return node;
}
