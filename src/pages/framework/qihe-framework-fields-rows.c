/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "pages/framework/qihe-framework-fields-private.h"

/*
 * The kinds of rows, and how each writes what it edits.
 */

static QiheFrameworkField *
add_field (QiheFrameworkFields *self, GtkWidget *row, const char *path, const char *title,
           JsonObject *members, const char *key)
{
  QiheFrameworkField *field = g_new0 (QiheFrameworkField, 1);

  field->fields = self;
  field->row = ADW_PREFERENCES_ROW (row);
  field->path = g_strdup (path);
  field->title = g_strdup (title);
  field->members = json_object_ref (members);
  field->key = g_strdup (key);
  adw_preferences_row_set_title (field->row, title);
  adw_preferences_group_add (self->group, row);
  g_ptr_array_add (self->list, field);
  return field;
}

static void
set_member (QiheFrameworkField *field, const char *text)
{
  if (field->language >= 0)
    qihe_members_set_text (field->members, field->key, (QiheLanguage) field->language, text);
  else if (*text != '\0')
    json_object_set_string_member (field->members, field->key, text);
  else if (json_object_has_member (field->members, field->key))
    json_object_remove_member (field->members, field->key);
}

static void
text_changed (GtkEditable *editable, QiheFrameworkField *field)
{
  set_member (field, gtk_editable_get_text (editable));
  qihe_framework_fields_emit_edited (field->fields);
}

/* A number of the document may be written without quotes. */
static char *
dup_member (const QiheFrameworkField *field)
{
  JsonNode *node = json_object_get_member (field->members, field->key);

  if (field->language >= 0)
    return g_strdup (
        qihe_members_get_text (field->members, field->key, (QiheLanguage) field->language));
  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node))
    return g_strdup ("");
  return json_node_get_value_type (node) == G_TYPE_STRING ? json_node_dup_string (node)
                                                          : json_to_string (node, FALSE);
}

static void
words_changed (GtkEditable *editable, QiheFrameworkField *field)
{
  g_auto (GStrv) words = g_regex_split_simple ("[;；]", gtk_editable_get_text (editable), 0, 0);
  JsonArray *list = json_array_new ();

  for (char **word = words; *word != NULL; word++)
    if (*g_strstrip (*word) != '\0')
      json_array_add_string_element (list, *word);
  if (json_array_get_length (list) > 0) {
    json_object_set_array_member (field->members, field->key, list);
  } else {
    json_array_unref (list);
    json_object_remove_member (field->members, field->key);
  }
  qihe_framework_fields_emit_edited (field->fields);
}

static char *
join_words (JsonObject *members, const char *key)
{
  JsonNode *node = json_object_get_member (members, key);
  GString *words = g_string_new (NULL);

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return g_string_free (words, FALSE);
  for (guint i = 0; i < json_array_get_length (json_node_get_array (node)); i++) {
    JsonNode *word = json_array_get_element (json_node_get_array (node), i);

    if (JSON_NODE_HOLDS_VALUE (word) && json_node_get_value_type (word) == G_TYPE_STRING)
      g_string_append_printf (words, "%s%s", words->len > 0 ? _ ("; ") : "",
                              json_node_get_string (word));
  }
  return g_string_free (words, FALSE);
}

static void
switched (GtkSwitch *widget, GParamSpec *pspec, QiheFrameworkField *field)
{
  if (gtk_switch_get_active (widget))
    json_object_set_boolean_member (field->members, field->key, TRUE);
  else if (json_object_has_member (field->members, field->key))
    json_object_remove_member (field->members, field->key);
  qihe_framework_fields_emit_edited (field->fields);
}

static void
chosen (AdwComboRow *row, GParamSpec *pspec, QiheFrameworkField *field)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected >= g_strv_length (field->values))
    return;
  json_object_set_string_member (field->members, field->key, field->values[selected]);
  qihe_framework_fields_emit_edited (field->fields);
}

void
qihe_framework_field_free (gpointer data)
{
  QiheFrameworkField *self = data;

  g_free (self->path);
  g_free (self->title);
  json_object_unref (self->members);
  g_free (self->key);
  g_strfreev (self->values);
  g_free (self);
}

GtkWidget *
qihe_framework_fields_plain_row (GtkWidget *row)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  return row;
}

void
qihe_framework_fields_add_text (QiheFrameworkFields *self, const char *path, const char *title,
                                JsonObject *members, const char *key, int language)
{
  GtkWidget *row = qihe_framework_fields_plain_row (adw_entry_row_new ());
  QiheFrameworkField *field = add_field (self, row, path, title, members, key);
  g_autofree char *text = NULL;

  field->language = language;
  text = dup_member (field);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect (row, "changed", G_CALLBACK (text_changed), field);
}

void
qihe_framework_fields_add_bilingual (QiheFrameworkFields *self, const char *path, const char *key,
                                     JsonObject *members, const char *zh, const char *en)
{
  g_autofree char *at = g_strdup_printf ("%s.%s", path, key);

  qihe_framework_fields_add_text (self, at, zh, members, key, QIHE_LANGUAGE_ZH);
  qihe_framework_fields_add_text (self, NULL, en, members, key, QIHE_LANGUAGE_EN);
}

void
qihe_framework_fields_add_words (QiheFrameworkFields *self, const char *path, const char *title,
                                 JsonObject *members, const char *key)
{
  GtkWidget *row = qihe_framework_fields_plain_row (adw_entry_row_new ());
  QiheFrameworkField *field = add_field (self, row, path, title, members, key);
  g_autofree char *text = join_words (members, key);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect (row, "changed", G_CALLBACK (words_changed), field);
}

void
qihe_framework_fields_add_switch (QiheFrameworkFields *self, const char *title,
                                  const char *subtitle, JsonObject *members, const char *key)
{
  GtkWidget *row = qihe_framework_fields_plain_row (adw_action_row_new ());
  GtkWidget *widget = gtk_switch_new ();
  QiheFrameworkField *field = add_field (self, row, NULL, title, members, key);
  JsonNode *node = json_object_get_member (members, key);

  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  gtk_widget_set_valign (widget, GTK_ALIGN_CENTER);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), widget);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), widget);
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, title,
                                  -1);
  gtk_switch_set_active (GTK_SWITCH (widget),
                         node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                             json_node_get_value_type (node) == G_TYPE_BOOLEAN &&
                             json_node_get_boolean (node));
  g_signal_connect (widget, "notify::active", G_CALLBACK (switched), field);
}

void
qihe_framework_fields_add_choice (QiheFrameworkFields *self, const char *title, JsonObject *members,
                                  const char *key, const char *const *values,
                                  const char *const *titles)
{
  GtkWidget *row = qihe_framework_fields_plain_row (adw_combo_row_new ());
  QiheFrameworkField *field = add_field (self, row, NULL, title, members, key);
  g_autoptr (GtkStringList) list = gtk_string_list_new (titles);
  const char *value = qihe_members_get_string (members, key);

  field->values = g_strdupv ((char **) values);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  for (guint i = 0; values[i] != NULL; i++)
    if (g_str_equal (values[i], value))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen), field);
}
