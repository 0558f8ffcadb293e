/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-uuid.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-session-private.h"

/*
 * What is planned for a case, and what is said about it: in memory at once, written behind like
 * ratings (see qihe-session-edit.c).
 */

static gint64
next_position (QiheCase *one)
{
  GPtrArray *measures = qihe_case_get_measures (one);
  gint64 last = 0;

  for (guint i = 0; i < measures->len; i++)
    last = MAX (last, ((const QihePlannedMeasure *) g_ptr_array_index (measures, i))->position);
  return last + 1;
}

static void
put_measure (QiheSession *self, QiheCase *one, QihePlannedMeasure *measure)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_planned_measure_add_changes (changes, qihe_case_get_framework (one), qihe_case_get_id (one),
                                    measure);
  qihe_session_write (self, changes);
  qihe_case_put_measure (one, measure);
}

void
qihe_session_add_measure (QiheSession *self, QiheCase *one, int indicator, const char *text)
{
  g_autoptr (QihePlannedMeasure) measure = qihe_planned_measure_new (NULL, text);

  measure->indicator = indicator;
  qihe_session_plan_measure (self, one, measure);
}

void
qihe_session_plan_measure (QiheSession *self, QiheCase *one, const QihePlannedMeasure *measure)
{
  QihePlannedMeasure *copy = qihe_planned_measure_copy (measure);

  g_free (copy->id);
  copy->id = qihe_uuid_new ();
  copy->position = next_position (one);
  put_measure (self, one, copy);
}

void
qihe_session_set_measure (QiheSession *self, QiheCase *one, const QihePlannedMeasure *measure)
{
  put_measure (self, one, qihe_planned_measure_copy (measure));
}

void
qihe_session_delete_measure (QiheSession *self, QiheCase *one, const char *id)
{
  QiheChanges *changes = qihe_changes_new ("here");

  qihe_changes_delete (changes, "measure", id);
  qihe_session_write (self, changes);
  qihe_case_remove_measure (one, id);
}

void
qihe_session_set_about (QiheSession *self, QiheCase *one, const char *description,
                        const QiheCaseProfile *profile, const char *const *practices,
                        const char *const *tags)
{
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  qihe_case_set_about_values (values, description, practices, tags);
  qihe_case_set_profile_values (values, profile);
  qihe_changes_set (changes, "consortium_case", qihe_case_get_id (one), values);
  qihe_session_write (self, changes);
  qihe_case_set_about (one, description, profile, practices, tags);
}
