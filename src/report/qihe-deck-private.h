/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-deck.h"

G_BEGIN_DECLS

/** qihe_deck_new_empty: without a screen */
QiheDeck *qihe_deck_new_empty (void);

G_END_DECLS
