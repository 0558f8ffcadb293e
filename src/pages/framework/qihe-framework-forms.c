/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-framework-forms.h"

#include <glib/gi18n-lib.h>

#define PLAIN (-1)

/* A form that is shown again when something in it comes or goes. */
typedef struct {
  QiheFrameworkFields *fields;
  QiheFrameworkDraft *draft;
  QiheFrameworkNode *node;
  char *path;
} Form;

static void
form_free (gpointer data)
{
  Form *self = data;

  g_object_unref (self->node);
  g_free (self->path);
  g_free (self);
}

static Form *
form_new (QiheFrameworkFields *fields, QiheFrameworkDraft *draft, QiheFrameworkNode *node,
          const char *path)
{
  Form *self = g_new0 (Form, 1);

  self->fields = fields;
  self->draft = draft;
  self->node = g_object_ref (node);
  self->path = g_strdup (path);
  return self;
}

static void
show_again (Form *self)
{
  QiheFrameworkFields *fields = self->fields;
  g_autoptr (QiheFrameworkNode) node = g_object_ref (self->node);
  g_autofree char *path = g_strdup (self->path);

  /* The form goes with its rows. */
  qihe_framework_forms_show_node (fields, self->draft, node, path);
  qihe_framework_fields_emit_edited (fields);
}

static void
add_title (QiheFrameworkFields *fields, const char *path, const char *key, JsonObject *members,
           const char *zh, const char *en)
{
  g_autofree char *at = g_strdup_printf ("%s.%s", path, key);

  qihe_framework_fields_add_text (fields, at, zh, members, key, QIHE_LANGUAGE_ZH);
  qihe_framework_fields_add_text (fields, NULL, en, members, key, QIHE_LANGUAGE_EN);
}

static JsonArray *
bands_of (QiheFrameworkNode *node)
{
  JsonNode *bands = json_object_get_member (qihe_framework_node_get_members (node), "bands");

  return bands != NULL && JSON_NODE_HOLDS_ARRAY (bands) ? json_node_get_array (bands) : NULL;
}

static JsonObject *
band_new (const char *status)
{
  JsonObject *band = json_object_new ();

  json_object_set_string_member (band, "status", status);
  return band;
}

static void
measure (GtkButton *button, Form *self)
{
  JsonObject *members = qihe_framework_node_get_members (self->node);
  JsonArray *bands = json_array_new ();

  json_array_add_object_element (bands, band_new ("described"));
  json_array_add_object_element (bands, band_new ("absent"));
  json_object_set_array_member (members, "bands", bands);
  if (!json_object_has_member (members, "direction"))
    json_object_set_string_member (members, "direction", "up");
  show_again (self);
}

static void
rate_instead (GtkButton *button, Form *self)
{
  JsonObject *members = qihe_framework_node_get_members (self->node);

  json_object_remove_member (members, "bands");
  json_object_remove_member (members, "direction");
  json_object_remove_member (members, "unit");
  show_again (self);
}

/* Before the last, which takes the rest. */
static void
add_band (GtkButton *button, Form *self)
{
  g_autoptr (JsonArray) old = json_array_ref (bands_of (self->node));
  JsonArray *bands = json_array_new ();
  guint n = json_array_get_length (old);

  for (guint i = 0; i < n; i++) {
    if (i + 1 == n)
      json_array_add_object_element (bands, band_new ("absent"));
    json_array_add_element (bands, json_node_copy (json_array_get_element (old, i)));
  }
  json_object_set_array_member (qihe_framework_node_get_members (self->node), "bands", bands);
  show_again (self);
}

static void
remove_band (GtkButton *button, Form *self)
{
  JsonArray *bands = bands_of (self->node);
  guint n = json_array_get_length (bands);

  if (n < 2)
    return;
  json_array_remove_element (bands, n - 2);
  show_again (self);
}

static void
add_button (QiheFrameworkFields *fields, const char *label, void (*clicked) (GtkButton *, Form *),
            Form *form)
{
  qihe_framework_fields_add_button (fields, label, G_CALLBACK (clicked), form);
}

static char **
list_statuses (QiheFrameworkDraft *draft, gboolean titles)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  JsonArray *list = qihe_framework_draft_get_list (draft, "statuses");

  for (guint i = 0; i < json_array_get_length (list); i++) {
    JsonNode *node = json_array_get_element (list, i);
    JsonObject *status = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
    const char *id = status != NULL ? qihe_members_get_string (status, "id") : "";
    const char *title =
        status != NULL ? qihe_members_get_text (status, "title", qihe_language_current ()) : "";

    g_strv_builder_add (builder, titles && *title != '\0' ? title : id);
  }
  return g_strv_builder_end (builder);
}

