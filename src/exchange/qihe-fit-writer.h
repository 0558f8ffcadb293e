/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * QiheFitWriter:
 *
 * Writes evaluations as JSON, `{"cases": [{"id", "model", "candidates", "dimensions",
 * "sensitivity"}]}`, one case a line, without keeping more than a buffer of them.
 */
typedef struct _QiheFitWriter QiheFitWriter;

/** qihe_fit_writer_new: (transfer full): a writer to @out, which stays open */
QiheFitWriter *qihe_fit_writer_new (QiheFramework *framework, GOutputStream *out);
void qihe_fit_writer_free (QiheFitWriter *self);

/** qihe_fit_writer_add: (returns) %FALSE with the error of the stream */
gboolean qihe_fit_writer_add (QiheFitWriter *self, const char *id, const QiheFit *fit,
                              GError **error);

/** qihe_fit_writer_add_changed: @before: (nullable): how it was, written as `before` */
gboolean qihe_fit_writer_add_changed (QiheFitWriter *self, const char *id, const QiheFit *before,
                                      const QiheFit *fit, GError **error);

/** qihe_fit_writer_close: ends the document and writes what is left; nothing may be added later */
gboolean qihe_fit_writer_close (QiheFitWriter *self, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheFitWriter, qihe_fit_writer_free)

G_END_DECLS
