/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-framework-row.h"

#include "model/qihe-framework-name.h"
#include "session/qihe-session-frameworks.h"

struct _QiheFrameworkRow {
  AdwComboRow parent_instance;

  GPtrArray *entries; /* (nullable): QiheFrameworkEntry, in the order of the model */
  char *chosen;
  gboolean filling;
  GCancellable *reading;
};

enum { CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheFrameworkRow, qihe_framework_row, ADW_TYPE_COMBO_ROW)

static const QiheFrameworkEntry *
entry_at (QiheFrameworkRow *self, guint at)
{
  return self->entries != NULL && at < self->entries->len ? g_ptr_array_index (self->entries, at)
                                                          : NULL;
}

static void
select_chosen (QiheFrameworkRow *self)
{
  for (guint i = 0; self->entries != NULL && i < self->entries->len; i++)
    if (g_strcmp0 (entry_at (self, i)->reference, self->chosen) == 0)
      adw_combo_row_set_selected (ADW_COMBO_ROW (self), i);
}

/* Against what is not complete nothing can be rated. */
static void
drop_incomplete (GPtrArray *entries)
{
  for (guint i = entries->len; i-- > 0;)
    if (((QiheFrameworkEntry *) g_ptr_array_index (entries, i))->problem != NULL)
      g_ptr_array_remove_index (entries, i);
}

static void
fill (QiheFrameworkRow *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);

  for (guint i = 0; i < self->entries->len; i++) {
    const QiheFrameworkEntry *entry = entry_at (self, i);

    gtk_string_list_take (names,
                          qihe_framework_make_name (&entry->title, entry->id, entry->version));
  }
  self->filling = TRUE;
  adw_combo_row_set_model (ADW_COMBO_ROW (self), G_LIST_MODEL (names));
  select_chosen (self);
  self->filling = FALSE;
}

static void
listed (GObject *source, GAsyncResult *result, gpointer data)
{
  g_autoptr (QiheFrameworkRow) self = data;
  g_autoptr (GError) error = NULL;
  GPtrArray *entries = qihe_session_list_frameworks_finish (QIHE_SESSION (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (entries == NULL) {
    adw_action_row_set_subtitle (ADW_ACTION_ROW (self), error->message);
    return;
  }
  drop_incomplete (entries);
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = entries;
  fill (self);
}

static void
selected (QiheFrameworkRow *self)
{
  const QiheFrameworkEntry *entry =
      entry_at (self, adw_combo_row_get_selected (ADW_COMBO_ROW (self)));

  if (self->filling || entry == NULL || g_strcmp0 (entry->reference, self->chosen) == 0)
    return;
  g_free (self->chosen);
  self->chosen = g_strdup (entry->reference);
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
qihe_framework_row_dispose (GObject *object)
{
  QiheFrameworkRow *self = QIHE_FRAMEWORK_ROW (object);

  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  G_OBJECT_CLASS (qihe_framework_row_parent_class)->dispose (object);
}

static void
qihe_framework_row_finalize (GObject *object)
{
  QiheFrameworkRow *self = QIHE_FRAMEWORK_ROW (object);

  g_clear_pointer (&self->entries, g_ptr_array_unref);
  g_free (self->chosen);
  G_OBJECT_CLASS (qihe_framework_row_parent_class)->finalize (object);
}

static void
qihe_framework_row_class_init (QiheFrameworkRowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_framework_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_framework_row_finalize;
  signals[CHOSEN] = g_signal_new ("chosen", QIHE_TYPE_FRAMEWORK_ROW, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_framework_row_init (QiheFrameworkRow *self)
{
  g_signal_connect (self, "notify::selected", G_CALLBACK (selected), NULL);
}

void
qihe_framework_row_read (QiheFrameworkRow *self, QiheSession *session, const char *wanted)
{
  g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  self->reading = g_cancellable_new ();
  qihe_framework_row_choose (self, wanted);
  qihe_session_list_frameworks_async (session, self->reading, listed, g_object_ref (self));
}

void
qihe_framework_row_choose (QiheFrameworkRow *self, const char *reference)
{
  g_autofree char *before = self->chosen; /* may be @reference */

  self->chosen = g_strdup (reference);
  self->filling = TRUE;
  select_chosen (self);
  self->filling = FALSE;
}

const char *
qihe_framework_row_get_chosen (QiheFrameworkRow *self)
{
  return self->chosen;
}
