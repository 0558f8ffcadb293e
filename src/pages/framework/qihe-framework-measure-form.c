/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "pages/framework/qihe-framework-forms-private.h"

/*
 * An indicator that is measured: unit, direction, and the bands that turn a value into a status.
 */

#define PLAIN (-1)

/* What the buttons are about. */
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
  qihe_framework_fields_emit_rebuilt (self->fields, NULL);
}

static void
rate_instead (GtkButton *button, Form *self)
{
  JsonObject *members = qihe_framework_node_get_members (self->node);

  json_object_remove_member (members, "bands");
  json_object_remove_member (members, "direction");
  json_object_remove_member (members, "unit");
  qihe_framework_fields_emit_rebuilt (self->fields, NULL);
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
  qihe_framework_fields_emit_rebuilt (self->fields, NULL);
}

static void
remove_band (GtkButton *button, Form *self)
{
  JsonArray *bands = bands_of (self->node);
  guint n = json_array_get_length (bands);

  if (n < 2)
    return;
  json_array_remove_element (bands, n - 2);
  qihe_framework_fields_emit_rebuilt (self->fields, NULL);
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
  qihe_framework_fields_add_bilingual (form->fields, form->path, "unit", members,
                                       _ ("Unit (Chinese)"), _ ("Unit (English)"));
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

void
qihe_framework_forms_add_measure (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                  QiheFrameworkNode *node, const char *path)
{
  Form *form = form_new (fields, draft, node, path);

  qihe_framework_fields_keep (fields, form, form_free);
  if (bands_of (node) != NULL)
    show_measure (form);
  else
    add_button (fields, _ ("_Measure Instead of Rating"), measure, form);
}
