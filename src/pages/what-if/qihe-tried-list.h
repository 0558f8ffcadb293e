/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-what-if.h"
#include "session/qihe-case.h"

G_BEGIN_DECLS

#define QIHE_TYPE_TRIED_LIST (qihe_tried_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheTriedList, qihe_tried_list, QIHE, TRIED_LIST, GtkWidget)

/**
 * QiheTriedList:
 *
 * The indicators of a case by dimension, each with the status that is tried: picked with the mouse
 * or the keys 1 … 9, as on the page of the case. What differs says how it was.
 *
 * Signal `picked (indicator, status)`.
 */

/** qihe_tried_list_show: @one as it is in @what_if */
void qihe_tried_list_show (QiheTriedList *self, QiheWhatIf *what_if, QiheCase *one);
/** qihe_tried_list_clear: shows nothing */
void qihe_tried_list_clear (QiheTriedList *self);
/** qihe_tried_list_focus: to the row that was selected last */
void qihe_tried_list_focus (QiheTriedList *self);

G_END_DECLS
