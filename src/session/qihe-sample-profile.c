/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-choices.h"
#include "session/qihe-round-changes.h"
#include "session/qihe-sample-private.h"

static void
take_check (QiheSampleFilling *self, QiheCheck *check, JsonObject *said)
{
  check->state = json_object_get_boolean_member (said, "met") ? QIHE_CHECK_MET : QIHE_CHECK_NOT_MET;
  check->reason = qihe_sample_dup_text (self, said, "reason");
}

static void
take_checks (QiheSampleFilling *self, QiheCaseProfile *profile, JsonObject *checks)
{
  GPtrArray *choices = qihe_choices_get (QIHE_CHOICES_CONSIDERATION)->choices;

  for (guint i = 0; i < choices->len; i++) {
    const QiheChoice *choice = g_ptr_array_index (choices, i);

    if (json_object_has_member (checks, choice->id))
      take_check (self, &profile->checks[i], json_object_get_object_member (checks, choice->id));
  }
}

void
qihe_sample_set_profile (QiheSampleFilling *self, JsonObject *values, JsonObject *one)
{
  g_autoptr (QiheCaseProfile) profile = qihe_case_profile_new ();
  JsonObject *said = json_object_has_member (one, "profile")
                         ? json_object_get_object_member (one, "profile")
                         : NULL;

  if (said == NULL)
    return;
  profile->park_level = g_strdup (json_object_get_string_member (said, "park_level"));
  profile->industries = qihe_sample_dup_text (self, said, "industries");
  profile->has_output = json_object_has_member (said, "output");
  if (profile->has_output)
    profile->output = json_object_get_int_member (said, "output");
  take_checks (self, profile, json_object_get_object_member (said, "checks"));
  qihe_case_set_profile_values (values, profile);
}
