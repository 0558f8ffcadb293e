/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/qihe-round-button.h"

#include <glib/gi18n-lib.h>

#include "session/qihe-session.h"
#include "widgets/qihe-fit-labels.h"

/* As many of a title are shown at most, and at least where it may be cut. */
#define MAX_CHARS 26
#define MIN_CHARS 3
#define CLOSED_ICON "changes-prevent-symbolic"
#define OPEN_ICON "document-edit-symbolic"

struct _QiheRoundButton {
  AdwBin parent_instance;

  QiheSession *session;
  gboolean compact;
  gboolean whole;

  GtkPopover *popover;
  GtkImage *icon;
  GtkLabel *label;
  GtkListBox *rounds;
  GtkWidget *new_item;
  GtkWidget *import_item;
  GtkWidget *close_item;
  GtkWidget *delete_item;
};

enum { PROP_0, PROP_SESSION, PROP_COMPACT, PROP_WHOLE, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (QiheRoundButton, qihe_round_button, ADW_TYPE_BIN)

static const char *
state_icon (const QiheRound *round)
{
  return round->closed ? CLOSED_ICON : OPEN_ICON;
}

static GtkWidget *
dim_label (const char *text)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "dim-label");
  return label;
}

/* A title of its own says neither when nor by whom. */
static char *
dup_words_below (const QiheRound *round)
{
  if (round->title == NULL || *round->title == '\0')
    return g_strdup (qihe_round_get_state (round));
  return g_strdup_printf ("%s · %s · %s", round->date, qihe_evaluator_get_title (round->evaluator),
                          qihe_round_get_state (round));
}

static GtkWidget *
round_words (const QiheRound *round)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  g_autofree char *title = qihe_round_dup_title (round);
  g_autofree char *below = dup_words_below (round);
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 32);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), dim_label (below));
  gtk_widget_set_hexpand (box, TRUE);
  return box;
}

static GtkWidget *
round_row (const QiheRound *round, gboolean shown)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");
  g_autofree char *title = qihe_round_dup_title (round);
  g_autofree char *name = g_strdup_printf (_ ("%s: %s"), title, qihe_round_get_state (round));

  gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name (state_icon (round)));
  gtk_box_append (GTK_BOX (box), round_words (round));
  gtk_widget_set_opacity (check, shown ? 1 : 0); /* its place is kept, so that nothing moves */
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_STATE_SELECTED, shown, -1);
  g_object_set_data_full (G_OBJECT (row), "round", g_strdup (round->id), g_free);
  return row;
}

static void
show_rounds (QiheRoundButton *self)
{
  GPtrArray *rounds = qihe_session_get_rounds (self->session);
  const QiheRound *shown = qihe_session_get_round (self->session);
  gboolean writable = qihe_session_get_read_only (self->session) == NULL;

  qihe_list_box_clear (self->rounds);
  gtk_widget_set_sensitive (self->new_item, writable);
  gtk_widget_set_sensitive (self->import_item, writable);
  gtk_widget_set_sensitive (self->close_item, writable);
  gtk_widget_set_sensitive (self->delete_item, writable && rounds->len > 1);
  gtk_widget_set_visible (self->close_item, shown != NULL && !shown->closed);
  gtk_widget_set_visible (self->delete_item, shown != NULL && !shown->closed);
  for (guint i = 0; i < rounds->len; i++) {
    const QiheRound *round = g_ptr_array_index (rounds, i);

    gtk_list_box_append (self->rounds,
                         round_row (round, shown != NULL && g_str_equal (round->id, shown->id)));
  }
}

static void
show_title (QiheRoundButton *self, const char *title)
{
  glong length = g_utf8_strlen (title, -1);

  gtk_label_set_text (self->label, title);
  gtk_label_set_width_chars (self->label, self->whole ? (int) MIN (length, MAX_CHARS) : MIN_CHARS);
}

