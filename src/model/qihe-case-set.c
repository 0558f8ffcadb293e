/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-case-set.h"

#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-model-error.h"

/* A message that names what there is names so many. */
#define MAX_NAMED 12

/* The owner of a case knows how many indicators it has; a case alone does not. */
static void
clear_texts (QiheCaseSet *self)
{
  guint n = qihe_framework_get_n_indicators (self->framework);

  for (guint i = 0; i < self->cases->len; i++) {
    QiheRatedCase *one = g_ptr_array_index (self->cases, i);

    for (guint j = 0; one->texts != NULL && j < n; j++) {
      g_free (one->texts[j].note);
      g_free (one->texts[j].source);
      g_free (one->texts[j].reason);
      g_free (one->texts[j].value);
    }
    g_clear_pointer (&one->texts, g_free);
  }
}

static void
free_case (gpointer data)
{
  QiheRatedCase *self = data;

  g_free (self->id);
  qihe_bilingual_clear (&self->title);
  g_free (self->ratings);
  g_free (self);
}

static gint16 *
new_ratings (guint n)
{
  gint16 *ratings = g_new (gint16, n);

  for (guint i = 0; i < n; i++)
    ratings[i] = QIHE_UNKNOWN;
  return ratings;
}

QiheCaseSet *
qihe_case_set_new (QiheFramework *framework)
{
  QiheCaseSet *self = g_new0 (QiheCaseSet, 1);

  self->framework = qihe_framework_ref (framework);
  self->cases = g_ptr_array_new_with_free_func (free_case);
  self->by_id = g_hash_table_new (g_str_hash, g_str_equal);
  return self;
}

void
qihe_case_set_free (QiheCaseSet *self)
{
  clear_texts (self);
  g_hash_table_unref (self->by_id);
  g_ptr_array_unref (self->cases);
  qihe_framework_unref (self->framework);
  g_free (self);
}

QiheRatedCase *
qihe_case_set_add (QiheCaseSet *self, const char *id, GError **error)
{
  QiheRatedCase *added;

  if (qihe_case_set_find (self, id) != NULL) {
    g_autofree char *quoted = qihe_text_quote (id);

    g_set_error (error, QIHE_MODEL_ERROR, QIHE_MODEL_ERROR_DUPLICATE,
                 _ ("the case %s is there already; each case is given once"), quoted);
    return NULL;
  }
  added = g_new0 (QiheRatedCase, 1);
  added->id = g_strdup (id);
  added->ratings = new_ratings (qihe_framework_get_n_indicators (self->framework));
  g_ptr_array_add (self->cases, added);
  g_hash_table_insert (self->by_id, added->id, added);
  return added;
}

QiheRatedCase *
qihe_case_set_find (QiheCaseSet *self, const char *id)
{
  return g_hash_table_lookup (self->by_id, id);
}

char *
qihe_case_set_describe_unknown (QiheCaseSet *self, const char *id)
{
  g_autofree char *quoted = qihe_text_quote (id);
  g_autoptr (GString) known = g_string_new (NULL);

  for (guint i = 0; i < MIN (self->cases->len, MAX_NAMED); i++) {
    const QiheRatedCase *one = g_ptr_array_index (self->cases, i);
    g_autofree char *name = qihe_text_printable (one->id);

    g_string_append_printf (known, "%s%s", i == 0 ? "" : ", ", name);
  }
  if (self->cases->len > MAX_NAMED)
    g_string_append (known, ", …");
  return self->cases->len == 0
             ? g_strdup_printf (_ ("there is no case %s, and no other either"), quoted)
             : g_strdup_printf (_ ("there is no case %s; there are: %s"), quoted, known->str);
}

QiheRatedText *
qihe_case_set_get_text (QiheCaseSet *self, QiheRatedCase *one, guint indicator)
{
  if (one->texts == NULL)
    one->texts = g_new0 (QiheRatedText, qihe_framework_get_n_indicators (self->framework));
  return &one->texts[indicator];
}
