/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/round/qihe-comparison-list.h"

typedef struct {
  guint one;
  int rating; /* -1: the case */
} Place;

struct _QiheComparisonRow {
  GObject parent_instance;

  const QiheCaseDiff *one;
  const QiheRatingDiff *rating;
};

struct _QiheComparisonList {
  GObject parent_instance;

  const QiheComparison *comparison;
  GArray *places; /* Place */
};

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE (QiheComparisonRow, qihe_comparison_row, G_TYPE_OBJECT)
G_DEFINE_FINAL_TYPE_WITH_CODE (QiheComparisonList, qihe_comparison_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static GType
get_item_type (GListModel *model)
{
  return QIHE_TYPE_COMPARISON_ROW;
}

static guint
get_n_items (GListModel *model)
{
  return QIHE_COMPARISON_LIST (model)->places->len;
}

static gpointer
get_item (GListModel *model, guint position)
{
  QiheComparisonList *self = QIHE_COMPARISON_LIST (model);
  QiheComparisonRow *row;
  const Place *place;

  if (position >= self->places->len)
    return NULL;
  place = &g_array_index (self->places, Place, position);
  row = g_object_new (QIHE_TYPE_COMPARISON_ROW, NULL);
  row->one = g_ptr_array_index (self->comparison->diff->cases, place->one);
  if (place->rating >= 0)
    row->rating = &g_array_index (row->one->ratings, QiheRatingDiff, (guint) place->rating);
  return row;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
add_ratings (QiheComparisonList *self, guint at, gboolean all)
{
  const QiheCaseDiff *one = g_ptr_array_index (self->comparison->diff->cases, at);

  for (guint i = 0; i < one->ratings->len; i++) {
    Place place = { at, (int) i };

    if (all || g_array_index (one->ratings, QiheRatingDiff, i).changed)
      g_array_append_val (self->places, place);
  }
}

static void
qihe_comparison_row_class_init (QiheComparisonRowClass *klass)
{
}

static void
qihe_comparison_row_init (QiheComparisonRow *self)
{
}

static void
qihe_comparison_list_finalize (GObject *object)
{
  g_array_unref (QIHE_COMPARISON_LIST (object)->places);
  G_OBJECT_CLASS (qihe_comparison_list_parent_class)->finalize (object);
}

static void
qihe_comparison_list_class_init (QiheComparisonListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = qihe_comparison_list_finalize;
}

static void
qihe_comparison_list_init (QiheComparisonList *self)
{
  self->places = g_array_new (FALSE, FALSE, sizeof (Place));
}

const QiheRatingDiff *
qihe_comparison_row_get_rating (QiheComparisonRow *self)
{
  return self->rating;
}

const QiheCaseDiff *
qihe_comparison_row_get_case (QiheComparisonRow *self)
{
  return self->one;
}

GListModel *
qihe_comparison_list_new (const QiheComparison *comparison, QiheComparisonKind kind)
{
  QiheComparisonList *self = g_object_new (QIHE_TYPE_COMPARISON_LIST, NULL);

  self->comparison = comparison;
  for (guint i = 0; i < comparison->diff->cases->len; i++) {
    Place place = { i, -1 };

    if (kind == QIHE_COMPARISON_CASES)
      g_array_append_val (self->places, place);
    else
      add_ratings (self, i, kind == QIHE_COMPARISON_RATINGS);
  }
  return G_LIST_MODEL (self);
}
