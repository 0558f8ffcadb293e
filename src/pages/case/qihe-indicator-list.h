/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_INDICATOR_LIST (qihe_indicator_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheIndicatorList, qihe_indicator_list, QIHE, INDICATOR_LIST, GtkBox)

/**
 * QiheIndicatorList:
 *
 * The indicators of a case under their dimensions, with one selection through all of them; arrow
 * keys go on from one dimension to the next.
 *
 * Signal `selected (indicator)`; `opened (indicator)`: its details are wanted; `picked (indicator,
 * status)`: a status was chosen by the mouse or by its key.
 */
void qihe_indicator_list_show (QiheIndicatorList *self, QiheSession *session, QiheCase *one);
/** qihe_indicator_list_clear: lets the case go */
void qihe_indicator_list_clear (QiheIndicatorList *self);

guint qihe_indicator_list_get_selected (QiheIndicatorList *self);
/** qihe_indicator_list_select: @indicator: of the framework of the case that is shown */
void qihe_indicator_list_select (QiheIndicatorList *self, guint indicator);
/** qihe_indicator_list_reveal: scrolls to the row that is selected, once the rows have their places
 */
void qihe_indicator_list_reveal (QiheIndicatorList *self);
/** qihe_indicator_list_focus: gives the row that is selected the keyboard focus */
gboolean qihe_indicator_list_focus (QiheIndicatorList *self);

G_END_DECLS
