/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gstdio.h>

#include "../unit/slide-fixture.h"
#include "chart-fixture.h"
#include "chart/qihe-chart-private.h"
#include "report/qihe-report-error.h"
#include "report/qihe-slide-layout.h"
#include "report/qihe-slide-page.h"
#include "report/qihe-slide-pdf.h"

/*
 * The pages of the PDF give back every character that was drawn, and no other.
 */

#define WIDTH 960
#define HEIGHT 540

static int
compare_characters (gconstpointer a, gconstpointer b)
{
  return *(const gunichar *) a < *(const gunichar *) b   ? -1
         : *(const gunichar *) a > *(const gunichar *) b ? 1
                                                         : 0;
}

/* Its characters but for white space, sorted: how texts stand to each other is lost in a file. */
static char *
dup_sorted (const char *text)
{
  g_autoptr (GArray) all = g_array_new (TRUE, FALSE, sizeof (gunichar));
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p)) {
    gunichar c = g_utf8_get_char (p);

    if (!g_unichar_isspace (c) && c != '\f')
      g_array_append_val (all, c);
  }
  g_array_sort (all, compare_characters);
  return g_ucs4_to_utf8 ((const gunichar *) all->data, -1, NULL, NULL, NULL);
}

static void
append_labels (GString *out, GArray *labels)
{
  for (guint i = 0; i < labels->len; i++)
    g_string_append (out, pango_layout_get_text (g_array_index (labels, QiheLabel, i).layout));
}

/* All that is drawn on one screen; the cases are such that nothing is cut. */
static void
append_drawn (GString *out, const QiheSlide *slide)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR, NULL);
  cairo_t *cr = cairo_create (surface);
  QiheSlideLook look = { QIHE_GROUND_WHITE, FALSE, -1 };
  g_auto (QiheSlideLayout) layout = { NULL };

  qihe_slide_draw (slide, cr, WIDTH, HEIGHT, &look);
  if (slide->chart != NULL)
    append_labels (out, qihe_chart_get_labels (slide->chart));
  qihe_slide_layout_init (&layout, slide, WIDTH, HEIGHT, FALSE);
  for (guint i = 0; i < layout.texts->len; i++) {
    PangoLayout *text = g_array_index (layout.texts, QiheSlideText, i).layout;

    g_assert_false (pango_layout_is_ellipsized (text));
    g_string_append (out, pango_layout_get_text (text));
  }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
}

static char *
read_back (const char *path)
{
  char *arguments[] = { (char *) "pdftotext", (char *) "-raw", (char *) path, (char *) "-", NULL };
  g_autoptr (GError) error = NULL;
  char *text = NULL;
  int status;

  g_spawn_sync (NULL, arguments, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, &status,
                &error);
  g_assert_no_error (error);
  g_assert_true (g_spawn_check_wait_status (status, &error));
  return text;
}

static void
check_text (gboolean chinese)
{
  FixtureRound round = { .ours = "ddddd dpaddaa dddad",
                         .before = "dddaa adaddaa dddad",
                         .chinese = chinese,
                         .measures = TRUE };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  g_autoptr (GArray) pages = qihe_slide_pages_new ();
  g_autoptr (GString) drawn = g_string_new (NULL);
  g_autofree char *folder = g_dir_make_tmp ("slides-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "slides.pdf", NULL);
  g_autofree char *text = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *actual = NULL;
  g_autoptr (GError) error = NULL;
  int matrix = qihe_deck_find (deck, "matrix");

  /* The heat map shortens the titles of its columns. */
  ((QiheScreen *) g_ptr_array_index (deck->screens, (guint) matrix))->hidden = TRUE;
  g_assert_true (qihe_slides_write_pdf (facts, deck, QIHE_GROUND_WHITE, path, &error));
  g_assert_no_error (error);
  for (guint i = 0; i < deck->screens->len; i++)
    if (!qihe_deck_get (deck, i)->hidden)
      qihe_slide_pages_add (pages, facts, deck, i);
  for (guint i = 0; i < pages->len; i++) {
    g_autoptr (QiheSlide) slide =
        qihe_slide_page_make (&g_array_index (pages, QiheSlidePage, i), facts, deck);

    append_drawn (drawn, slide);
  }
  text = read_back (path);
  expected = dup_sorted (drawn->str);
  actual = dup_sorted (text);
  g_assert_cmpstr (actual, ==, expected);
  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static void
test_text (void)
{
  g_autofree char *program = g_find_program_in_path ("pdftotext");

  if (program == NULL) {
    g_test_skip ("pdftotext is missing");
    return;
  }
  fixture_set_language ("zh");
  check_text (TRUE);
  fixture_set_language ("en");
  check_text (FALSE);
}

static void
test_faults (void)
{
  FixtureRound round = { .ours = "ddddd dpaddaa dddad" };
  g_autoptr (QiheDeckFacts) facts = fixture_facts (&round);
  g_autoptr (QiheDeck) deck = qihe_deck_new (facts);
  g_autoptr (GError) error = NULL;

  g_assert_false (
      qihe_slides_write_pdf (facts, deck, QIHE_GROUND_BLACK, "/nowhere/slides.pdf", &error));
  g_assert_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_WRITE);
  g_assert_nonnull (strstr (error->message, "/nowhere/slides.pdf"));
  g_clear_error (&error);
  for (guint i = 0; i < deck->screens->len; i++)
    ((QiheScreen *) g_ptr_array_index (deck->screens, i))->hidden = TRUE;
  g_assert_false (
      qihe_slides_write_pdf (facts, deck, QIHE_GROUND_BLACK, "/nowhere/slides.pdf", &error));
  g_assert_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_EMPTY);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  fixture_set_fonts ();
  g_test_add_func ("/slides/text", test_text);
  g_test_add_func ("/slides/faults", test_faults);
  return g_test_run ();
}
