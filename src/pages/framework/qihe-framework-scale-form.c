/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>

#include "pages/framework/qihe-framework-forms-private.h"

/*
 * The statuses and the levels: named, weighed, added, moved and deleted.
 */

#define PLAIN (-1)

/* What the buttons of a group are about. */
typedef struct {
  QiheFrameworkFields *fields;
  QiheFrameworkDraft *draft;
  QiheScaleKind kind;
  guint index;
} Entry;

static char *
dup_path (QiheScaleKind kind, guint index, const char *member)
{
  return g_strdup_printf ("$.%s[%u].%s", qihe_scale_key (kind), index, member);
}

/* Begins with the name of the one at @index. */
static void
show_again (const Entry *self, guint index)
{
  g_autofree char *path = dup_path (self->kind, index, "title");

  qihe_framework_fields_emit_rebuilt (self->fields, path);
}

static void
add (GtkButton *button, const Entry *self)
{
  show_again (self, qihe_framework_draft_add_entry (self->draft, self->kind));
}

static void
move_up (GtkButton *button, const Entry *self)
{
  qihe_framework_draft_step_entry (self->draft, self->kind, self->index, -1);
  show_again (self, self->index - 1);
}

static void
move_down (GtkButton *button, const Entry *self)
{
  qihe_framework_draft_step_entry (self->draft, self->kind, self->index, 1);
  show_again (self, self->index + 1);
}

static void delete (GtkButton *button, const Entry *self)
{
  guint n = qihe_framework_draft_count_entries (self->draft, self->kind);

  qihe_framework_draft_remove_entry (self->draft, self->kind, self->index);
  show_again (self, MIN (self->index, n - 2));
}

static Entry *
keep_entry (QiheFrameworkFields *fields, QiheFrameworkDraft *draft, QiheScaleKind kind, guint index)
{
  Entry *self = g_new (Entry, 1);

  *self = (Entry){ fields, draft, kind, index };
  qihe_framework_fields_keep (fields, self, g_free);
  return self;
}

static void
add_tools (Entry *self)
{
  guint n = qihe_framework_draft_count_entries (self->draft, self->kind);

  qihe_framework_fields_add_tool (self->fields, "go-up-symbolic", _ ("Move Up"),
                                  self->index > 0 ? G_CALLBACK (move_up) : NULL, self);
  qihe_framework_fields_add_tool (self->fields, "go-down-symbolic", _ ("Move Down"),
                                  self->index + 1 < n ? G_CALLBACK (move_down) : NULL, self);
  if (qihe_framework_draft_can_remove_entry (self->draft, self->kind, self->index))
    qihe_framework_fields_add_tool (self->fields, "user-trash-symbolic", _ ("Delete"),
                                    G_CALLBACK (delete), self);
}

static void
show_entry (QiheFrameworkFields *fields, QiheFrameworkDraft *draft, QiheScaleKind kind, guint index)
{
  gboolean status = kind == QIHE_SCALE_STATUSES;
  JsonObject *members = qihe_framework_draft_get_entry (draft, kind, index);
  g_autofree char *path = g_strdup_printf ("$.%s[%u]", qihe_scale_key (kind), index);
  g_autofree char *id = dup_path (kind, index, "id");
  g_autofree char *number = dup_path (kind, index, qihe_scale_number_key (kind));
  g_autofree char *heading = g_strdup_printf (status ? _ ("Status %u") : _ ("Level %u"), index + 1);

  qihe_framework_fields_add_group (fields, heading);
  add_tools (keep_entry (fields, draft, kind, index));
  if (members == NULL)
    return;
  qihe_framework_fields_add_bilingual (fields, path, "title", members, _ ("Name (Chinese)"),
                                       _ ("Name (English)"));
  qihe_framework_fields_add_text (fields, number,
                                  status ? _ ("Missing weight, a fraction or decimal")
                                         : _ ("Missing share at most, a fraction or decimal"),
                                  members, qihe_scale_number_key (kind), PLAIN);
  if (!qihe_framework_draft_is_fixed (draft, kind, index))
    qihe_framework_fields_add_text (fields, id, _ ("Id in files"), members, "id", PLAIN);
}

void
qihe_framework_forms_add_scale (QiheFrameworkFields *fields, QiheFrameworkDraft *draft,
                                QiheScaleKind kind)
{
  guint n = qihe_framework_draft_count_entries (draft, kind);

  for (guint i = 0; i < n; i++)
    show_entry (fields, draft, kind, i);
  qihe_framework_fields_add_group (fields, NULL);
  qihe_framework_fields_add_button (fields,
                                    kind == QIHE_SCALE_STATUSES ? _ ("Add a _Status")
                                                                : _ ("Add a _Level"),
                                    G_CALLBACK (add), keep_entry (fields, draft, kind, n));
}
