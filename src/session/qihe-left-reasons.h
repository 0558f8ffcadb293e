/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheLeftReasons: why ratings had the status that they were moved away from
 *
 * A reason belongs to a status: with another one it goes. Who has clicked the wrong status and goes
 * back finds it again.
 */
typedef struct _QiheLeftReasons QiheLeftReasons;

QiheLeftReasons *qihe_left_reasons_new (void);
void qihe_left_reasons_free (QiheLeftReasons *self);

/** qihe_left_reasons_keep: @reason: (nullable): of @status, which the rating @id is about to leave
 */
void qihe_left_reasons_keep (QiheLeftReasons *self, const char *id, int status, const char *reason);
/** qihe_left_reasons_find: (nullable) (transfer none): the reason that @id had with @status */
const char *qihe_left_reasons_find (QiheLeftReasons *self, const char *id, int status);

G_END_DECLS
