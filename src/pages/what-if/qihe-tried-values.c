/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/what-if/qihe-tried-values.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-share.h"
#include "widgets/qihe-fit-labels.h"

typedef struct {
  gboolean threshold; /* else a weight */
  guint index;
  GtkEditable *entry;
  GtkWidget *error_row;
  GtkLabel *error;
  QiheFraction value; /* what the sandbox had when it was shown or typed last */
  gboolean wrong;     /* what is typed is not what the sandbox has */
} Field;

struct _QiheTriedValues {
  AdwBin parent_instance;

  GtkListBox *list;
  QiheWhatIf *what_if; /* not owned */
  QiheFramework *framework;
  GArray *fields; /* Field */
  gboolean showing;
};

enum { CHANGED, CHECKED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheTriedValues, qihe_tried_values, ADW_TYPE_BIN)

static QiheFraction
value_in (QiheFramework *framework, const Field *field)
{
  return field->threshold ? qihe_framework_get_level (framework, field->index)->missing_at_most
                          : qihe_framework_get_status (framework, field->index)->missing;
}

/* What was valid last may be the first letters of what is typed, so it is said. */
static char *
dup_error (const Field *field, const GError *error)
{
  g_autofree char *value = qihe_fraction_to_string (field->value);

  /* Translators: what is wrong with a number, and the number that holds as long as it is */
  return g_strdup_printf (_ ("%s; until then %s counts"), error->message, value);
}

static void
show_error (Field *field, const GError *error)
{
  g_autofree char *text = error != NULL ? dup_error (field, error) : g_strdup ("");

  field->wrong = error != NULL;
  gtk_widget_set_visible (field->error_row, error != NULL);
  gtk_label_set_text (field->error, text);
  if (error != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (field->entry), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (field->entry), "error");
}

static gboolean
take (QiheTriedValues *self, const Field *field, GError **error)
{
  QiheFraction value;

  if (!qihe_share_parse (gtk_editable_get_text (field->entry), &value, error))
    return FALSE;
  return field->threshold ? qihe_what_if_set_threshold (self->what_if, field->index, value, error)
                          : qihe_what_if_set_weight (self->what_if, field->index, value, error);
}

static gboolean
try_field (QiheTriedValues *self, Field *field)
{
  g_autoptr (GError) error = NULL;
  gboolean taken = take (self, field, &error);

  field->value = value_in (qihe_what_if_get_framework (self->what_if), field);
  show_error (field, error);
  return taken;
}

/* A threshold may have been wrong only as long as the one beside it was as it was. */
static void
try_wrong_again (QiheTriedValues *self)
{
  for (guint i = 0; i < self->fields->len; i++) {
    Field *field = &g_array_index (self->fields, Field, i);

    if (field->wrong)
      try_field (self, field);
  }
}

static void
edited (GtkEditable *entry, QiheTriedValues *self)
{
  gboolean taken = FALSE;

  if (self->showing || self->what_if == NULL)
    return;
  for (guint i = 0; i < self->fields->len; i++) {
    Field *field = &g_array_index (self->fields, Field, i);

    if (field->entry == entry)
      taken = try_field (self, field);
  }
  if (taken) {
    try_wrong_again (self);
    g_signal_emit (self, signals[CHANGED], 0);
  }
  g_signal_emit (self, signals[CHECKED], 0);
}

static char *
dup_title (QiheFramework *framework, const Field *field)
{
  g_autofree char *value = qihe_fraction_to_string (value_in (framework, field));

  if (field->threshold)
    /* TRANSLATORS: of a level, and its value as the framework has it */
    return g_strdup_printf (_ ("Threshold of “%s” (was %s)"),
                            qihe_level_title (framework, (int) field->index), value);
  return g_strdup_printf (_ ("Weight of “%s” (was %s)"),
                          qihe_status_title (framework, (int) field->index), value);
}

static void
add_error_row (QiheTriedValues *self, Field *field)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "list-heading");
  field->error = GTK_LABEL (label);
  field->error_row = gtk_list_box_row_new ();
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (field->error_row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (field->error_row), FALSE);
  gtk_widget_set_focusable (field->error_row, FALSE);
  gtk_widget_set_visible (field->error_row, FALSE);
  gtk_list_box_append (self->list, field->error_row);
}

