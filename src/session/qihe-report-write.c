/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Reports as files, with a log of their fonts. */

#include "base/qihe-i18n.h"
#include "report/qihe-pages-file.h"
#include "report/qihe-report-error.h"
#include "session/qihe-report-private.h"

static void
add_fonts (JsonBuilder *builder, QihePages *pages)
{
  g_auto (GStrv) fonts = qihe_pages_dup_fonts (pages);

  json_builder_set_member_name (builder, "fonts");
  json_builder_begin_array (builder);
  for (guint i = 0; fonts[i] != NULL; i++)
    json_builder_add_string_value (builder, fonts[i]);
  json_builder_end_array (builder);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *value)
{
  g_autofree char *shown = value != NULL ? g_filename_display_name (value) : NULL;

  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, shown);
}

static JsonNode *
answer (QihePages *pages, const QiheReportOptions *options, const char *output, const char *log)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();

  json_builder_begin_object (builder);
  add_text (builder, "file", output);
  add_text (builder, "log", log);
  add_text (builder, "round", options->round);
  add_text (builder, "language", qihe_language_get_name (options->language));
  add_text (builder, "layout", options->layout);
  json_builder_set_member_name (builder, "pages");
  json_builder_add_int_value (builder, qihe_pages_get_n_pages (pages));
  add_fonts (builder, pages);
  json_builder_set_member_name (builder, "missing");
  json_builder_add_int_value (builder, qihe_pages_get_n_missing (pages));
  json_builder_end_object (builder);
  return json_builder_get_root (builder);
}

/* Which fonts were wanted and which were taken, for whoever wonders about the look of a file. */
static char *
say_fonts (QihePages *pages)
{
  g_auto (GStrv) fonts = qihe_pages_dup_fonts (pages);
  g_autofree char *list = g_strjoinv ("\n", fonts);
  guint missing = qihe_pages_get_n_missing (pages);
  g_autofree char *note = NULL;

  if (missing > 0)
    note =
        g_strdup_printf (ngettext ("%u character is in no font of this computer; its place shows "
                                   "a box with its code. Install a font that has it.",
                                   "%u characters are in no font of this computer; their places "
                                   "show boxes with their codes. Install a font that has them.",
                                   missing),
                         missing);
  return g_strdup_printf ("%s\n%s\n%s%s", _ ("Fonts wanted, and the one that was used:"), list,
                          note != NULL ? note : "", note != NULL ? "\n" : "");
}

static gboolean
write_log (QihePages *pages, const char *path, GError **error)
{
  g_autofree char *shown = g_filename_display_name (path);
  g_autofree char *text = say_fonts (pages);
  g_autoptr (GError) why = NULL;

  if (g_file_set_contents (path, text, -1, &why))
    return TRUE;
  g_set_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_WRITE,
               _ ("%s cannot be written: %s. Choose another place"), shown, why->message);
  return FALSE;
}

JsonNode *
qihe_report_write_from (QiheStore *store, const QiheReportOptions *options, const char *output,
                        const char *log, GCancellable *cancellable, QiheProgress progress,
                        gpointer user_data, GError **error)
{
  g_autoptr (QihePages) pages = qihe_report_set (store, options, cancellable, NULL, NULL, error);
  g_autofree char *log_path = log != NULL ? g_strdup (log) : g_strconcat (output, ".log", NULL);

  if (pages == NULL ||
      !qihe_pages_write_pdf (pages, output, cancellable, progress, user_data, error) ||
      !write_log (pages, log_path, error))
    return NULL;
  return answer (pages, options, output, log_path);
}

JsonNode *
qihe_report_write (const char *database, const QiheReportOptions *options, const char *output,
                   const char *log, GCancellable *cancellable, QiheProgress progress,
                   gpointer user_data, GError **error)
{
  g_autoptr (QiheStore) store = qihe_store_open (database, NULL, QIHE_STORE_MUST_EXIST, error);
  JsonNode *result = NULL;

  if (store == NULL)
    return NULL;
  if (qihe_rounds_adopt (store, error))
    result = qihe_report_write_from (store, options, output, log, cancellable, progress, user_data,
                                     error);
  qihe_store_close (store);
  return result;
}
