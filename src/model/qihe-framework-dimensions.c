/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-i18n.h"
#include "model/qihe-framework-parse.h"

/*
 * A branch of the tree while it is read: a dimension, or a group in it.
 * @group: the group, or %QIHE_NO_GROUP for the dimension itself
 */
typedef struct {
  guint dimension;
  int group;
  guint depth;
} Branch;

static gboolean parse_branch (QiheFramework *self, const Branch *branch, const QiheJsonPlace *entry,
                              guint *n_indicators, GError **error);

static gboolean
parse_indicators (QiheFramework *self, const Branch *branch, const QiheJsonPlace *list, guint n,
                  GError **error)
{
  guint first = self->indicators->len;

  g_array_set_size (self->indicators, first + n);
  for (guint i = 0; i < n; i++) {
    QiheJsonPlace entry = qihe_json_element (list, i);
    QiheIndicator *indicator = &g_array_index (self->indicators, QiheIndicator, first + i);

    indicator->dimension = branch->dimension;
    indicator->group = branch->group;
    if (!qihe_framework_parse_indicator (self, &entry, first + i, error) &&
        !qihe_framework_go_on (self, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
parse_group (QiheFramework *self, const Branch *parent, const QiheJsonPlace *entry, GError **error)
{
  guint index = self->groups->len;
  Branch branch = { parent->dimension, (int) index, parent->depth + 1 };
  QiheGroup *group;
  QiheJsonPlace title;
  guint n;

  if (index == QIHE_FRAMEWORK_MAX_GROUPS)
    return qihe_json_fail (entry, error, _ ("at most %d groups are possible"),
                           QIHE_FRAMEWORK_MAX_GROUPS);
  g_array_set_size (self->groups, index + 1);
  group = &g_array_index (self->groups, QiheGroup, index);
  group->dimension = parent->dimension;
  group->parent = parent->group;
  group->first = self->indicators->len;
  if (!qihe_framework_parse_id (entry, self->group_by_id, index, &group->id, error))
    return FALSE;
  title = qihe_json_optional (entry, "title");
  if (!qihe_json_get_bilingual (&title, &group->title, error) ||
      !parse_branch (self, &branch, entry, &n, error))
    return FALSE;
  /* Inner groups may have moved the list. */
  g_array_index (self->groups, QiheGroup, index).n_indicators = n;
  return TRUE;
}

static gboolean
parse_groups (QiheFramework *self, const Branch *branch, const QiheJsonPlace *list, guint n,
              GError **error)
{
  if (n > 0 && branch->depth == QIHE_FRAMEWORK_MAX_DEPTH)
    return qihe_json_fail (list, error, _ ("groups go at most %d deep"), QIHE_FRAMEWORK_MAX_DEPTH);
  for (guint i = 0; i < n; i++) {
    QiheJsonPlace entry = qihe_json_element (list, i);

    if (!parse_group (self, branch, &entry, error) && !qihe_framework_go_on (self, error))
      return FALSE;
  }
  return TRUE;
}

/* A branch without groups has to have indicators. */
static gboolean
parse_branch (QiheFramework *self, const Branch *branch, const QiheJsonPlace *entry,
              guint *n_indicators, GError **error)
{
  guint first = self->indicators->len;
  guint room = QIHE_FRAMEWORK_MAX_INDICATORS - first;
  QiheJsonPlace groups = qihe_json_optional (entry, "groups");
  QiheJsonPlace indicators = qihe_json_optional (entry, "indicators");
  guint n_groups = 0;
  guint n = 0;

  if (groups.node != NULL &&
      !qihe_json_expect_array (&groups, QIHE_FRAMEWORK_MAX_GROUPS, &n_groups, error))
    return FALSE;
  if (n_groups == 0
          ? !qihe_json_required_array (entry, "indicators", room, &indicators, &n, error)
          : indicators.node != NULL && !qihe_json_expect_array (&indicators, room, &n, error))
    return FALSE;
  if (!parse_indicators (self, branch, &indicators, n, error) ||
      !parse_groups (self, branch, &groups, n_groups, error))
    return FALSE;
  *n_indicators = self->indicators->len - first;
  return TRUE;
}

static gboolean
is_empty (const QiheBilingual *text)
{
  return text->zh == NULL && text->en == NULL;
}

static gboolean
parse_dimension (QiheFramework *self, const QiheJsonPlace *entry, guint index, GError **error)
{
  QiheDimension *dimension = &g_array_index (self->dimensions, QiheDimension, index);
  Branch branch = { index, QIHE_NO_GROUP, 0 };
  QiheJsonPlace title;
  QiheJsonPlace short_title;
  QiheJsonPlace veto;

  if (!qihe_framework_parse_id (entry, self->dimension_by_id, index, &dimension->id, error))
    return FALSE;
  title = qihe_json_optional (entry, "title");
  short_title = qihe_json_optional (entry, "short");
  veto = qihe_json_optional (entry, "veto");
  if (!qihe_json_get_bilingual (&title, &dimension->title, error) ||
      !qihe_json_get_bilingual (&short_title, &dimension->short_title, error) ||
      !qihe_json_get_boolean (&veto, FALSE, &dimension->veto, error))
    return FALSE;
  if (is_empty (&dimension->short_title))
    dimension->short_title = qihe_bilingual_copy (&dimension->title);
  dimension->first = self->indicators->len;
  return parse_branch (self, &branch, entry, &dimension->n_indicators, error);
}

/* In the order in which they were read: @next is the first indicator of the branch. */
static gboolean
check_branch (QiheFramework *self, const QiheJsonPlace *entry, guint *next, GError **error)
{
  static const char *const keys[] = { "indicators", "groups" };

  for (guint key = 0; key < G_N_ELEMENTS (keys); key++) {
    QiheJsonPlace list = qihe_json_optional (entry, keys[key]);
    guint n = list.node != NULL ? json_array_get_length (json_node_get_array (list.node)) : 0;

    for (guint i = 0; i < n; i++) {
      QiheJsonPlace child = qihe_json_element (&list, i);

      if ((key == 0 ? !qihe_framework_check_aliases (self, (*next)++, &child, error)
                    : !check_branch (self, &child, next, error)) &&
          !qihe_framework_go_on (self, error))
        return FALSE;
    }
  }
  return TRUE;
}

/* The model follows from the levels of dimensions, so that one has to have a level. */
static gboolean
check_veto (QiheFramework *self, const QiheJsonPlace *list, GError **error)
{
  for (guint i = 0; i < self->dimensions->len; i++)
    if (!qihe_framework_get_dimension (self, i)->veto)
      return TRUE;
  return qihe_json_fail (list, error, _ ("one dimension at least has to be without veto"));
}

gboolean
qihe_framework_parse_dimensions (QiheFramework *self, const QiheJsonPlace *root, GError **error)
{
  QiheJsonPlace list;
  guint length;
  guint next = 0;

  if (!qihe_json_required_array (root, "dimensions", QIHE_FRAMEWORK_MAX_DIMENSIONS, &list, &length,
                                 error))
    return FALSE;
  g_array_set_size (self->dimensions, length);
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace entry = qihe_json_element (&list, i);

    if (!parse_dimension (self, &entry, i, error) && !qihe_framework_go_on (self, error))
      return FALSE;
  }
  /* What is incomplete cannot be looked through. */
  if (self->problems != NULL && self->problems->len > 0)
    return TRUE;
  qihe_framework_index_names (self);
  for (guint i = 0; i < length; i++) {
    QiheJsonPlace entry = qihe_json_element (&list, i);

    if (!check_branch (self, &entry, &next, error))
      return FALSE;
  }
  return check_veto (self, &list, error);
}
