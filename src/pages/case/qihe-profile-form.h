/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "model/qihe-case-profile.h"

G_BEGIN_DECLS

#define QIHE_TYPE_PROFILE_FORM (qihe_profile_form_get_type ())
G_DECLARE_FINAL_TYPE (QiheProfileForm, qihe_profile_form, QIHE, PROFILE_FORM, AdwBin)

/**
 * QiheProfileForm: the park of a case, and what speaks for taking the case up
 *
 * Signal `changed`: something was entered; see qihe_profile_form_is_valid().
 */

void qihe_profile_form_show (QiheProfileForm *self, const QiheCaseProfile *profile);
/** qihe_profile_form_set_editable: otherwise it can be read and copied */
void qihe_profile_form_set_editable (QiheProfileForm *self, gboolean editable);
/** qihe_profile_form_is_valid: whether what was entered as output is one */
gboolean qihe_profile_form_is_valid (QiheProfileForm *self);
/** qihe_profile_form_dup: (transfer full): what was entered; it has to be valid */
QiheCaseProfile *qihe_profile_form_dup (QiheProfileForm *self);

G_END_DECLS
