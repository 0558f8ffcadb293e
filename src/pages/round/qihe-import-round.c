/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-import-round.h"

#include <glib/gi18n-lib.h>

#include "pages/round/qihe-round-fields.h"

struct _QiheImportRound {
  AdwBin parent_instance;

  QiheSession *session;
  GPtrArray *codes; /* of the cases in @ours, behind the first entry, which is none of them */

  AdwComboRow *ours;
  AdwComboRow *before;
  QiheRoundFields *fields;
};

enum { CHANGED, FRAMEWORK_CHOSEN, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheImportRound, qihe_import_round, ADW_TYPE_BIN)

/* The first entry is none. */
static void
fill_rounds (QiheImportRound *self)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  gtk_string_list_append (titles, _ ("None"));
  for (guint i = 0; i < rounds->len; i++)
    gtk_string_list_take (titles, qihe_round_dup_title (g_ptr_array_index (rounds, i)));
  adw_combo_row_set_model (self->before, G_LIST_MODEL (titles));
}

static char *
dup_title (const QiheRatedCase *one)
{
  return g_strdup (qihe_bilingual_get (&one->title, qihe_language_current (), one->id));
}

/* The case of the same code as ours, else the only one. */
static guint
guess_ours (QiheImportRound *self)
{
  g_autoptr (QiheCase) ours = g_list_model_get_item (qihe_session_get_cases (self->session), 0);
  guint at;

  if (ours != NULL && qihe_case_get_ours (ours) &&
      g_ptr_array_find_with_equal_func (self->codes, qihe_case_get_code (ours), g_str_equal, &at))
    return at + 1;
  return self->codes->len == 1 ? 1 : 0;
}

static void
fill_cases (QiheImportRound *self, GPtrArray *cases)
{
  g_autoptr (GtkStringList) titles = gtk_string_list_new (NULL);

  g_ptr_array_set_size (self->codes, 0);
  gtk_string_list_append (titles, _ ("None of them"));
  for (guint i = 0; i < cases->len; i++) {
    const QiheRatedCase *one = g_ptr_array_index (cases, i);

    gtk_string_list_take (titles, dup_title (one));
    g_ptr_array_add (self->codes, g_strdup (one->id));
  }
  adw_combo_row_set_model (self->ours, G_LIST_MODEL (titles));
  adw_combo_row_set_selected (self->ours, guess_ours (self));
}

static const QiheRound *
get_before (QiheImportRound *self)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);
  guint at = adw_combo_row_get_selected (self->before);

  return at > 0 && at <= rounds->len ? g_ptr_array_index (rounds, at - 1) : NULL;
}

static void
changed (QiheImportRound *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
framework_chosen (QiheImportRound *self)
{
  g_signal_emit (self, signals[FRAMEWORK_CHOSEN], 0);
}

static void
qihe_import_round_dispose (GObject *object)
{
  g_clear_object (&QIHE_IMPORT_ROUND (object)->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_IMPORT_ROUND);
  G_OBJECT_CLASS (qihe_import_round_parent_class)->dispose (object);
}

static void
qihe_import_round_finalize (GObject *object)
{
  g_ptr_array_unref (QIHE_IMPORT_ROUND (object)->codes);
  G_OBJECT_CLASS (qihe_import_round_parent_class)->finalize (object);
}

static void
qihe_import_round_class_init (QiheImportRoundClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (QIHE_TYPE_ROUND_FIELDS);
  G_OBJECT_CLASS (klass)->dispose = qihe_import_round_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_import_round_finalize;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_IMPORT_ROUND, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[FRAMEWORK_CHOSEN] = g_signal_new ("framework-chosen", QIHE_TYPE_IMPORT_ROUND,
                                            G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/round/qihe-import-round.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheImportRound, ours);
  gtk_widget_class_bind_template_child (widget_class, QiheImportRound, before);
  gtk_widget_class_bind_template_child (widget_class, QiheImportRound, fields);
  gtk_widget_class_bind_template_callback (widget_class, changed);
  gtk_widget_class_bind_template_callback (widget_class, framework_chosen);
}

static void
qihe_import_round_init (QiheImportRound *self)
{
  self->codes = g_ptr_array_new_with_free_func (g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
qihe_import_round_begin (QiheImportRound *self, QiheSession *session)
{
  GPtrArray *rounds = qihe_session_get_rounds (session);

  self->session = g_object_ref (session);
  fill_rounds (self);
  if (rounds->len > 0)
    qihe_round_fields_follow (self->fields, g_ptr_array_index (rounds, 0));
  qihe_round_fields_begin (self->fields, session);
}

void
qihe_import_round_show (QiheImportRound *self, const QiheImport *import)
{
  fill_cases (self, import->cases->cases);
  qihe_round_fields_show_framework (self->fields,
                                    qihe_framework_get_reference (import->cases->framework));
}

const char *
qihe_import_round_get_framework (QiheImportRound *self)
{
  return qihe_round_fields_get_framework (self->fields);
}

gboolean
qihe_import_round_check (QiheImportRound *self)
{
  return qihe_round_fields_check (self->fields);
}

void
qihe_import_round_put (QiheImportRound *self, QiheRoundPlan *plan)
{
  guint at = adw_combo_row_get_selected (self->ours);
  const QiheRound *before = get_before (self);

  qihe_round_fields_put (self->fields, plan);
  plan->based_on = before != NULL ? g_strdup (before->id) : NULL;
  plan->ours =
      g_strdup (at > 0 && at <= self->codes->len ? g_ptr_array_index (self->codes, at - 1) : "");
}
