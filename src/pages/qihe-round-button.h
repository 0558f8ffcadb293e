/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_ROUND_BUTTON (qihe_round_button_get_type ())
G_DECLARE_FINAL_TYPE (QiheRoundButton, qihe_round_button, QIHE, ROUND_BUTTON, AdwBin)

/**
 * QiheRoundButton:
 *
 * Says in a header bar which round is shown, and offers the others and what is done to rounds.
 *
 * Property `session` (#QiheSession or %NULL); `compact`: an icon in place of the words; `whole`:
 * the words are not cut where the header bar is short of room, others have to give way.
 */

G_END_DECLS
