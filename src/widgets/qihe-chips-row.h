/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * QiheChipsMode:
 * @QIHE_CHIPS_FREE: values are typed, each ended by Enter or a separator
 * @QIHE_CHIPS_PICK: values are picked from what is suggested for what is typed
 * @QIHE_CHIPS_PICK_ONE: likewise, one at most
 */
typedef enum {
  QIHE_CHIPS_FREE,
  QIHE_CHIPS_PICK,
  QIHE_CHIPS_PICK_ONE,
} QiheChipsMode;

#define QIHE_TYPE_CHIPS_ROW (qihe_chips_row_get_type ())
G_DECLARE_FINAL_TYPE (QiheChipsRow, qihe_chips_row, QIHE, CHIPS_ROW, GtkListBoxRow)

/**
 * QiheChipsRow: a row of a form for several values: a chip each, and an entry for one more
 *
 * Signal `changed`: values came or went, or something was typed.
 * Signal `search (text)`: where values are picked: something else was typed; answer by
 *   qihe_chips_row_suggest().
 * Signal `create (text)`: the last suggestion was picked, a new thing that is called so.
 * Signal `opened (id)`: a value that was picked is to be looked at.
 */

GtkWidget *qihe_chips_row_new (const char *title, QiheChipsMode mode);

/** qihe_chips_row_add: adds a value; the entry becomes empty. One that is there stays once. */
void qihe_chips_row_add (QiheChipsRow *self, const char *id, const char *label);
/** qihe_chips_row_get_ids: (transfer container) (element-type utf8): NULL-terminated */
GPtrArray *qihe_chips_row_get_ids (QiheChipsRow *self);
/** qihe_chips_row_get_typed: (transfer none): what is in the entry still */
const char *qihe_chips_row_get_typed (QiheChipsRow *self);
void qihe_chips_row_set_typed (QiheChipsRow *self, const char *text);

/**
 * qihe_chips_row_suggest:
 * @ids: (array length=n)
 * @labels: (array length=n)
 * @create: (nullable): words of the last suggestion
 */
void qihe_chips_row_suggest (QiheChipsRow *self, const char *const *ids, const char *const *labels,
                             guint n, const char *create);

G_END_DECLS
