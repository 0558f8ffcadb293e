/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-problem.h"

#include "base/qihe-i18n.h"

/* From the whole to the detail. */
#define SEPARATOR " › "

/* What a part of a path is called. */
static const struct {
  const char *key;
  const char *words;
  const char *one; /* (nullable): one of them */
} parts[] = {
  { "id", N_ ("id"), NULL },
  { "version", N_ ("version"), NULL },
  { "title", N_ ("title"), NULL },
  { "short", N_ ("short name"), NULL },
  { "statuses", N_ ("statuses"), N_ ("status") },
  { "levels", N_ ("levels"), N_ ("level") },
  { "missing", N_ ("missing weight"), NULL },
  { "missing_at_most", N_ ("threshold"), NULL },
  { "dimensions", N_ ("dimensions"), N_ ("dimension") },
  { "groups", N_ ("groups"), N_ ("group") },
  { "indicators", N_ ("indicators"), N_ ("indicator") },
  { "alias", N_ ("further names"), N_ ("further name") },
  { "veto", N_ ("veto"), NULL },
  { "unit", N_ ("unit"), NULL },
  { "direction", N_ ("direction"), NULL },
  { "bands", N_ ("bands"), N_ ("band") },
  { "at_least", N_ ("bound"), NULL },
  { "at_most", N_ ("bound"), NULL },
  { "status", N_ ("status"), NULL },
  { "models", N_ ("names of models"), NULL },
};

/* One part of a path: `.key` or `.key[index]`. */
typedef struct {
  char key[32];
  int index; /* -1 for none */
} Part;

/* The keys of frameworks are plain words; anything else ends the path. */
static gboolean
take_part (const char **at, Part *part)
{
  gsize length;

  if (**at != '.')
    return FALSE;
  ++*at;
  length = strcspn (*at, ".[");
  if (length == 0 || length >= sizeof part->key)
    return FALSE;
  memcpy (part->key, *at, length);
  part->key[length] = '\0';
  *at += length;
  part->index = -1;
  if (**at == '[' && g_ascii_isdigit ((*at)[1])) {
    char *end;

    part->index = (int) g_ascii_strtoull (*at + 1, &end, 10);
    *at = *end == ']' ? end + 1 : end;
  }
  return TRUE;
}

/* Groups come after the indicators among the children. */
static QiheFrameworkNode *
find_child (GListModel *list, QiheNodeKind kind, int index)
{
  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (list, i);

    if (qihe_framework_node_get_kind (node) == kind && index-- == 0)
      return node; /* the list keeps it */
  }
  return NULL;
}

static QiheFrameworkNode *
follow (QiheFrameworkDraft *draft, QiheFrameworkNode *from, const Part *part)
{
  if (part->index < 0)
    return NULL;
  if (from == NULL)
    return g_str_equal (part->key, "dimensions")
               ? find_child (qihe_framework_draft_get_dimensions (draft), QIHE_NODE_DIMENSION,
                             part->index)
               : NULL;
  if (g_str_equal (part->key, "groups"))
    return find_child (qihe_framework_node_get_children (from), QIHE_NODE_GROUP, part->index);
  if (g_str_equal (part->key, "indicators"))
    return find_child (qihe_framework_node_get_children (from), QIHE_NODE_INDICATOR, part->index);
  return NULL;
}

static void
append_part (GString *place, const Part *part)
{
  if (place->len > 0)
    g_string_append (place, SEPARATOR);
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++) {
    if (!g_str_equal (parts[i].key, part->key))
      continue;
    if (part->index >= 0 && parts[i].one != NULL)
      /* Translators: what, its number from 1: “level 2” */
      g_string_append_printf (place, _ ("%s %u"), _ (parts[i].one), (guint) part->index + 1);
    else
      g_string_append (place, _ (parts[i].words));
    return;
  }
  g_string_append (place, part->key);
}

/* A node is called by its title, where it has one. */
static void
append_node (GString *place, QiheFrameworkNode *node, const Part *part)
{
  const char *title = qihe_framework_node_get_title (node);

  if (*title == '\0') {
    append_part (place, part);
    return;
  }
  g_string_append_printf (place, "%s“%s”", place->len > 0 ? SEPARATOR : "", title);
}

static void
describe_place (QiheFrameworkDraft *draft, QiheFrameworkProblem *problem)
{
  g_autoptr (GString) place = g_string_new (NULL);
  const char *at = problem->path + strlen ("$");
  QiheFrameworkNode *node = NULL;
  Part part;

  while (take_part (&at, &part)) {
    QiheFrameworkNode *next = follow (draft, node, &part);

    if (next != NULL)
      append_node (place, next, &part);
    else
      append_part (place, &part);
    node = next != NULL ? next : node;
  }
  if (place->len == 0)
    g_string_append (place, _ ("framework"));
  problem->place = g_string_free (g_steal_pointer (&place), FALSE);
  problem->node = node != NULL ? g_object_ref (node) : NULL;
}

static QiheFrameworkProblem *
problem_new (QiheFrameworkDraft *draft, const char *text)
{
  QiheFrameworkProblem *self = g_new0 (QiheFrameworkProblem, 1);
  const char *colon = strstr (text, ": ");

  self->path = colon != NULL ? g_strndup (text, colon - text) : g_strdup ("$");
  self->message = g_strdup (colon != NULL ? colon + strlen (": ") : text);
  describe_place (draft, self);
  return self;
}

static void
problem_free (gpointer data)
{
  QiheFrameworkProblem *self = data;

  g_free (self->path);
  g_free (self->place);
  g_free (self->message);
  g_clear_object (&self->node);
  g_free (self);
}

GPtrArray *
qihe_framework_draft_check (QiheFrameworkDraft *self)
{
  g_autoptr (JsonNode) root = qihe_framework_draft_to_json (self);
  g_autoptr (GPtrArray) texts = qihe_framework_check (root);
  GPtrArray *problems = g_ptr_array_new_with_free_func (problem_free);

  for (guint i = 0; i < texts->len; i++)
    g_ptr_array_add (problems, problem_new (self, g_ptr_array_index (texts, i)));
  return problems;
}
