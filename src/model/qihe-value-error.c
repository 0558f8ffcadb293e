/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-value-error.h"

G_DEFINE_QUARK (qihe_value_error, qihe_value_error)

const char *
qihe_value_error_get_id (QiheValueError rule)
{
  static const char *const ids[] = { "length",  "character", "check", "subject",
                                     "rounded", "form",      "range", "choice" };

  g_return_val_if_fail ((guint) rule < G_N_ELEMENTS (ids), NULL);
  return ids[rule];
}
