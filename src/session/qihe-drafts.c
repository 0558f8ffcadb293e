/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/qihe-uuid.h"
#include "session/qihe-drafts-private.h"

struct _QiheDrafts {
  char *folder;
  int lock; /* -1 until the first draft makes the folder */
  gboolean broken;
  guint last;       /* number of the changes kept last */
  int failed;       /* atomic: something could not be kept */
  GHashTable *kept; /* names of files */
  GThreadPool *writer;
};

/* One thing for the writer to do: write the file, or remove it where there is no content. */
typedef struct {
  char *path;
  char *content;
} Job;

static void
run_job (gpointer data, gpointer user_data)
{
  QiheDrafts *self = user_data;
  Job *job = data;

  if (job->content == NULL)
    g_unlink (job->path);
  else if (!g_file_set_contents_full (job->path, job->content, -1, G_FILE_SET_CONTENTS_CONSISTENT,
                                      0600, NULL))
    g_atomic_int_set (&self->failed, TRUE);
  g_free (job->path);
  g_free (job->content);
  g_free (job);
}

static gboolean
ensure_folder (QiheDrafts *self)
{
  if (self->lock >= 0 || self->broken)
    return self->lock >= 0;
  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    self->lock = qihe_drafts_lock (self->folder);
  if (self->lock < 0) {
    self->broken = TRUE;
    g_atomic_int_set (&self->failed, TRUE);
    g_printerr ("%s: %s\n", self->folder, g_strerror (errno));
  }
  return self->lock >= 0;
}

/* Ids of records hold slashes: the name of the file is a digest, what it is about stands inside. */
static char *
file_name (const char *entity, const char *id, const char *column)
{
  g_autofree char *whole = g_strjoin ("\n", entity, id, column, NULL);

  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, whole, -1);
}

/* Sorted by name they come in their order. */
static char *
changes_name (guint number)
{
  return g_strdup_printf (QIHE_DRAFTS_CHANGES "%010u", number);
}

static char *
to_json (const char *entity, const char *id, const char *column, const char *text)
{
  g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);
  JsonObject *object = json_object_new ();

  json_object_set_string_member (object, "entity", entity);
  json_object_set_string_member (object, "id", id);
  json_object_set_string_member (object, "column", column);
  json_object_set_string_member (object, "text", text);
  json_node_take_object (node, object);
  return json_to_string (node, FALSE);
}

static void
push (QiheDrafts *self, const char *name, char *content)
{
  Job *job = g_new0 (Job, 1);

  job->path = g_build_filename (self->folder, name, NULL);
  job->content = content;
  g_thread_pool_push (self->writer, job, NULL);
}

char *
qihe_drafts_folder (const char *database_id)
{
  return g_build_filename (g_get_user_state_dir (), "qihe", "drafts", database_id, NULL);
}

int
qihe_drafts_lock (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, QIHE_DRAFTS_LOCK, NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return -1;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  close (fd);
  return -1;
}

QiheDrafts *
qihe_drafts_new (const char *database_id)
{
  QiheDrafts *self = g_new0 (QiheDrafts, 1);
  g_autofree char *parent = qihe_drafts_folder (database_id);
  g_autofree char *name = qihe_uuid_new ();

  self->folder = g_build_filename (parent, name, NULL);
  self->lock = -1;
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->writer = g_thread_pool_new (run_job, self, 1, FALSE, NULL);
  return self;
}

void
qihe_drafts_free (QiheDrafts *self)
{
  g_thread_pool_free (self->writer, FALSE, TRUE);
  if (self->lock >= 0 && g_hash_table_size (self->kept) == 0) {
    g_autofree char *lock = g_build_filename (self->folder, QIHE_DRAFTS_LOCK, NULL);

    g_unlink (lock);
    g_rmdir (self->folder);
  }
  if (self->lock >= 0)
    close (self->lock);
  g_hash_table_unref (self->kept);
  g_free (self->folder);
  g_free (self);
}

void
qihe_drafts_keep (QiheDrafts *self, const char *entity, const char *id, const char *column,
                  const char *text)
{
  char *name;

  if (!ensure_folder (self))
    return;
  name = file_name (entity, id, column);
  push (self, name, to_json (entity, id, column, text));
  g_hash_table_add (self->kept, name);
}

void
qihe_drafts_keep_changes (QiheDrafts *self, guint *number, QiheChanges *changes)
{
  g_autoptr (JsonNode) node = NULL;
  char *name;

  if (!ensure_folder (self))
    return;
  if (*number == 0)
    *number = ++self->last;
  name = changes_name (*number);
  node = qihe_changes_to_json (changes);
  push (self, name, json_to_string (node, FALSE));
  g_hash_table_add (self->kept, name);
}

void
qihe_drafts_drop_changes (QiheDrafts *self, guint number)
{
  g_autofree char *name = changes_name (number);

  if (g_hash_table_remove (self->kept, name))
    push (self, name, NULL);
}

gboolean
qihe_drafts_sync (QiheDrafts *self)
{
  g_thread_pool_free (self->writer, FALSE, TRUE);
  self->writer = g_thread_pool_new (run_job, self, 1, FALSE, NULL);
  self->broken = FALSE; /* there may be room again */
  return !g_atomic_int_exchange (&self->failed, FALSE);
}

gboolean
qihe_drafts_has (QiheDrafts *self, const char *entity, const char *id, const char *column)
{
  g_autofree char *name = file_name (entity, id, column);

  return g_hash_table_contains (self->kept, name);
}

void
qihe_drafts_drop (QiheDrafts *self, const char *entity, const char *id, const char *column)
{
  g_autofree char *name = file_name (entity, id, column);

  if (g_hash_table_remove (self->kept, name))
    push (self, name, NULL);
}