static void
add_field (QiheTriedValues *self, gboolean threshold, guint index)
{
  Field field = {
    .threshold = threshold,
    .index = index,
    .entry = GTK_EDITABLE (adw_entry_row_new ()),
  };
  g_autofree char *title = dup_title (self->framework, &field);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (field.entry), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (field.entry), title);
  g_signal_connect (field.entry, "changed", G_CALLBACK (edited), self);
  gtk_list_box_append (self->list, GTK_WIDGET (field.entry));
  add_error_row (self, &field);
  g_array_append_val (self->fields, field);
}

/* Described is 0, absent 1, and the last level ends at 1: that is what they mean. */
static void
build (QiheTriedValues *self, QiheFramework *framework)
{
  qihe_list_box_clear (self->list);
  g_array_set_size (self->fields, 0);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  self->framework = qihe_framework_ref (framework);
  for (guint i = 0; i < qihe_framework_get_n_statuses (framework); i++)
    if ((int) i != qihe_framework_get_described (framework) &&
        (int) i != qihe_framework_get_absent (framework))
      add_field (self, FALSE, i);
  for (guint i = 0; i + 1 < qihe_framework_get_n_levels (framework); i++)
    add_field (self, TRUE, i);
}

static void
qihe_tried_values_dispose (GObject *object)
{
  QiheTriedValues *self = QIHE_TRIED_VALUES (object);

  self->what_if = NULL;
  g_clear_pointer (&self->framework, qihe_framework_unref);
  g_array_set_size (self->fields, 0);
  G_OBJECT_CLASS (qihe_tried_values_parent_class)->dispose (object);
}

static void
qihe_tried_values_finalize (GObject *object)
{
  g_array_unref (QIHE_TRIED_VALUES (object)->fields);
  G_OBJECT_CLASS (qihe_tried_values_parent_class)->finalize (object);
}

static void
qihe_tried_values_class_init (QiheTriedValuesClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_tried_values_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_tried_values_finalize;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_TRIED_VALUES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[CHECKED] = g_signal_new ("checked", QIHE_TYPE_TRIED_VALUES, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_tried_values_init (QiheTriedValues *self)
{
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
  self->list = GTK_LIST_BOX (gtk_list_box_new ());
  gtk_list_box_set_selection_mode (self->list, GTK_SELECTION_NONE);
  gtk_widget_add_css_class (GTK_WIDGET (self->list), "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Weights and Thresholds"), -1);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (self->list));
}

/* What is typed stays: it is that value in other words, or wrong and still to be put right. */
static gboolean
is_being_typed (const Field *field, QiheFraction value)
{
  QiheFraction typed;

  if (field->wrong)
    return qihe_fraction_compare (field->value, value) == 0;
  return qihe_share_parse (gtk_editable_get_text (field->entry), &typed, NULL) &&
         qihe_fraction_compare (typed, value) == 0;
}

void
qihe_tried_values_show (QiheTriedValues *self, QiheWhatIf *what_if)
{
  if (self->framework != qihe_what_if_get_base (what_if))
    build (self, qihe_what_if_get_base (what_if));
  if (self->what_if != what_if)
    qihe_tried_values_clear (self);
  self->what_if = what_if;
  self->showing = TRUE;
  for (guint i = 0; i < self->fields->len; i++) {
    Field *field = &g_array_index (self->fields, Field, i);
    QiheFraction value = value_in (qihe_what_if_get_framework (what_if), field);
    g_autofree char *text = qihe_fraction_to_string (value);

    if (!is_being_typed (field, value)) {
      gtk_editable_set_text (field->entry, text);
      show_error (field, NULL);
    }
    field->value = value;
  }
  self->showing = FALSE;
  g_signal_emit (self, signals[CHECKED], 0);
}

gboolean
qihe_tried_values_has_wrong (QiheTriedValues *self)
{
  for (guint i = 0; i < self->fields->len; i++)
    if (g_array_index (self->fields, Field, i).wrong)
      return TRUE;
  return FALSE;
}

void
qihe_tried_values_clear (QiheTriedValues *self)
{
  self->what_if = NULL;
  for (guint i = 0; i < self->fields->len; i++)
    show_error (&g_array_index (self->fields, Field, i), NULL);
}
