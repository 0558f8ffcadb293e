/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/meeting/qihe-screen-row.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-string.h"

struct _QiheScreenRow {
  AdwExpanderRow parent_instance;

  QiheScreen *screen;
  char *own_sentence;  /* what it says of itself is not kept, so that it follows the round */
  GPtrArray *releases; /* GtkSwitch, for each indicator of the dimension that has a note */
  GArray *indicators;  /* guint: which one each of them is about */

  GtkSwitch *shown;
  AdwEntryRow *sentence;
  GtkTextBuffer *notes;
};

enum { MOVED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheScreenRow, qihe_screen_row, ADW_TYPE_EXPANDER_ROW)

static void
move_by (GtkWidget *widget, int steps)
{
  int to = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (widget)) + steps;

  g_signal_emit (widget, signals[MOVED], 0, to);
  gtk_widget_grab_focus (widget);
}

static void
act_move_up (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_by (widget, -1);
}

static void
act_move_down (GtkWidget *widget, const char *name, GVariant *parameter)
{
  move_by (widget, 1);
}

static GdkContentProvider *
prepare_drag (GtkDragSource *source, double x, double y, QiheScreenRow *self)
{
  return gdk_content_provider_new_typed (QIHE_TYPE_SCREEN_ROW, self);
}

static void
drag_begun (GtkDragSource *source, GdkDrag *drag, QiheScreenRow *self)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (self));

  gtk_drag_source_set_icon (source, picture, 0, 0);
}

/* The one that is dropped takes the place of this one. */
static gboolean
dropped (GtkDropTarget *target, const GValue *value, double x, double y, QiheScreenRow *self)
{
  QiheScreenRow *other = g_value_get_object (value);

  if (other == self ||
      gtk_widget_get_parent (GTK_WIDGET (other)) != gtk_widget_get_parent (GTK_WIDGET (self)))
    return FALSE;
  g_signal_emit (other, signals[MOVED], 0, gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (self)));
  return TRUE;
}

static void
sentence_changed (QiheScreenRow *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->sentence));

  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self), text);
}

/* A switch for each note that there is: what nobody has written cannot be shown. */
static void
add_release (QiheScreenRow *self, const QihePrepared *prepared, guint indicator)
{
  const QiheIndicator *one =
      qihe_framework_get_indicator (prepared->facts->now->framework, indicator);
  const char *note = prepared->facts->ours->texts[indicator].note;
  GtkWidget *row, *release;

  if (note == NULL || *note == '\0')
    return;
  row = adw_action_row_new ();
  release = gtk_switch_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 qihe_bilingual_get (&one->title, qihe_language_current (),
                                                     one->id));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), note);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 2);
  gtk_widget_set_valign (release, GTK_ALIGN_CENTER);
  gtk_widget_set_tooltip_text (release, _ ("May be shown in meetings"));
  gtk_switch_set_active (GTK_SWITCH (release),
                         qihe_deck_is_released (prepared->deck, prepared->facts, indicator));
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), release);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (row), release);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), row);
  g_ptr_array_add (self->releases, g_object_ref (release));
  g_array_append_val (self->indicators, indicator);
}

static void
add_releases (QiheScreenRow *self, const QihePrepared *prepared)
{
  const QiheDimension *one;

  if (self->screen->kind != QIHE_SCREEN_DIMENSION)
    return;
  one =
      qihe_framework_get_dimension (prepared->facts->now->framework, (guint) self->screen->subject);
  for (guint i = one->first; i < one->first + one->n_indicators; i++)
    add_release (self, prepared, i);
}

/* An expander row is made of lists, which libadwaita leaves without names. */
static void
name_lists (GtkWidget *widget, const char *name)
{
  GtkWidget *child;

  if (GTK_IS_LIST_BOX (widget))
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                    -1);
  for (child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    name_lists (child, name);
}

static void
qihe_screen_row_dispose (GObject *object)
{
  QiheScreenRow *self = QIHE_SCREEN_ROW (object);

  g_ptr_array_set_size (self->releases, 0);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_SCREEN_ROW);
  G_OBJECT_CLASS (qihe_screen_row_parent_class)->dispose (object);
}

