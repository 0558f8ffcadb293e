/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-string.h"
#include "session/qihe-case-private.h"

struct _QiheCase {
  GObject parent_instance;

  QiheFramework *framework;
  QiheUnknownRule unknown;
  QiheCaseData *data;
  QiheFit *fit; /* (nullable): made when it is asked for */
  gboolean evaluated;
};

enum { PROP_0, PROP_TITLE, PROP_DESCRIPTION, PROP_OURS, PROP_FIT, N_PROPS };
static GParamSpec *props[N_PROPS];

enum { RATING_CHANGED, MEASURES_CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheCase, qihe_case, G_TYPE_OBJECT)

static void
evaluate (QiheCase *self)
{
  g_autoptr (GError) error = NULL;

  self->fit = qihe_fit_new (self->framework, self->data->ratings, self->unknown, &error);
  self->evaluated = TRUE;
  if (self->fit == NULL)
    g_message ("%s: %s", self->data->code, error->message);
}

static void
fit_changed (QiheCase *self)
{
  g_clear_pointer (&self->fit, qihe_fit_free);
  self->evaluated = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FIT]);
}

static void
rating_changed (QiheCase *self, guint indicator)
{
  g_signal_emit (self, signals[RATING_CHANGED], 0, indicator);
}

static gboolean
find_measure (GPtrArray *measures, const char *id, guint *at)
{
  for (*at = 0; *at < measures->len; (*at)++)
    if (g_str_equal (((const QihePlannedMeasure *) measures->pdata[*at])->id, id))
      return TRUE;
  return FALSE;
}

static void
qihe_case_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QiheCase *self = QIHE_CASE (object);

  switch (id) {
  case PROP_TITLE:
    g_value_set_string (value, qihe_case_get_title (self));
    break;
  case PROP_DESCRIPTION:
    g_value_set_string (value, self->data->description);
    break;
  case PROP_OURS:
    g_value_set_boolean (value, self->data->ours);
    break;
  case PROP_FIT:
    g_value_set_pointer (value, (gpointer) qihe_case_get_fit (self));
    break;
  default:
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
  }
}

static void
qihe_case_finalize (GObject *object)
{
  QiheCase *self = QIHE_CASE (object);

  g_clear_pointer (&self->fit, qihe_fit_free);
  g_clear_pointer (&self->data, qihe_case_data_free);
  g_clear_pointer (&self->framework, qihe_framework_unref);
  G_OBJECT_CLASS (qihe_case_parent_class)->finalize (object);
}

static void
qihe_case_class_init (QiheCaseClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qihe_case_get_property;
  object_class->finalize = qihe_case_finalize;
  props[PROP_TITLE] =
      g_param_spec_string ("title", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_DESCRIPTION] = g_param_spec_string ("description", NULL, NULL, NULL,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_OURS] =
      g_param_spec_boolean ("ours", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_FIT] =
      g_param_spec_pointer ("fit", NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);
  signals[RATING_CHANGED] = g_signal_new ("rating-changed", QIHE_TYPE_CASE, G_SIGNAL_RUN_LAST, 0,
                                          NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MEASURES_CHANGED] = g_signal_new ("measures-changed", QIHE_TYPE_CASE, G_SIGNAL_RUN_LAST,
                                            0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
qihe_case_init (QiheCase *self)
{
}

QiheCase *
qihe_case_new (QiheFramework *framework, QiheUnknownRule unknown, QiheCaseData *data)
{
  QiheCase *self = g_object_new (QIHE_TYPE_CASE, NULL);

  self->framework = qihe_framework_ref (framework);
  self->unknown = unknown;
  self->data = data;
  return self;
}

const QiheCaseData *
qihe_case_get_data (QiheCase *self)
{
  return self->data;
}

void
qihe_case_replace (QiheCase *self, QiheCaseData *data)
{
  g_autoptr (QiheCaseData) old = g_steal_pointer (&self->data);

  self->data = data;
  if (memcmp (old->ratings, data->ratings, data->n_indicators * sizeof (gint16)) != 0)
    fit_changed (self);
  if (g_strcmp0 (old->title.zh, data->title.zh) != 0 ||
      g_strcmp0 (old->title.en, data->title.en) != 0)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
  if (!qihe_case_data_about_equal (old, data))
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIPTION]);
  if (old->ours != data->ours)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_OURS]);
  for (guint i = 0; i < data->n_indicators; i++)
    if (!qihe_case_data_rating_equal (old, data, i))
      rating_changed (self, i);
  if (!qihe_case_data_measures_equal (old, data))
    g_signal_emit (self, signals[MEASURES_CHANGED], 0);
}

void
qihe_case_set_measured (QiheCase *self, guint indicator, int status, const char *value)
{
  QiheRatingText *text = &self->data->texts[indicator];

  qihe_set_str (&text->value, value);
  if (self->data->ratings[indicator] != status) {
    qihe_set_str (&text->reason, NULL);
    self->data->ratings[indicator] = (gint16) status;
    fit_changed (self);
  }
  rating_changed (self, indicator);
}

