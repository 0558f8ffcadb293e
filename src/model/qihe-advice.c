/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-advice.h"

#include "base/qihe-i18n.h"
#include "base/qihe-json.h"
#include "base/qihe-text.h"
#include "model/qihe-model-error.h"

#define MAX_ENTRIES 10000

struct _QiheAdvice {
  gatomicrefcount references;
  QiheFramework *framework;
  QiheAdviceScope scope;
  GPtrArray *measures;     /* QiheMeasure */
  GPtrArray *problems;     /* QiheProblem */
  GPtrArray *by_indicator; /* GPtrArray of QiheMeasure, not owned */
};

static void
free_measure (gpointer data)
{
  QiheMeasure *self = data;

  g_free (self->id);
  qihe_bilingual_clear (&self->title);
  qihe_bilingual_clear (&self->text);
  g_free (self);
}

static void
free_problem (gpointer data)
{
  QiheProblem *self = data;

  g_free (self->id);
  qihe_bilingual_clear (&self->title);
  qihe_bilingual_clear (&self->text);
  g_free (self->indicators);
  g_free (self);
}

static QiheAdvice *
new_empty (QiheFramework *framework, QiheAdviceScope scope)
{
  QiheAdvice *self = g_new0 (QiheAdvice, 1);

  g_atomic_ref_count_init (&self->references);
  self->framework = qihe_framework_ref (framework);
  self->scope = scope;
  self->measures = g_ptr_array_new_with_free_func (free_measure);
  self->problems = g_ptr_array_new_with_free_func (free_problem);
  self->by_indicator = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  for (guint i = 0; i < qihe_framework_get_n_indicators (framework); i++)
    g_ptr_array_add (self->by_indicator, g_ptr_array_new ());
  return self;
}

static void
free_advice (QiheAdvice *self)
{
  g_ptr_array_unref (self->by_indicator);
  g_ptr_array_unref (self->measures);
  g_ptr_array_unref (self->problems);
  qihe_framework_unref (self->framework);
  g_free (self);
}

static gboolean
fail_quoting (const QiheJsonPlace *place, const char *what, const char *text, GError **error)
{
  g_autofree char *quoted = qihe_text_quote (text);

  return qihe_json_fail (place, error, "%s %s", quoted, what);
}

