/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/** qihe_row_button_add: (transfer none): a button at the end of a row, which shows @icon alone and
 * says @tip */
GtkWidget *qihe_row_button_add (AdwActionRow *row, const char *icon, const char *tip);

G_END_DECLS