void
qihe_case_set_note (QiheCase *self, guint indicator, const char *note)
{
  if (qihe_set_str (&self->data->texts[indicator].note, note))
    rating_changed (self, indicator);
}

void
qihe_case_set_source (QiheCase *self, guint indicator, const char *source)
{
  if (qihe_set_str (&self->data->texts[indicator].source, source))
    rating_changed (self, indicator);
}

void
qihe_case_set_reason (QiheCase *self, guint indicator, const char *reason)
{
  if (qihe_set_str (&self->data->texts[indicator].reason, reason))
    rating_changed (self, indicator);
}

void
qihe_case_add_attachment (QiheCase *self, guint indicator, QiheAttachment *attachment)
{
  g_ptr_array_add (self->data->texts[indicator].attachments, attachment);
  rating_changed (self, indicator);
}

void
qihe_case_remove_attachment (QiheCase *self, guint indicator, const char *id)
{
  GPtrArray *attachments = self->data->texts[indicator].attachments;

  for (guint i = 0; i < attachments->len; i++) {
    const QiheAttachment *attachment = attachments->pdata[i];

    if (g_strcmp0 (attachment->id, id) == 0) {
      g_ptr_array_remove_index (attachments, i);
      rating_changed (self, indicator);
      return;
    }
  }
}

void
qihe_case_set_title (QiheCase *self, const char *title)
{
  gboolean zh = qihe_set_str (&self->data->title.zh, title);
  gboolean en = qihe_set_str (&self->data->title.en, title);

  if (zh || en)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

void
qihe_case_set_about (QiheCase *self, const char *description, const QiheCaseProfile *profile,
                     const char *const *practices, const char *const *tags)
{
  g_autoptr (QiheCaseProfile) old = g_steal_pointer (&self->data->profile);

  self->data->profile = qihe_case_profile_copy (profile);
  qihe_set_str (&self->data->description, description);
  for (guint i = 0; i < QIHE_N_PRACTICES; i++)
    qihe_set_str (&self->data->practices[i], practices[i]);
  g_strfreev (self->data->tags);
  self->data->tags = g_strdupv ((char **) tags);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DESCRIPTION]);
}

void
qihe_case_put_measure (QiheCase *self, QihePlannedMeasure *measure)
{
  GPtrArray *measures = self->data->measures;
  guint at;

  if (find_measure (measures, measure->id, &at))
    g_ptr_array_remove_index (measures, at);
  g_ptr_array_insert (measures, (int) at, measure);
  g_signal_emit (self, signals[MEASURES_CHANGED], 0);
}

void
qihe_case_remove_measure (QiheCase *self, const char *id)
{
  guint at;

  if (!find_measure (self->data->measures, id, &at))
    return;
  g_ptr_array_remove_index (self->data->measures, at);
  g_signal_emit (self, signals[MEASURES_CHANGED], 0);
}

const QiheCaseProfile *
qihe_case_get_profile (QiheCase *self)
{
  return self->data->profile;
}

const char *
qihe_case_get_practice (QiheCase *self, QihePractice practice)
{
  return self->data->practices[practice];
}

const char *const *
qihe_case_get_tags (QiheCase *self)
{
  return (const char *const *) self->data->tags;
}

GPtrArray *
qihe_case_get_measures (QiheCase *self)
{
  return self->data->measures;
}

const char *
qihe_case_get_id (QiheCase *self)
{
  return self->data->id;
}

const char *
qihe_case_get_code (QiheCase *self)
{
  return self->data->code;
}

const char *
qihe_case_get_title (QiheCase *self)
{
  return qihe_bilingual_get (&self->data->title, qihe_language_current (), self->data->code);
}

const char *
qihe_case_get_description (QiheCase *self)
{
  return self->data->description;
}

gboolean
qihe_case_get_ours (QiheCase *self)
{
  return self->data->ours;
}

QiheFramework *
qihe_case_get_framework (QiheCase *self)
{
  return self->framework;
}

const gint16 *
qihe_case_get_ratings (QiheCase *self)
{
  return self->data->ratings;
}

const QiheRatingText *
qihe_case_get_text (QiheCase *self, guint indicator)
{
  g_return_val_if_fail (indicator < self->data->n_indicators, NULL);
  return &self->data->texts[indicator];
}

const QiheFit *
qihe_case_get_fit (QiheCase *self)
{
  if (!self->evaluated)
    evaluate (self);
  return self->fit;
}

gboolean
qihe_case_has_source (QiheCase *self, guint indicator)
{
  const QiheRatingText *text = qihe_case_get_text (self, indicator);

  return (text->source != NULL && *text->source != '\0') || text->attachments->len > 0;
}

char *
qihe_case_dup_rating_id (QiheCase *self, guint indicator)
{
  return g_strconcat (self->data->id, "/",
                      qihe_framework_get_indicator (self->framework, indicator)->id, NULL);
}