static void
show_round (QiheRoundButton *self)
{
  const QiheRound *round = self->session != NULL ? qihe_session_get_round (self->session) : NULL;
  g_autofree char *title = round != NULL ? qihe_round_dup_title (round) : NULL;
  g_autofree char *short_title = round != NULL ? qihe_round_dup_short_title (round) : NULL;
  GtkWidget *button = adw_bin_get_child (ADW_BIN (self));
  g_autofree char *name = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self), round != NULL);
  if (round == NULL)
    return;
  name = g_strdup_printf (_ ("Round: %s, %s"), title, qihe_round_get_state (round));
  show_title (self, short_title);
  gtk_image_set_from_icon_name (self->icon, state_icon (round));
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (button), !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->label), !self->compact);
  gtk_widget_set_visible (GTK_WIDGET (self->icon), self->compact || round->closed);
  gtk_widget_set_tooltip_text (button, self->compact ? name : NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
round_activated (GtkListBox *list, GtkListBoxRow *row, QiheRoundButton *self)
{
  g_autofree char *id = g_strdup (g_object_get_data (G_OBJECT (row), "round"));

  gtk_popover_popdown (self->popover);
  gtk_widget_activate_action (GTK_WIDGET (self), "win.show-round", "s", id);
}

/* A popover that is open while the page below it goes keeps the mouse from the next one. */
static void
choose (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_popover_popdown (QIHE_ROUND_BUTTON (widget)->popover);
  gtk_widget_activate_action (widget, g_variant_get_string (parameter, NULL), NULL);
}

static void
set_session (QiheRoundButton *self, QiheSession *session)
{
  if (self->session == session)
    return;
  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_set_object (&self->session, session);
  if (session != NULL)
    g_signal_connect_swapped (session, "notify::round", G_CALLBACK (show_round), self);
  show_round (self);
}

static void
qihe_round_button_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QiheRoundButton *self = QIHE_ROUND_BUTTON (object);

  if (id == PROP_SESSION)
    g_value_set_object (value, self->session);
  else
    g_value_set_boolean (value, id == PROP_COMPACT ? self->compact : self->whole);
}

static void
qihe_round_button_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  QiheRoundButton *self = QIHE_ROUND_BUTTON (object);

  if (id == PROP_SESSION) {
    set_session (self, g_value_get_object (value));
    return;
  }
  if (id == PROP_COMPACT)
    self->compact = g_value_get_boolean (value);
  else
    self->whole = g_value_get_boolean (value);
  show_round (self);
}

static void
qihe_round_button_dispose (GObject *object)
{
  QiheRoundButton *self = QIHE_ROUND_BUTTON (object);

  if (self->session != NULL)
    g_signal_handlers_disconnect_by_data (self->session, self);
  g_clear_object (&self->session);
  gtk_widget_dispose_template (GTK_WIDGET (object), QIHE_TYPE_ROUND_BUTTON);
  G_OBJECT_CLASS (qihe_round_button_parent_class)->dispose (object);
}

static void
qihe_round_button_class_init (QiheRoundButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = qihe_round_button_get_property;
  object_class->set_property = qihe_round_button_set_property;
  object_class->dispose = qihe_round_button_dispose;
  props[PROP_SESSION] = g_param_spec_object ("session", NULL, NULL, QIHE_TYPE_SESSION, flags);
  props[PROP_COMPACT] = g_param_spec_boolean ("compact", NULL, NULL, FALSE, flags);
  props[PROP_WHOLE] = g_param_spec_boolean ("whole", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/qihe/Qihe/ui/pages/qihe-round-button.ui");
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, popover);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, icon);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, label);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, rounds);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, new_item);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, import_item);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, close_item);
  gtk_widget_class_bind_template_child (widget_class, QiheRoundButton, delete_item);
  gtk_widget_class_bind_template_callback (widget_class, show_rounds);
  gtk_widget_class_bind_template_callback (widget_class, round_activated);
  gtk_widget_class_install_action (widget_class, "round.choose", "s", choose);
}

static void
qihe_round_button_init (QiheRoundButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
