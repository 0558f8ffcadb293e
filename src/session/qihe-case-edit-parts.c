/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What hangs on a rating or a case: attached files and measures. */

#include <glib/gi18n-lib.h>

#include "base/qihe-clock.h"
#include "base/qihe-text.h"
#include "session/qihe-case-place.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-session-error.h"
#include "store/qihe-blobs.h"

static JsonObject *
attachment_values (const char *rating_id, GFile *file, const char *hash, goffset size)
{
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = g_filename_display_name (base);
  g_autofree char *content_type = g_content_type_guess (name, NULL, 0, NULL);
  g_autofree char *type = g_content_type_get_mime_type (content_type);
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "rating_id", rating_id);
  json_object_set_string_member (values, "name", name);
  json_object_set_string_member (values, "type", type != NULL ? type : "application/octet-stream");
  json_object_set_int_member (values, "size", size);
  json_object_set_string_member (values, "hash", hash);
  return values;
}

static gboolean
fail (GError **error, const char *format, const char *name)
{
  g_autofree char *quoted = qihe_text_quote (name);
  g_auto (GStrv) parts = g_strsplit (format, "%s", 2);
  g_autofree char *message = g_strjoinv (quoted, parts);

  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE, message);
  return FALSE;
}

static const QiheAttachment *
find_attachment (const QiheFoundPlace *place, const char *name, GError **error)
{
  GPtrArray *attachments = place->one->texts[place->indicator].attachments;
  const QiheAttachment *found = NULL;
  guint n = 0;

  for (guint i = 0; i < attachments->len; i++) {
    const QiheAttachment *one = g_ptr_array_index (attachments, i);

    if (g_strcmp0 (one->id, name) == 0)
      return one;
    if (g_strcmp0 (one->name, name) == 0) {
      found = one;
      n++;
    }
  }
  if (n == 0)
    fail (error, _ ("no file %s is attached there"), name);
  else if (n > 1)
    fail (error, _ ("more than one file is called %s there; give its id"), name);
  return n == 1 ? found : NULL;
}

static gboolean
check_day (const char *day, GError **error)
{
  return day == NULL || *day == '\0' || qihe_clock_is_day (day) ||
         fail (error, _ ("there is no day %s; write it as 2026-06-30"), day);
}

static gboolean
check_measure (const QiheMeasureEdit *edit, GError **error)
{
  if (edit->text == NULL || *edit->text != '\0')
    return check_day (edit->due, error) && check_day (edit->done, error);
  g_set_error_literal (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_CASE,
                       _ ("a measure without a text says nothing; give one"));
  return FALSE;
}

static const QihePlannedMeasure *
find_measure (const QiheFoundPlace *place, const char *id, GError **error)
{
  for (guint i = 0; i < place->one->measures->len; i++) {
    const QihePlannedMeasure *one = g_ptr_array_index (place->one->measures, i);

    if (g_strcmp0 (one->id, id) == 0)
      return one;
  }
  fail (error, _ ("the case has no measure %s"), id);
  return NULL;
}

static void
set_given (JsonObject *values, const char *name, const char *text)
{
  if (text != NULL)
    qihe_values_set_text (values, name, text);
}

static JsonObject *
measure_values (const QiheMeasureEdit *edit)
{
  JsonObject *values = json_object_new ();

  set_given (values, "text", edit->text);
  set_given (values, "owner", edit->owner);
  set_given (values, "due", edit->due);
  set_given (values, "done", edit->done);
  return values;
}

static gint64
next_position (GPtrArray *measures)
{
  const QihePlannedMeasure *last =
      measures->len > 0 ? g_ptr_array_index (measures, measures->len - 1) : NULL;

  return last != NULL ? last->position + 1 : 0;
}

gboolean
qihe_case_edit_attach (QiheStore *store, const QiheCasePlace *place, const char *path,
                       GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autofree char *hash = NULL;
  g_autofree char *id = NULL;
  QiheChanges *changes;
  gsize size = 0;

  if (!qihe_case_place_find (store, place, &found, error))
    return FALSE;
  hash = qihe_blobs_add (store, file, &size, NULL, error);
  if (hash == NULL)
    return FALSE;
  id = qihe_found_place_dup_rating_id (&found);
  changes = qihe_changes_new ("here");
  qihe_changes_add (changes, "attachment", NULL,
                    attachment_values (id, file, hash, (goffset) size));
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_detach (QiheStore *store, const QiheCasePlace *place, const char *attachment,
                       GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  const QiheAttachment *one;
  QiheChanges *changes;

  if (!qihe_case_place_find (store, place, &found, error))
    return FALSE;
  one = find_attachment (&found, attachment, error);
  if (one == NULL)
    return FALSE;
  changes = qihe_changes_new ("here");
  qihe_changes_delete (changes, "attachment", one->id);
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_add_measure (QiheStore *store, const QiheCasePlace *place,
                            const QiheMeasureEdit *edit, GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  QiheChanges *changes;
  JsonObject *values;

  if (!check_measure (edit, error) || !qihe_case_place_find (store, place, &found, error))
    return FALSE;
  values = measure_values (edit);
  json_object_set_string_member (values, "case_id", found.one->id);
  if (found.indicator >= 0)
    json_object_set_string_member (
        values, "indicator",
        qihe_framework_get_indicator (found.evaluation->framework, (guint) found.indicator)->id);
  json_object_set_int_member (values, "position", next_position (found.one->measures));
  changes = qihe_changes_new ("here");
  qihe_changes_add (changes, "measure", NULL, values);
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_set_measure (QiheStore *store, const QiheCasePlace *place, const char *id,
                            const QiheMeasureEdit *edit, GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  QiheChanges *changes;

  if (!check_measure (edit, error) || !qihe_case_place_find (store, place, &found, error) ||
      find_measure (&found, id, error) == NULL)
    return FALSE;
  changes = qihe_changes_new ("here");
  qihe_changes_set (changes, "measure", id, measure_values (edit));
  return qihe_case_place_write (store, changes, error);
}

gboolean
qihe_case_edit_delete_measure (QiheStore *store, const QiheCasePlace *place, const char *id,
                               GError **error)
{
  g_auto (QiheFoundPlace) found = { 0 };
  QiheChanges *changes;

  if (!qihe_case_place_find (store, place, &found, error) ||
      find_measure (&found, id, error) == NULL)
    return FALSE;
  changes = qihe_changes_new ("here");
  qihe_changes_delete (changes, "measure", id);
  return qihe_case_place_write (store, changes, error);
}
