/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-framework-node.h"
#include "model/qihe-framework.h"

G_BEGIN_DECLS

/**
 * QiheFrameworkDraft: the document of a framework while it is edited; it may be incomplete
 *
 * What is not understood stays as it is. Main thread.
 */
typedef struct _QiheFrameworkDraft QiheFrameworkDraft;

/**
 * qihe_framework_draft_new:
 * @text: the document
 *
 * Returns: (transfer full): the draft; %NULL with an error where it is no JSON, or its dimensions
 * no tree
 */
QiheFrameworkDraft *qihe_framework_draft_new (const char *text, GError **error);
void qihe_framework_draft_free (QiheFrameworkDraft *self);

/** (transfer none): of #QiheFrameworkNode */
GListModel *qihe_framework_draft_get_dimensions (QiheFrameworkDraft *self);
/** (transfer none): the members of the document but for `dimensions`; to be changed */
JsonObject *qihe_framework_draft_get_members (QiheFrameworkDraft *self);
/** the objects of `statuses` or `levels`: (transfer none): made where it is missing */
JsonArray *qihe_framework_draft_get_list (QiheFrameworkDraft *self, const char *key);

/** (transfer full): the document, to be checked, parsed and kept */
JsonNode *qihe_framework_draft_to_json (QiheFrameworkDraft *self);
char *qihe_framework_draft_to_text (QiheFrameworkDraft *self);

/**
 * qihe_framework_draft_add:
 * @parent: (nullable): %NULL for a dimension
 * @position: among the children of @parent
 *
 * Returns: (transfer none): a new node with an id that no other has
 */
QiheFrameworkNode *qihe_framework_draft_add (QiheFrameworkDraft *self, QiheNodeKind kind,
                                             QiheFrameworkNode *parent, guint position);
void qihe_framework_draft_remove (QiheFrameworkDraft *self, QiheFrameworkNode *node);
/** the position of a node among its siblings */
guint qihe_framework_draft_get_position (QiheFrameworkDraft *self, QiheFrameworkNode *node);

/** whether @node may be put below @parent (%NULL: among the dimensions) */
gboolean qihe_framework_draft_can_put (QiheFrameworkDraft *self, QiheFrameworkNode *node,
                                       QiheFrameworkNode *parent);
/** puts @node below @parent, before what is at @position now */
void qihe_framework_draft_put (QiheFrameworkDraft *self, QiheFrameworkNode *node,
                               QiheFrameworkNode *parent, guint position);
/**
 * qihe_framework_draft_step: moves @node one place up (-1) or down (1), at the end of a branch into
 * the next one
 *
 * Returns: %FALSE where there is no such place
 */
gboolean qihe_framework_draft_step (QiheFrameworkDraft *self, QiheFrameworkNode *node, int by);

/** (nullable) (transfer none): the node of that kind and id */
QiheFrameworkNode *qihe_framework_draft_find (QiheFrameworkDraft *self, QiheNodeKind kind,
                                              const char *id);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheFrameworkDraft, qihe_framework_draft_free)

G_END_DECLS