static gboolean
parse_id (const QiheJsonPlace *entry, GHashTable *ids, char **out, GError **error)
{
  QiheJsonPlace place;
  const char *id;

  if (!qihe_json_expect_object (entry, error) || !qihe_json_required (entry, "id", &place, error) ||
      (id = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  *out = g_strdup (id);
  return g_hash_table_add (ids, *out) ||
         fail_quoting (&place, _ ("is there already; ids have to differ"), id, error);
}

static gboolean
parse_texts (const QiheJsonPlace *entry, QiheBilingual *title, QiheBilingual *text, GError **error)
{
  QiheJsonPlace place;

  if (!qihe_json_required (entry, "title", &place, error) ||
      !qihe_json_get_bilingual (&place, title, error))
    return FALSE;
  place = qihe_json_optional (entry, "text");
  return qihe_json_get_bilingual (&place, text, error);
}

/* Whether @found is in the list already. */
static gboolean
is_listed (const guint *indicators, guint n, int found)
{
  for (guint i = 0; i < n; i++)
    if (indicators[i] == (guint) found)
      return TRUE;
  return FALSE;
}

static gboolean
parse_indicators (QiheAdvice *self, const QiheJsonPlace *entry, guint **out, guint *n,
                  GError **error)
{
  g_autofree guint *indicators = NULL;
  QiheJsonPlace list;
  guint length;

  *n = 0;
  if (!qihe_json_required_array (entry, "indicators", MAX_ENTRIES, &list, &length, error))
    return FALSE;
  indicators = g_new (guint, length);
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace place = qihe_json_element (&list, i);
    const char *id = qihe_json_get_string (&place, error);
    int found = id == NULL ? -1 : qihe_framework_find_indicator (self->framework, id);

    if (id == NULL)
      return FALSE;
    if (found < 0 && self->scope == QIHE_ADVICE_SHARED)
      continue;
    if (found < 0)
      return fail_quoting (&place, _ ("is no indicator of the framework"), id, error);
    if (is_listed (indicators, *n, found))
      return fail_quoting (&place, _ ("is in this list already"), id, error);
    indicators[(*n)++] = (guint) found;
  }
  *out = g_steal_pointer (&indicators);
  return TRUE;
}

static gboolean
parse_measure (QiheAdvice *self, const QiheJsonPlace *entry, GHashTable *ids, GError **error)
{
  QiheMeasure *measure = g_new0 (QiheMeasure, 1);
  g_autofree guint *indicators = NULL;
  guint n;

  g_ptr_array_add (self->measures, measure);
  if (!parse_id (entry, ids, &measure->id, error) ||
      !parse_texts (entry, &measure->title, &measure->text, error) ||
      !parse_indicators (self, entry, &indicators, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (g_ptr_array_index (self->by_indicator, indicators[i]), measure);
  return TRUE;
}

static gboolean
parse_problem (QiheAdvice *self, const QiheJsonPlace *entry, GHashTable *ids, GError **error)
{
  QiheProblem *problem = g_new0 (QiheProblem, 1);

  g_ptr_array_add (self->problems, problem);
  if (!parse_id (entry, ids, &problem->id, error) ||
      !parse_texts (entry, &problem->title, &problem->text, error) ||
      !parse_indicators (self, entry, &problem->indicators, &problem->n_indicators, error))
    return FALSE;
  /* Nothing could point to it. */
  if (problem->n_indicators == 0) {
    g_hash_table_remove (ids, problem->id);
    g_ptr_array_remove (self->problems, problem);
  }
  return TRUE;
}

typedef gboolean (*ParseEntry) (QiheAdvice *self, const QiheJsonPlace *entry, GHashTable *ids,
                                GError **error);

static gboolean
parse_list (QiheAdvice *self, const QiheJsonPlace *root, const char *key, ParseEntry parse_entry,
            GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  QiheJsonPlace list;
  guint n;

  if (!qihe_json_required (root, key, &list, error) ||
      !qihe_json_expect_array (&list, MAX_ENTRIES, &n, error))
    return FALSE;
  for (guint i = 0; i < n; i++) {
    QiheJsonPlace entry = qihe_json_element (&list, i);

    if (!parse_entry (self, &entry, ids, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
parse (QiheAdvice *self, const QiheJsonPlace *root, GError **error)
{
  const char *id = qihe_framework_get_id (self->framework);
  QiheJsonPlace place;
  const char *named;

  if (!qihe_json_expect_object (root, error) ||
      !qihe_json_required (root, "framework", &place, error) ||
      (named = qihe_json_get_string (&place, error)) == NULL)
    return FALSE;
  if (self->scope == QIHE_ADVICE_WHOLE && strcmp (named, id) != 0)
    return fail_quoting (&place, _ ("is another framework than the one in use"), named, error);
  return parse_list (self, root, "measures", parse_measure, error) &&
         parse_list (self, root, "problems", parse_problem, error);
}

QiheAdvice *
qihe_advice_new_from_json (QiheFramework *framework, QiheAdviceScope scope, JsonNode *root,
                           GError **error)
{
  g_autoptr (QiheAdvice) self = new_empty (framework, scope);
  g_autoptr (GError) fault = NULL;
  QiheJsonPlace place = qihe_json_root (root);

  if (parse (self, &place, &fault))
    return g_steal_pointer (&self);
  g_set_error_literal (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_ADVICE, fault->message);
  return NULL;
}

QiheAdvice *
qihe_advice_ref (QiheAdvice *self)
{
  g_atomic_ref_count_inc (&self->references);
  return self;
}

void
qihe_advice_unref (QiheAdvice *self)
{
  if (g_atomic_ref_count_dec (&self->references))
    free_advice (self);
}

gboolean
qihe_advice_is_empty (QiheAdvice *self)
{
  for (guint i = 0; i < self->by_indicator->len; i++)
    if (((GPtrArray *) self->by_indicator->pdata[i])->len > 0)
      return FALSE;
  return self->problems->len == 0;
}

GPtrArray *
qihe_advice_get_measures (QiheAdvice *self, guint indicator)
{
  g_return_val_if_fail (indicator < self->by_indicator->len, NULL);
  return g_ptr_array_index (self->by_indicator, indicator);
}

GPtrArray *
qihe_advice_get_problems (QiheAdvice *self)
{
  return self->problems;
}
