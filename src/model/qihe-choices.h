/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-field.h"

G_BEGIN_DECLS

/**
 * QiheChoices: lists to choose from that belong to no register; each is a file in `data/choices`
 */
typedef enum {
  QIHE_CHOICES_CONSIDERATION, /* what speaks for taking a case up */
  QIHE_CHOICES_PARK_LEVEL,
  QIHE_CHOICES_RESULT_USE, /* what the result of a round was used for */
  QIHE_N_CHOICES,
} QiheChoices;

/** qihe_choices_get: (transfer none): the list, as a field of the type `choice`. Any thread. */
const QiheField *qihe_choices_get (QiheChoices list);

/** qihe_choices_get_title: (transfer none): what is chosen by @id, in the current language; @id
 * itself where the list has none of it, as in a database of a newer program */
const char *qihe_choices_get_title (QiheChoices list, const char *id);

/**
 * qihe_choices_pick:
 * @text: an id, or a title in either language
 *
 * Returns: (transfer none): the choice; %NULL with %QIHE_VALUE_ERROR_CHOICE, whose message names
 *   those that there are
 */
const QiheChoice *qihe_choices_pick (QiheChoices list, const char *text, GError **error);

G_END_DECLS