static void
show_band (Form *form, guint index, gboolean last, gboolean down)
{
  JsonNode *node = json_array_get_element (bands_of (form->node), index);
  g_auto (GStrv) ids = list_statuses (form->draft, FALSE);
  g_auto (GStrv) titles = list_statuses (form->draft, TRUE);
  const char *key = down ? "at_most" : "at_least";
  g_autofree char *path = g_strdup_printf ("%s.bands[%u].%s", form->path, index, key);
  JsonObject *band;

  if (!JSON_NODE_HOLDS_OBJECT (node))
    return;
  band = json_node_get_object (node);
  if (!last)
    qihe_framework_fields_add_text (form->fields, path, down ? _ ("At most") : _ ("At least"), band,
                                    key, PLAIN);
  qihe_framework_fields_add_choice (form->fields, last ? _ ("All other values") : _ ("Status"),
                                    band, "status", (const char *const *) ids,
                                    (const char *const *) titles);
}

static void
show_measure (Form *form)
{
  static const char *const directions[] = { "up", "down", NULL };
  const char *const titles[] = { _ ("More is better"), _ ("Less is better"), NULL };
  JsonObject *members = qihe_framework_node_get_members (form->node);
  JsonArray *bands = bands_of (form->node);
  gboolean down = g_str_equal (qihe_members_get_string (members, "direction"), "down");
  guint n = json_array_get_length (bands);

  qihe_framework_fields_add_group (form->fields, _ ("Measured"));
  add_title (form->fields, form->path, "unit", members, _ ("Unit (Chinese)"), _ ("Unit (English)"));
  qihe_framework_fields_add_choice (form->fields, _ ("Direction"), members, "direction", directions,
                                    titles);
  qihe_framework_fields_add_group (form->fields, _ ("Bands, best first"));
  for (guint i = 0; i < n; i++)
    show_band (form, i, i + 1 == n, down);
  add_button (form->fields, _ ("_Add a Band"), add_band, form);
  if (n > 2)
    add_button (form->fields, _ ("_Remove the Last Bound"), remove_band, form);
  add_button (form->fields, _ ("Ra_te Instead of Measuring"), rate_instead, form);
}

static void
show_indicator (Form *form)
{
  JsonObject *members = qihe_framework_node_get_members (form->node);
  g_autofree char *alias = g_strconcat (form->path, ".alias", NULL);

  qihe_framework_fields_add_words (form->fields, alias, _ ("Further names, divided by ;"), members,
                                   "alias");
  if (bands_of (form->node) != NULL)
    show_measure (form);
  else
    add_button (form->fields, _ ("_Measure Instead of Rating"), measure, form);
}

static void
show_dimension (Form *form)
{
  JsonObject *members = qihe_framework_node_get_members (form->node);

  add_title (form->fields, form->path, "short", members, _ ("Short name (Chinese)"),
             _ ("Short name (English)"));
  qihe_framework_fields_add_switch (form->fields, _ ("Vetoes"),
                                    _ ("Has no level; what is wholly missing rules the model out"),
                                    members, "veto");
}

static void
add_paths (GString *path, QiheFrameworkDraft *draft, QiheFrameworkNode *node)
{
  static const char *const lists[] = { "dimensions", "groups", "indicators" };
  QiheFrameworkNode *parent = qihe_framework_node_get_parent (node);
  guint index = qihe_framework_draft_get_position (draft, node);
  GListModel *siblings = parent != NULL ? qihe_framework_node_get_children (parent) : NULL;

  if (parent != NULL)
    add_paths (path, draft, parent);
  for (guint i = 0; siblings != NULL && i < g_list_model_get_n_items (siblings) &&
                    qihe_framework_node_get_kind (node) == QIHE_NODE_GROUP;
       i++) {
    g_autoptr (QiheFrameworkNode) before = g_list_model_get_item (siblings, i);

    if (qihe_framework_node_get_kind (before) == QIHE_NODE_INDICATOR)
      index--;
  }
  g_string_append_printf (path, ".%s[%u]", lists[qihe_framework_node_get_kind (node)], index);
}

