/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-advice.h"
#include "session/qihe-case.h"

G_BEGIN_DECLS

/**
 * qihe_practice_card_new:
 * @advice: (nullable): problems that weak indicators point to
 *
 * Returns: how a case distributes resources, shares information and coordinates decisions, with its
 *   mode tags and problems; a button that opens the case
 */
GtkWidget *qihe_practice_card_new (QiheCase *one, QiheAdvice *advice);

G_END_DECLS
