/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_INDICATOR_ROW (qihe_indicator_row_get_type ())
G_DECLARE_FINAL_TYPE (QiheIndicatorRow, qihe_indicator_row, QIHE, INDICATOR_ROW, GtkListBoxRow)

/**
 * QiheIndicatorRow: one indicator of a case: title, note, sources, and its status to choose
 *
 * Signal `picked (status)`.
 */
GtkWidget *qihe_indicator_row_new (QiheFramework *framework, guint indicator);
guint qihe_indicator_row_get_indicator (QiheIndicatorRow *self);
/** qihe_indicator_row_show: shows what @one has */
void qihe_indicator_row_show (QiheIndicatorRow *self, QiheCase *one);
/** qihe_indicator_row_set_unsaved: whether something about it waits to be saved */
void qihe_indicator_row_set_unsaved (QiheIndicatorRow *self, gboolean unsaved);
/** qihe_indicator_row_set_editable: whether the status may be picked */
void qihe_indicator_row_set_editable (QiheIndicatorRow *self, gboolean editable);
/** qihe_indicator_row_set_was: @status: (nullable): how it stood in the round before, where that
 * differs; @explained: whether it is said why */
void qihe_indicator_row_set_was (QiheIndicatorRow *self, const char *status, gboolean explained);

G_END_DECLS
