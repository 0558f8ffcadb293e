/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "../unit/slide-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-chart-private.h"
#include "report/qihe-slide-layout.h"
#include "report/qihe-slide-page.h"
#include "report/qihe-slide-text.h"

/*
 * Each screen can be read from ten metres away, whatever its size and however much there is: no
 * text is smaller than 1/24 of the height, none covers another, none leaves the screen.
 */

static const struct {
  double width;
  double height;
} sizes[] = { { 1920, 1080 }, { 1280, 960 }, { 1080, 1920 }, { 640, 360 }, { 3840, 1080 } };

static const FixtureRound rounds[] = {
  { .ours = "ddddd dpaddaa dddad",
    .before = "dddaa adaddaa dddad",
    .n_references = 4,
    .measures = TRUE },
  { .ours = "????? ??????? ?????", .n_references = 0, .chinese = TRUE },
  { .ours = "d?ddd ??ddaaa ddddd", .n_references = 2000, .chinese = TRUE, .measures = TRUE },
};

static double
get_font_size (PangoLayout *layout)
{
  const PangoFontDescription *font = pango_layout_get_font_description (layout);

  g_assert_true (pango_font_description_get_size_is_absolute (font));
  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

static void
check_text (const QiheSlideLayout *layout, guint index)
{
  const QiheSlideText *text = &g_array_index (layout->texts, QiheSlideText, index);
  QiheBox screen = { 0, 0, layout->width, layout->height };

  g_assert_cmpfloat (get_font_size (text->layout) + 0.01, >=, layout->height / 24);
  g_assert_true (qihe_box_contains (&screen, &text->box));
  for (guint i = 0; i < index; i++)
    g_assert_false (
        qihe_box_overlaps (&text->box, &g_array_index (layout->texts, QiheSlideText, i).box));
}

/* A heat map adds labels when it is drawn. */
static void
check_chart (const QiheSlide *slide, const QiheSlideLayout *layout)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  QiheSlideLook look = { QIHE_GROUND_WHITE, FALSE, -1 };
  GArray *labels;

  qihe_slide_draw (slide, cr, layout->width, layout->height, &look);
  labels = qihe_chart_get_labels (slide->chart);
  g_assert_cmpuint (labels->len, >, 0);
  for (guint i = 0; i < labels->len; i++)
    g_assert_cmpfloat (get_font_size (g_array_index (labels, QiheLabel, i).layout) + 0.01, >=,
                       layout->height / 24);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static void
check_slide (const QiheSlide *slide, double width, double height)
{
  for (int zoomed = 0; zoomed < 2; zoomed++) {
    g_auto (QiheSlideLayout) layout = { NULL };

    qihe_slide_layout_init (&layout, slide, width, height, zoomed);
    g_assert_cmpuint (layout.texts->len, >=, 3 - (guint) zoomed);
    for (guint i = 0; i < layout.texts->len; i++)
      check_text (&layout, i);
    if (slide->chart != NULL && !zoomed)
      check_chart (slide, &layout);
  }
}

static void
check_deck (const FixtureRound *round)
{
  g_autoptr (QiheDeckFacts) facts = fixture_facts (round);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);

  for (guint i = 0; i < deck->screens->len; i++) {
    g_autoptr (QiheSlide) slide = qihe_slide_new (facts, deck, qihe_deck_get (deck, i));

    g_test_message ("%s", qihe_deck_get (deck, i)->id);
    for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
      check_slide (slide, sizes[j].width, sizes[j].height);
  }
}

static void
test_readable (gconstpointer data)
{
  for (int chinese = 0; chinese < 2; chinese++) {
    fixture_set_language (chinese ? "zh" : "en");
    check_deck (data);
  }
}

/* A page of measures on a usual projector is whole. */
static void
check_whole (const QiheSlide *slide, double width)
{
  g_auto (QiheSlideLayout) layout = { NULL };

  qihe_slide_layout_init (&layout, slide, width, 1080, FALSE);
  for (guint i = 0; i < layout.texts->len; i++) {
    PangoLayout *text = g_array_index (layout.texts, QiheSlideText, i).layout;

    g_assert_false (pango_layout_is_ellipsized (text));
    g_assert_null (strstr (pango_layout_get_text (text), " more"));
  }
  g_assert_cmpuint (layout.items->len, ==, slide->rows->len);
}

