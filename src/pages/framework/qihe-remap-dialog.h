/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

/**
 * qihe_remap_dialog_present:
 *
 * Shows which indicators of the round that is shown become which of @framework, what is lost and
 * what is new, to be changed; and makes a new round of it.
 */
void qihe_remap_dialog_present (GtkWindow *parent, QiheSession *session, QiheFramework *framework);

G_END_DECLS