static void
qihe_screen_row_finalize (GObject *object)
{
  QiheScreenRow *self = QIHE_SCREEN_ROW (object);

  g_ptr_array_unref (self->releases);
  g_array_unref (self->indicators);
  g_clear_pointer (&self->screen, qihe_screen_free);
  g_free (self->own_sentence);
  G_OBJECT_CLASS (qihe_screen_row_parent_class)->finalize (object);
}

static void
qihe_screen_row_class_init (QiheScreenRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = qihe_screen_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_screen_row_finalize;
  signals[MOVED] = g_signal_new ("moved", QIHE_TYPE_SCREEN_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  gtk_widget_class_set_template_from_resource (
      widget_class, "/org/qihe/Qihe/ui/pages/meeting/qihe-screen-row.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheScreenRow, shown);
  gtk_widget_class_bind_template_child (widget_class, QiheScreenRow, sentence);
  gtk_widget_class_bind_template_child (widget_class, QiheScreenRow, notes);
  gtk_widget_class_bind_template_callback (widget_class, prepare_drag);
  gtk_widget_class_bind_template_callback (widget_class, drag_begun);
  gtk_widget_class_bind_template_callback (widget_class, sentence_changed);
  gtk_widget_class_install_action (widget_class, "screen.move-up", NULL, act_move_up);
  gtk_widget_class_install_action (widget_class, "screen.move-down", NULL, act_move_down);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "screen.move-up",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "screen.move-down",
                                       NULL);
}

static void
qihe_screen_row_init (QiheScreenRow *self)
{
  GtkDropTarget *target = gtk_drop_target_new (QIHE_TYPE_SCREEN_ROW, GDK_ACTION_COPY);

  self->releases = g_ptr_array_new_with_free_func (g_object_unref);
  self->indicators = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (target, "drop", G_CALLBACK (dropped), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

GtkWidget *
qihe_screen_row_new (const QihePrepared *prepared, const QiheScreen *screen)
{
  QiheScreenRow *self = g_object_new (QIHE_TYPE_SCREEN_ROW, NULL);
  g_autofree char *title = qihe_screen_dup_title (screen, prepared->facts->now->framework);
  g_autofree char *sentence = qihe_screen_dup_sentence (screen, prepared->facts);
  /* Translators: a switch beside a screen, which is named */
  g_autofree char *name = g_strdup_printf (_ ("Show “%s”"), title);

  self->screen = qihe_screen_copy (screen);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), title);
  gtk_editable_set_text (GTK_EDITABLE (self->sentence), sentence);
  gtk_text_buffer_set_text (self->notes, screen->notes != NULL ? screen->notes : "", -1);
  gtk_switch_set_active (self->shown, !screen->hidden);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->shown), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
  self->own_sentence = qihe_screen_dup_own_sentence (screen, prepared->facts);
  add_releases (self, prepared);
  name_lists (GTK_WIDGET (self), title);
  return GTK_WIDGET (self);
}

static char *
dup_notes (QiheScreenRow *self)
{
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  return gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
}

QiheScreen *
qihe_screen_row_dup_screen (QiheScreenRow *self)
{
  QiheScreen *screen = qihe_screen_copy (self->screen);
  const char *sentence = gtk_editable_get_text (GTK_EDITABLE (self->sentence));
  gboolean own = g_strcmp0 (sentence, self->own_sentence) == 0;
  g_autofree char *notes = dup_notes (self);

  screen->hidden = !gtk_switch_get_active (self->shown);
  qihe_set_str (&screen->sentence, own || *sentence == '\0' ? NULL : sentence);
  qihe_set_str (&screen->notes, *notes != '\0' ? notes : NULL);
  return screen;
}

void
qihe_screen_row_apply_released (QiheScreenRow *self, const QiheDeckFacts *facts, QiheDeck *deck)
{
  for (guint i = 0; i < self->releases->len; i++)
    qihe_deck_release (deck, facts, g_array_index (self->indicators, guint, i),
                       gtk_switch_get_active (g_ptr_array_index (self->releases, i)));
}
