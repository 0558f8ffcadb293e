/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/register/qihe-field-editor.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-text.h"
#include "model/qihe-credit-code.h"
#include "pages/register/qihe-list-field.h"
#include "widgets/qihe-text-area.h"

/*
 * @row: an AdwEntryRow, an AdwComboRow, a row with a QiheTextArea, or one of qihe-list-field.h
 * @area: (nullable): of a long text
 * @message: the row below, hidden while nothing is wrong
 * @before: the text that it began with
 */
struct _QiheFieldEditor {
  GObject parent_instance;

  const QiheField *field;
  GtkWidget *row;
  QiheTextArea *area;
  GtkWidget *message_row;
  GtkLabel *message;
  char *before;
  gboolean good;
};

enum { CHANGED, SEARCH, CREATE, OPENED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheFieldEditor, qihe_field_editor, G_TYPE_OBJECT)

static char *
dup_title (const QiheField *field)
{
  const char *title = qihe_field_get_title (field);

  if (field->required)
    /* Translators: the title of a field that has to be filled in */
    return g_strdup_printf (_ ("%s (required)"), title);
  return g_strdup (title);
}

static guint
get_n_choices (const QiheField *field)
{
  return field->kind == QIHE_FIELD_FLAG ? 2 : field->choices->len;
}

static const char *
get_choice (const QiheField *field, guint index)
{
  const QiheChoice *choice;

  if (field->kind == QIHE_FIELD_FLAG)
    return index == 0 ? _ ("yes") : _ ("no");
  choice = g_ptr_array_index (field->choices, index);
  return qihe_bilingual_get (&choice->title, qihe_language_current (), choice->id);
}

static GtkWidget *
new_choice_row (const QiheField *field, const char *text)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  GtkWidget *row = adw_combo_row_new ();

  gtk_string_list_append (names, "–");
  for (guint i = 0; i < get_n_choices (field); i++)
    gtk_string_list_append (names, get_choice (field, i));
  adw_combo_row_set_model (ADW_COMBO_ROW (row), G_LIST_MODEL (names));
  for (guint i = 0; i < get_n_choices (field); i++)
    if (g_str_equal (get_choice (field, i), text))
      adw_combo_row_set_selected (ADW_COMBO_ROW (row), i + 1);
  return row;
}

static GtkWidget *
new_entry_row (const QiheField *field, const char *text)
{
  GtkWidget *row = adw_entry_row_new ();

  gtk_editable_set_text (GTK_EDITABLE (row), text);
  adw_entry_row_set_activates_default (ADW_ENTRY_ROW (row), TRUE);
  return row;
}

static GtkWidget *
new_area_row (QiheFieldEditor *self, const char *title, const char *text)
{
  GtkWidget *row = gtk_list_box_row_new ();

  self->area = g_object_new (QIHE_TYPE_TEXT_AREA, "title", title, "margin-start", 12, "margin-end",
                             12, "margin-top", 12, "margin-bottom", 12, NULL);
  qihe_text_area_set_text (self->area, text);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), GTK_WIDGET (self->area));
  return row;
}

static GtkWidget *
new_message_row (QiheFieldEditor *self)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (NULL);

  self->message = GTK_LABEL (label);
  gtk_label_set_wrap (self->message, TRUE);
  gtk_label_set_wrap_mode (self->message, PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (self->message, 0);
  gtk_widget_add_css_class (label, "error");
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_set_margin_start (label, 12);
  gtk_widget_set_margin_end (label, 12);
  gtk_widget_set_margin_top (label, 6);
  gtk_widget_set_margin_bottom (label, 6);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), FALSE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_widget_set_focusable (row, FALSE);
  gtk_widget_set_visible (row, FALSE);
  return row;
}

/* What is wrong, with what may have been meant. */
static char *
describe_fault (QiheFieldEditor *self, const char *text, const GError *error)
{
  g_autofree char *meant =
      self->field->kind == QIHE_FIELD_CREDIT_CODE ? qihe_credit_code_suggest (text) : NULL;

  if (meant == NULL)
    return g_strdup (error->message);
  return g_strdup_printf (_ ("%s. Is it %s?"), error->message, meant);
}

/* @fault: (nullable) (transfer full) */
static void
show_fault (QiheFieldEditor *self, char *fault)
{
  GtkWidget *row = self->row;

  self->good = fault == NULL;
  gtk_label_set_label (self->message, fault != NULL ? fault : "");
  gtk_widget_set_visible (self->message_row, fault != NULL);
  if (fault == NULL)
    gtk_widget_remove_css_class (row, "error");
  else
    gtk_widget_add_css_class (row, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_INVALID,
                               fault == NULL ? GTK_ACCESSIBLE_INVALID_FALSE
                                             : GTK_ACCESSIBLE_INVALID_TRUE,
                               -1);
  g_free (fault);
}

