/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * QiheNotice:
 *
 * What a window tells for a few seconds: always the last change alone, so that neither words nor
 * the button are about an older one. (A toast for each would wait until those before it are over.)
 */
typedef struct _QiheNotice QiheNotice;

/** qihe_notice_new: @overlay: where it is shown, which has to outlive it */
QiheNotice *qihe_notice_new (AdwToastOverlay *overlay);
void qihe_notice_free (QiheNotice *self);

/**
 * qihe_notice_show:
 * @text: plain text
 * @verb: (nullable): label of the button, with @action that it activates
 */
void qihe_notice_show (QiheNotice *self, const char *text, const char *verb, const char *action);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheNotice, qihe_notice_free)

G_END_DECLS
