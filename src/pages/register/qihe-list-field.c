/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/register/qihe-list-field.h"

#include "base/qihe-text.h"
#include "model/qihe-field-list.h"
#include "widgets/qihe-chips-row.h"
#include "widgets/qihe-toggles-row.h"

#define PICKED "picked-from-list"

/* (nullable): the values of @record in the field */
static JsonArray *
read_values (const QiheField *field, JsonObject *record)
{
  JsonNode *node = record != NULL ? json_object_get_member (record, field->id) : NULL;

  return node != NULL ? qihe_field_list_read (node) : json_array_new ();
}

static gboolean
has_value (JsonArray *values, const char *id)
{
  for (guint i = 0; i < json_array_get_length (values); i++)
    if (g_strcmp0 (json_array_get_string_element (values, i), id) == 0)
      return TRUE;
  return FALSE;
}

static GtkWidget *
new_toggles (const QiheField *field, const char *title, JsonArray *values)
{
  GtkWidget *row = qihe_toggles_row_new (title);

  for (guint i = 0; i < field->choices->len; i++) {
    const QiheChoice *choice = g_ptr_array_index (field->choices, i);

    qihe_toggles_row_add (QIHE_TOGGLES_ROW (row), choice->id,
                          qihe_bilingual_get (&choice->title, qihe_language_current (), choice->id),
                          has_value (values, choice->id));
  }
  return row;
}

static void
add_chips (QiheChipsRow *row, const QiheField *field, JsonArray *values, JsonObject *names)
{
  for (guint i = 0; i < json_array_get_length (values); i++) {
    JsonNode *value = json_array_get_element (values, i);
    g_autofree char *plain = qihe_field_show_one (field, value, NULL);
    g_autofree char *shown = qihe_field_show_one (field, value, names);

    qihe_chips_row_add (row, plain, shown);
  }
}

static GtkWidget *
new_chips (const QiheField *field, const char *title, JsonArray *values, JsonObject *names)
{
  gboolean reference = field->kind == QIHE_FIELD_REFERENCE;
  GtkWidget *row = qihe_chips_row_new (title, !reference    ? QIHE_CHIPS_FREE
                                              : field->list ? QIHE_CHIPS_PICK
                                                            : QIHE_CHIPS_PICK_ONE);

  g_object_set_data (G_OBJECT (row), PICKED, GINT_TO_POINTER (reference));
  add_chips (QIHE_CHIPS_ROW (row), field, values, names);
  return row;
}

gboolean
qihe_list_field_is_for (const QiheField *field)
{
  return field->list || field->kind == QIHE_FIELD_REFERENCE;
}

GtkWidget *
qihe_list_field_new (const QiheField *field, const char *title, JsonObject *record)
{
  g_autoptr (JsonArray) values = read_values (field, record);
  JsonNode *names = record != NULL ? json_object_get_member (record, QIHE_RECORD_NAMES) : NULL;

  if (field->kind == QIHE_FIELD_CHOICE)
    return new_toggles (field, title, values);
  return new_chips (field, title, values, names != NULL ? json_node_get_object (names) : NULL);
}

char *
qihe_list_field_dup_text (GtkWidget *row)
{
  g_autoptr (GPtrArray) ids = QIHE_IS_TOGGLES_ROW (row)
                                  ? qihe_toggles_row_get_ids (QIHE_TOGGLES_ROW (row))
                                  : qihe_chips_row_get_ids (QIHE_CHIPS_ROW (row));
  const char *typed = QIHE_IS_CHIPS_ROW (row) && !g_object_get_data (G_OBJECT (row), PICKED)
                          ? qihe_chips_row_get_typed (QIHE_CHIPS_ROW (row))
                          : "";

  /* What is typed and not entered counts. */
  if (!qihe_text_is_blank (typed))
    g_ptr_array_insert (ids, (int) ids->len - 1, (gpointer) typed);
  return qihe_field_list_join ((const char *const *) ids->pdata);
}

gboolean
qihe_list_field_is_unfinished (GtkWidget *row)
{
  return QIHE_IS_CHIPS_ROW (row) && g_object_get_data (G_OBJECT (row), PICKED) != NULL &&
         !qihe_text_is_blank (qihe_chips_row_get_typed (QIHE_CHIPS_ROW (row)));
}
