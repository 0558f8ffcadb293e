/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/qihe-page.h"

G_BEGIN_DECLS

#define QIHE_TYPE_WHAT_IF_PAGE (qihe_what_if_page_get_type ())
G_DECLARE_FINAL_TYPE (QiheWhatIfPage, qihe_what_if_page, QIHE, WHAT_IF_PAGE, QihePage)

/**
 * QiheWhatIfPage:
 *
 * A sandbox on the round that is shown: other statuses, weights and thresholds, and what would
 * follow. Nothing is written before it is kept as a new round. Each round has a sandbox of its own,
 * which lasts as long as the database is open.
 */
GtkWidget *qihe_what_if_page_new (void);
/** qihe_what_if_page_show: begins with that case */
void qihe_what_if_page_show (QiheWhatIfPage *self, QiheCase *one);
/** qihe_what_if_page_get_case: (transfer none) (nullable): the case that is shown */
QiheCase *qihe_what_if_page_get_case (QiheWhatIfPage *self);
/** qihe_what_if_page_count: how many changes are tried in the round that the session shows */
guint qihe_what_if_page_count (QiheWhatIfPage *self);

G_END_DECLS
