/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-choices.h"

#include "base/qihe-data.h"
#include "base/qihe-i18n.h"
#include "base/qihe-text.h"
#include "model/qihe-register-private.h"

#define MAX_SIZE (1024 * 1024)

static const char *const files[QIHE_N_CHOICES] = {
  [QIHE_CHOICES_CONSIDERATION] = "choices/consideration.json",
  [QIHE_CHOICES_PARK_LEVEL] = "choices/park-level.json",
  [QIHE_CHOICES_RESULT_USE] = "choices/result-use.json",
};

/* They are compiled in: a fault in one is a fault of the program. */
static QiheField *
load (const char *file)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = qihe_data_load (file, &error);
  g_autoptr (JsonNode) root = bytes != NULL ? qihe_json_parse (bytes, MAX_SIZE, &error) : NULL;
  QiheJsonPlace place = qihe_json_root (root);
  QiheField *field = root != NULL ? qihe_register_parse_field (&place, &error) : NULL;

  if (field == NULL)
    g_error ("data/%s: %s", file, error->message);
  return field;
}

const QiheField *
qihe_choices_get (QiheChoices list)
{
  static gsize lists[QIHE_N_CHOICES];

  g_return_val_if_fail ((guint) list < QIHE_N_CHOICES, NULL);
  if (g_once_init_enter (&lists[list]))
    g_once_init_leave (&lists[list], GPOINTER_TO_SIZE (load (files[list])));
  return GSIZE_TO_POINTER (lists[list]);
}

const char *
qihe_choices_get_title (QiheChoices list, const char *id)
{
  const QiheField *field = qihe_choices_get (list);

  for (guint i = 0; i < field->choices->len; i++) {
    const QiheChoice *choice = g_ptr_array_index (field->choices, i);

    if (g_strcmp0 (choice->id, id) == 0)
      return qihe_bilingual_get (&choice->title, qihe_language_current (), id);
  }
  return id;
}

const QiheChoice *
qihe_choices_pick (QiheChoices list, const char *text, GError **error)
{
  const QiheField *field = qihe_choices_get (list);
  const QiheChoice *choice = qihe_field_find_choice (field, text);
  g_autofree char *quoted = NULL;
  g_autoptr (GString) ids = NULL;

  if (choice != NULL)
    return choice;
  quoted = qihe_text_quote (text);
  ids = g_string_new (NULL);
  for (guint i = 0; i < field->choices->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? ", " : "",
                            ((QiheChoice *) g_ptr_array_index (field->choices, i))->id);
  g_set_error (error, QIHE_VALUE_ERROR, QIHE_VALUE_ERROR_CHOICE,
               _ ("%s: there is no %s; choose one of %s"), qihe_field_get_title (field), quoted,
               ids->str);
  return NULL;
}
