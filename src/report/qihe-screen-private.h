/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-screen.h"

G_BEGIN_DECLS

/** qihe_screen_say_since: (transfer full): what has become of the levels since the round before */
char *qihe_screen_say_since (const QiheDeckFacts *facts);

G_END_DECLS