/* What does not fit on one screen goes on on others: nothing is cut, nothing is left out. */
static void
test_pages (void)
{
  static const double page_widths[] = { 1440, 1555, 1728, 1920 };
  FixtureRound round = { .ours = "ddddd dpaddaa dddad", .measures = TRUE };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);
  g_autoptr (QiheDeck) deck = NULL;
  g_autoptr (GArray) pages = qihe_slide_pages_new ();
  const guint all = 23;
  guint shown = 0;

  fixture_set_language ("en");
  while (facts->ours->measures->len < all)
    g_ptr_array_add (facts->ours->measures,
                     qihe_planned_measure_new ("m", "Let the technician college plan how its "
                                                    "certificates and its diplomas are to match, "
                                                    "and lay the plan before the committee"));
  deck = qihe_deck_new (facts);
  qihe_slide_pages_add (pages, facts, deck, (guint) qihe_deck_find (deck, "measures"));
  g_assert_cmpuint (pages->len, >, 3);
  for (guint i = 0; i < pages->len; i++) {
    g_autoptr (QiheSlide) slide =
        qihe_slide_page_make (&g_array_index (pages, QiheSlidePage, i), facts, deck);
    g_autofree char *part = g_strdup_printf ("(%u/%u)", i + 1, pages->len);

    g_assert_true (g_str_has_suffix (slide->sentence, part));
    for (guint j = 0; j < G_N_ELEMENTS (page_widths); j++)
      check_whole (slide, page_widths[j]);
    shown += slide->rows->len;
  }
  g_assert_cmpuint (shown, ==, all);
}

/* What is too much for a screen is cut, and says so. */
static void
test_too_much (void)
{
  FixtureRound round = { .ours = "ddddd dpaddaa dddad" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);
  g_autoptr (QiheDeck) deck = NULL;
  g_autoptr (QiheSlide) slide = NULL;
  int number;

  fixture_set_language ("en");
  for (guint i = 0; i < 300; i++) {
    g_autofree char *text = g_strdup_printf ("Measure %u %s\xff\n\x01", i, "long words ");

    g_ptr_array_add (facts->ours->measures, qihe_planned_measure_new ("m", text));
  }
  deck = qihe_deck_new (facts);
  number = qihe_deck_find (deck, "measures");
  slide = qihe_slide_new (facts, deck, qihe_deck_get (deck, (guint) number));
  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    check_slide (slide, sizes[i].width, sizes[i].height);
}

/* No size is an error. */
static void
test_hostile_sizes (void)
{
  static const double sides[] = { 0, 1, 7, 40, 20000 };
  FixtureRound round = { .ours = "ddddd dpaddaa dddad", .n_references = 4 };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  QiheSlideLook look = { QIHE_GROUND_BLACK, FALSE, 3 };

  for (guint i = 0; i < deck->screens->len; i++) {
    g_autoptr (QiheSlide) slide = qihe_slide_new (facts, deck, qihe_deck_get (deck, i));

    for (guint j = 0; j < G_N_ELEMENTS (sides); j++)
      for (guint k = 0; k < G_N_ELEMENTS (sides); k++)
        qihe_slide_draw (slide, cr, sides[j], sides[k], &look);
  }
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static QiheSlide *
make_slide (const QiheDeckFacts *facts, const char *id)
{
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);

  return qihe_slide_new (facts, deck, qihe_deck_get (deck, (guint) qihe_deck_find (deck, id)));
}

/* Titles that are all cut after the same signs give way to numbers, those of reports; names of
 * cases get the room that is left. */
