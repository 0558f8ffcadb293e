/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "base/qihe-base-error.h"
#include "fit-fixture.h"
#include "slide-fixture.h"

/*
 * The screens of a meeting: which a round makes, in which order they are kept, and what they may
 * tell.
 */

#define USUAL                                                                                      \
  {                                                                                                \
    .ours = "ddddd dpaddaa dddad", .before = "dddaa adaddaa dddad", .n_references = 4,             \
    .measures = TRUE                                                                               \
  }

static char *
dup_ids (const QiheDeck *deck)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < deck->screens->len; i++)
    g_string_append_printf (ids, "%s%s%s", i > 0 ? " " : "", qihe_deck_get (deck, i)->id,
                            qihe_deck_get (deck, i)->hidden ? "-" : "");
  return g_string_free (ids, FALSE);
}

static void
assert_ids (const QiheDeck *deck, const char *expected)
{
  g_autofree char *ids = dup_ids (deck);

  g_assert_cmpstr (ids, ==, expected);
}

static void
test_made_of_round (void)
{
  FixtureRound usual = USUAL, first = { .ours = "????? ??????? ?????" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&usual);
  g_autoptr (QiheDeckFacts) first_facts = fixture_facts (&first);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  g_autoptr (QiheDeck) first_deck = qihe_deck_new (first_facts);

  assert_ids (deck, "title levels dimension:talent dimension:technology dimension:administration "
                    "change matrix comparison since measures closing");
  assert_ids (first_deck, "title levels dimension:talent dimension:technology "
                          "dimension:administration change matrix closing");
}

/* What the office has arranged comes back, and what is new finds its place. */
static void
test_kept (void)
{
  FixtureRound usual = USUAL, first = { .ours = "ddddd dpaddaa dddad" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&usual);
  g_autoptr (QiheDeckFacts) first_facts = fixture_facts (&first);
  g_autoptr (QiheDeck) deck = qihe_deck_new (first_facts);
  g_autoptr (QiheDeck) copy = NULL;
  g_autoptr (QiheDeck) again = NULL;
  g_autoptr (JsonNode) json = NULL;
  g_autoptr (GError) error = NULL;
  QiheScreen *screen;

  qihe_deck_move (deck, 0, 3);
  screen = g_ptr_array_index (deck->screens, 0);
  screen->hidden = TRUE;
  screen->sentence = g_strdup ("我们的三个维度");
  screen->notes = g_strdup ("Say \"hello\"\nfirst");
  qihe_deck_release (deck, first_facts, 0, TRUE);
  deck->owners = TRUE;
  deck->ground = QIHE_GROUND_WHITE;
  copy = qihe_deck_copy (deck);
  json = qihe_deck_to_json (copy);
  again = qihe_deck_new_from_json (facts, json, &error);
  g_assert_no_error (error);
  assert_ids (again, "levels- dimension:talent dimension:technology title dimension:administration "
                     "change matrix comparison since measures closing");
  g_assert_cmpstr (qihe_deck_get (again, 0)->sentence, ==, "我们的三个维度");
  g_assert_cmpstr (qihe_deck_get (again, 0)->notes, ==, "Say \"hello\"\nfirst");
  g_assert_true (again->owners);
  g_assert_cmpint (again->ground, ==, QIHE_GROUND_WHITE);
  g_assert_true (qihe_deck_is_released (again, facts, 0));
  g_assert_cmpuint (qihe_deck_count_visible (again), ==, again->screens->len - 1);
}

/* What is gone is left out, and a deck without anything is the one that the round makes. */
static void
test_gone (void)
{
  static const char text[] =
      "{'screens': [{'id': 'dimension:nothing'}, {'id': 'closing'}, {'id': 'closing'},"
      " {'id': 'since'}, {'id': 'note:talent.programme-industry'}, {'id': 'levels:talent'}]}";
  FixtureRound first = { .ours = "ddddd dpaddaa dddad" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&first);
  g_autofree char *quoted = g_strdelimit (g_strdup (text), "'", '"');
  g_autoptr (JsonNode) json = fixture_json (quoted);
  g_autoptr (GError) error = NULL;
  g_autoptr (QiheDeck) deck = qihe_deck_new_from_json (facts, json, &error);

  g_assert_no_error (error);
  assert_ids (deck, "title levels dimension:talent dimension:technology dimension:administration "
                    "change matrix closing");
}

