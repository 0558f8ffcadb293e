/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_SESSION_ERROR (qihe_session_error_quark ())

/**
 * QiheSessionError:
 * @QIHE_SESSION_ERROR_DATA: the database holds an evaluation that this program cannot show
 * @QIHE_SESSION_ERROR_SAMPLE: the sample is not of the form that it should have
 * @QIHE_SESSION_ERROR_CASE: there is no such case
 * @QIHE_SESSION_ERROR_FRAMEWORK: there is no such framework, or it cannot be changed like this
 * @QIHE_SESSION_ERROR_ROUND: there is no such round, or it cannot be made or closed like this
 * @QIHE_SESSION_ERROR_NOTHING: nothing of it could be undone or redone
 * @QIHE_SESSION_ERROR_FIELD: a register has no such field, or it is given twice
 * @QIHE_SESSION_ERROR_REFERENCE: a value refers to a record that there is not
 * @QIHE_SESSION_ERROR_AMBIGUOUS: it may be several records that a value refers to
 * @QIHE_SESSION_ERROR_LINKED: a record cannot be deleted, others refer to it
 * @QIHE_SESSION_ERROR_NOT_FOUND: the journal knows no such record, or there is no such register
 */
typedef enum {
  QIHE_SESSION_ERROR_DATA,
  QIHE_SESSION_ERROR_SAMPLE,
  QIHE_SESSION_ERROR_CASE,
  QIHE_SESSION_ERROR_ROUND,
  QIHE_SESSION_ERROR_FRAMEWORK,
  QIHE_SESSION_ERROR_FIELD,
  QIHE_SESSION_ERROR_NOT_FOUND,
  QIHE_SESSION_ERROR_NOTHING,
  QIHE_SESSION_ERROR_REFERENCE,
  QIHE_SESSION_ERROR_AMBIGUOUS,
  QIHE_SESSION_ERROR_LINKED,
} QiheSessionError;

GQuark qihe_session_error_quark (void);

/** qihe_session_error_is_damage: whether a database could not be opened because of what is in it,
 * so that a backup would help */
gboolean qihe_session_error_is_damage (const GError *error);

G_END_DECLS
