/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define QIHE_VALUE_ERROR (qihe_value_error_quark ())

/**
 * QiheValueError: which rule a value that was typed or brought in breaks
 * @QIHE_VALUE_ERROR_LENGTH: too short or too long
 * @QIHE_VALUE_ERROR_CHARACTER: has a character that cannot be in it
 * @QIHE_VALUE_ERROR_CHECK: its check character does not follow from the others
 * @QIHE_VALUE_ERROR_SUBJECT: characters 9 to 17 of a credit code are no organisation code
 * @QIHE_VALUE_ERROR_ROUNDED: a spreadsheet made a rounded number of it; the last digits are lost
 * @QIHE_VALUE_ERROR_FORM: is not written as such a value is
 * @QIHE_VALUE_ERROR_RANGE: there is no such day, or a number is too large
 * @QIHE_VALUE_ERROR_CHOICE: is none of the choices
 */
typedef enum {
  QIHE_VALUE_ERROR_LENGTH,
  QIHE_VALUE_ERROR_CHARACTER,
  QIHE_VALUE_ERROR_CHECK,
  QIHE_VALUE_ERROR_SUBJECT,
  QIHE_VALUE_ERROR_ROUNDED,
  QIHE_VALUE_ERROR_FORM,
  QIHE_VALUE_ERROR_RANGE,
  QIHE_VALUE_ERROR_CHOICE,
} QiheValueError;

GQuark qihe_value_error_quark (void);

/** qihe_value_error_get_id: (transfer none): the rule as programs name it: `check`, `rounded` */
const char *qihe_value_error_get_id (QiheValueError rule);

G_END_DECLS