static void
test_refused (void)
{
  static const char *const faulty[][2] = {
    { "[]", "$" },
    { "{}", "$.screens" },
    { "{\"screens\": 3}", "$.screens" },
    { "{\"screens\": [7]}", "$.screens[0]" },
    { "{\"screens\": [{}]}", "$.screens[0].id" },
    { "{\"screens\": [{\"id\": \"levels\", \"hidden\": 1}]}", "$.screens[0].hidden" },
    { "{\"screens\": [{\"id\": \"levels\", \"notes\": []}]}", "$.screens[0].notes" },
    { "{\"screens\": [], \"owners\": \"no\"}", "$.owners" },
    { "{\"screens\": [], \"ground\": \"red\"}", "$.ground" },
    { "{\"screens\": [], \"released\": {}}", "$.released" },
    { "{\"screens\": [], \"released\": [3]}", "$.released[0]" },
  };
  FixtureRound first = { .ours = "ddddd dpaddaa dddad" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&first);

  for (guint i = 0; i < G_N_ELEMENTS (faulty); i++) {
    g_autoptr (JsonNode) json = fixture_json (faulty[i][0]);
    g_autoptr (GError) error = NULL;
    g_autoptr (QiheDeck) deck = qihe_deck_new_from_json (facts, json, &error);

    g_assert_error (error, QIHE_BASE_ERROR, QIHE_BASE_ERROR_JSON);
    g_assert_true (g_str_has_prefix (error->message, faulty[i][1]));
    g_assert_null (deck);
  }
}

static char *
dup_slide_text (const QiheDeckFacts *facts, const QiheDeck *deck, const char *id)
{
  g_autoptr (QiheScreen) screen = qihe_screen_new_from_id (facts->now->framework, id);
  g_autoptr (QiheSlide) slide = qihe_slide_new (facts, deck, screen);
  g_autofree char *text = qihe_slide_dup_text (slide);

  return g_strconcat (slide->sentence, "\n", text, NULL);
}

/* A note is shown as it was when it was released, or not at all. */
static void
test_notes_are_released (void)
{
  FixtureRound usual = USUAL;
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&usual);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  g_autofree char *before = dup_slide_text (facts, deck, "note:talent.programme-industry");
  g_autofree char *released = NULL;
  g_autofree char *changed = NULL;
  g_autofree char *withdrawn = NULL;

  g_assert_null (strstr (before, FIXTURE_NOTE));
  qihe_deck_release (deck, facts, 0, TRUE);
  released = dup_slide_text (facts, deck, "note:talent.programme-industry");
  g_assert_nonnull (strstr (released, FIXTURE_NOTE));

  g_free (facts->ours->texts[0].note);
  facts->ours->texts[0].note = g_strdup ("Mrs Li told us so");
  changed = dup_slide_text (facts, deck, "note:talent.programme-industry");
  g_assert_null (strstr (changed, "Li"));

  qihe_deck_release (deck, facts, 0, FALSE);
  g_assert_false (qihe_deck_is_released (deck, facts, 0));
}

/* What is the presenter's, and who has to do something, is on no screen. */
static void
test_nothing_private (void)
{
  FixtureRound usual = USUAL;
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&usual);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  char *people[] = { (char *) "王五", NULL };
  g_autofree char *shown = NULL;

  facts->now->round->people = g_strdupv (people);
  facts->now->round->note = g_strdup ("internal");
  facts->ours->texts[1].source = g_strdup ("王五访谈");
  for (guint i = 0; i < deck->screens->len; i++) {
    QiheScreen *screen = g_ptr_array_index (deck->screens, i);
    g_autofree char *text = NULL;

    screen->notes = g_strdup ("do not read aloud");
    text = dup_slide_text (facts, deck, screen->id);
    g_assert_null (strstr (text, "aloud"));
    g_assert_null (strstr (text, "张三"));
    g_assert_null (strstr (text, "王五"));
    g_assert_null (strstr (text, "internal"));
    g_assert_nonnull (strstr (text, screen->kind == QIHE_SCREEN_MEASURES
                                        ? "Measures as of 2026-07-01"
                                        : "2026-06-30"));
  }
  deck->owners = TRUE;
  shown = dup_slide_text (facts, deck, "measures");
  g_assert_nonnull (strstr (shown, "张三"));
}

/* Where not all of a dimension can be shown, what is left out is described. */
static void
test_missing_first (void)
{
  static const char *const expected[] = { "consulting", "transfer", "culture", "research",
                                          "incubation", "training", "platform" };
  FixtureRound round = { .ours = "ddddd apaddda ddddd" };
  g_autoptr (QiheDeckFacts) facts = NULL;
  g_autoptr (QiheDeck) deck = NULL;
  g_autoptr (QiheScreen) screen = NULL;
  g_autoptr (QiheSlide) slide = NULL;

  facts = fixture_facts (&round);
  deck = qihe_deck_new (facts);
  facts->ours->ratings[10] = QIHE_UNKNOWN;
  screen = qihe_screen_new_from_id (facts->now->framework, "dimension:technology");
  slide = qihe_slide_new (facts, deck, screen);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    g_autofree char *id = g_strconcat ("note:technology.", expected[i], NULL);

    g_assert_cmpstr (qihe_slide_get_target (slide, i), ==, id);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/deck/made-of-round", test_made_of_round);
  g_test_add_func ("/deck/kept", test_kept);
  g_test_add_func ("/deck/gone", test_gone);
  g_test_add_func ("/deck/refused", test_refused);
  g_test_add_func ("/deck/notes-are-released", test_notes_are_released);
  g_test_add_func ("/deck/nothing-private", test_nothing_private);
  g_test_add_func ("/deck/missing-first", test_missing_first);
  return g_test_run ();
}