/* That something required is empty is no news while a form is being filled in. */
static void
check (QiheFieldEditor *self)
{
  g_autofree char *text = qihe_field_editor_dup_text (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (JsonNode) value = qihe_field_parse (self->field, text, &error);

  if (qihe_list_field_is_unfinished (self->row))
    show_fault (self, g_strdup (_ ("Choose a record from the list, or create one")));
  else
    show_fault (self, value == NULL ? describe_fault (self, text, error) : NULL);
  if (self->field->required && qihe_text_is_blank (text))
    self->good = FALSE;
}

static void
changed (QiheFieldEditor *self)
{
  check (self);
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
search (QiheFieldEditor *self, const char *text)
{
  g_signal_emit (self, signals[SEARCH], 0, text);
}

static void
create (QiheFieldEditor *self, const char *text)
{
  g_signal_emit (self, signals[CREATE], 0, text);
}

static void
opened (QiheFieldEditor *self, const char *id)
{
  g_signal_emit (self, signals[OPENED], 0, id);
}

static GtkWidget *
new_list_row (QiheFieldEditor *self, const char *title, JsonObject *record)
{
  GtkWidget *row = qihe_list_field_new (self->field, title, record);

  g_signal_connect_object (row, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  if (self->field->kind != QIHE_FIELD_REFERENCE)
    return row;
  g_signal_connect_object (row, "search", G_CALLBACK (search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "create", G_CALLBACK (create), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (row, "opened", G_CALLBACK (opened), self, G_CONNECT_SWAPPED);
  return row;
}

static void
make_row (QiheFieldEditor *self, const char *text, JsonObject *record)
{
  g_autofree char *title = dup_title (self->field);

  if (qihe_list_field_is_for (self->field)) {
    self->row = new_list_row (self, title, record);
  } else if (self->field->kind == QIHE_FIELD_CHOICE || self->field->kind == QIHE_FIELD_FLAG) {
    self->row = new_choice_row (self->field, text);
    g_signal_connect_object (self->row, "notify::selected", G_CALLBACK (changed), self,
                             G_CONNECT_SWAPPED);
  } else if (self->field->kind == QIHE_FIELD_LONG_TEXT) {
    self->row = new_area_row (self, title, text);
    g_signal_connect_object (qihe_text_area_get_buffer (self->area), "changed",
                             G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  } else {
    self->row = new_entry_row (self->field, text);
    g_signal_connect_object (self->row, "changed", G_CALLBACK (changed), self, G_CONNECT_SWAPPED);
  }
  if (ADW_IS_PREFERENCES_ROW (self->row)) {
    adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self->row), title);
    adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self->row), FALSE);
  }
  g_object_ref_sink (self->row);
  self->message_row = g_object_ref_sink (new_message_row (self));
}

static void
qihe_field_editor_finalize (GObject *object)
{
  QiheFieldEditor *self = QIHE_FIELD_EDITOR (object);

  g_clear_object (&self->row);
  g_clear_object (&self->message_row);
  g_free (self->before);
  G_OBJECT_CLASS (qihe_field_editor_parent_class)->finalize (object);
}

static void
qihe_field_editor_class_init (QiheFieldEditorClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qihe_field_editor_finalize;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[SEARCH] = g_signal_new ("search", QIHE_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[CREATE] = g_signal_new ("create", QIHE_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPENED] = g_signal_new ("opened", QIHE_TYPE_FIELD_EDITOR, G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
qihe_field_editor_init (QiheFieldEditor *self)
{
}

QiheFieldEditor *
qihe_field_editor_new (const QiheField *field, JsonObject *record)
{
  QiheFieldEditor *self = g_object_new (QIHE_TYPE_FIELD_EDITOR, NULL);

  self->field = field;
  self->before = record != NULL ? qihe_field_show_of (field, record) : NULL;
  if (self->before == NULL)
    self->before = g_strdup ("");
  make_row (self, self->before, record);
  if (qihe_list_field_is_for (field)) {
    g_free (self->before);
    self->before = qihe_field_editor_dup_text (self);
  }
  check (self);
  return self;
}

const QiheField *
qihe_field_editor_get_field (QiheFieldEditor *self)
{
  return self->field;
}

void
qihe_field_editor_add_to (QiheFieldEditor *self, GtkListBox *list)
{
  gtk_list_box_append (list, self->row);
  gtk_list_box_append (list, self->message_row);
}

char *
qihe_field_editor_dup_text (QiheFieldEditor *self)
{
  if (qihe_list_field_is_for (self->field))
    return qihe_list_field_dup_text (self->row);
  if (self->area != NULL) {
    char *text = qihe_text_area_dup_text (self->area);

    return text != NULL ? text : g_strdup ("");
  }
  if (ADW_IS_COMBO_ROW (self->row)) {
    guint selected = adw_combo_row_get_selected (ADW_COMBO_ROW (self->row));

    return g_strdup (selected > 0 && selected != GTK_INVALID_LIST_POSITION
                         ? get_choice (self->field, selected - 1)
                         : "");
  }
  return g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->row)));
}

gboolean
qihe_field_editor_is_good (QiheFieldEditor *self)
{
  return self->good;
}

gboolean
qihe_field_editor_is_touched (QiheFieldEditor *self)
{
  g_autofree char *text = qihe_field_editor_dup_text (self);

  return !g_str_equal (text, self->before);
}

void
qihe_field_editor_grab_focus (QiheFieldEditor *self)
{
  gtk_widget_grab_focus (self->area != NULL ? GTK_WIDGET (self->area) : self->row);
}

void
qihe_field_editor_set_text (QiheFieldEditor *self, const char *text)
{
  if (GTK_IS_EDITABLE (self->row))
    gtk_editable_set_text (GTK_EDITABLE (self->row), text);
}

QiheChipsRow *
qihe_field_editor_get_chips (QiheFieldEditor *self)
{
  return QIHE_IS_CHIPS_ROW (self->row) ? QIHE_CHIPS_ROW (self->row) : NULL;
}
