/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-import.h"

G_BEGIN_DECLS

#define QIHE_TYPE_IMPORT_ROUND (qihe_import_round_get_type ())
G_DECLARE_FINAL_TYPE (QiheImportRound, qihe_import_round, QIHE, IMPORT_ROUND, AdwBin)

/**
 * QiheImportRound: what the round is to be that a file brings the ratings of
 *
 * Signals `changed`: whether it is complete may be different; `framework-chosen`: by the user.
 */

/** qihe_import_round_begin: the newest round of @session tells what is likely */
void qihe_import_round_begin (QiheImportRound *self, QiheSession *session);

/** qihe_import_round_show: offers the cases of @import, and shows its framework */
void qihe_import_round_show (QiheImportRound *self, const QiheImport *import);

/** qihe_import_round_get_framework: (nullable) (transfer none): the chosen one */
const char *qihe_import_round_get_framework (QiheImportRound *self);

gboolean qihe_import_round_check (QiheImportRound *self);

/** qihe_import_round_put: writes it into @plan, which has only ratings yet */
void qihe_import_round_put (QiheImportRound *self, QiheRoundPlan *plan);

G_END_DECLS
