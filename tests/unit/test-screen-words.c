/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "slide-fixture.h"

/*
 * What the screens of a meeting say: what is certain, what is open, and each something else.
 */

#define USUAL                                                                                      \
  {                                                                                                \
    .ours = "ddddd dpaddaa dddad", .before = "dddaa adaddaa dddad", .n_references = 4,             \
    .measures = TRUE                                                                               \
  }

static void
assert_sentence (const QiheDeckFacts *facts, const char *id, const char *expected)
{
  g_autoptr (QiheScreen) screen = qihe_screen_new_from_id (facts->now->framework, id);
  g_autofree char *sentence = qihe_screen_dup_sentence (screen, facts);

  g_assert_cmpstr (sentence, ==, expected);
}

static void
test_sentences (void)
{
  FixtureRound usual = USUAL, unknown = { .ours = "????? ??????? ?????" },
               same = { .ours = "ddddd ddddddd ddddd",
                        .before = "ddddd ddddddd ddddd",
                        .n_references = 3 };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&usual);
  g_autoptr (QiheDeckFacts) open = fixture_facts (&unknown);
  g_autoptr (QiheDeckFacts) best = fixture_facts (&same);

  assert_sentence (facts, "title", "Yunxi zone, intelligent manufacturing");
  assert_sentence (facts, "levels",
                   "The model is strong talent + strong administration (unbalanced)");
  assert_sentence (facts, "dimension:technology",
                   "Technology resource empowerment stands at medium: 3½ of 7 missing");
  assert_sentence (facts, "change", "3 more indicators lift technology to high");
  assert_sentence (facts, "matrix", "12 of our 17 indicators are described");
  assert_sentence (facts, "comparison", "1 of 4 references stands higher than we do in technology");
  assert_sentence (facts, "since", "2 levels have changed since 2025-06-30");
  assert_sentence (facts, "measures", "1 of 3 measures is overdue");
  assert_sentence (facts, "closing", "2 measures are under way");
  assert_sentence (open, "closing",
                   "No measure is under way, 17 indicators are still to be asked about");
  assert_sentence (open, "change", "17 indicators have not been asked about yet");
  assert_sentence (open, "since", "There is no round before");
  assert_sentence (open, "measures", "No measure has been planned yet");
  assert_sentence (best, "change", "Every dimension stands at high");
  assert_sentence (best, "since", "No level has changed since 2025-06-30");
  assert_sentence (best, "comparison", "No reference stands higher than we do in talent");
}

static void
assert_told (FixtureRound round, const char *id, const char *expected)
{
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);

  assert_sentence (facts, id, expected);
}

/* What is open is told as what may be, by itself and beside what is certain. */
static void
test_open_is_not_counted (void)
{
  assert_told ((FixtureRound){ .ours = "ddddd ddddddd daa?d", .n_references = 4 }, "comparison",
               "3 of 4 references stand higher than we do in administration, 1 more may");
  assert_told ((FixtureRound){ .ours = "ddddd ddddddd dda?d", .n_references = 4 }, "comparison",
               "3 of 4 references may stand higher than we do in administration");
  assert_told ((FixtureRound){ .ours = "ddddd ddddddd ?????", .n_references = 1 }, "comparison",
               "1 of 1 references may stand higher than we do in administration");
  assert_told ((FixtureRound){ .ours = "ddddd aaaaaaa ddddd", .n_references = 6 }, "comparison",
               "3 of 6 references stand higher than we do in technology, 1 more may");

  assert_told ((FixtureRound){ .ours = "ddddd adaddaa dda?d", .before = "dddaa adaddaa ddaad" },
               "since",
               "Talent resource supply has gone from medium to high since 2025-06-30; 1 more level "
               "may have changed");
  assert_told ((FixtureRound){ .ours = "ddddd ddddddd dda?d", .before = "dddaa adaddaa ddaad" },
               "since", "2 levels have changed since 2025-06-30; 1 more level may have changed");
  assert_told ((FixtureRound){ .ours = "ddddd ddddddd dda?d", .before = "ddddd ddddddd ddaad" },
               "since", "1 level may have changed since 2025-06-30");
  assert_told ((FixtureRound){ .ours = "ddddd ddddddd ddddd", .before = "ddddd ddddddd ?????" },
               "since", "1 level may have changed since 2025-06-30");
}

/* Between rounds of one day, or in the other order, nothing has happened “since”. */
static void
test_rounds_of_one_day (void)
{
  FixtureRound usual = USUAL,
               same = { .ours = "ddddd ddddddd ddddd", .before = "ddddd ddddddd ddddd" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&usual);
  g_autoptr (QiheDeckFacts) alike = fixture_facts (&same);

  memcpy (facts->before->round->date, "2026-06-30", 10);
  assert_sentence (facts, "since", "2 levels differ between 2025-06-30 and 2026-06-30");
  facts->before->round->title = g_strdup ("Trial");
  assert_sentence (facts, "since",
                   "2 levels differ between Trial and 2026-06-30 · Self-evaluation");
  memcpy (alike->before->round->date, "2026-07-30", 10);
  assert_sentence (alike, "since",
                   "2026-07-30 · Self-evaluation and 2026-06-30 · Self-evaluation have the same "
                   "levels");
}

static void
test_round_before_itself (void)
{
  FixtureRound usual = USUAL;
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&usual);
  g_autoptr (QiheDeckFacts) itself = NULL;
  g_autoptr (QiheDeck) deck = NULL;
  g_autoptr (GError) error = NULL;

  g_free (facts->before->round->id);
  facts->before->round->id = g_strdup (facts->now->round->id);
  itself = qihe_deck_facts_new (g_steal_pointer (&facts->now), g_steal_pointer (&facts->before),
                                "2026-07-01", &error);
  g_assert_no_error (error);
  g_assert_null (itself->fit_before);
  deck = qihe_deck_new (itself);
  g_assert_cmpint (qihe_deck_find (deck, "since"), ==, -1);
}

static void
test_each_says_something_else (void)
{
  static const char *const rounds[] = { "ddddd dpaddaa dddad", "d?ddd ??ddaaa ?????",
                                        "????? ??????? ?????", "ddddd ddddddd ddddd" };

  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++) {
    FixtureRound round = { rounds[i], "dddaa adaddaa dddad", 4, FALSE, i % 2 == 0 };
    g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);
    g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
    g_autoptr (GHashTable) said = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

    for (guint j = 0; j < deck->screens->len; j++)
      g_assert_true (
          g_hash_table_add (said, qihe_screen_dup_sentence (qihe_deck_get (deck, j), facts)));
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/screen/sentences", test_sentences);
  g_test_add_func ("/screen/open-is-not-counted", test_open_is_not_counted);
  g_test_add_func ("/screen/rounds-of-one-day", test_rounds_of_one_day);
  g_test_add_func ("/screen/round-before-itself", test_round_before_itself);
  g_test_add_func ("/screen/each-says-something-else", test_each_says_something_else);
  return g_test_run ();
}
