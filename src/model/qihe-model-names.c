/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-framework-parse.h"

#define LEVEL_PLACEHOLDER "{level}"

/* Where the framework has no name of its own, @zh and @en stand for it. */
static gboolean
parse_name (const QiheJsonPlace *object, const char *key, const char *zh, const char *en,
            QiheBilingual *out, GError **error)
{
  QiheJsonPlace place = { 0 };

  if (object->node != NULL)
    place = qihe_json_optional (object, key);
  if (!qihe_json_get_bilingual (&place, out, error))
    return FALSE;
  if (out->zh == NULL && out->en == NULL)
    *out = (QiheBilingual){ g_strdup (zh), g_strdup (en) };
  return TRUE;
}

static gboolean
parse_strong (QiheModelNames *names, const QiheJsonPlace *models, GError **error)
{
  QiheJsonPlace strong = { 0 };

  if (models->node != NULL)
    strong = qihe_json_optional (models, "strong");
  if (strong.node != NULL && !qihe_json_expect_object (&strong, error))
    return FALSE;
  return parse_name (&strong, "prefix", "强", "strong ", &names->strong_prefix, error) &&
         parse_name (&strong, "separator", "+", " + ", &names->strong_separator, error) &&
         parse_name (&strong, "suffix", "（非均衡）", " (unbalanced)", &names->strong_suffix,
                     error);
}

static const char *
say (const QiheBilingual *text, QiheLanguage language)
{
  return qihe_bilingual_get (text, language, "");
}

/* Takes @id and the “+” behind it off the front of @list. */
static gboolean
take_id (const char **list, const char *id)
{
  gsize length = strlen (id);

  if (!g_str_has_prefix (*list, id) || ((*list)[length] != '\0' && (*list)[length] != '+'))
    return FALSE;
  *list += (*list)[length] == '+' ? length + 1 : length;
  return TRUE;
}

static char *
name_strong (QiheFramework *self, const char *list, QiheLanguage language)
{
  const QiheModelNames *names = &self->names;
  GString *name = g_string_new (NULL);

  for (guint i = 0; i < self->dimensions->len && *list != '\0'; i++) {
    const QiheDimension *dimension = qihe_framework_get_dimension (self, i);

    if (!take_id (&list, dimension->id))
      continue;
    if (name->len > 0)
      g_string_append (name, say (&names->strong_separator, language));
    g_string_append (name, say (&names->strong_prefix, language));
    g_string_append (name, qihe_bilingual_get (&dimension->short_title, language, dimension->id));
  }
  g_string_append (name, say (&names->strong_suffix, language));
  return g_string_free (name, FALSE);
}

static char *
name_balanced (QiheFramework *self, const char *id, QiheLanguage language)
{
  const char *title = id;
  GString *name = g_string_new (say (&self->names.balanced, language));

  for (guint i = 0; i < self->levels->len; i++) {
    const QiheLevel *level = qihe_framework_get_level (self, i);

    if (strcmp (level->id, id) == 0)
      title = qihe_bilingual_get (&level->title, language, id);
  }
  g_string_replace (name, LEVEL_PLACEHOLDER, title, 0);
  return g_string_free (name, FALSE);
}

gboolean
qihe_framework_parse_model_names (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  QiheModelNames *names = &self->names;
  QiheJsonPlace models = qihe_json_optional (root, "models");

  if (models.node != NULL && !qihe_json_expect_object (&models, error))
    return FALSE;
  return parse_name (&models, "strong-balanced", "强均衡", "strong, balanced",
                     &names->strong_balanced, error) &&
         parse_strong (names, &models, error) &&
         parse_name (&models, "balanced", "均衡（{level}）", "balanced ({level})", &names->balanced,
                     error) &&
         parse_name (&models, "unbalanced", "非均衡", "unbalanced", &names->unbalanced, error) &&
         parse_name (&models, "vetoed", "一票否决", "vetoed", &names->vetoed, error) &&
         parse_name (&models, "undetermined", "待定", "undetermined", &names->undetermined, error);
}

char *
qihe_framework_dup_model_title (QiheFramework *self, const char *model, QiheLanguage language)
{
  const QiheModelNames *names = &self->names;

  if (g_str_has_prefix (model, "strong:"))
    return name_strong (self, model + strlen ("strong:"), language);
  if (g_str_has_prefix (model, "balanced:"))
    return name_balanced (self, model + strlen ("balanced:"), language);
  if (strcmp (model, "strong-balanced") == 0)
    return g_strdup (say (&names->strong_balanced, language));
  if (strcmp (model, "unbalanced") == 0)
    return g_strdup (say (&names->unbalanced, language));
  if (strcmp (model, "vetoed") == 0)
    return g_strdup (say (&names->vetoed, language));
  return g_strdup (say (&names->undetermined, language));
}
