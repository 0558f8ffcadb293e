/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-drafts.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "base/qihe-file.h"
#include "base/qihe-json.h"
#include "base/qihe-uuid.h"

#define LOCK_FILE "lock"
#define MAX_DRAFT (16 * 1024 * 1024)

struct _QiheDrafts {
  char *folder;
  int lock; /* -1 until the first draft makes the folder */
  gboolean broken;
  GHashTable *kept; /* names of files */
  GThreadPool *writer;
};

/* One thing for the writer to do: write the file, or remove it where there is no content. */
typedef struct {
  char *path;
  char *content;
} Job;

static char *
folder_of_database (const char *database_id)
{
  return g_build_filename (g_get_user_state_dir (), "qihe", "drafts", database_id, NULL);
}

static void
run_job (gpointer data, gpointer user_data)
{
  Job *job = data;

  if (job->content == NULL)
    g_unlink (job->path);
  else
    g_file_set_contents_full (job->path, job->content, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600,
                              NULL);
  g_free (job->path);
  g_free (job->content);
  g_free (job);
}

static int
open_locked (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, LOCK_FILE, NULL);
  int fd = open (path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);

  if (fd < 0)
    return -1;
  if (flock (fd, LOCK_EX | LOCK_NB) == 0)
    return fd;
  close (fd);
  return -1;
}

static gboolean
ensure_folder (QiheDrafts *self)
{
  if (self->lock >= 0 || self->broken)
    return self->lock >= 0;
  if (g_mkdir_with_parents (self->folder, 0700) == 0)
    self->lock = open_locked (self->folder);
  if (self->lock < 0) {
    self->broken = TRUE;
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

static gboolean
take_string (JsonNode *root, const char *key, char **out)
{
  QiheJsonPlace place = qihe_json_root (root);
  QiheJsonPlace member = qihe_json_optional (&place, key);
  const char *text = member.node != NULL ? qihe_json_get_string (&member, NULL) : NULL;

  *out = g_strdup (text);
  return text != NULL;
}

static QiheDraft *
read_draft (const char *path)
{
  g_autoptr (GBytes) bytes = qihe_file_read (path, MAX_DRAFT, NULL);
  g_autoptr (JsonNode) root = bytes != NULL ? qihe_json_parse (bytes, MAX_DRAFT, NULL) : NULL;
  QiheDraft *draft;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  draft = g_new0 (QiheDraft, 1);
  if (take_string (root, "entity", &draft->entity) && take_string (root, "id", &draft->id) &&
      take_string (root, "column", &draft->column) && take_string (root, "text", &draft->text))
    return draft;
  qihe_draft_free (draft);
  return NULL;
}

/* The folder of a dead process: read, then removed. */
static void
take_folder (const char *folder, GPtrArray *drafts)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *path = g_build_filename (folder, name, NULL);
    gboolean regular = g_file_test (path, G_FILE_TEST_IS_REGULAR); /* a pipe would never end */
    QiheDraft *draft = regular && !g_str_equal (name, LOCK_FILE) ? read_draft (path) : NULL;

    if (draft != NULL)
      g_ptr_array_add (drafts, draft);
    g_unlink (path);
  }
  g_rmdir (folder);
}

QiheDrafts *
qihe_drafts_new (const char *database_id)
{
  QiheDrafts *self = g_new0 (QiheDrafts, 1);
  g_autofree char *parent = folder_of_database (database_id);
  g_autofree char *name = qihe_uuid_new ();

  self->folder = g_build_filename (parent, name, NULL);
  self->lock = -1;
  self->kept = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->writer = g_thread_pool_new (run_job, NULL, 1, FALSE, NULL);
  return self;
}

void
qihe_drafts_free (QiheDrafts *self)
{
  g_thread_pool_free (self->writer, FALSE, TRUE);
  if (self->lock >= 0 && g_hash_table_size (self->kept) == 0) {
    g_autofree char *lock = g_build_filename (self->folder, LOCK_FILE, NULL);

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
qihe_drafts_drop (QiheDrafts *self, const char *entity, const char *id, const char *column)
{
  g_autofree char *name = file_name (entity, id, column);

  if (g_hash_table_remove (self->kept, name))
    push (self, name, NULL);
}

GPtrArray *
qihe_drafts_take_abandoned (const char *database_id)
{
  g_autofree char *parent = folder_of_database (database_id);
  g_autoptr (GDir) dir = g_dir_open (parent, 0, NULL);
  GPtrArray *drafts = g_ptr_array_new_with_free_func ((GDestroyNotify) qihe_draft_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL) {
    g_autofree char *folder = g_build_filename (parent, name, NULL);
    int lock = open_locked (folder);

    if (lock < 0)
      continue; /* its process lives */
    take_folder (folder, drafts);
    close (lock);
  }
  return drafts;
}

void
qihe_draft_free (QiheDraft *self)
{
  g_free (self->entity);
  g_free (self->id);
  g_free (self->column);
  g_free (self->text);
  g_free (self);
}