/* Statuses or levels: a group for each. */
static void
show_scale (QiheFrameworkFields *fields, QiheFrameworkDraft *draft, const char *list,
            const char *number, const char *heading, const char *number_title)
{
  JsonArray *array = qihe_framework_draft_get_list (draft, list);

  for (guint i = 0; i < json_array_get_length (array); i++) {
    JsonNode *node = json_array_get_element (array, i);
    g_autofree char *path = g_strdup_printf ("$.%s[%u]", list, i);
    g_autofree char *number_path = g_strdup_printf ("%s.%s", path, number);
    g_autofree char *title = g_strdup_printf ("%s %u", heading, i + 1);

    if (!JSON_NODE_HOLDS_OBJECT (node))
      continue;
    qihe_framework_fields_add_group (fields, title);
    add_title (fields, path, "title", json_node_get_object (node), _ ("Name (Chinese)"),
               _ ("Name (English)"));
    qihe_framework_fields_add_text (fields, number_path, number_title, json_node_get_object (node),
                                    number, PLAIN);
  }
}

static JsonObject *
member_object (JsonObject *members, const char *key)
{
  JsonNode *node = json_object_get_member (members, key);

  if (node == NULL || !JSON_NODE_HOLDS_OBJECT (node))
    json_object_set_object_member (members, key, json_object_new ());
  return json_object_get_object_member (members, key);
}

static void
show_models (QiheFrameworkFields *fields, JsonObject *members)
{
  static const struct {
    const char *key;
    const char *zh;
    const char *en;
  } names[] = {
    { "strong-balanced", N_ ("All strong (Chinese)"), N_ ("All strong (English)") },
    { "balanced", N_ ("Balanced, with {level} (Chinese)"),
      N_ ("Balanced, with {level} (English)") },
    { "unbalanced", N_ ("Unbalanced (Chinese)"), N_ ("Unbalanced (English)") },
    { "vetoed", N_ ("Vetoed (Chinese)"), N_ ("Vetoed (English)") },
    { "undetermined", N_ ("Undetermined (Chinese)"), N_ ("Undetermined (English)") },
  };
  g_autoptr (JsonObject) models = json_object_ref (member_object (members, "models"));

  qihe_framework_fields_add_group (fields, _ ("Names of models"));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    add_title (fields, "$.models", names[i].key, models, _ (names[i].zh), _ (names[i].en));
}

char *
qihe_framework_forms_dup_path (QiheFrameworkDraft *draft, QiheFrameworkNode *node)
{
  GString *path = g_string_new ("$");

  add_paths (path, draft, node);
  return g_string_free (path, FALSE);
}

void
qihe_framework_forms_show_node (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                QiheFrameworkNode *node, const char *path)
{
  JsonObject *members = qihe_framework_node_get_members (node);
  Form *form = form_new (fields, draft, node, path);
  g_autofree char *id = g_strconcat (path, ".id", NULL);
  AdwPreferencesGroup *group;

  qihe_framework_fields_clear (fields);
  group = qihe_framework_fields_add_group (fields, qihe_framework_node_get_title (node));
  g_object_set_data_full (G_OBJECT (group), "form", form, form_free);
  add_title (fields, path, "title", members, _ ("Name (Chinese)"), _ ("Name (English)"));
  qihe_framework_fields_add_text (fields, id, _ ("Id in files"), members, "id", PLAIN);
  if (qihe_framework_node_get_kind (node) == QIHE_NODE_DIMENSION)
    show_dimension (form);
  else if (qihe_framework_node_get_kind (node) == QIHE_NODE_INDICATOR)
    show_indicator (form);
}

void
qihe_framework_forms_show_whole (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                 const char *since_title, const char *const *since)
{
  JsonObject *members = qihe_framework_draft_get_members (draft);

  qihe_framework_fields_clear (fields);
  qihe_framework_fields_add_group (fields, _ ("Framework"));
  add_title (fields, "$", "title", members, _ ("Name (Chinese)"), _ ("Name (English)"));
  if (since != NULL && *since != NULL) {
    qihe_framework_fields_add_group (fields, since_title);
    for (; *since != NULL; since++)
      qihe_framework_fields_add_note (fields, *since);
  }
  show_scale (fields, draft, "statuses", "missing", _ ("Status"),
              _ ("Missing weight, a fraction or decimal"));
  show_scale (fields, draft, "levels", "missing_at_most", _ ("Level"),
              _ ("Missing share at most, a fraction or decimal"));
  show_models (fields, members);
}
