/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "ctl/qihe-written-print.h"

#include <glib/gi18n-lib.h>

static void
print_words (JsonObject *result)
{
  gint64 changed = json_object_get_int_member (result, "changed");
  JsonArray *skipped = json_object_get_array_member (result, "skipped");
  const char *frozen = json_object_get_string_member_with_default (result, "frozen", NULL);
  g_autofree char *text =
      g_strdup_printf (ngettext ("%lld record changed", "%lld records changed", (gulong) changed),
                       (long long) changed);

  qihe_command_print (text);
  qihe_command_print ("\n");
  for (guint i = 0; i < json_array_get_length (skipped); i++) {
    const char *record = json_array_get_string_element (skipped, i);
    g_autofree char *line =
        frozen != NULL
            ? g_strdup_printf (_ ("left as it is: %s (%s)"), record, frozen)
            : g_strdup_printf (_ ("left as it is, because it was changed since: %s"), record);

    qihe_command_print (line);
    qihe_command_print ("\n");
  }
}

void
qihe_written_print (JsonNode *written, QiheFormat format)
{
  if (format == QIHE_FORMAT_JSON)
    qihe_database_print_json (written);
  else
    print_words (json_node_get_object (written));
}
