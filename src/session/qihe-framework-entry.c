/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-framework-library.h"
#include "session/qihe-frameworks.h"
#include "store/qihe-evaluation-read.h"

/*
 * What is listed of each version of each framework.
 */

static guint
count_rounds (GPtrArray *rounds, const char *reference)
{
  guint n = 0;

  for (guint i = 0; rounds != NULL && i < rounds->len; i++)
    if (g_str_equal (((QiheRound *) rounds->pdata[i])->framework, reference))
      n++;
  return n;
}

static guint
count_indicators (QiheFrameworkDraft *draft)
{
  GListModel *list = qihe_framework_draft_get_dimensions (draft);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (list); i++) {
    g_autoptr (QiheFrameworkNode) node = g_list_model_get_item (list, i);

    n += qihe_framework_node_count_indicators (node);
  }
  return n;
}

static void
describe (QiheFrameworkEntry *self, const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheFrameworkDraft) draft = qihe_framework_draft_new (text, &error);
  g_autoptr (JsonNode) root = draft != NULL ? qihe_framework_draft_to_json (draft) : NULL;
  g_autoptr (QiheFramework) framework =
      root != NULL ? qihe_framework_new_from_json (root, &error) : NULL;
  JsonObject *members;

  if (framework == NULL)
    self->problem = g_strdup (error->message);
  if (draft == NULL)
    return;
  members = qihe_framework_draft_get_members (draft);
  self->n_indicators = count_indicators (draft);
  self->title.zh = g_strdup (qihe_members_get_text (members, "title", QIHE_LANGUAGE_ZH));
  self->title.en = g_strdup (qihe_members_get_text (members, "title", QIHE_LANGUAGE_EN));
}

static QiheFrameworkEntry *
entry_new (const char *reference, const char *text, GPtrArray *rounds)
{
  QiheFrameworkEntry *self = g_new0 (QiheFrameworkEntry, 1);
  const char *at = strrchr (reference, '@');

  self->reference = g_strdup (reference);
  self->id = at != NULL ? g_strndup (reference, at - reference) : g_strdup (reference);
  self->version = at != NULL ? (guint) g_ascii_strtoull (at + 1, NULL, 10) : 0;
  self->built_in = qihe_frameworks_is_built_in (reference);
  self->n_rounds = count_rounds (rounds, reference);
  self->editable = !self->built_in && self->n_rounds == 0;
  describe (self, text);
  return self;
}

static gboolean
has_entry (GPtrArray *entries, const char *reference)
{
  for (guint i = 0; i < entries->len; i++)
    if (g_str_equal (((QiheFrameworkEntry *) entries->pdata[i])->reference, reference))
      return TRUE;
  return FALSE;
}

static gboolean
add_kept (GPtrArray *entries, QiheStore *store, GPtrArray *rounds, GError **error)
{
  g_autoptr (GPtrArray) kept = qihe_store_list (store, "framework", NULL, NULL, NULL, error);

  if (kept == NULL)
    return FALSE;
  for (guint i = 0; i < kept->len; i++)
    g_ptr_array_add (entries,
                     entry_new (json_object_get_string_member (kept->pdata[i], "id"),
                                json_object_get_string_member (kept->pdata[i], "body"), rounds));
  return TRUE;
}

static gboolean
add_built_in (GPtrArray *entries, GPtrArray *rounds, GError **error)
{
  g_auto (GStrv) references = qihe_frameworks_list_built_in ();

  for (char **at = references; *at != NULL; at++) {
    g_autofree char *text = NULL;

    if (has_entry (entries, *at))
      continue;
    text = qihe_framework_library_get (NULL, *at, error);
    if (text == NULL)
      return FALSE;
    g_ptr_array_add (entries, entry_new (*at, text, rounds));
  }
  return TRUE;
}

static int
compare_entries (const void *a, const void *b)
{
  const QiheFrameworkEntry *one = *(const QiheFrameworkEntry *const *) a;
  const QiheFrameworkEntry *other = *(const QiheFrameworkEntry *const *) b;
  int order = strcmp (one->id, other->id);

  return order != 0 ? order : (one->version < other->version) - (one->version > other->version);
}

void
qihe_framework_entry_free (QiheFrameworkEntry *self)
{
  g_free (self->reference);
  g_free (self->id);
  qihe_bilingual_clear (&self->title);
  g_free (self->problem);
  g_free (self);
}

GPtrArray *
qihe_framework_library_list (QiheStore *store, GError **error)
{
  g_autoptr (GPtrArray) entries =
      g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_framework_entry_free);
  g_autoptr (GPtrArray) rounds = NULL;

  if (store != NULL) {
    rounds = qihe_rounds_read (store, error);
    if (rounds == NULL || !add_kept (entries, store, rounds, error))
      return NULL;
  }
  if (!add_built_in (entries, rounds, error))
    return NULL;
  qsort (entries->pdata, entries->len, sizeof *entries->pdata, compare_entries);
  return g_steal_pointer (&entries);
}