static void
test_columns_differ (void)
{
  static const char *const expected[] = { "2 科技资源赋能", "7", "云溪高新区智能制造产教联合体" };
  FixtureRound round = { .ours = "ddddd dpaddaa dddad", .n_references = 4, .chinese = TRUE };
  g_autoptr (QiheDeckFacts) facts = NULL;
  g_autoptr (QiheSlide) slide = NULL;
  g_auto (QiheSlideLayout) layout = { NULL };
  GArray *labels;

  fixture_set_language ("zh");
  facts = fixture_facts (&round);
  slide = make_slide (facts, "matrix");
  qihe_slide_layout_init (&layout, slide, 1920, 1080, FALSE);
  check_chart (slide, &layout);
  labels = qihe_chart_get_labels (slide->chart);
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++) {
    gboolean found = FALSE;

    for (guint j = 0; j < labels->len; j++) {
      PangoLayout *label = g_array_index (labels, QiheLabel, j).layout;

      found = found || (g_str_equal (pango_layout_get_text (label), expected[i]) &&
                        !pango_layout_is_ellipsized (label));
    }
    g_assert_true (found);
  }
}

/* Each line after the first begins with the name of a level, where a text names a range of them. */
static guint
check_lines (PangoLayout *text)
{
  const char *words = pango_layout_get_text (text);
  int n = strstr (words, "至") != NULL ? pango_layout_get_line_count (text) : 1;

  for (int line = 1; line < n; line++) {
    const char *start = words + pango_layout_get_line_readonly (text, line)->start_index;

    g_assert_true (g_str_has_prefix (start, "低契合度") || g_str_has_prefix (start, "中契合度") ||
                   g_str_has_prefix (start, "高契合度") || g_str_has_prefix (start, "→"));
  }
  return (guint) n - 1;
}

/* A level that is a range breaks behind "至", not within the name of a level. */
static void
test_levels_stay_whole (void)
{
  FixtureRound round = { .ours = "d?ddd adaddaa dda?d", .before = "dddaa ddaddaa ddaad" };
  g_autoptr (QiheDeckFacts) facts = NULL;
  g_autoptr (QiheSlide) slide = NULL;
  guint n = 0;

  fixture_set_language ("zh");
  facts = fixture_facts (&round);
  slide = make_slide (facts, "since");
  for (double width = 1000; width < 2000; width += 50) {
    g_auto (QiheSlideLayout) layout = { NULL };

    qihe_slide_layout_init (&layout, slide, width, 1080, FALSE);
    for (guint i = 0; i < layout.texts->len; i++)
      n += check_lines (g_array_index (layout.texts, QiheSlideText, i).layout);
  }
  g_assert_cmpuint (n, >, 0);
}

/* A row is found where it is, and leads to what is behind it. */
static void
test_items (void)
{
  FixtureRound round = { .ours = "ddddd dpaddaa dddad" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  int number = qihe_deck_find (deck, "dimension:technology");
  g_autoptr (QiheSlide) slide = qihe_slide_new (facts, deck, qihe_deck_get (deck, (guint) number));
  g_auto (QiheSlideLayout) layout = { NULL };
  QiheSlideLook look = { QIHE_GROUND_BLACK, FALSE, -1 };

  g_assert_cmpuint (qihe_slide_get_n_items (slide), ==, 7);
  qihe_slide_layout_init (&layout, slide, 1920, 1080, FALSE);
  g_assert_cmpuint (layout.items->len, ==, 7);
  for (guint i = 0; i < layout.items->len; i++) {
    const QiheBox *box = &g_array_index (layout.items, QiheBox, i);

    g_assert_cmpint (qihe_slide_get_item_at (slide, 1920, 1080, &look, box->x + box->width / 2,
                                             box->y + box->height / 2),
                     ==, (int) i);
  }
  g_assert_cmpint (qihe_slide_get_item_at (slide, 1920, 1080, &look, 1, 1), ==, -1);
  g_assert_cmpstr (qihe_slide_get_target (slide, 6), ==, "note:technology.platform");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();
  for (guint i = 0; i < G_N_ELEMENTS (rounds); i++) {
    g_autofree char *path = g_strdup_printf ("/slide/readable/%u", i);

    g_test_add_data_func (path, &rounds[i], test_readable);
  }
  g_test_add_func ("/slide/pages", test_pages);
  g_test_add_func ("/slide/too-much", test_too_much);
  g_test_add_func ("/slide/hostile-sizes", test_hostile_sizes);
  g_test_add_func ("/slide/columns-differ", test_columns_differ);
  g_test_add_func ("/slide/levels-stay-whole", test_levels_stay_whole);
  g_test_add_func ("/slide/items", test_items);
  return g_test_run ();
}
