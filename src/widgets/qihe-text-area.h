/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_TEXT_AREA (qihe_text_area_get_type ())
G_DECLARE_FINAL_TYPE (QiheTextArea, qihe_text_area, QIHE, TEXT_AREA, AdwBin)

/**
 * QiheTextArea: a text of some sentences under its title
 *
 * Property `title`: with a mnemonic.
 */

/** qihe_text_area_dup_text: (transfer full) (nullable): without white space at the ends, %NULL for
 * nothing */
char *qihe_text_area_dup_text (QiheTextArea *self);
/** qihe_text_area_set_text: @text: (nullable); no step that could be undone there */
void qihe_text_area_set_text (QiheTextArea *self, const char *text);
/** qihe_text_area_get_buffer: (transfer none): what its `changed` tells of */
GtkTextBuffer *qihe_text_area_get_buffer (QiheTextArea *self);
void qihe_text_area_set_editable (QiheTextArea *self, gboolean editable);

G_END_DECLS
