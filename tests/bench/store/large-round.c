/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "large-round.h"

#include "session/qihe-round-changes.h"
#include "store/qihe-evaluation-read.h"

#define FRAMEWORK "large@1"

static char *
make_framework (void)
{
  GString *text = g_string_new (
      "{\"id\": \"large\", \"version\": 1, \"statuses\": [{\"id\": \"described\", \"missing\": 0}, "
      "{\"id\": \"absent\", \"missing\": 1}], \"levels\": [{\"id\": \"high\", \"missing_at_most\": "
      "\"1/5\"}, {\"id\": \"low\", \"missing_at_most\": 1}], \"dimensions\": [");

  for (guint i = 0; i < LARGE_DIMENSIONS; i++) {
    g_string_append_printf (text, "%s{\"id\": \"d%u\", \"indicators\": [", i > 0 ? ", " : "", i);
    for (guint j = 0; j < LARGE_INDICATORS; j++)
      g_string_append_printf (text, "%s{\"id\": \"d%u.i%u\"}", j > 0 ? ", " : "", i, j);
    g_string_append (text, "]}");
  }
  g_string_append (text, "]}");
  return g_string_free (text, FALSE);
}

static void
write_all (QiheStore *store, QiheChanges *changes)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheWritten) written = qihe_store_write (store, changes, &error);

  g_assert_no_error (error);
  g_assert_nonnull (written);
}

static void
write_framework (QiheStore *store)
{
  g_autofree char *text = make_framework ();
  QiheChanges *changes = qihe_changes_new ("here");
  JsonObject *values = json_object_new ();

  json_object_set_string_member (values, "body", text);
  qihe_changes_add (changes, "framework", FRAMEWORK, values);
  write_all (store, changes);
}

static void
add_case (QiheChanges *changes, const QiheRound *round, QiheFramework *framework, guint number)
{
  g_autofree char *id = g_strdup_printf ("%s-case-%u", round->id, number);
  g_autoptr (QiheCaseData) one = qihe_case_data_new (framework, id);

  one->code = g_strdup_printf ("case-%u", number);
  one->title.en = g_strdup_printf ("Park number %u of the province", number);
  one->title.zh = g_strdup_printf ("省内第%u号产业园区", number);
  one->ours = number == 0;
  one->position = number;
  for (guint i = 0; i < one->n_indicators; i++) {
    one->ratings[i] = (gint16) ((i * (number % 13) / 4 + i) % 2);
    one->texts[i].note = g_strdup ("what was found, in a sentence");
    one->texts[i].source = g_strdup ("minutes");
  }
  qihe_case_add_changes (changes, round, framework, one);
}

static void
write_round (QiheStore *store, QiheFramework *framework, guint number)
{
  g_autofree char *id = g_strdup_printf ("round-%u", number);
  g_autoptr (QiheRound) round = qihe_round_new (id);
  QiheChanges *changes = qihe_changes_new ("here");

  round->code = g_strdup (id);
  round->date = g_strdup_printf ("%u-06-30", 2026 + number);
  round->framework = g_strdup (FRAMEWORK);
  qihe_round_add_changes (changes, round);
  for (guint i = 0; i < LARGE_CASES; i++)
    add_case (changes, round, framework, i);
  write_all (store, changes);
}

void
large_round_fill (QiheStore *store, guint n_rounds)
{
  g_autoptr (QiheFramework) framework = NULL;

  write_framework (store);
  framework = qihe_framework_read (store, FRAMEWORK, NULL);
  g_assert_nonnull (framework);
  for (guint i = 0; i < n_rounds; i++)
    write_round (store, framework, i);
}
