/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/**
 * QiheStatusNames:
 *
 * What statuses are called where people write them: by id, by title in either language, and
 * “unknown”, “not asked”, “尚未询问” for what nobody has asked about. White space at the ends,
 * letter case and width make no difference.
 */
typedef struct _QiheStatusNames QiheStatusNames;

QiheStatusNames *qihe_status_names_new (QiheFramework *framework);
void qihe_status_names_free (QiheStatusNames *self);

/**
 * qihe_status_names_find:
 * @status: (out): a status, or %QIHE_UNKNOWN
 *
 * Returns: %FALSE where nothing, or more than one status, is called @name
 */
gboolean qihe_status_names_find (QiheStatusNames *self, const char *name, int *status);

/** qihe_status_names_nearest: (nullable) (transfer none): what @name may have been meant to be */
const char *qihe_status_names_nearest (QiheStatusNames *self, const char *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheStatusNames, qihe_status_names_free)

G_END_DECLS
