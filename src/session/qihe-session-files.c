/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "base/qihe-uuid.h"
#include "session/qihe-session-private.h"
#include "store/qihe-blobs.h"

/*
 * Files attached to ratings: copied in on a thread, then named by a record. One after the other, so
 * that they stand in the order in which they were chosen.
 */

#define PROGRESS_MS 100

typedef struct {
  QiheStore *store;
  GCancellable *cancellable;
  QiheCase *one;
  guint indicator;
  GFile *file;   /* or … */
  GBytes *bytes; /* … its content */
  char *title;   /* for the user, while it is copied */
  char *name;
  char *type;
  char *hash;
  gsize size;  /* copied so far; written on the thread, read atomically, like … */
  gsize total; /* … this, 0 where it is not known */
} Attaching;

static void
attaching_free (Attaching *self)
{
  g_clear_object (&self->store);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->one);
  g_clear_object (&self->file);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_free (self->title);
  g_free (self->name);
  g_free (self->type);
  g_free (self->hash);
  g_free (self);
}

static void
read_name_and_type (Attaching *self)
{
  g_autoptr (GFileInfo) info = g_file_query_info (self->file,
                                                  G_FILE_ATTRIBUTE_STANDARD_DISPLAY_NAME
                                                  "," G_FILE_ATTRIBUTE_STANDARD_CONTENT_TYPE
                                                  "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                                                  G_FILE_QUERY_INFO_NONE, NULL, NULL);

  if (info == NULL)
    return;
  g_atomic_pointer_set (&self->total, (gsize) g_file_info_get_size (info));
  self->name = g_strdup (g_file_info_get_display_name (info));
  if (g_file_info_get_content_type (info) != NULL)
    self->type = g_content_type_get_mime_type (g_file_info_get_content_type (info));
}

static void
attach_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Attaching *self = data;
  GError *error = NULL;

  if (self->file != NULL) {
    read_name_and_type (self);
    self->hash = qihe_blobs_add (self->store, self->file, &self->size, cancellable, &error);
  } else {
    self->hash = qihe_blobs_add_bytes (self->store, self->bytes, &error);
    self->size = g_bytes_get_size (self->bytes);
  }
  if (self->hash != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static QiheAttachment *
make_attachment (const Attaching *self)
{
  QiheAttachment *attachment = g_new0 (QiheAttachment, 1);

  attachment->id = qihe_uuid_new ();
  attachment->name = g_strdup (self->name != NULL ? self->name : _ ("File"));
  attachment->type = g_strdup (self->type != NULL ? self->type : "application/octet-stream");
  attachment->hash = g_strdup (self->hash);
  attachment->size = (gint64) self->size;
  return attachment;
}

static void
write_attachment (QiheSession *self, const char *rating_id, const QiheAttachment *attachment)
{
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "rating_id", rating_id);
  json_object_set_string_member (values, "name", attachment->name);
  json_object_set_string_member (values, "type", attachment->type);
  json_object_set_int_member (values, "size", attachment->size);
  json_object_set_string_member (values, "hash", attachment->hash);
  qihe_changes_add (changes, "attachment", attachment->id, values);
  qihe_session_write (self, changes);
}

static void
take (QiheSession *self, Attaching *data)
{
  g_autofree char *id = NULL;
  QiheAttachment *attachment;

  if (qihe_session_get_store (self) == NULL ||
      qihe_session_find_case (self, qihe_case_get_id (data->one)) == NULL)
    return; /* closed or deleted meanwhile */
  id = qihe_case_dup_rating_id (data->one, data->indicator);
  attachment = make_attachment (data);
  write_attachment (self, id, attachment);
  qihe_case_add_attachment (data->one, data->indicator, attachment);
}

static void
progress_due (gpointer data)
{
  QiheSession *self = data;

  qihe_session_tell_attaching (self);
  qihe_delay_start (&self->progress, PROGRESS_MS, progress_due, self);
}

static void start_next (QiheSession *self);

static void
copied (GObject *source, GAsyncResult *result, gpointer user_data)
{
  QiheSession *self = QIHE_SESSION (source);
  g_autoptr (GError) error = NULL;

  if (g_task_propagate_boolean (G_TASK (result), &error))
    take (self, g_task_get_task_data (G_TASK (result)));
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    qihe_session_fail (self, error->message);
  else if (self->store != NULL)
    qihe_session_tell (self, _ ("Attaching was cancelled"));
  start_next (self);
}

static void
start_next (QiheSession *self)
{
  Attaching *next = g_queue_pop_head (&self->attaching);
  g_autoptr (GTask) task = NULL;

  self->copying = next;
  qihe_session_tell_attaching (self);
  if (next == NULL) {
    qihe_delay_stop (&self->progress);
    return;
  }
  task = g_task_new (self, next->cancellable, copied, NULL);
  g_task_set_task_data (task, next, (GDestroyNotify) attaching_free);
  g_task_run_in_thread (task, attach_thread);
  qihe_delay_start (&self->progress, PROGRESS_MS, progress_due, self);
}

static void
attach (QiheSession *self, Attaching *data)
{
  data->store = g_object_ref (qihe_session_get_store (self));
  data->cancellable = g_cancellable_new ();
  g_queue_push_tail (&self->attaching, data);
  if (self->copying == NULL)
    start_next (self);
}

void
qihe_session_attach (QiheSession *self, QiheCase *one, guint indicator, GFile *file)
{
  Attaching *data = g_new0 (Attaching, 1);
  g_autofree char *base = g_file_get_basename (file);

  data->one = g_object_ref (one);
  data->indicator = indicator;
  data->file = g_object_ref (file);
  data->title = g_filename_display_name (base);
  attach (self, data);
}

void
qihe_session_attach_bytes (QiheSession *self, QiheCase *one, guint indicator, GBytes *bytes,
                           const char *name)
{
  Attaching *data = g_new0 (Attaching, 1);
  g_autofree char *content_type = g_content_type_guess (name, NULL, 0, NULL);

  data->one = g_object_ref (one);
  data->indicator = indicator;
  data->bytes = g_bytes_ref (bytes);
  data->title = g_strdup (name);
  data->total = g_bytes_get_size (bytes);
  data->name = g_strdup (name);
  data->type = g_content_type_get_mime_type (content_type);
  attach (self, data);
}

void
qihe_session_detach (QiheSession *self, QiheCase *one, guint indicator, const char *id)
{
  g_autofree char *kept = g_strdup (id); /* it may belong to what is removed */
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_delete (changes, "attachment", kept);
  qihe_session_write (self, changes);
  qihe_case_remove_attachment (one, indicator, kept);
}

char *
qihe_session_dup_attachment_path (QiheSession *self, const QiheAttachment *attachment)
{
  return qihe_blobs_get_path (qihe_session_get_store (self), attachment->hash);
}

const char *
qihe_session_get_attaching (QiheSession *self, guint64 *done, guint64 *total, guint *n_behind)
{
  Attaching *now = self->copying;

  if (now == NULL)
    return NULL;
  *done = (guint64) g_atomic_pointer_get (&now->size);
  *total = (guint64) g_atomic_pointer_get (&now->total);
  *n_behind = g_queue_get_length (&self->attaching);
  return now->title;
}

void
qihe_session_cancel_attaching (QiheSession *self)
{
  Attaching *now = self->copying;

  g_queue_clear_full (&self->attaching, (GDestroyNotify) attaching_free);
  if (now != NULL)
    g_cancellable_cancel (now->cancellable);
}
