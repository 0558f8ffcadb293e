/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-window-state.h"

#include "session/qihe-session.h"

#define SCHEMA "org.qihe.Qihe"
#define MAX_ROUNDS 20u /* an office has one database, perhaps some for trial */

/* A binary that is not installed has no schema: it forgets. */
static GSettings *
open_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema =
      source != NULL ? g_settings_schema_source_lookup (source, SCHEMA, TRUE) : NULL;

  return schema != NULL ? g_settings_new_full (schema, NULL, NULL) : NULL;
}

static gboolean
is_among (GPtrArray *rounds, const char *id)
{
  for (guint i = 0; i < rounds->len; i++)
    if (g_str_equal (((const QiheRound *) g_ptr_array_index (rounds, i))->id, id))
      return TRUE;
  return FALSE;
}

void
qihe_window_state_restore (GtkWindow *window)
{
  g_autoptr (GSettings) settings = open_settings ();

  if (settings == NULL)
    return;
  gtk_window_set_default_size (window, g_settings_get_int (settings, "window-width"),
                               g_settings_get_int (settings, "window-height"));
  if (g_settings_get_boolean (settings, "maximized"))
    gtk_window_maximize (window);
}

void
qihe_window_state_save (GtkWindow *window)
{
  g_autoptr (GSettings) settings = open_settings ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (window, &width, &height);
  g_settings_set_boolean (settings, "maximized", gtk_window_is_maximized (window));
  if (gtk_window_is_maximized (window) || width <= 0 || height <= 0)
    return;
  g_settings_set_int (settings, "window-width", MAX (width, 360));
  g_settings_set_int (settings, "window-height", MAX (height, 294));
}

char **
qihe_window_state_dup_rounds (void)
{
  g_autoptr (GSettings) settings = open_settings ();

  return settings != NULL ? g_settings_get_strv (settings, "shown-rounds") : g_new0 (char *, 1);
}

void
qihe_window_state_remember_round (const char *id, GPtrArray *rounds)
{
  g_autoptr (GSettings) settings = open_settings ();
  g_auto (GStrv) kept = NULL;
  g_autoptr (GPtrArray) now = g_ptr_array_new ();

  if (settings == NULL)
    return;
  kept = g_settings_get_strv (settings, "shown-rounds");
  g_ptr_array_add (now, (char *) id);
  for (guint i = 0; kept[i] != NULL && now->len < MAX_ROUNDS; i++)
    if (!is_among (rounds, kept[i]))
      g_ptr_array_add (now, kept[i]);
  g_ptr_array_add (now, NULL);
  g_settings_set_strv (settings, "shown-rounds", (const char *const *) now->pdata);
}
