/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-fit.h"

/* Short ways to say frameworks and ratings in tests. They abort where a test has a mistake. */

JsonNode *fixture_json (const char *text);
JsonNode *fixture_data (const char *name);

/** the built-in framework */
QiheFramework *fixture_framework (void);
QiheFramework *fixture_framework_from (const char *json);

/**
 * fixture_ratings: one letter an indicator: d(escribed), p(artial), (p)l(anned), a(bsent),
 * ?(unknown); spaces are ignored
 */
gint16 *fixture_ratings (QiheFramework *framework, const char *letters);

QiheFit *fixture_fit (QiheFramework *framework, const char *letters);
