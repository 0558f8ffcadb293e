/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-rejects.h"

#include <glib/gi18n-lib.h>

#include "exchange/qihe-csv-writer.h"

struct _QiheRejects {
  GFileOutputStream *stream;
  GString *line;
  guint n;
};

static gboolean
write_line (QiheRejects *self, GError **error)
{
  gboolean written = g_output_stream_write_all (G_OUTPUT_STREAM (self->stream), self->line->str,
                                                self->line->len, NULL, NULL, error);

  g_string_truncate (self->line, 0);
  return written;
}

QiheRejects *
qihe_rejects_new (const char *path, const QiheColumnMap *columns, GError **error)
{
  g_autoptr (QiheRejects) self = g_new0 (QiheRejects, 1);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  self->line = qihe_csv_begin ();
  self->n = columns->n;
  self->stream = g_file_replace (file, NULL, FALSE, G_FILE_CREATE_PRIVATE, NULL, error);
  if (self->stream == NULL)
    return NULL;
  for (guint i = 0; i < columns->n; i++)
    qihe_csv_append (self->line, columns->headings[i], FALSE);
  qihe_csv_append (self->line, _ ("Why it was not taken"), TRUE);
  return write_line (self, error) ? g_steal_pointer (&self) : NULL;
}

/* What was not finished leaves what was there before. */
void
qihe_rejects_free (QiheRejects *self)
{
  g_autoptr (GCancellable) never = g_cancellable_new ();

  g_cancellable_cancel (never);
  if (self->stream != NULL && !g_output_stream_is_closed (G_OUTPUT_STREAM (self->stream)))
    g_output_stream_close (G_OUTPUT_STREAM (self->stream), never, NULL);
  g_clear_object (&self->stream);
  g_string_free (self->line, TRUE);
  g_free (self);
}

gboolean
qihe_rejects_add (QiheRejects *self, QiheRows *rows, const char *reason, GError **error)
{
  for (guint i = 0; i < self->n; i++)
    qihe_csv_append (self->line, qihe_rows_get_text (rows, i), FALSE);
  qihe_csv_append (self->line, reason, TRUE);
  return write_line (self, error);
}

gboolean
qihe_rejects_finish (QiheRejects *self, GError **error)
{
  return g_output_stream_close (G_OUTPUT_STREAM (self->stream), NULL, error);
}
