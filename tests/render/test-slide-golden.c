/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../unit/slide-fixture.h"
#include "chart-fixture.h"
#include "golden.h"

/*
 * Each screen of a meeting, in both languages and on both grounds.
 */

#define WIDTH 960
#define HEIGHT 540

typedef struct {
  const char *screen;
  const char *name;
  FixtureRound round;
  gboolean zoomed;
  gboolean release;
  int chosen;
} Case;

#define USUAL .ours = "ddddd dpaddaa dddad", .before = "dddaa adaddaa dddad"

static const Case cases[] = {
  { "title", "title", { USUAL }, .chosen = -1 },
  { "levels", "levels", { USUAL }, .chosen = -1 },
  { "levels", "levels-unknown", { .ours = "d?ddd ??ddaaa ?????" }, .chosen = 1 },
  { "dimension:technology", "dimension", { USUAL }, .chosen = 2 },
  { "change", "change", { USUAL }, .chosen = -1 },
  { "matrix", "matrix", { USUAL, .n_references = 4 }, .chosen = -1 },
  { "matrix", "matrix-zoomed", { USUAL, .n_references = 4 }, .zoomed = TRUE, .chosen = -1 },
  { "matrix", "matrix-many", { USUAL, .n_references = 2000 }, .chosen = -1 },
  { "comparison", "comparison", { USUAL, .n_references = 3 }, .chosen = -1 },
  { "comparison", "comparison-list", { USUAL, .n_references = 4 }, .chosen = -1 },
  { "comparison", "comparison-many", { USUAL, .n_references = 2000 }, .chosen = -1 },
  { "since", "since", { USUAL }, .chosen = -1 },
  { "since",
    "since-open",
    { .ours = "d?ddd adaddaa dda?d", .before = "dddaa ddaddaa ddaad" },
    .chosen = -1 },
  { "measures", "measures", { USUAL, .measures = TRUE }, .chosen = -1 },
  { "closing", "closing", { USUAL, .measures = TRUE }, .chosen = -1 },
  { "note:talent.programme-industry", "note", { USUAL }, .release = TRUE, .chosen = -1 },
  { "note:talent.programme-industry", "note-kept", { USUAL }, .chosen = -1 },
};

static cairo_surface_t *
draw (const Case *c, const FixtureRound *round, QiheGround ground)
{
  g_autoptr (QiheDeckFacts) facts = fixture_facts (round);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  g_autoptr (QiheScreen) screen = qihe_screen_new_from_id (facts->now->framework, c->screen);
  QiheSlideLook look = { ground, c->zoomed, c->chosen };
  g_autoptr (QiheSlide) slide = NULL;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  if (c->release)
    qihe_deck_release (deck, facts, 0, TRUE);
  slide = qihe_slide_new (facts, deck, screen);
  qihe_slide_draw (slide, cr, WIDTH, HEIGHT, &look);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  return surface;
}

static void
test_golden (gconstpointer data)
{
  const Case *c = data;

  for (guint i = 0; i < 4; i++) {
    gboolean chinese = i < 2;
    QiheGround ground = i % 2 == 0 ? QIHE_GROUND_BLACK : QIHE_GROUND_WHITE;
    FixtureRound round = c->round;
    g_autofree char *name = g_strdup_printf ("slide-%s-%s-%s", c->name, chinese ? "zh" : "en",
                                             ground == QIHE_GROUND_BLACK ? "black" : "white");

    round.chinese = chinese;
    fixture_set_language (chinese ? "zh" : "en");
    golden_check (draw (c, &round, ground), name);
  }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++) {
    g_autofree char *path = g_strconcat ("/slide/", cases[i].name, NULL);

    g_test_add_data_func (path, &cases[i], test_golden);
  }
  return g_test_run ();
}
