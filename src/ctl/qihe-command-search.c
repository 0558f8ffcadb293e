/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "ctl/qihe-database-options.h"
#include "ctl/qihe-text-table.h"
#include "session/qihe-desk.h"
#include "session/qihe-find.h"
#include "session/qihe-registers.h"

#define DEFAULT_LIMIT 50

static JsonNode *
hit_to_json (const QiheFoundHit *found)
{
  JsonObject *object = json_object_new ();
  JsonNode *node = json_node_new (JSON_NODE_OBJECT);

  json_object_set_string_member (object, "register", qihe_register_get_id (found->shape));
  json_object_set_string_member (object, "id",
                                 json_object_get_string_member (found->hit->record, "id"));
  json_object_set_string_member (object, "title", found->title);
  json_object_set_string_member (object, "snippet", found->snippet);
  json_node_take_object (node, object);
  return node;
}

static void
print_json (const QiheFound *found)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();
  JsonArray *hits = json_array_sized_new (found->hits->len);

  json_object_set_int_member (object, "total", found->total);
  json_object_set_boolean_member (object, "capped", found->capped);
  for (guint i = 0; i < found->hits->len; i++)
    json_array_add_element (hits, hit_to_json (g_ptr_array_index (found->hits, i)));
  json_object_set_array_member (object, "hits", hits);
  json_node_take_object (node, object);
  qihe_database_print_json (node);
}

static void
add_row (QiheTextTable *table, const char *shape, const char *title, const char *snippet,
         const char *id)
{
  qihe_text_table_add (table, shape);
  qihe_text_table_add (table, title);
  qihe_text_table_add (table, snippet);
  qihe_text_table_add (table, id);
}

static void
print_table (const QiheFound *found)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (4);
  g_autofree char *text = NULL;

  add_row (table, _ ("Register"), _ ("Title"), _ ("Found in"), "id");
  for (guint i = 0; i < found->hits->len; i++) {
    const QiheFoundHit *hit = g_ptr_array_index (found->hits, i);

    add_row (table, qihe_register_get_title (hit->shape), hit->title, hit->snippet,
             json_object_get_string_member (hit->hit->record, "id"));
  }
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

/* @name: (nullable): the only register to look in */
static GPtrArray *
choose (GPtrArray *registers, const char *name, GError **error)
{
  QiheRegister *shape;
  GPtrArray *one;

  if (name == NULL)
    return g_ptr_array_ref (registers);
  shape = qihe_registers_find (registers, name, error);
  if (shape == NULL)
    return NULL;
  one = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_register_unref);
  g_ptr_array_add (one, qihe_register_ref (shape));
  return one;
}

static QiheExit
search (const QiheDatabaseOptions *database, const char *text, const char *name, guint limit)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheStore) store = qihe_desk_open (database->path, FALSE, &error);
  g_autoptr (GPtrArray) registers = store != NULL ? qihe_registers_open (store, &error) : NULL;
  g_autoptr (GPtrArray) chosen = registers != NULL ? choose (registers, name, &error) : NULL;
  g_autoptr (QiheFound) found =
      chosen != NULL ? qihe_find (store, chosen, text, limit, &error) : NULL;

  if (found == NULL)
    return qihe_command_fail (error);
  if (database->format == QIHE_FORMAT_JSON)
    print_json (found);
  else
    print_table (found);
  return QIHE_EXIT_DONE;
}

static QiheExit
run_search (char **arguments)
{
  g_auto (QiheDatabaseOptions) database = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autofree char *name = NULL;
  int limit = DEFAULT_LIMIT;
  const GOptionEntry more[] = {
    { "register", 0, 0, G_OPTION_ARG_STRING, &name, N_ ("Look in this register alone"),
      "REGISTER" },
    { "limit", 0, 0, G_OPTION_ARG_INT, &limit, N_ ("So many at most"), "N" },
    { NULL },
  };
  QiheExit exit;

  if (!qihe_database_options_parse (&database, &qihe_command_search, more, &rest, 1, &exit))
    return exit;
  if (limit < 0)
    return qihe_command_refuse (_ ("--limit takes a number that is not negative"));
  if (!g_utf8_validate (rest[1], -1, NULL) || *rest[1] == '\0')
    return qihe_command_refuse (_ ("what to search for has to be a text"));
  return search (&database, rest[1], name, (guint) limit);
}

const QiheCommand qihe_command_search = {
  .name = "search",
  .arguments = "TEXT",
  .summary = N_ ("Search the registers"),
  .run = run_search,
};
