/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define QIHE_TYPE_NOTICE (qihe_notice_get_type ())
G_DECLARE_FINAL_TYPE (QiheNotice, qihe_notice, QIHE, NOTICE, AdwBin)

/**
 * QiheNotice:
 *
 * What a window tells for a few seconds, as a toast over its content: always the last change alone,
 * so that neither words nor the button are about an older one.
 *
 * Not AdwToastOverlay: that of libadwaita 1.2 crashes when a toast is dismissed while it still
 * moves in, which Escape does at any time.
 */

/**
 * qihe_notice_show:
 * @text: plain text
 * @verb: (nullable): label of the button, with @action that it activates
 */
void qihe_notice_show (QiheNotice *self, const char *text, const char *verb, const char *action);

/**
 * qihe_notice_hold_back:
 * @hold: what is shown goes, and what is to be told from now on waits; %FALSE: the last of that is
 *   told
 */
void qihe_notice_hold_back (QiheNotice *self, gboolean hold);

G_END_DECLS
