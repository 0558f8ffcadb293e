/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/*
 * Whatever is in a database file: it is refused, or it is read, undone and verified without harm.
 *
 * An input is a list of changes to a good file, each three bytes of place, one of length, and so
 * many bytes; one that begins with “=” is the file itself.
 */

#include <glib/gstdio.h>
#include <stdlib.h>

#include "fuzzer.h"
#include "store/qihe-store.h"
#include "store/qihe-verify.h"
#include "test-folder.h"

typedef struct {
  char *folder;
  char *path;
  char *content;
  gsize length;
} Original;

static Original original;

static void
clean_up (void)
{
  test_folder_remove (original.folder);
  g_free (original.folder);
  g_free (original.path);
  g_free (original.content);
}

static void
ignore (const char *domain, GLogLevelFlags level, const char *message, gpointer user_data)
{
}

static void
write_case (QiheStore *store, const char *title)
{
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "code", "c1");
  json_object_set_string_member (values, "framework", "f@1");
  json_object_set_string_member (values, "title_en", title);
  qihe_changes_put (changes, "consortium_case", "c1", values);
  g_autoptr (QiheWritten) G_GNUC_UNUSED written = qihe_store_write (store, changes, NULL);
}

/* In memory where there is a folder for that: every run writes files. */
static void
prepare (void)
{
  const char *memory = "/dev/shm";
  g_autoptr (QiheStore) store = NULL;

  g_log_set_handler (NULL, G_LOG_LEVEL_MESSAGE, ignore, NULL);
  original.folder =
      g_build_filename (g_file_test (memory, G_FILE_TEST_IS_DIR) ? memory : g_get_tmp_dir (),
                        "qihe-fuzz-XXXXXX", NULL);
  g_assert_nonnull (g_mkdtemp (original.folder));
  atexit (clean_up);
  g_setenv ("XDG_STATE_HOME", original.folder, TRUE);
  original.path = g_build_filename (original.folder, "qihe.db", NULL);
  store = qihe_store_open (original.path, NULL, 0, NULL);
  write_case (store, "One");
  write_case (store, "Two");
  qihe_store_close (store);
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (original.path, &original.content, &original.length, NULL));
}

static void
put_file (const char *bytes, gsize length)
{
  static const char *const ends[] = { "-wal", "-shm", "-journal" };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++) {
    g_autofree char *beside = g_strconcat (original.path, ends[i], NULL);

    g_remove (beside);
  }
  g_assert_true (g_file_set_contents (original.path, bytes, (gssize) length, NULL));
}

static void
put_changed (const guint8 *data, gsize size)
{
  g_autofree char *bytes = g_memdup2 (original.content, original.length);
  gsize at = 0;

  while (size - at > 4) {
    gsize place =
        ((gsize) data[at] << 16 | (gsize) data[at + 1] << 8 | data[at + 2]) % original.length;
    gsize length = MIN (MIN (data[at + 3], size - at - 4), original.length - place);

    memcpy (bytes + place, data + at + 4, length);
    at += 4 + MIN (data[at + 3], size - at - 4);
  }
  put_file (bytes, original.length);
}

static void
use_store (QiheStore *store)
{
  g_autoptr (GPtrArray) G_GNUC_UNUSED cases =
      qihe_store_list (store, "consortium_case", "ours", "0", "position", NULL);
  g_autoptr (GPtrArray) G_GNUC_UNUSED entries =
      qihe_store_history (store, "consortium_case", "c1", NULL);
  g_autoptr (QiheWritten) G_GNUC_UNUSED undone = qihe_store_undo (store, NULL, NULL);

  write_case (store, "Three");
  g_autoptr (QiheWritten) G_GNUC_UNUSED redone = qihe_store_redo (store, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (original.path == NULL)
    prepare ();
  if (size > 0 && data[0] == '=')
    put_file ((const char *) data + 1, size - 1);
  else
    put_changed (data, size);

  g_autoptr (QiheVerification) G_GNUC_UNUSED before =
      qihe_verify_store (original.path, NULL, NULL, NULL);
  g_autoptr (QiheStore) store = qihe_store_open (original.path, NULL, 0, NULL);
  if (store != NULL)
    use_store (store);
  if (store != NULL) {
    g_autoptr (QiheVerification) G_GNUC_UNUSED after =
        qihe_verify_store (original.path, NULL, NULL, NULL);
  }
  return 0;
}
