/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "report/qihe-screen.h"

#include "base/qihe-i18n.h"

typedef struct {
  const char *id;
  const char *title; /* to be translated; NULL where the subject has the name */
} Kind;

static const Kind kinds[] = {
  [QIHE_SCREEN_TITLE] = { "title", N_ ("Title") },
  [QIHE_SCREEN_LEVELS] = { "levels", N_ ("Levels") },
  [QIHE_SCREEN_DIMENSION] = { "dimension", NULL },
  [QIHE_SCREEN_CHANGE] = { "change", N_ ("What would change a level") },
  [QIHE_SCREEN_MATRIX] = { "matrix", N_ ("Matrix") },
  [QIHE_SCREEN_COMPARISON] = { "comparison", N_ ("Comparison") },
  [QIHE_SCREEN_SINCE] = { "since", N_ ("Since the round before") },
  [QIHE_SCREEN_MEASURES] = { "measures", N_ ("Measures") },
  [QIHE_SCREEN_CLOSING] = { "closing", N_ ("Closing") },
  [QIHE_SCREEN_NOTE] = { "note", NULL },
};

static gboolean
has_subject (QiheScreenKind kind)
{
  return kinds[kind].title == NULL;
}

static const char *
subject_id (QiheFramework *framework, QiheScreenKind kind, guint subject)
{
  if (kind == QIHE_SCREEN_DIMENSION)
    return qihe_framework_get_dimension (framework, subject)->id;
  return qihe_framework_get_indicator (framework, subject)->id;
}

static guint
count_subjects (QiheFramework *framework, QiheScreenKind kind)
{
  return kind == QIHE_SCREEN_DIMENSION ? qihe_framework_get_n_dimensions (framework)
                                       : qihe_framework_get_n_indicators (framework);
}

/* An id, not a name: an indicator may be called as another one's alias. */
static int
find_subject (QiheFramework *framework, QiheScreenKind kind, const char *id)
{
  for (guint i = 0; i < count_subjects (framework, kind); i++)
    if (g_str_equal (subject_id (framework, kind, i), id))
      return (int) i;
  return -1;
}

static int
find_kind (const char *id, gsize length)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strlen (kinds[i].id) == length && strncmp (kinds[i].id, id, length) == 0)
      return (int) i;
  return -1;
}

QiheScreen *
qihe_screen_new (QiheFramework *framework, QiheScreenKind kind, int subject)
{
  QiheScreen *self = g_new0 (QiheScreen, 1);

  self->kind = kind;
  self->subject = has_subject (kind) ? subject : -1;
  if (has_subject (kind))
    self->id =
        g_strconcat (kinds[kind].id, ":", subject_id (framework, kind, (guint) subject), NULL);
  else
    self->id = g_strdup (kinds[kind].id);
  return self;
}

QiheScreen *
qihe_screen_new_from_id (QiheFramework *framework, const char *id)
{
  const char *colon = strchr (id, ':');
  int kind = find_kind (id, colon != NULL ? (gsize) (colon - id) : strlen (id));
  int subject = -1;

  if (kind < 0 || has_subject ((QiheScreenKind) kind) != (colon != NULL))
    return NULL;
  if (colon != NULL) {
    subject = find_subject (framework, (QiheScreenKind) kind, colon + 1);
    if (subject < 0)
      return NULL;
  }
  return qihe_screen_new (framework, (QiheScreenKind) kind, subject);
}

QiheScreen *
qihe_screen_copy (const QiheScreen *self)
{
  QiheScreen *copy = g_new (QiheScreen, 1);

  *copy = *self;
  copy->id = g_strdup (self->id);
  copy->sentence = g_strdup (self->sentence);
  copy->notes = g_strdup (self->notes);
  return copy;
}

void
qihe_screen_free (QiheScreen *self)
{
  g_free (self->id);
  g_free (self->sentence);
  g_free (self->notes);
  g_free (self);
}

char *
qihe_screen_dup_title (const QiheScreen *self, QiheFramework *framework)
{
  QiheLanguage language = qihe_language_current ();

  if (self->kind == QIHE_SCREEN_DIMENSION) {
    const QiheDimension *one = qihe_framework_get_dimension (framework, (guint) self->subject);

    return g_strdup (qihe_bilingual_get (&one->title, language, one->id));
  }
  if (self->kind == QIHE_SCREEN_NOTE) {
    const QiheIndicator *one = qihe_framework_get_indicator (framework, (guint) self->subject);

    return g_strdup (qihe_bilingual_get (&one->title, language, one->id));
  }
  return g_strdup (_ (kinds[self->kind].title));
}
