/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "widgets/qihe-choice-row.h"

#include "base/qihe-bilingual.h"

#define IDS "choice-ids"

static GStrv
get_ids (AdwComboRow *row)
{
  return g_object_get_data (G_OBJECT (row), IDS);
}

/* In the order of the rows; an empty id is no choice. */
static void
take_ids (AdwComboRow *row, GStrvBuilder *ids)
{
  g_object_set_data_full (G_OBJECT (row), IDS, g_strv_builder_end (ids),
                          (GDestroyNotify) g_strfreev);
}

/* As in a database of a newer program: it must not turn into another choice. */
static void
add_foreign (AdwComboRow *row, const char *id)
{
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();
  GtkStringList *titles = GTK_STRING_LIST (adw_combo_row_get_model (row));

  for (GStrv at = get_ids (row); *at != NULL; at++)
    g_strv_builder_add (ids, *at);
  g_strv_builder_add (ids, id);
  gtk_string_list_append (titles, id);
  take_ids (row, ids);
}

void
qihe_choice_row_fill (AdwComboRow *row, QiheChoices list, const char *none)
{
  const QiheField *field = qihe_choices_get (list);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);
  g_autoptr (GStrvBuilder) ids = g_strv_builder_new ();

  if (none != NULL) {
    gtk_string_list_append (titles, none);
    g_strv_builder_add (ids, "");
  }
  for (guint i = 0; i < field->choices->len; i++) {
    const QiheChoice *choice = g_ptr_array_index (field->choices, i);

    gtk_string_list_append (titles, qihe_choices_get_title (list, choice->id));
    g_strv_builder_add (ids, choice->id);
  }
  take_ids (row, ids);
  adw_combo_row_set_model (row, G_LIST_MODEL (titles));
}

void
qihe_choice_row_select (AdwComboRow *row, const char *id)
{
  const char *wanted = id != NULL ? id : "";

  if (*wanted != '\0' && !g_strv_contains ((const char *const *) get_ids (row), wanted))
    add_foreign (row, wanted);
  for (guint i = 0; get_ids (row)[i] != NULL; i++)
    if (g_str_equal (get_ids (row)[i], wanted))
      adw_combo_row_set_selected (row, i);
}

const char *
qihe_choice_row_get (AdwComboRow *row)
{
  guint at = adw_combo_row_get_selected (row);
  const char *id = at != GTK_INVALID_LIST_POSITION ? get_ids (row)[at] : "";

  return *id != '\0' ? id : NULL;
}
