/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/qihe-text.h"
#include "ctl/qihe-case-source.h"
#include "ctl/qihe-database-options.h"
#include "ctl/qihe-text-table.h"
#include "model/qihe-similarity-words.h"

#define MOST_INDICATORS 3

/* A case and the others, the nearest first. */
typedef struct {
  QiheCaseSet *set;
  const QiheRatedCase *one;
  GPtrArray *others; /* QiheRatedCase */
  GPtrArray *list;   /* QiheSimilarity */
} Nearest;

static Nearest
find_nearest (QiheCaseSet *set, const QiheRatedCase *one)
{
  Nearest self = { set, one, g_ptr_array_new (), NULL };
  g_autofree const gint16 **ratings = g_new (const gint16 *, set->cases->len);

  for (guint i = 0; i < set->cases->len; i++) {
    QiheRatedCase *other = g_ptr_array_index (set->cases, i);

    if (other == one)
      continue;
    ratings[self.others->len] = other->ratings;
    g_ptr_array_add (self.others, other);
  }
  self.list = qihe_similarities_new (set->framework, one->ratings, ratings, self.others->len);
  return self;
}

static void
add_status (JsonBuilder *builder, QiheFramework *framework, const char *key, int status)
{
  json_builder_set_member_name (builder, key);
  json_builder_add_string_value (builder,
                                 qihe_framework_get_status (framework, (guint) status)->id);
}

static void
add_difference (JsonBuilder *builder, const Nearest *self, const QiheRatedCase *other,
                guint indicator)
{
  QiheFramework *framework = self->set->framework;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "indicator");
  json_builder_add_string_value (builder, qihe_framework_get_indicator (framework, indicator)->id);
  add_status (builder, framework, "ours", self->one->ratings[indicator]);
  add_status (builder, framework, "theirs", other->ratings[indicator]);
  json_builder_end_object (builder);
}

static void
add_other (JsonBuilder *builder, const Nearest *self, const QiheSimilarity *similarity)
{
  const QiheRatedCase *other = g_ptr_array_index (self->others, similarity->other);
  g_autofree char *distance = qihe_fraction_to_string (similarity->distance);

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "case");
  json_builder_add_string_value (builder, other->id);
  json_builder_set_member_name (builder, "distance");
  json_builder_add_string_value (builder, distance);
  json_builder_set_member_name (builder, "compared");
  json_builder_add_int_value (builder, similarity->n_compared);
  json_builder_set_member_name (builder, "differing");
  json_builder_begin_array (builder);
  for (guint i = 0; i < similarity->n_differing; i++)
    add_difference (builder, self, other, similarity->differing[i]);
  json_builder_end_array (builder);
  json_builder_end_object (builder);
}

static void
print_json (const Nearest *self)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  json_builder_set_member_name (builder, "case");
  json_builder_add_string_value (builder, self->one->id);
  json_builder_set_member_name (builder, "similar");
  json_builder_begin_array (builder);
  for (guint i = 0; i < self->list->len; i++)
    add_other (builder, self, g_ptr_array_index (self->list, i));
  json_builder_end_array (builder);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  qihe_database_print_json (root);
}

static void
print_table (const Nearest *self)
{
  g_autoptr (QiheTextTable) table = qihe_text_table_new (2);
  g_autofree char *text = NULL;

  qihe_text_table_add (table, _ ("case"));
  qihe_text_table_add (table, _ ("distance"));
  for (guint i = 0; i < self->list->len; i++) {
    const QiheSimilarity *similarity = g_ptr_array_index (self->list, i);
    const QiheRatedCase *other = g_ptr_array_index (self->others, similarity->other);
    g_autofree char *words =
        qihe_similarity_words (self->set->framework, similarity, self->one->ratings, other->ratings,
                               MOST_INDICATORS);

    qihe_text_table_add (table, other->id);
    qihe_text_table_add (table, words);
  }
  text = qihe_text_table_to_string (table);
  qihe_command_print (text);
}

static QiheExit
print (QiheCaseSet *set, const char *id, QiheFormat format)
{
  const QiheRatedCase *one = id != NULL            ? qihe_case_set_find (set, id)
                             : set->cases->len > 0 ? g_ptr_array_index (set->cases, 0)
                                                   : NULL;
  Nearest nearest;

  if (one == NULL) {
    g_autofree char *what = qihe_case_set_describe_unknown (set, id != NULL ? id : "");

    return qihe_command_refuse ("%s", what);
  }
  nearest = find_nearest (set, one);
  if (format == QIHE_FORMAT_JSON)
    print_json (&nearest);
  else
    print_table (&nearest);
  g_ptr_array_unref (nearest.list);
  g_ptr_array_unref (nearest.others);
  return QIHE_EXIT_DONE;
}

static QiheExit
similar (const QiheCaseSource *source, const char *file, const char *id, const char *format_name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheCaseSet) set = NULL;
  g_autofree char *ours = NULL;
  QiheUnknownRule rule;
  QiheFormat format;

  if (!qihe_command_parse_format (format_name, &format) || !qihe_case_source_check (source, file))
    return QIHE_EXIT_WRONG_USE;
  set = qihe_case_source_read (source, file, &rule, &ours, &error);
  if (set == NULL)
    return qihe_command_fail (error);
  return print (set, id != NULL ? id : ours, format);
}

static QiheExit
run (char **arguments)
{
  g_auto (QiheCaseSource) source = { 0 };
  g_auto (GStrv) rest = g_strdupv (arguments);
  g_autofree char *id = NULL, *format = NULL;
  const GOptionEntry entries[] = {
    QIHE_CASE_SOURCE_OPTIONS (&source),
    { "case", 0, 0, G_OPTION_ARG_STRING, &id, N_ ("Compare with this case, not with ours"), "ID" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &format, N_ ("How to print the result"), "table|json" },
    { NULL },
  };
  QiheExit exit;

  if (qihe_command_parse_range (&qihe_command_similar, entries, &rest, 0, 1, &exit))
    exit = similar (&source, rest[1], id, format);
  return exit;
}

const QiheCommand qihe_command_similar = {
  .name = "similar",
  .arguments = "[FILE]",
  .summary = N_ ("List the cases that are nearest to ours, and in which indicators they differ"),
  .run = run,
};
