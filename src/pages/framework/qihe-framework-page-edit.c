/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-string.h"
#include "model/qihe-framework-diff.h"
#include "pages/framework/qihe-framework-forms.h"
#include "pages/framework/qihe-framework-page-private.h"
#include "widgets/qihe-fit-labels.h"

/*
 * What happens while a framework is edited: saved behind the typing, checked, compared.
 */

#define SAVE_DELAY_MS 400
#define CHECK_DELAY_MS 120
#define MAX_EFFECTS 3

static void
save (gpointer data)
{
  QiheFrameworkPage *self = data;
  g_autofree char *text = qihe_framework_draft_to_text (self->draft);

  if (g_strcmp0 (text, self->text) == 0)
    return;
  qihe_set_str (&self->text, text);
  qihe_session_save_framework (self->watched, self->reference, text);
}

static void
check (gpointer data)
{
  qihe_framework_page_check (data);
}

static void
problem_activated (GtkListBoxRow *row, QiheFrameworkPage *self)
{
  QiheFrameworkNode *node = g_object_get_data (G_OBJECT (row), "node");
  g_autofree char *path = g_strdup (g_object_get_data (G_OBJECT (row), "path"));

  gtk_menu_button_popdown (self->problems);
  qihe_framework_tree_select (self->tree, node);
  adw_flap_set_reveal_flap (self->flap, TRUE);
  qihe_framework_fields_focus (self->fields, path);
}

static void
add_problem (QiheFrameworkPage *self, const QiheFrameworkProblem *problem)
{
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), problem->place);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), problem->message);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  if (problem->node != NULL)
    g_object_set_data_full (G_OBJECT (row), "node", g_object_ref (problem->node), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "path", g_strdup (problem->path), g_free);
  g_signal_connect (row, "activated", G_CALLBACK (problem_activated), self);
  gtk_list_box_append (self->problem_list, row);
}

static void
show_problems (QiheFrameworkPage *self, GPtrArray *problems)
{
  g_autofree char *label =
      problems->len > 0
          ? g_strdup_printf (ngettext ("%u problem", "%u problems", problems->len), problems->len)
          : g_strdup (_ ("No problems"));

  gtk_menu_button_set_label (self->problems, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->problems), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
  gtk_widget_set_sensitive (GTK_WIDGET (self->problems), problems->len > 0);
  qihe_list_box_clear (self->problem_list);
  for (guint i = 0; i < problems->len; i++)
    add_problem (self, g_ptr_array_index (problems, i));
  qihe_framework_fields_mark (self->fields, problems);
}

static char *
describe_effect (QiheFrameworkPage *self, QiheFramework *framework)
{
  g_autoptr (GPtrArray) list = qihe_session_describe_framework_effect (self->watched, framework);
  GString *words = g_string_new (NULL);

  if (list->len == 0)
    g_string_append (words, _ ("Every case of the round that is shown keeps its levels"));
  for (guint i = 0; i < MIN (list->len, MAX_EFFECTS); i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "", (char *) list->pdata[i]);
  if (list->len > MAX_EFFECTS)
    g_string_append_printf (words, _ ("\n… and %u more"), list->len - MAX_EFFECTS);
  return g_string_free (words, FALSE);
}

static void
show_effect (QiheFrameworkPage *self)
{
  g_autoptr (JsonNode) root = qihe_framework_draft_to_json (self->draft);
  g_autoptr (QiheFramework) framework = qihe_framework_new_from_json (root, NULL);
  g_autofree char *words = framework != NULL ? describe_effect (self, framework)
                                             : g_strdup (_ ("Nothing can be rated against it yet"));

  gtk_label_set_text (self->effect, words);
}

static char **
describe_changes (QiheFrameworkPage *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_autoptr (GPtrArray) changes =
      self->before != NULL ? qihe_framework_diff (self->before, self->draft) : NULL;

  for (guint i = 0; changes != NULL && i < changes->len; i++)
    g_strv_builder_add (builder, ((QiheFrameworkChange *) changes->pdata[i])->words);
  return g_strv_builder_end (builder);
}

void
qihe_framework_page_commit (QiheFrameworkPage *self)
{
  if (!qihe_delay_is_waiting (&self->save))
    return;
  qihe_delay_stop (&self->save);
  save (self);
}

void
qihe_framework_page_edited (QiheFrameworkPage *self)
{
  if (!self->editable || self->draft == NULL)
    return;
  self->generation++;
  qihe_delay_restart (&self->save, SAVE_DELAY_MS, save, self);
  qihe_delay_restart (&self->check, CHECK_DELAY_MS, check, self);
}

void
qihe_framework_page_check (QiheFrameworkPage *self)
{
  g_autoptr (GPtrArray) problems = NULL;

  qihe_delay_stop (&self->check);
  if (self->draft == NULL)
    return;
  problems = qihe_framework_draft_check (self->draft);
  show_problems (self, problems);
  show_effect (self);
}

void
qihe_framework_page_show_details (QiheFrameworkPage *self)
{
  QiheFrameworkNode *node = qihe_framework_tree_get_selected (self->tree);
  g_auto (GStrv) changes = NULL;
  g_autofree char *path = NULL;

  if (self->draft == NULL)
    return;
  if (node != NULL) {
    path = qihe_framework_forms_dup_path (self->draft, node);
    qihe_framework_forms_show_node (self->fields, self->draft, node, path);
    return;
  }
  changes = describe_changes (self);
  qihe_framework_forms_show_whole (self->fields, self->draft, _ ("Since the version before"),
                                   (const char *const *) changes);
}
