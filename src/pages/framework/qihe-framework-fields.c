/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-framework-fields.h"

#include <glib/gi18n-lib.h>

#include "widgets/qihe-fit-labels.h"

/* One row and what it edits. */
typedef struct {
  QiheFrameworkFields *fields;
  AdwPreferencesRow *row;
  char *path;
  char *title;
  JsonObject *members;
  char *key;
  int language;
  char **values; /* (nullable): of a choice */
} Field;

struct _QiheFrameworkFields {
  GtkBox parent_instance;

  GPtrArray *list; /* Field */
  AdwPreferencesGroup *group;
};

enum { EDITED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheFrameworkFields, qihe_framework_fields, GTK_TYPE_BOX)

static void
field_free (gpointer data)
{
  Field *self = data;

  g_free (self->path);
  g_free (self->title);
  json_object_unref (self->members);
  g_free (self->key);
  g_strfreev (self->values);
  g_free (self);
}

static Field *
add_field (QiheFrameworkFields *self, GtkWidget *row, const char *path, const char *title,
           JsonObject *members, const char *key)
{
  Field *field = g_new0 (Field, 1);

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
set_member (Field *field, const char *text)
{
  if (field->language >= 0)
    qihe_members_set_text (field->members, field->key, (QiheLanguage) field->language, text);
  else if (*text != '\0')
    json_object_set_string_member (field->members, field->key, text);
  else if (json_object_has_member (field->members, field->key))
    json_object_remove_member (field->members, field->key);
}

static void
text_changed (GtkEditable *editable, Field *field)
{
  set_member (field, gtk_editable_get_text (editable));
  qihe_framework_fields_emit_edited (field->fields);
}

/* A number of the document may be written without quotes. */
static char *
dup_member (const Field *field)
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
words_changed (GtkEditable *editable, Field *field)
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
switched (GtkSwitch *widget, GParamSpec *pspec, Field *field)
{
  if (gtk_switch_get_active (widget))
    json_object_set_boolean_member (field->members, field->key, TRUE);
  else if (json_object_has_member (field->members, field->key))
    json_object_remove_member (field->members, field->key);
  qihe_framework_fields_emit_edited (field->fields);
}

static void
chosen (AdwComboRow *row, GParamSpec *pspec, Field *field)
{
  guint selected = adw_combo_row_get_selected (row);

  if (selected >= g_strv_length (field->values))
    return;
  json_object_set_string_member (field->members, field->key, field->values[selected]);
  qihe_framework_fields_emit_edited (field->fields);
}

static const char *
find_problem (GPtrArray *problems, const char *path)
{
  for (guint i = 0; i < problems->len; i++) {
    const QiheFrameworkProblem *problem = g_ptr_array_index (problems, i);

    if (g_str_has_prefix (problem->path, path) &&
        (problem->path[strlen (path)] == '\0' || problem->path[strlen (path)] == '['))
      return problem->message;
  }
  return NULL;
}

static void
mark (const Field *field, GPtrArray *problems)
{
  const char *message = field->path != NULL ? find_problem (problems, field->path) : NULL;
  g_autofree char *title = message != NULL ? g_strdup_printf (_ ("%s: %s"), field->title, message)
                                           : g_strdup (field->title);

  adw_preferences_row_set_title (field->row, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (field->row), message);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (field->row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (field->row), "error");
}

static void
qihe_framework_fields_dispose (GObject *object)
{
  qihe_framework_fields_clear (QIHE_FRAMEWORK_FIELDS (object));
  G_OBJECT_CLASS (qihe_framework_fields_parent_class)->dispose (object);
}

static void
qihe_framework_fields_finalize (GObject *object)
{
  g_ptr_array_unref (QIHE_FRAMEWORK_FIELDS (object)->list);
  G_OBJECT_CLASS (qihe_framework_fields_parent_class)->finalize (object);
}

static void
qihe_framework_fields_class_init (QiheFrameworkFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_framework_fields_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_framework_fields_finalize;
  signals[EDITED] = g_signal_new ("edited", QIHE_TYPE_FRAMEWORK_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_framework_fields_init (QiheFrameworkFields *self)
{
  self->list = g_ptr_array_new_with_free_func (field_free);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

void
qihe_framework_fields_clear (QiheFrameworkFields *self)
{
  qihe_box_clear (GTK_BOX (self));
  g_ptr_array_set_size (self->list, 0);
  self->group = NULL;
}

AdwPreferencesGroup *
qihe_framework_fields_add_group (QiheFrameworkFields *self, const char *title)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  if (title != NULL) {
    g_autofree char *escaped = g_markup_escape_text (title, -1);

    adw_preferences_group_set_title (self->group, escaped);
  }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->group));
  return self->group;
}

/* What stands in a document is text and no markup. */
static GtkWidget *
plain_row (GtkWidget *row)
{
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  return row;
}

void
qihe_framework_fields_add_text (QiheFrameworkFields *self, const char *path, const char *title,
                                JsonObject *members, const char *key, int language)
{
  GtkWidget *row = plain_row (adw_entry_row_new ());
  Field *field = add_field (self, row, path, title, members, key);
  g_autofree char *text = NULL;

  field->language = language;
  text = dup_member (field);
  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect (row, "changed", G_CALLBACK (text_changed), field);
}

void
qihe_framework_fields_add_words (QiheFrameworkFields *self, const char *path, const char *title,
                                 JsonObject *members, const char *key)
{
  GtkWidget *row = plain_row (adw_entry_row_new ());
  Field *field = add_field (self, row, path, title, members, key);
  g_autofree char *text = join_words (members, key);

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  g_signal_connect (row, "changed", G_CALLBACK (words_changed), field);
}

void
qihe_framework_fields_add_switch (QiheFrameworkFields *self, const char *title,
                                  const char *subtitle, JsonObject *members, const char *key)
{
  GtkWidget *row = plain_row (adw_action_row_new ());
  GtkWidget *widget = gtk_switch_new ();
  Field *field = add_field (self, row, NULL, title, members, key);
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
  GtkWidget *row = plain_row (adw_combo_row_new ());
  Field *field = add_field (self, row, NULL, title, members, key);
  g_autoptr (GtkStringList) list = gtk_string_list_new (titles);
  const char *value = qihe_members_get_string (members, key);

  field->values = g_strdupv ((char **) values);
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (list));
  for (guint i = 0; values[i] != NULL; i++)
    if (g_str_equal (values[i], value))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i);
  g_signal_connect (row, "notify::selected", G_CALLBACK (chosen), field);
}

void
qihe_framework_fields_add_note (QiheFrameworkFields *self, const char *text)
{
  GtkWidget *row = plain_row (adw_action_row_new ());

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), text);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_preferences_group_add (self->group, row);
}

void
qihe_framework_fields_add_button (QiheFrameworkFields *self, const char *label, GCallback clicked,
                                  gpointer data)
{
  GtkWidget *button = gtk_button_new_with_mnemonic (label);

  gtk_widget_set_margin_top (button, 6);
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  g_signal_connect (button, "clicked", clicked, data);
  adw_preferences_group_add (self->group, button);
}

void
qihe_framework_fields_mark (QiheFrameworkFields *self, GPtrArray *problems)
{
  for (guint i = 0; i < self->list->len; i++)
    mark (g_ptr_array_index (self->list, i), problems);
}

void
qihe_framework_fields_emit_edited (QiheFrameworkFields *self)
{
  g_signal_emit (self, signals[EDITED], 0);
}
