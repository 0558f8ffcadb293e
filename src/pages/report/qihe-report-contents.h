/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "session/qihe-report.h"

G_BEGIN_DECLS

#define QIHE_TYPE_REPORT_CONTENTS (qihe_report_contents_get_type ())
G_DECLARE_FINAL_TYPE (QiheReportContents, qihe_report_contents, QIHE, REPORT_CONTENTS, GtkBox)

/**
 * QiheReportContents: the parts of a report, to choose from; all of them at first
 *
 * Signal `changed`
 */

QiheReportParts qihe_report_contents_get_parts (QiheReportContents *self);

/** qihe_report_part_get_screen: (nullable): id of the screen of a meeting that tells what a part
 * does; @part: 0 for the cover */
const char *qihe_report_part_get_screen (QiheReportParts part);

G_END_DECLS
