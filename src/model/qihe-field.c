/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-field.h"

#include "base/qihe-text.h"

static const char *const kinds[] = {
  [QIHE_FIELD_TEXT] = "text",
  [QIHE_FIELD_LONG_TEXT] = "long-text",
  [QIHE_FIELD_NUMBER] = "number",
  [QIHE_FIELD_MONEY] = "money",
  [QIHE_FIELD_FLAG] = "flag",
  [QIHE_FIELD_DAY] = "day",
  [QIHE_FIELD_MONTH] = "month",
  [QIHE_FIELD_CHOICE] = "choice",
  [QIHE_FIELD_REFERENCE] = "reference",
  [QIHE_FIELD_CREDIT_CODE] = "credit-code",
  [QIHE_FIELD_ORGANISATION_CODE] = "organisation-code",
  [QIHE_FIELD_MOBILE] = "mobile",
  [QIHE_FIELD_PHONE] = "phone",
  [QIHE_FIELD_EMAIL] = "email",
  [QIHE_FIELD_DOCUMENT_NUMBER] = "document-number",
};

/* As it stands in the data, which is how most come. */
static const QiheChoice *
find_exact (const QiheField *self, const char *text)
{
  for (guint i = 0; i < self->choices->len; i++) {
    const QiheChoice *choice = g_ptr_array_index (self->choices, i);

    if (g_str_equal (choice->id, text) || g_strcmp0 (choice->title.zh, text) == 0 ||
        g_strcmp0 (choice->title.en, text) == 0)
      return choice;
  }
  return NULL;
}

static gboolean
is_called (const QiheChoice *choice, const char *folded)
{
  const char *const names[] = { choice->id, choice->title.zh, choice->title.en };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++) {
    g_autofree char *name = names[i] != NULL ? qihe_text_fold (names[i]) : NULL;

    if (g_strcmp0 (name, folded) == 0)
      return TRUE;
  }
  return FALSE;
}

QiheField *
qihe_field_new (void)
{
  QiheField *self = g_new0 (QiheField, 1);

  self->group = -1;
  self->choices = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_choice_free);
  return self;
}

void
qihe_field_free (QiheField *self)
{
  g_free (self->id);
  qihe_bilingual_clear (&self->title);
  g_strfreev (self->aliases);
  g_ptr_array_unref (self->choices);
  g_free (self->target);
  g_free (self);
}

void
qihe_choice_free (QiheChoice *self)
{
  g_free (self->id);
  qihe_bilingual_clear (&self->title);
  g_free (self);
}

gboolean
qihe_field_kind_parse (const char *text, QiheFieldKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++) {
    if (g_str_equal (kinds[i], text)) {
      *kind = (QiheFieldKind) i;
      return TRUE;
    }
  }
  return FALSE;
}

const char *
qihe_field_kind_get_id (QiheFieldKind kind)
{
  g_return_val_if_fail ((guint) kind < G_N_ELEMENTS (kinds), NULL);
  return kinds[kind];
}

gboolean
qihe_field_kind_is_number (QiheFieldKind kind)
{
  return kind == QIHE_FIELD_NUMBER || kind == QIHE_FIELD_MONEY || kind == QIHE_FIELD_FLAG;
}

gboolean
qihe_field_is_number (const QiheField *self)
{
  return !self->list && qihe_field_kind_is_number (self->kind);
}

gboolean
qihe_field_kind_is_text (QiheFieldKind kind)
{
  return !qihe_field_kind_is_number (kind) && kind != QIHE_FIELD_DAY && kind != QIHE_FIELD_MONTH &&
         kind != QIHE_FIELD_CHOICE && kind != QIHE_FIELD_REFERENCE;
}

const char *
qihe_field_get_title (const QiheField *self)
{
  return qihe_bilingual_get (&self->title, qihe_language_current (), self->id);
}

const QiheChoice *
qihe_field_find_choice (const QiheField *self, const char *text)
{
  const QiheChoice *exact = find_exact (self, text);
  g_autofree char *folded = exact == NULL ? qihe_text_fold (text) : NULL;

  if (exact != NULL)
    return exact;
  for (guint i = 0; i < self->choices->len; i++) {
    const QiheChoice *choice = g_ptr_array_index (self->choices, i);

    if (is_called (choice, folded))
      return choice;
  }
  return NULL;
}
