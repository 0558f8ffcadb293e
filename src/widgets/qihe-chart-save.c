/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-chart-save.h"

#include <glib/gi18n-lib.h>

typedef struct {
  QiheChart *chart;
  GtkWidget *widget;
  char *ending;
} Saving;

static void
saving_free (Saving *self)
{
  g_clear_object (&self->chart);
  g_clear_object (&self->widget);
  g_free (self->ending);
  g_free (self);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Saving, saving_free)

static void
tell (GtkWidget *widget, const char *message)
{
  gtk_widget_activate_action (widget, "win.tell", "s", message);
}

static char *
suggest_name (QiheChart *chart, const char *ending)
{
  const char *title = qihe_chart_get_title (chart);
  g_autofree char *name = g_strdup (title != NULL ? title : _ ("Chart"));

  g_strdelimit (name, "/\\:*?\"<>|\n", '-');
  return g_strconcat (name, ".", ending, NULL);
}

static GFile *
with_ending (GFile *file, const char *ending)
{
  QiheChartFormat format;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *full = NULL;

  if (path == NULL || qihe_chart_format_from_name (path, &format))
    return g_object_ref (file);
  full = g_strconcat (path, ".", ending, NULL);
  return g_file_new_for_path (full);
}

/* Writing one chart takes a few milliseconds. */
static void
write_file (Saving *self, GFile *chosen)
{
  g_autoptr (GFile) file = with_ending (chosen, self->ending);
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;
  QiheChartFormat format;

  if (path == NULL || !qihe_chart_format_from_name (path, &format)) {
    tell (self->widget, _ ("Choose a folder on this computer"));
    return;
  }
  if (qihe_chart_export (self->chart, path, format, QIHE_THEME_PRINT, 0, 0, &error))
    message = g_strdup_printf (_ ("Saved as “%s”"), name);
  else
    message = g_strdup_printf (_ ("Not saved: %s"), error->message);
  tell (self->widget, message);
}

static void
responded (GtkNativeDialog *dialog, int response, gpointer data)
{
  g_autoptr (Saving) self = data;
  g_autoptr (GFile) file = NULL;

  if (response == GTK_RESPONSE_ACCEPT) {
    file = gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog));
    write_file (self, file);
  }
  g_object_unref (dialog);
}

GMenuModel *
qihe_chart_save_menu (void)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) copy = g_menu_new ();
  g_autoptr (GMenu) save = g_menu_new ();

  g_menu_append (copy, _ ("Copy as _Image"), "chart.copy-image");
  g_menu_append (copy, _ ("Copy as _Text"), "chart.copy-text");
  g_menu_append (save, _ ("Save as _PNG…"), "chart.save::png");
  g_menu_append (save, _ ("Save as _SVG…"), "chart.save::svg");
  g_menu_append (save, _ ("Save as P_DF…"), "chart.save::pdf");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (copy));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (save));
  return G_MENU_MODEL (menu);
}

void
qihe_chart_copy_image (QiheChart *chart, GtkWidget *widget)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) png =
      qihe_chart_export_bytes (chart, QIHE_CHART_PNG, QIHE_THEME_PRINT, 0, 0, &error);
  g_autoptr (GdkTexture) texture = NULL;

  if (png != NULL)
    texture = gdk_texture_new_from_bytes (png, &error);
  if (texture == NULL) {
    tell (widget, error->message);
    return;
  }
  gdk_clipboard_set_texture (gtk_widget_get_clipboard (widget), texture);
  tell (widget, _ ("Image copied"));
}

void
qihe_chart_copy_text (QiheChart *chart, GtkWidget *widget)
{
  g_autofree char *text = qihe_chart_dup_description (chart);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), text);
  tell (widget, _ ("Text copied"));
}

void
qihe_chart_save (QiheChart *chart, GtkWidget *widget, const char *ending)
{
  GtkWindow *window = GTK_WINDOW (gtk_widget_get_root (widget));
  GtkFileChooserNative *dialog =
      gtk_file_chooser_native_new (_ ("Save Chart"), window, GTK_FILE_CHOOSER_ACTION_SAVE,
                                   _ ("_Save"), _ ("_Cancel"));
  g_autofree char *name = suggest_name (chart, ending);
  Saving *data = g_new0 (Saving, 1);

  data->chart = g_object_ref (chart);
  data->widget = g_object_ref (widget);
  data->ending = g_strdup (ending);
  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  g_signal_connect (dialog, "response", G_CALLBACK (responded), data);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}
