/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/framework/qihe-framework-fields-private.h"

#include <glib/gi18n-lib.h>

#include "widgets/qihe-fit-labels.h"

enum { EDITED, REBUILT, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheFrameworkFields, qihe_framework_fields, GTK_TYPE_BOX)

static void
clear_kept (gpointer data)
{
  QiheKept *self = data;

  self->destroy (self->data);
}

/* @path is @member, or an element of it. */
static gboolean
is_about (const char *path, const char *member)
{
  return g_str_has_prefix (path, member) &&
         (path[strlen (member)] == '\0' || path[strlen (member)] == '[');
}

static const char *
find_problem (GPtrArray *problems, const char *path)
{
  for (guint i = 0; i < problems->len; i++) {
    const QiheFrameworkProblem *problem = g_ptr_array_index (problems, i);

    if (is_about (problem->path, path))
      return problem->message;
  }
  return NULL;
}

/* A name may be empty, but what is shown in its place is said. */
static char *
dup_hint (const QiheFrameworkField *field)
{
  const char *instead =
      field->language >= 0 && g_str_equal (field->key, "title")
          ? qihe_members_get_instead (field->members, field->key, (QiheLanguage) field->language)
          : NULL;

  if (instead == NULL)
    return NULL;
  /* Translators: a name that is empty, and what is shown in its place */
  return g_strdup_printf (_ ("empty, “%s” is shown instead"), instead);
}

static void
mark (const QiheFrameworkField *field, GPtrArray *problems)
{
  const char *message = field->path != NULL ? find_problem (problems, field->path) : NULL;
  g_autofree char *hint = message == NULL ? dup_hint (field) : g_strdup (message);
  g_autofree char *title =
      hint != NULL ? g_strdup_printf (_ ("%s: %s"), field->title, hint) : g_strdup (field->title);

  adw_preferences_row_set_title (field->row, title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (field->row), message);
  if (message != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (field->row), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (field->row), "error");
}

/* What has no place yet cannot be scrolled to. */
static gboolean
focus_when_placed (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  if (gtk_widget_get_width (row) == 0)
    return G_SOURCE_CONTINUE;
  gtk_widget_grab_focus (row);
  return G_SOURCE_REMOVE;
}

/* A popover that is just closing still moves the focus in this frame. */
static gboolean
focus_in_next_frame (GtkWidget *row, GdkFrameClock *clock, gpointer data)
{
  gtk_widget_add_tick_callback (row, focus_when_placed, NULL, NULL);
  return G_SOURCE_REMOVE;
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
  QiheFrameworkFields *self = QIHE_FRAMEWORK_FIELDS (object);

  g_ptr_array_unref (self->list);
  g_array_unref (self->kept);
  G_OBJECT_CLASS (qihe_framework_fields_parent_class)->finalize (object);
}

static void
qihe_framework_fields_class_init (QiheFrameworkFieldsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_framework_fields_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_framework_fields_finalize;
  signals[EDITED] = g_signal_new ("edited", QIHE_TYPE_FRAMEWORK_FIELDS, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
  signals[REBUILT] = g_signal_new ("rebuilt", QIHE_TYPE_FRAMEWORK_FIELDS, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
qihe_framework_fields_init (QiheFrameworkFields *self)
{
  self->list = g_ptr_array_new_with_free_func (qihe_framework_field_free);
  self->kept = g_array_new (FALSE, FALSE, sizeof (QiheKept));
  g_array_set_clear_func (self->kept, clear_kept);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 18);
}

void
qihe_framework_fields_clear (QiheFrameworkFields *self)
{
  qihe_box_clear (GTK_BOX (self));
  g_ptr_array_set_size (self->list, 0);
  g_array_set_size (self->kept, 0);
  self->group = NULL;
}

void
qihe_framework_fields_add_group (QiheFrameworkFields *self, const char *title)
{
  self->group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
  if (title != NULL) {
    g_autofree char *escaped = g_markup_escape_text (title, -1);

    adw_preferences_group_set_title (self->group, escaped);
  }
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->group));
}

void
qihe_framework_fields_add_note (QiheFrameworkFields *self, const char *text)
{
  GtkWidget *row = qihe_framework_fields_plain_row (adw_action_row_new ());

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
qihe_framework_fields_add_tool (QiheFrameworkFields *self, const char *icon, const char *name,
                                GCallback clicked, gpointer data)
{
  GtkWidget *box = adw_preferences_group_get_header_suffix (self->group);
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  if (box == NULL) {
    box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
    adw_preferences_group_set_header_suffix (self->group, box);
  }
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (clicked != NULL)
    g_signal_connect (button, "clicked", clicked, data);
  else
    gtk_widget_set_sensitive (button, FALSE);
  gtk_box_append (GTK_BOX (box), button);
}

void
qihe_framework_fields_keep (QiheFrameworkFields *self, gpointer data, GDestroyNotify destroy)
{
  QiheKept kept = { data, destroy };

  g_array_append_val (self->kept, kept);
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

void
qihe_framework_fields_emit_rebuilt (QiheFrameworkFields *self, const char *path)
{
  g_signal_emit (self, signals[REBUILT], 0, path);
}

void
qihe_framework_fields_focus (QiheFrameworkFields *self, const char *path)
{
  for (guint i = 0; path != NULL && i < self->list->len; i++) {
    const QiheFrameworkField *field = g_ptr_array_index (self->list, i);

    if (field->path != NULL && is_about (path, field->path)) {
      gtk_widget_add_tick_callback (GTK_WIDGET (field->row), focus_in_next_frame, NULL, NULL);
      return;
    }
  }
}
