/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>
#include <json-glib/json-glib.h>

#include "base/qihe-bilingual.h"

G_BEGIN_DECLS

/**
 * QiheNodeKind: what a node of a framework's tree is
 */
typedef enum {
  QIHE_NODE_DIMENSION,
  QIHE_NODE_GROUP,
  QIHE_NODE_INDICATOR,
} QiheNodeKind;

#define QIHE_TYPE_FRAMEWORK_NODE (qihe_framework_node_get_type ())
G_DECLARE_FINAL_TYPE (QiheFrameworkNode, qihe_framework_node, QIHE, FRAMEWORK_NODE, GObject)

/**
 * QiheFrameworkNode:
 *
 * A dimension, group or indicator that is being edited. It keeps the members of its object in the
 * document as they are, also those that nobody knows, but for its children, which are nodes:
 * indicators first, then groups. Main thread.
 *
 * Signal `changed`: a member has been changed (see qihe_framework_node_changed()).
 */

/**
 * qihe_framework_node_new:
 * @object: its object with all below it; copied
 *
 * Returns: (transfer full): the node, or %NULL with %QIHE_MODEL_ERROR_FRAMEWORK where something
 * below is no tree of objects
 */
QiheFrameworkNode *qihe_framework_node_new (QiheNodeKind kind, JsonObject *object, GError **error);

QiheNodeKind qihe_framework_node_get_kind (QiheFrameworkNode *self);
/** (nullable) (transfer none): %NULL of a dimension */
QiheFrameworkNode *qihe_framework_node_get_parent (QiheFrameworkNode *self);
/** (transfer none): of #QiheFrameworkNode; empty of an indicator */
GListModel *qihe_framework_node_get_children (QiheFrameworkNode *self);
/** (transfer none): its members but for the children; to be changed, then changed() */
JsonObject *qihe_framework_node_get_members (QiheFrameworkNode *self);
/** qihe_framework_node_changed: says that a member has been changed */
void qihe_framework_node_changed (QiheFrameworkNode *self);

/** the id, or "" */
const char *qihe_framework_node_get_id (QiheFrameworkNode *self);
/** the title in the current language, else the other, else the id */
const char *qihe_framework_node_get_title (QiheFrameworkNode *self);
/** how many indicators are below it; 1 of an indicator */
guint qihe_framework_node_count_indicators (QiheFrameworkNode *self);
/** whether @other is @self or below it */
gboolean qihe_framework_node_contains (QiheFrameworkNode *self, QiheFrameworkNode *other);

/**
 * qihe_framework_node_insert:
 * @position: among all children; moved to the nearest that its kind may have
 *
 * Returns: the position that @child, an indicator or a group without parent, now has
 */
guint qihe_framework_node_insert (QiheFrameworkNode *self, guint position,
                                  QiheFrameworkNode *child);
void qihe_framework_node_remove (QiheFrameworkNode *self, QiheFrameworkNode *child);

/** qihe_framework_node_to_object: (transfer full): its object with all below it */
JsonObject *qihe_framework_node_to_object (QiheFrameworkNode *self);

/** qihe_members_get_text: the text @key in exactly this language, or ""; a plain text is both */
const char *qihe_members_get_text (JsonObject *members, const char *key, QiheLanguage language);
/** qihe_members_get_instead: (nullable): what stands in for the text @key in @language: that in the
 * other language, else the id; %NULL where nothing has to */
const char *qihe_members_get_instead (JsonObject *members, const char *key, QiheLanguage language);
/** qihe_members_set_text: empty for none */
void qihe_members_set_text (JsonObject *members, const char *key, QiheLanguage language,
                            const char *text);
/** qihe_members_get_string: the member where it is a string, else "" */
const char *qihe_members_get_string (JsonObject *members, const char *key);

G_END_DECLS
