/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-application.h"

#include <glib/gi18n-lib.h>

#include "app/qihe-window.h"
#include "widgets/qihe-popovers.h"

struct _QiheApplication {
  AdwApplication parent_instance;
};

G_DEFINE_FINAL_TYPE (QiheApplication, qihe_application, ADW_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "sample", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Open the sample"), NULL },
  { "db", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_ ("Open this database"), N_ ("FILE") },
  { "version", 0, 0, G_OPTION_ARG_NONE, NULL, N_ ("Print the version"), NULL },
  { NULL },
};

typedef struct {
  const char *action;
  const char *keys[3];
} Shortcut;

/* The shortcuts window (ui/app/shortcuts.ui) lists them; tests/ui checks that both agree. */
static const Shortcut shortcuts[] = {
  { "app.quit", { "<Control>q" } },
  { "window.close", { "<Control>w" } },
  { "win.undo", { "<Control>z" } },
  { "win.redo", { "<Control><Shift>z", "<Control>y" } },
  { "win.back", { "<Alt>Left" } },
  { "win.step-back", { "Escape" } },
  { "win.show-page::overview", { "<Alt>1" } },
  { "win.show-page::evaluation", { "<Alt>2" } },
  { "win.show-page::registers", { "<Alt>4" } },
  { "win.open-our-case", { "<Alt>3" } },
  { "win.add-case", { "<Control>n" } },
  { "win.present", { "F5" } },
  { "win.report", { "<Control>p" } },
  { "win.show-help-overlay", { "<Control>question", "F1" } },
};

static void
open_window (QiheApplication *self, const char *path, QiheSessionKind kind)
{
  GtkWidget *window = qihe_window_new (self);

  qihe_window_open (QIHE_WINDOW (window), path, kind); /* presents it with the first content */
}

static void
show_about (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (data)),
                         "application-name", _ ("Qihe"), "application-icon", "org.qihe.Qihe",
                         "developer-name", _ ("The Qihe contributors"), "version", QIHE_VERSION,
                         "license-type", GTK_LICENSE_GPL_3_0, "comments",
                         _ ("Evaluates how well industry and education fit"), NULL);
}

static void
quit (GSimpleAction *action, GVariant *parameter, gpointer data)
{
  GtkApplication *application = GTK_APPLICATION (data);
  g_autoptr (GPtrArray) windows = g_ptr_array_new_with_free_func (g_object_unref);

  /* Closing one may destroy others, such as its shortcuts window. */
  for (GList *l = gtk_application_get_windows (application); l != NULL; l = l->next)
    g_ptr_array_add (windows, g_object_ref (l->data));
  /* Closing writes what is typed; the last window ends the program. */
  for (guint i = 0; i < windows->len; i++)
    gtk_window_close (windows->pdata[i]);
}

static const GActionEntry actions[] = {
  { .name = "about", .activate = show_about },
  { .name = "quit", .activate = quit },
};

static void
qihe_application_activate (GApplication *application)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else
    open_window (QIHE_APPLICATION (application), NULL, QIHE_SESSION_OWN);
}

static int
qihe_application_command_line (GApplication *application, GApplicationCommandLine *line)
{
  GVariantDict *given = g_application_command_line_get_options_dict (line);
  g_autofree char *path = NULL;
  gboolean sample = FALSE;

  g_variant_dict_lookup (given, "sample", "b", &sample);
  if (g_variant_dict_lookup (given, "db", "^ay", &path)) {
    g_autoptr (GFile) file = g_application_command_line_create_file_for_arg (line, path);
    g_autofree char *full = g_file_get_path (file);

    open_window (QIHE_APPLICATION (application), full, QIHE_SESSION_OWN);
  } else if (sample) {
    open_window (QIHE_APPLICATION (application), NULL, QIHE_SESSION_SAMPLE);
  } else {
    g_application_activate (application);
  }
  return 0;
}

static int
qihe_application_handle_local_options (GApplication *application, GVariantDict *given)
{
  if (!g_variant_dict_contains (given, "version"))
    return -1;
  g_print ("qihe %s\n", QIHE_VERSION);
  return 0;
}

static void
qihe_application_startup (GApplication *application)
{
  G_APPLICATION_CLASS (qihe_application_parent_class)->startup (application);
  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    gtk_application_set_accels_for_action (GTK_APPLICATION (application), shortcuts[i].action,
                                           shortcuts[i].keys);
  qihe_popovers_leave_mouse ();
}

static void
qihe_application_class_init (QiheApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  application_class->activate = qihe_application_activate;
  application_class->command_line = qihe_application_command_line;
  application_class->handle_local_options = qihe_application_handle_local_options;
  application_class->startup = qihe_application_startup;
}

static void
qihe_application_init (QiheApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
}

QiheApplication *
qihe_application_new (void)
{
  return g_object_new (QIHE_TYPE_APPLICATION, "application-id", "org.qihe.Qihe", "flags",
                       G_APPLICATION_HANDLES_COMMAND_LINE, "resource-base-path", "/org/qihe/Qihe",
                       NULL);
}
