/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/meeting/qihe-slide-view.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 160
#define LEAST_HEIGHT 90

struct _QiheSlideView {
  GtkWidget parent_instance;

  QiheMeeting *meeting;
  gboolean next;
};

enum { PROP_0, PROP_NEXT, N_PROPS };
static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (QiheSlideView, qihe_slide_view, GTK_TYPE_WIDGET)

static const QiheSlide *
get_slide (QiheSlideView *self)
{
  if (self->meeting == NULL)
    return NULL;
  return self->next ? qihe_meeting_get_next_slide (self->meeting)
                    : qihe_meeting_get_slide (self->meeting);
}

static QiheCover
get_cover (QiheSlideView *self)
{
  return self->next ? QIHE_COVER_NONE : qihe_meeting_get_cover (self->meeting);
}

static QiheSlideLook
get_look (QiheSlideView *self)
{
  QiheSlideLook look = qihe_meeting_get_look (self->meeting);

  return self->next ? (QiheSlideLook){ look.ground, FALSE, -1 } : look;
}

/* What is not seen is not read out either. */
static void
update_accessible (QiheSlideView *self)
{
  const QiheSlide *slide = get_slide (self);
  g_autofree char *text = NULL;
  const char *name = _ ("No more screens");

  if (slide != NULL && get_cover (self) != QIHE_COVER_NONE) {
    name = get_cover (self) == QIHE_COVER_BLACK ? _ ("Black screen") : _ ("White screen");
  } else if (slide != NULL) {
    name = slide->sentence;
    text = qihe_slide_dup_text (slide);
  }
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text != NULL ? text : "",
                                  -1);
}

static void
meeting_changed (QiheSlideView *self)
{
  update_accessible (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
draw_cover (cairo_t *cr, QiheCover cover)
{
  double shade = cover == QIHE_COVER_WHITE ? 1 : 0;

  cairo_set_source_rgb (cr, shade, shade, shade);
  cairo_paint (cr);
}

static void
qihe_slide_view_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  QiheSlideView *self = QIHE_SLIDE_VIEW (widget);
  int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  const QiheSlide *slide = get_slide (self);
  cairo_t *cr;

  if (slide == NULL || width <= 0 || height <= 0)
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float) width, (float) height));
  if (get_cover (self) != QIHE_COVER_NONE) {
    draw_cover (cr, get_cover (self));
  } else {
    QiheSlideLook look = get_look (self);

    qihe_slide_draw (slide, cr, width, height, &look);
  }
  cairo_destroy (cr);
}

static void
qihe_slide_view_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT;
}

static void
qihe_slide_view_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_NEXT:
    g_value_set_boolean (value, QIHE_SLIDE_VIEW (object)->next);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_slide_view_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id) {
  case PROP_NEXT:
    QIHE_SLIDE_VIEW (object)->next = g_value_get_boolean (value);
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_slide_view_dispose (GObject *object)
{
  qihe_slide_view_set_meeting (QIHE_SLIDE_VIEW (object), NULL);
  G_OBJECT_CLASS (qihe_slide_view_parent_class)->dispose (object);
}

static void
qihe_slide_view_class_init (QiheSlideViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = qihe_slide_view_get_property;
  object_class->set_property = qihe_slide_view_set_property;
  object_class->dispose = qihe_slide_view_dispose;
  widget_class->snapshot = qihe_slide_view_snapshot;
  widget_class->measure = qihe_slide_view_measure;
  props[PROP_NEXT] =
      g_param_spec_boolean ("next", NULL, NULL, FALSE, G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  gtk_widget_class_set_css_name (widget_class, "slide");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
qihe_slide_view_init (QiheSlideView *self)
{
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

void
qihe_slide_view_set_meeting (QiheSlideView *self, QiheMeeting *meeting)
{
  if (self->meeting != NULL)
    g_signal_handlers_disconnect_by_data (self->meeting, self);
  g_set_object (&self->meeting, meeting);
  if (meeting == NULL)
    return;
  g_signal_connect_swapped (meeting, "changed", G_CALLBACK (meeting_changed), self);
  meeting_changed (self);
}

int
qihe_slide_view_get_item_at (QiheSlideView *self, double x, double y)
{
  const QiheSlide *slide = get_slide (self);
  QiheSlideLook look;

  if (slide == NULL || get_cover (self) != QIHE_COVER_NONE)
    return -1;
  look = get_look (self);
  return qihe_slide_get_item_at (slide, gtk_widget_get_width (GTK_WIDGET (self)),
                                 gtk_widget_get_height (GTK_WIDGET (self)), &look, x, y);
}
