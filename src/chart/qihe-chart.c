/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-chart-private.h"

#include <math.h>

typedef struct {
  char *title;
  char *subtitle;
  QiheTexts *texts;
  GArray *labels;
  PangoContext *context; /* of the layout, NULL as long as there is none */
  double width;
  double height;
} QiheChartPrivate;

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QiheChart, qihe_chart, G_TYPE_OBJECT)

static QiheChartPrivate *
priv_of (QiheChart *self)
{
  return qihe_chart_get_instance_private (self);
}

static gboolean
is_laid_out (QiheChartPrivate *priv, PangoContext *context, double width, double height)
{
  return priv->context != NULL && priv->width == width && priv->height == height &&
         qihe_texts_is_for (priv->texts, context);
}

static void
scrolled_size (QiheChart *self, QiheTexts *texts, double view_width, double *width, double *height)
{
  QIHE_CHART_GET_CLASS (self)->natural_size (self, texts, width, height);
  *width = MAX (*width, view_width);
}

static void
get_frozen (QiheChart *self, double *width, double *height)
{
  *width = *height = 0;
}

static void
qihe_chart_finalize (GObject *object)
{
  QiheChartPrivate *priv = priv_of (QIHE_CHART (object));

  g_clear_pointer (&priv->title, g_free);
  g_clear_pointer (&priv->subtitle, g_free);
  g_clear_pointer (&priv->labels, g_array_unref);
  g_clear_pointer (&priv->texts, qihe_texts_unref);
  g_clear_object (&priv->context);
  G_OBJECT_CLASS (qihe_chart_parent_class)->finalize (object);
}

static void
qihe_chart_class_init (QiheChartClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qihe_chart_finalize;
  klass->scrolled_size = scrolled_size;
  klass->get_frozen = get_frozen;
  qihe_chart_class_init_items (klass);
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
qihe_chart_init (QiheChart *self)
{
  priv_of (self)->labels = qihe_labels_new ();
}

QiheTexts *
qihe_chart_ensure_texts (QiheChart *self, PangoContext *context)
{
  QiheChartPrivate *priv = priv_of (self);

  if (priv->texts == NULL || !qihe_texts_is_for (priv->texts, context)) {
    g_clear_pointer (&priv->texts, qihe_texts_unref);
    priv->texts = qihe_texts_get_for (context);
  }
  return priv->texts;
}

QiheTexts *
qihe_chart_get_texts (QiheChart *self)
{
  return priv_of (self)->texts;
}

gboolean
qihe_chart_is_laid_out (QiheChart *self)
{
  return priv_of (self)->context != NULL;
}

GArray *
qihe_chart_get_labels (QiheChart *self)
{
  return priv_of (self)->labels;
}

QiheBox
qihe_chart_get_box (QiheChart *self)
{
  return (QiheBox){ 0, 0, priv_of (self)->width, priv_of (self)->height };
}

void
qihe_chart_changed (QiheChart *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

QiheLaidOut
qihe_chart_save_layout (QiheChart *self)
{
  QiheChartPrivate *priv = priv_of (self);

  return (QiheLaidOut){ priv->context != NULL ? g_object_ref (priv->context) : NULL, priv->width,
                        priv->height };
}

void
qihe_chart_restore_layout (QiheChart *self, QiheLaidOut *laid_out)
{
  if (laid_out->context != NULL)
    qihe_chart_layout (self, laid_out->context, laid_out->width, laid_out->height);
  g_clear_object (&laid_out->context);
}

cairo_rectangle_int_t
qihe_box_to_area (const QiheBox *box)
{
  int x = (int) floor (box->x);
  int y = (int) floor (box->y);

  return (cairo_rectangle_int_t){ x, y, MAX ((int) ceil (box->x + box->width) - x, 1),
                                  MAX ((int) ceil (box->y + box->height) - y, 1) };
}

const char *
qihe_chart_get_title (QiheChart *self)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), NULL);

  return priv_of (self)->title;
}

void
qihe_chart_set_title (QiheChart *self, const char *title)
{
  g_return_if_fail (QIHE_IS_CHART (self));

  g_free (priv_of (self)->title);
  priv_of (self)->title = g_strdup (title);
}

const char *
qihe_chart_get_subtitle (QiheChart *self)
{
  g_return_val_if_fail (QIHE_IS_CHART (self), NULL);

  return priv_of (self)->subtitle;
}

void
qihe_chart_set_subtitle (QiheChart *self, const char *subtitle)
{
  g_return_if_fail (QIHE_IS_CHART (self));

  g_free (priv_of (self)->subtitle);
  priv_of (self)->subtitle = g_strdup (subtitle);
}

void
qihe_chart_layout (QiheChart *self, PangoContext *context, double width, double height)
{
  QiheChartPrivate *priv = priv_of (self);
  QiheTexts *texts;

  g_return_if_fail (QIHE_IS_CHART (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));

  if (is_laid_out (priv, context, width, height))
    return;
  g_set_object (&priv->context, context);
  priv->width = width;
  priv->height = height;
  g_array_set_size (priv->labels, 0);
  texts = qihe_chart_ensure_texts (self, context);
  qihe_texts_trim (texts);
  QIHE_CHART_GET_CLASS (self)->layout (self, texts, MAX (width, 0), MAX (height, 0), priv->labels);
}

void
qihe_chart_get_natural_size (QiheChart *self, PangoContext *context, double *width, double *height)
{
  g_return_if_fail (QIHE_IS_CHART (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));

  QIHE_CHART_GET_CLASS (self)->natural_size (self, qihe_chart_ensure_texts (self, context), width,
                                             height);
}

void
qihe_chart_get_scrolled_size (QiheChart *self, PangoContext *context, double view_width,
                              double *width, double *height)
{
  g_return_if_fail (QIHE_IS_CHART (self));
  g_return_if_fail (PANGO_IS_CONTEXT (context));

  QIHE_CHART_GET_CLASS (self)->scrolled_size (self, qihe_chart_ensure_texts (self, context),
                                              view_width, width, height);
}

void
qihe_chart_get_frozen (QiheChart *self, double *width, double *height)
{
  g_return_if_fail (QIHE_IS_CHART (self));

  *width = *height = 0;
  if (qihe_chart_is_laid_out (self))
    QIHE_CHART_GET_CLASS (self)->get_frozen (self, width, height);
}
