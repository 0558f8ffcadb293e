/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_USE_LIST (qihe_use_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheUseList, qihe_use_list, QIHE, USE_LIST, AdwBin)

/**
 * QiheUseList: what the result of the round that is shown was used for, to be changed, deleted and
 * added to, when the round is closed as well
 *
 * qihe_use_list_show: @session: (nullable): %NULL lets it go
 */
void qihe_use_list_show (QiheUseList *self, QiheSession *session);

G_END_DECLS
