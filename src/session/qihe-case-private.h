/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-case.h"

G_BEGIN_DECLS

/* For the session: a case changes only together with the database. */

/** @unknown: how indicators that nobody has asked about count; @data: (transfer full) */
QiheCase *qihe_case_new (QiheFramework *framework, QiheUnknownRule unknown, QiheCaseData *data);
const QiheCaseData *qihe_case_get_data (QiheCase *self);
/** qihe_case_replace: @data: (transfer full): takes it over and tells what differs */
void qihe_case_replace (QiheCase *self, QiheCaseData *data);
/** qihe_case_set_measured: @value: (nullable): what @status follows from. With another status the
 * reason goes. */
void qihe_case_set_measured (QiheCase *self, guint indicator, int status, const char *value);
void qihe_case_set_note (QiheCase *self, guint indicator, const char *note);
void qihe_case_set_source (QiheCase *self, guint indicator, const char *source);
void qihe_case_set_reason (QiheCase *self, guint indicator, const char *reason);
/** @attachment: (transfer full) */
void qihe_case_add_attachment (QiheCase *self, guint indicator, QiheAttachment *attachment);
void qihe_case_remove_attachment (QiheCase *self, guint indicator, const char *id);
void qihe_case_set_title (QiheCase *self, const char *title);
/** @practices: (array fixed-size=3) (nullable elements); @tags: (nullable) */
void qihe_case_set_about (QiheCase *self, const char *description, const QiheCaseProfile *profile,
                          const char *const *practices, const char *const *tags);
/** @measure: (transfer full): in place of the one with its id, else added */
void qihe_case_put_measure (QiheCase *self, QihePlannedMeasure *measure);
void qihe_case_remove_measure (QiheCase *self, const char *id);

G_END_DECLS
