/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-field.h"
#include "widgets/qihe-chips-row.h"

G_BEGIN_DECLS

#define QIHE_TYPE_FIELD_EDITOR (qihe_field_editor_get_type ())
G_DECLARE_FINAL_TYPE (QiheFieldEditor, qihe_field_editor, QIHE, FIELD_EDITOR, GObject)

/**
 * QiheFieldEditor: a row of a form for one field, and one below it that says what is wrong
 *
 * Signal `changed`: something was typed or chosen.
 * Signals `search`, `create`, `opened`: of a reference, as of QiheChipsRow.
 */

/** qihe_field_editor_new: @record: (nullable): what is stored */
QiheFieldEditor *qihe_field_editor_new (const QiheField *field, JsonObject *record);

const QiheField *qihe_field_editor_get_field (QiheFieldEditor *self);
/** qihe_field_editor_add_to: adds its rows to a boxed list */
void qihe_field_editor_add_to (QiheFieldEditor *self, GtkListBox *list);
/** qihe_field_editor_dup_text: (transfer full): as it was typed */
char *qihe_field_editor_dup_text (QiheFieldEditor *self);
/** qihe_field_editor_is_good: whether what is typed can be stored */
gboolean qihe_field_editor_is_good (QiheFieldEditor *self);
/** qihe_field_editor_is_touched: whether it differs from what is stored */
gboolean qihe_field_editor_is_touched (QiheFieldEditor *self);
/** qihe_field_editor_set_text: types @text; in a row with an entry alone */
void qihe_field_editor_set_text (QiheFieldEditor *self, const char *text);
/** qihe_field_editor_get_chips: (nullable) (transfer none): of a reference, or of a list */
QiheChipsRow *qihe_field_editor_get_chips (QiheFieldEditor *self);
void qihe_field_editor_grab_focus (QiheFieldEditor *self);

G_END_DECLS
