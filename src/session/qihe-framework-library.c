/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-framework-library.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "session/qihe-frameworks.h"
#include "session/qihe-session-error.h"
#include "store/qihe-store-error.h"

#define MAX_ID 64

G_GNUC_PRINTF (2, 3)
static gboolean
fail (GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_FRAMEWORK, message);
  return FALSE;
}

/* What is told apart by `@` has none in its id; it also names a file. */
static gboolean
is_id (const char *id)
{
  return *id != '\0' && strlen (id) <= MAX_ID && *id != '.' && strpbrk (id, "@/\\ \t\n") == NULL;
}

static gint64
get_version (QiheFrameworkDraft *draft)
{
  JsonNode *node = json_object_get_member (qihe_framework_draft_get_members (draft), "version");

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) &&
                 json_node_get_value_type (node) == G_TYPE_INT64
             ? json_node_get_int (node)
             : 0;
}

static char *
make_reference (QiheFrameworkDraft *draft, GError **error)
{
  const char *id = qihe_members_get_string (qihe_framework_draft_get_members (draft), "id");
  gint64 version = get_version (draft);

  if (is_id (id) && version >= 1 && version <= G_MAXINT)
    return g_strdup_printf ("%s@%d", id, (int) version);
  fail (error, _ ("a framework needs an id without spaces, slashes and @, and a whole version "
                  "from 1"));
  return NULL;
}

static gboolean
is_taken (QiheStore *store, const char *reference)
{
  g_autofree char *text = qihe_framework_library_get (store, reference, NULL);

  return text != NULL;
}

static gboolean
write_text (QiheStore *store, const char *reference, const char *text, GError **error)
{
  g_autoptr (QiheWritten) written =
      qihe_store_write (store, qihe_framework_library_save_changes (reference, text), error);

  return written != NULL;
}

static QiheFrameworkDraft *
read_draft (QiheStore *store, const char *reference, GError **error)
{
  g_autofree char *text = qihe_framework_library_get (store, reference, error);

  return text != NULL ? qihe_framework_draft_new (text, error) : NULL;
}

/* Keeps a copy under an id and a version of its own. */
static char *
write_copy (QiheStore *store, QiheFrameworkDraft *draft, const char *id, guint version,
            GError **error)
{
  JsonObject *members = qihe_framework_draft_get_members (draft);
  g_autofree char *reference = g_strdup_printf ("%s@%u", id, version);
  g_autofree char *text = NULL;

  json_object_set_string_member (members, "id", id);
  json_object_set_int_member (members, "version", version);
  text = qihe_framework_draft_to_text (draft);
  return write_text (store, reference, text, error) ? g_steal_pointer (&reference) : NULL;
}

static void
rename_copy (QiheFrameworkDraft *draft)
{
  JsonObject *members = qihe_framework_draft_get_members (draft);
  g_autofree char *zh =
      g_strdup_printf ("%s（副本）", qihe_members_get_text (members, "title", QIHE_LANGUAGE_ZH));
  g_autofree char *en =
      g_strdup_printf ("%s (copy)", qihe_members_get_text (members, "title", QIHE_LANGUAGE_EN));

  qihe_members_set_text (members, "title", QIHE_LANGUAGE_ZH, zh);
  qihe_members_set_text (members, "title", QIHE_LANGUAGE_EN, en);
}

char *
qihe_framework_library_get (QiheStore *store, const char *reference, GError **error)
{
  g_autoptr (GError) local = NULL;
  g_autoptr (JsonObject) kept =
      store != NULL ? qihe_store_get (store, "framework", reference, &local) : NULL;
  g_autoptr (GBytes) text = NULL;

  if (kept != NULL)
    return g_strdup (json_object_get_string_member (kept, "body"));
  if (local != NULL && !g_error_matches (local, QIHE_STORE_ERROR, QIHE_STORE_ERROR_NOT_FOUND)) {
    g_propagate_error (error, g_steal_pointer (&local));
    return NULL;
  }
  text = qihe_frameworks_get_text (reference, error);
  return text != NULL ? g_strndup (g_bytes_get_data (text, NULL), g_bytes_get_size (text)) : NULL;
}

char *
qihe_framework_library_copy (QiheStore *store, const char *reference, GError **error)
{
  g_autoptr (QiheFrameworkDraft) draft = read_draft (store, reference, error);
  g_autofree char *stem = NULL;

  if (draft == NULL)
    return NULL;
  stem = g_strndup (reference, strcspn (reference, "@"));
  rename_copy (draft);
  for (guint i = 1;; i++) {
    g_autofree char *id = g_strdup_printf (i == 1 ? "%s-own" : "%s-own-%u", stem, i);
    g_autofree char *first = g_strconcat (id, "@1", NULL);

    if (!is_taken (store, first))
      return write_copy (store, draft, id, 1, error);
  }
}

char *
qihe_framework_library_add_version (QiheStore *store, const char *reference, GError **error)
{
  g_autoptr (QiheFrameworkDraft) draft = read_draft (store, reference, error);
  g_autofree char *id = g_strndup (reference, strcspn (reference, "@"));
  guint version;

  if (draft == NULL || !qihe_framework_library_find_next (store, id, &version, error))
    return NULL;
  return write_copy (store, draft, id, version, error);
}

char *
qihe_framework_library_import (QiheStore *store, const char *text, GError **error)
{
  g_autoptr (QiheFrameworkDraft) draft = qihe_framework_draft_new (text, error);
  g_autofree char *reference = draft != NULL ? make_reference (draft, error) : NULL;

  if (reference == NULL)
    return NULL;
  if (is_taken (store, reference)) {
    fail (error, _ ("there is a framework %s already; give the file another version"), reference);
    return NULL;
  }
  return write_text (store, reference, text, error) ? g_steal_pointer (&reference) : NULL;
}

gboolean
qihe_framework_library_delete (QiheStore *store, const char *reference, GError **error)
{
  QiheChanges *changes;
  g_autoptr (QiheWritten) written = NULL;

  if (qihe_frameworks_is_built_in (reference))
    return fail (error, _ ("%s comes with the program and cannot be deleted"), reference);
  changes = qihe_changes_new ("here");
  qihe_changes_delete (changes, "framework", reference);
  written = qihe_store_write (store, changes, error);
  return written != NULL;
}

gboolean
qihe_framework_library_find_next (QiheStore *store, const char *id, guint *version, GError **error)
{
  g_autoptr (GPtrArray) entries = qihe_framework_library_list (store, error);

  *version = 1;
  for (guint i = 0; entries != NULL && i < entries->len; i++) {
    const QiheFrameworkEntry *entry = g_ptr_array_index (entries, i);

    if (g_str_equal (entry->id, id))
      *version = MAX (*version, entry->version + 1);
  }
  return entries != NULL;
}

void
qihe_framework_library_put (QiheChanges *changes, const char *reference, const char *text)
{
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "body", text);
  qihe_changes_put (changes, "framework", reference, values);
}

QiheChanges *
qihe_framework_library_save_changes (const char *reference, const char *text)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_framework_library_put (changes, reference, text);
  return changes;
}
