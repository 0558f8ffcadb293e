/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-case-profile.h"

G_BEGIN_DECLS

/* The profile of a case in plain words, in the current language. Any thread. */

/** qihe_case_profile_say_park: (transfer full) (nullable): "Park level: …; leading industries: …;
 * yearly output: …"; %NULL where nothing of it is known */
char *qihe_case_profile_say_park (const QiheCaseProfile *self);

/** qihe_case_profile_say_checks: (transfer full) (nullable): "Considerations: representative park:
 * met (…); …"; %NULL where nobody has looked at any */
char *qihe_case_profile_say_checks (const QiheCaseProfile *self);

G_END_DECLS
