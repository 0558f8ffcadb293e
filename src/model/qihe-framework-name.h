/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework.h"

G_BEGIN_DECLS

/* How people call a framework, in the current language; a reference is for files and commands. */

/** qihe_framework_dup_name: (transfer full): “Fit of our consortium, version 2” */
char *qihe_framework_dup_name (QiheFramework *self);

/** qihe_framework_make_name: (transfer full): the same of its parts; @id stands for a title that
 * is missing */
char *qihe_framework_make_name (const QiheBilingual *title, const char *id, guint version);

G_END_DECLS
