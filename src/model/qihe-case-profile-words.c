/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "model/qihe-case-profile-words.h"

#include "base/qihe-i18n.h"
#include "model/qihe-choices.h"
#include "model/qihe-value-text.h"

static void
take_part (GPtrArray *parts, const char *title, char *text)
{
  /* Translators: a field of a case, and what it holds */
  g_ptr_array_add (parts, g_strdup_printf (_ ("%s: %s"), title, text));
  g_free (text);
}

static char *
join (GPtrArray *parts)
{
  if (parts->len == 0)
    return NULL;
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (_ ("; "), (char **) parts->pdata);
}

static char *
say_check (const QiheCheck *check)
{
  const char *state = qihe_check_state_get_title (check->state);

  if (check->reason == NULL)
    return g_strdup (state);
  /* Translators: what a check came to, and the reason */
  return g_strdup_printf (_ ("%s (%s)"), state, check->reason);
}

char *
qihe_case_profile_say_park (const QiheCaseProfile *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  if (self->park_level != NULL)
    take_part (parts, _ ("Park level"),
               g_strdup (qihe_choices_get_title (QIHE_CHOICES_PARK_LEVEL, self->park_level)));
  if (self->industries != NULL)
    take_part (parts, _ ("Leading industries"), g_strdup (self->industries));
  if (self->has_output)
    take_part (parts, _ ("Yearly output"), qihe_money_show (self->output));
  return join (parts);
}

char *
qihe_case_profile_say_checks (const QiheCaseProfile *self)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  GPtrArray *choices = qihe_choices_get (QIHE_CHOICES_CONSIDERATION)->choices;
  g_autofree char *any = qihe_case_profile_dup_checks (self);

  for (guint i = 0; any != NULL && i < self->n_checks; i++) {
    const QiheChoice *choice = g_ptr_array_index (choices, i);

    take_part (parts, qihe_choices_get_title (QIHE_CHOICES_CONSIDERATION, choice->id),
               say_check (&self->checks[i]));
  }
  return join (parts);
}
