/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "ctl/qihe-command.h"
#include "session/qihe-import.h"

G_BEGIN_DECLS

/*
 * What a file of ratings would bring, for a terminal or another program.
 */

/** qihe_import_report_print: prints @import; JSON is `{"rows", "refused", "cases", "ratings",
 * "problems": [{"row", "column", "where", "what"}], "n_problems", "notices"}` */
void qihe_import_report_print (const QiheImport *import, QiheFormat format);

/** qihe_import_report_complain: says each problem on standard error */
void qihe_import_report_complain (const QiheImport *import);

G_END_DECLS
