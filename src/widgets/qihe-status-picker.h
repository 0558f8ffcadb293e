/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-framework.h"

G_BEGIN_DECLS

#define QIHE_TYPE_STATUS_PICKER (qihe_status_picker_get_type ())
G_DECLARE_FINAL_TYPE (QiheStatusPicker, qihe_status_picker, QIHE, STATUS_PICKER, GtkWidget)

/**
 * QiheStatusPicker:
 *
 * One segment for each status of a framework and one for "not asked", each with shape, letter and
 * colour. One stop for Tab; the arrow keys go through it.
 *
 * Signal `picked (status)`: the user chose a status, %QIHE_UNKNOWN included; it may be the one that
 * is shown.
 */
GtkWidget *qihe_status_picker_new (QiheFramework *framework, const char *name);
int qihe_status_picker_get_status (QiheStatusPicker *self);
/** qihe_status_picker_set_status: shows @status; emits nothing */
void qihe_status_picker_set_status (QiheStatusPicker *self, int status);
/** qihe_status_picker_set_editable: whether another status can be picked */
void qihe_status_picker_set_editable (QiheStatusPicker *self, gboolean editable);
/**
 * qihe_status_picker_find_key: the status that a key stands for: 1 for the first one, and so on,
 * the one behind the last for "not asked"; %FALSE for any other key
 */
gboolean qihe_status_picker_find_key (QiheFramework *framework, guint keyval, GdkModifierType state,
                                      int *status);

G_END_DECLS
