/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "store/qihe-head.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/file.h>
#include <unistd.h>

#include "store/qihe-copy.h"
#include "store/qihe-store-error.h"

/* Slots lie in different blocks of the disk, so that one torn write cannot spoil both. */
#define SLOT_AT 4096
#define SLOT_SIZE 256
#define SLOTS 2
#define MAGIC "qihe-head-1"

typedef struct {
  int fd;
  char bytes[QIHE_HEAD_SIZE];
  gsize length;
} File;

static gboolean
is_later (const QiheTip *a, const QiheTip *b)
{
  return a->epoch != b->epoch ? a->epoch > b->epoch : a->seq > b->seq;
}

static char *
slot_text (const char *database_id, const QiheTip *tip)
{
  g_autofree char *hash = qihe_digest_to_hex (&tip->hash);
  g_autofree char *fields =
      g_strdup_printf (MAGIC " %s %" G_GINT64_FORMAT " %" G_GINT64_FORMAT " %s", database_id,
                       tip->epoch, tip->seq, hash);
  g_autofree char *sum = qihe_digest_of_text (fields);

  return g_strdup_printf ("%s %s", fields, sum);
}

static gboolean
parse_fields (char **fields, QiheTip *tip)
{
  return g_strv_length (fields) == 6 &&
         g_ascii_string_to_signed (fields[2], 10, 1, G_MAXINT64, &tip->epoch, NULL) &&
         g_ascii_string_to_signed (fields[3], 10, 0, G_MAXINT64, &tip->seq, NULL) &&
         qihe_digest_from_hex (fields[4], &tip->hash);
}

static gboolean
parse_slot (const char *database_id, const char *bytes, gsize length, guint slot, QiheTip *tip)
{
  gsize at = slot * (gsize) SLOT_AT;

  if (length < at + SLOT_SIZE)
    return FALSE;

  g_autofree char *text = g_strndup (bytes + at, SLOT_SIZE);
  char *end = strchr (text, '\n');
  if (end == NULL)
    return FALSE;
  *end = '\0';

  /* What we would have written for these values is what has to be there, checksum included. */
  g_auto (GStrv) fields = g_strsplit (text, " ", 7);
  if (!parse_fields (fields, tip))
    return FALSE;
  g_autofree char *expected = slot_text (database_id, tip);
  return g_str_equal (text, expected);
}

static int
find_current_slot (const char *database_id, const char *bytes, gsize length, QiheTip *tip)
{
  int current = -1;

  for (guint slot = 0; slot < SLOTS; slot++) {
    QiheTip read;

    if (parse_slot (database_id, bytes, length, slot, &read) &&
        (current < 0 || is_later (&read, tip))) {
      *tip = read;
      current = (int) slot;
    }
  }
  return current;
}

static gboolean
file_read (File *self, QiheHead *head, GError **error)
{
  ssize_t length;

  do
    length = pread (self->fd, self->bytes, sizeof self->bytes, 0);
  while (length < 0 && errno == EINTR);
  if (length < 0) {
    qihe_copy_set_errno (head->path, errno, error);
    return FALSE;
  }
  self->length = (gsize) length;
  return TRUE;
}

static gboolean
file_write_slot (File *self, QiheHead *head, int slot, const QiheTip *tip, GError **error)
{
  char bytes[SLOT_SIZE];
  g_autofree char *text = slot_text (head->database_id, tip);

  memset (bytes, ' ', sizeof bytes);
  memcpy (bytes, text, strlen (text));
  bytes[strlen (text)] = '\n';
  bytes[SLOT_SIZE - 1] = '\n';
  if (pwrite (self->fd, bytes, sizeof bytes, (off_t) slot * SLOT_AT) == (ssize_t) sizeof bytes &&
      fdatasync (self->fd) == 0)
    return TRUE;
  qihe_copy_set_errno (head->path, errno, error);
  return FALSE;
}

/* The lock is on the file itself, which is never replaced; it ends with the descriptor. */
static gboolean
advance_locked (File *self, QiheHead *head, const QiheTip *tip, GError **error)
{
  QiheTip there;
  int current;

  if (flock (self->fd, LOCK_EX) != 0) {
    qihe_copy_set_errno (head->path, errno, error);
    return FALSE;
  }
  if (!file_read (self, head, error))
    return FALSE;
  current = find_current_slot (head->database_id, self->bytes, self->length, &there);
  if (current >= 0 && !is_later (tip, &there))
    return TRUE;
  if (!file_write_slot (self, head, current == 0 ? 1 : 0, tip, error))
    return FALSE;
  return current >= 0 || qihe_copy_sync_folder (head->path, error);
}

QiheHead *
qihe_head_new (const char *database_id)
{
  QiheHead *self = g_new0 (QiheHead, 1);

  self->database_id = g_strdup (database_id);
  self->path = g_build_filename (g_get_user_state_dir (), "qihe", "heads", database_id, NULL);
  return self;
}

void
qihe_head_free (QiheHead *self)
{
  g_free (self->database_id);
  g_free (self->path);
  g_free (self);
}

gboolean
qihe_head_parse (const char *database_id, const char *bytes, gsize length, QiheTip *tip)
{
  return find_current_slot (database_id, bytes, length, tip) >= 0;
}

gboolean
qihe_head_read (QiheHead *self, QiheTip *tip, gboolean *found, GError **error)
{
  File file = { .fd = open (self->path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) };
  gboolean read;

  *found = FALSE;
  if (file.fd < 0 && errno == ENOENT)
    return TRUE;
  if (file.fd < 0) {
    qihe_copy_set_errno (self->path, errno, error);
    return FALSE;
  }
  read = file_read (&file, self, error);
  close (file.fd);
  /* An empty one was made by a program that came no further. */
  *found = read && file.length > 0;
  if (!*found || qihe_head_parse (self->database_id, file.bytes, file.length, tip))
    return read;
  qihe_store_set_error (error, QIHE_STORE_ERROR_DAMAGED, self->path,
                        _ ("the note of where the journal ended is damaged"));
  return FALSE;
}

gboolean
qihe_head_advance (QiheHead *self, const QiheTip *tip, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (self->path);
  File file = { 0 };
  gboolean done;

  if (g_mkdir_with_parents (folder, 0700) != 0) {
    qihe_copy_set_errno (folder, errno, error);
    return FALSE;
  }
  file.fd = open (self->path, O_RDWR | O_CREAT | O_CLOEXEC | O_NONBLOCK, 0600);
  if (file.fd < 0) {
    qihe_copy_set_errno (self->path, errno, error);
    return FALSE;
  }
  done = advance_locked (&file, self, tip, error);
  close (file.fd);
  return done;
}
