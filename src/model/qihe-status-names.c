/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-status-names.h"

#include "base/qihe-text-nearest.h"
#include "base/qihe-text.h"

static const char *const unknown_names[] = {
  "unknown", "not asked", "not asked yet", "尚未询问", "未询问",
};

/* What the table holds besides a status. */
#define AMBIGUOUS (QIHE_UNKNOWN - 1)
/* A table cannot tell 0 from nothing. */
#define OFFSET 3

struct _QiheStatusNames {
  GHashTable *by_name; /* folded name → status + OFFSET */
  GPtrArray *names;    /* as they are shown */
};

static void
add_name (QiheStatusNames *self, const char *name, int status)
{
  g_autofree char *folded = name != NULL ? qihe_text_fold (name) : NULL;
  gpointer known;

  if (folded == NULL)
    return;
  if (g_hash_table_lookup_extended (self->by_name, folded, NULL, &known)) {
    if (GPOINTER_TO_INT (known) - OFFSET != status)
      g_hash_table_insert (self->by_name, g_steal_pointer (&folded),
                           GINT_TO_POINTER (AMBIGUOUS + OFFSET));
    return;
  }
  g_hash_table_insert (self->by_name, g_steal_pointer (&folded), GINT_TO_POINTER (status + OFFSET));
  g_ptr_array_add (self->names, g_strdup (name));
}

QiheStatusNames *
qihe_status_names_new (QiheFramework *framework)
{
  QiheStatusNames *self = g_new0 (QiheStatusNames, 1);

  self->by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++) {
    const QiheStatus *status = qihe_framework_get_status (framework, i);

    add_name (self, status->id, (int) i);
    add_name (self, status->title.zh, (int) i);
    add_name (self, status->title.en, (int) i);
  }
  for (guint i = 0; i < G_N_ELEMENTS (unknown_names); i++) {
    g_autofree char *folded = qihe_text_fold (unknown_names[i]);

    /* A framework may have a status of that name, which then is meant. */
    if (!g_hash_table_contains (self->by_name, folded))
      add_name (self, unknown_names[i], QIHE_UNKNOWN);
  }
  return self;
}

void
qihe_status_names_free (QiheStatusNames *self)
{
  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->names);
  g_free (self);
}

gboolean
qihe_status_names_find (QiheStatusNames *self, const char *name, int *status)
{
  g_autofree char *folded = qihe_text_fold (name);
  gpointer found;

  if (!g_hash_table_lookup_extended (self->by_name, folded, NULL, &found) ||
      GPOINTER_TO_INT (found) - OFFSET == AMBIGUOUS)
    return FALSE;
  *status = GPOINTER_TO_INT (found) - OFFSET;
  return TRUE;
}

const char *
qihe_status_names_nearest (QiheStatusNames *self, const char *name)
{
  return qihe_text_nearest (name, self->names);
}
