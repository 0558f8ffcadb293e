/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-abandoned.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "base/qihe-file.h"
#include "session/qihe-drafts-private.h"

#define MAX_DRAFT (64 * 1024 * 1024)

typedef struct {
  char *path;
  int lock;
} Folder;

struct _QiheAbandoned {
  GPtrArray *folders;
  GPtrArray *changes;
};

static void
folder_free (gpointer data)
{
  Folder *self = data;

  close (self->lock);
  g_free (self->path);
  g_free (self);
}

static void
free_changes (gpointer changes)
{
  qihe_changes_free (changes);
}

static const char *
get_text (JsonNode *root, const char *key)
{
  JsonNode *node = json_object_get_member (json_node_get_object (root), key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_string (node) : NULL;
}

/* The text of one column of a rating; an empty one was deleted. */
static QiheChanges *
changes_of_text (JsonNode *root)
{
  const char *entity = get_text (root, "entity");
  const char *id = get_text (root, "id");
  const char *column = get_text (root, "column");
  const char *text = get_text (root, "text");
  const char *slash = id != NULL ? strchr (id, '/') : NULL;
  g_autofree char *case_id = slash != NULL ? g_strndup (id, (gsize) (slash - id)) : NULL;
  QiheChanges *changes;
  JsonObject *values;

  if (g_strcmp0 (entity, "rating") != 0 || slash == NULL || column == NULL || text == NULL)
    return NULL;
  values = json_object_new ();
  json_object_set_string_member (values, "case_id", case_id);
  json_object_set_string_member (values, "indicator", slash + 1);
  if (*text != '\0')
    json_object_set_string_member (values, column, text);
  else
    json_object_set_null_member (values, column);
  changes = qihe_changes_new ("here");
  qihe_changes_put (changes, "rating", id, values);
  return changes;
}

static QiheChanges *
read_draft (const char *path)
{
  gboolean regular = g_file_test (path, G_FILE_TEST_IS_REGULAR); /* a pipe would never end */
  g_autofree char *name = g_path_get_basename (path);
  g_autoptr (GBytes) bytes = regular ? qihe_file_read (path, MAX_DRAFT, NULL) : NULL;
  g_autoptr (JsonNode) root = bytes != NULL ? qihe_json_parse (bytes, MAX_DRAFT, NULL) : NULL;
  QiheJsonPlace place;

  if (root == NULL || !JSON_NODE_HOLDS_OBJECT (root))
    return NULL;
  place = qihe_json_root (root);
  if (g_str_has_prefix (name, QIHE_DRAFTS_CHANGES))
    return qihe_changes_new_from_json (&place, NULL);
  return changes_of_text (root);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Names of folders begin with the time, those of changes with their number. */
static GPtrArray *
list_sorted (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (!g_str_equal (name, QIHE_DRAFTS_LOCK))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_names);
  return paths;
}

static gint64
get_time (const char *path)
{
  GStatBuf info;

  return g_stat (path, &info) == 0
             ? (gint64) info.st_mtim.tv_sec * G_TIME_SPAN_SECOND + info.st_mtim.tv_nsec / 1000
             : 0;
}

/* What was kept last is the newest, whether a text or changes. */
static int
compare_times (gconstpointer a, gconstpointer b)
{
  gint64 one = get_time (*(const char *const *) a);
  gint64 other = get_time (*(const char *const *) b);

  return one != other ? (one > other) - (one < other) : compare_names (a, b);
}

static void
take_folder (QiheAbandoned *self, const char *path)
{
  int lock = qihe_drafts_lock (path);
  g_autoptr (GPtrArray) files = NULL;
  Folder *folder;

  if (lock < 0)
    return; /* its process lives */
  folder = g_new0 (Folder, 1);
  folder->path = g_strdup (path);
  folder->lock = lock;
  g_ptr_array_add (self->folders, folder);
  files = list_sorted (path);
  g_ptr_array_sort (files, compare_times);
  for (guint i = 0; i < files->len; i++) {
    QiheChanges *changes = read_draft (files->pdata[i]);

    if (changes != NULL)
      g_ptr_array_add (self->changes, changes);
  }
}

static void
remove_folder (const Folder *folder)
{
  g_autoptr (GPtrArray) files = list_sorted (folder->path);
  g_autofree char *lock = g_build_filename (folder->path, QIHE_DRAFTS_LOCK, NULL);

  for (guint i = 0; i < files->len; i++)
    g_unlink (files->pdata[i]);
  g_unlink (lock);
  g_rmdir (folder->path);
}

QiheAbandoned *
qihe_abandoned_new (const char *database_id)
{
  QiheAbandoned *self = g_new0 (QiheAbandoned, 1);
  g_autofree char *parent = qihe_drafts_folder (database_id);
  g_autoptr (GPtrArray) folders = list_sorted (parent);

  self->folders = g_ptr_array_new_with_free_func (folder_free);
  self->changes = g_ptr_array_new_with_free_func (free_changes);
  for (guint i = 0; i < folders->len; i++)
    take_folder (self, folders->pdata[i]);
  return self;
}

void
qihe_abandoned_free (QiheAbandoned *self)
{
  g_ptr_array_unref (self->folders);
  g_ptr_array_unref (self->changes);
  g_free (self);
}

GPtrArray *
qihe_abandoned_get_changes (QiheAbandoned *self)
{
  return self->changes;
}

void
qihe_abandoned_remove (QiheAbandoned *self)
{
  for (guint i = 0; i < self->folders->len; i++)
    remove_folder (self->folders->pdata[i]);
}
