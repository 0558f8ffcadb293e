/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <adwaita.h>

#include "session/qihe-session.h"

G_BEGIN_DECLS

#define QIHE_TYPE_ATTACHMENT_LIST (qihe_attachment_list_get_type ())
G_DECLARE_FINAL_TYPE (QiheAttachmentList, qihe_attachment_list, QIHE, ATTACHMENT_LIST, AdwBin)

/**
 * QiheAttachmentList: the files attached to one rating; more are dropped, pasted or chosen
 */
void qihe_attachment_list_show (QiheAttachmentList *self, QiheSession *session, QiheCase *one,
                                guint indicator);

G_END_DECLS
