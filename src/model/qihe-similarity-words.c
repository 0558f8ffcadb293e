/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-similarity-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static const char *
status_title (QiheFramework *framework, int status)
{
  const QiheStatus *one = qihe_framework_get_status (framework, (guint) status);

  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

static char *
dup_difference (QiheFramework *framework, guint indicator, int ours, int theirs)
{
  const QiheIndicator *one = qihe_framework_get_indicator (framework, indicator);

  /* TRANSLATORS: an indicator, our status, their status */
  return g_strdup_printf (_ ("%s (%s → %s)"),
                          qihe_bilingual_get (&one->title, qihe_language_current (), one->id),
                          status_title (framework, ours), status_title (framework, theirs));
}

static char *
dup_differences (QiheFramework *framework, const QiheSimilarity *self, const gint16 *ours,
                 const gint16 *theirs, guint most)
{
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();
  g_auto (GStrv) list = NULL;

  for (guint i = 0; i < MIN (self->n_differing, most); i++) {
    guint indicator = self->differing[i];
    g_autofree char *words =
        dup_difference (framework, indicator, ours[indicator], theirs[indicator]);

    g_strv_builder_add (names, words);
  }
  if (self->n_differing > most) {
    guint rest = self->n_differing - most;
    g_autofree char *more = g_strdup_printf (ngettext ("and %u more", "and %u more", rest), rest);

    g_strv_builder_add (names, more);
  }
  list = g_strv_builder_end (names);
  return g_strjoinv (_ (", "), list);
}

char *
qihe_similarity_words (QiheFramework *framework, const QiheSimilarity *self, const gint16 *ours,
                       const gint16 *theirs, guint most)
{
  g_autofree char *share = NULL, *head = NULL, *differences = NULL;

  if (self->n_compared == 0)
    return g_strdup (_ ("No indicator is rated in both"));
  share = g_strdup_printf (_ ("%.0f %%"), round (100 * qihe_fraction_to_double (self->distance)));
  head = g_strdup_printf (ngettext ("%s apart over %u indicator", "%s apart over %u indicators",
                                    self->n_compared),
                          share, self->n_compared);
  if (self->n_differing == 0)
    return g_steal_pointer (&head);
  differences = dup_differences (framework, self, ours, theirs, most);
  return g_strdup_printf (_ ("%s: %s"), head, differences);
}
