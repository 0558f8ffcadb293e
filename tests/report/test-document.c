/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Documents of random blocks on pages of every layout: each text is drawn once, in order, within
 * the type area; and what is hostile is tamed. */

#include "../render/chart-fixture.h"
#include "report/qihe-document-text.h"
#include "report/qihe-pages.h"
#include "report/qihe-report-error.h"

static const char *const words[] = {
  "契合度",
  "industry",
  "产教融合",
  "evaluation",
  "2026",
  "（人才）",
  "Donaudampfschifffahrtsgesellschaft",
  "a",
  "，",
  "联合体的建设模式与运行机制",
  "50%",
  "\n",
  "עברית",
  "<b>&amp;</b>",
  "①",
};

static char *
make_text (guint longest)
{
  GString *text = g_string_new (NULL);
  guint n = (guint) g_test_rand_int_range (0, (gint32) longest);

  for (guint i = 0; i < n; i++)
    g_string_append_printf (text, "%s%s", words[g_test_rand_int_range (0, G_N_ELEMENTS (words))],
                            g_test_rand_bit () ? " " : "");
  return g_string_free (text, FALSE);
}

static void
add_table (QiheDocument *document)
{
  QiheTable *table = qihe_document_add_table (document);
  guint n = (guint) g_test_rand_int_range (1, 8);
  guint rows = (guint) g_test_rand_int_range (0, 60);

  for (guint i = 0; i < n; i++) {
    g_autofree char *title = make_text (4);

    qihe_document_add_column (document, table, title, g_test_rand_double_range (1, 3),
                              QIHE_ROLE_TABLE);
  }
  for (guint i = 0; i < n * rows; i++) {
    g_autofree char *text = make_text (g_test_rand_int_range (0, 40) == 0 ? 400 : 5);

    qihe_document_add_cell (document, table, text, QIHE_NO_TONE);
  }
}

static void
add_block (QiheDocument *document)
{
  g_autofree char *text = make_text (g_test_rand_bit () ? 12 : 250);
  g_autofree char *lead = make_text (3);

  switch (g_test_rand_int_range (0, 7)) {
  case 0:
    qihe_document_add_heading (document, (guint) g_test_rand_int_range (1, 4), text);
    break;
  case 1:
    add_table (document);
    break;
  case 2:
    qihe_document_add_voice (document, QIHE_VOICE_ADVICE, lead, text);
    break;
  case 3:
    qihe_document_add_item (document, "1.", text);
    break;
  case 4:
    qihe_document_break_page (document);
    break;
  case 5:
    qihe_document_add_caption (document, text);
    break;
  default:
    qihe_document_add_text (document, QIHE_ROLE_BODY, text);
    break;
  }
}

static QiheDocument *
make_document (const char *layout, QiheLanguage language)
{
  g_autoptr (GError) error = NULL;
  QiheDocumentStyle *style = qihe_document_style_load (layout, language, &error);
  QiheDocument *document;

  g_assert_no_error (error);
  document = qihe_document_new (style);
  document->title = g_strdup ("Title");
  document->running = g_strdup ("Running");
  document->created = g_strdup ("2026-07-01T00:00:00Z");
  return document;
}

/* Without white space, at which lines break. */
static void
append_bare (GString *out, const char *text)
{
  for (const char *p = text != NULL ? text : ""; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_isspace (g_utf8_get_char (p)))
      g_string_append_unichar (out, g_utf8_get_char (p));
}

static void
append_block (GString *out, const QiheBlock *block)
{
  append_bare (out, block->lead);
  append_bare (out, block->text);
}

/* Cells are drawn line by line across the row, so that their texts are sorted, not in order. */
static void
append_cells (GString *out, const QiheBlock *block)
{
  for (guint i = 0; i < block->table->cells->len; i++)
    append_bare (out, g_array_index (block->table->cells, QiheCell, i).text);
}

static gint
compare_characters (gconstpointer a, gconstpointer b)
{
  gunichar one = *(const gunichar *) a;
  gunichar other = *(const gunichar *) b;

  return one < other ? -1 : one > other;
}

static char *
sort_characters (const char *text)
{
  glong n;
  g_autofree gunichar *characters = g_utf8_to_ucs4_fast (text, -1, &n);

  qsort (characters, (gsize) n, sizeof *characters, compare_characters);
  return g_ucs4_to_utf8 (characters, n, NULL, NULL, NULL);
}

/* What was drawn within the type area, in order; around it are headers and page numbers only. */
static char *
collect_drawn (QihePages *pages, GPtrArray *record)
{
  const QiheDocumentStyle *style = qihe_pages_get_document (pages)->style;
  QiheBox area = style->type_area;
  GString *out = g_string_new (NULL);
  guint outside = 0;

  for (guint i = 0; i < record->len; i++) {
    const QiheDrawnText *drawn = g_ptr_array_index (record, i);
    gboolean within = drawn->box.y >= area.y - 0.1 &&
                      drawn->box.y + drawn->box.height <= area.y + area.height + 0.1;

    g_assert_cmpfloat (drawn->box.x, >=, area.x - 1);
    g_assert_cmpfloat (drawn->box.x + drawn->box.width, <=, area.x + area.width + 1);
    if (within)
      append_bare (out, drawn->text);
    else
      outside++;
  }
  g_assert_cmpuint (outside, ==, (qihe_pages_get_n_pages (pages) - 1) * (style->header ? 2u : 1u));
  return g_string_free (out, FALSE);
}

static GPtrArray *
draw_all (QihePages *pages)
{
  GPtrArray *record = qihe_drawn_texts_new ();
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_COLOR_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);

  qihe_pages_set_record (pages, record);
  for (guint i = 0; i < qihe_pages_get_n_pages (pages); i++)
    qihe_pages_draw (pages, i, cr);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return record;
}

static glong
count_header (const QiheTable *table)
{
  g_autoptr (GString) header = g_string_new (NULL);

  for (guint i = 0; i < table->columns->len; i++)
    append_bare (header, g_array_index (table->columns, QiheColumn, i).title);
  return g_utf8_strlen (header->str, -1);
}

/* Up to @next all cells are drawn, and the header once or more; returns where @next begins. */
static const char *
check_table (const char *at, const QiheBlock *block, const QiheBlock *next)
{
  g_autoptr (GString) follows = g_string_new (NULL);
  g_autoptr (GString) cells = g_string_new (NULL);
  g_autofree char *part = NULL;
  g_autofree char *drawn = NULL;
  g_autofree char *expected = NULL;
  glong header = count_header (block->table);
  const char *end;

  append_block (follows, next);
  append_cells (cells, block);
  end = strstr (at, follows->str);
  g_assert_nonnull (end);
  part = g_strndup (at, (gsize) (end - at));
  drawn = sort_characters (part);
  expected = sort_characters (cells->str);
  if (header == 0)
    g_assert_cmpstr (drawn, ==, expected);
  else
    g_assert_cmpint ((g_utf8_strlen (drawn, -1) - g_utf8_strlen (expected, -1)) % header, ==, 0);
  return end;
}

static void
check_pages (QihePages *pages)
{
  g_autoptr (GPtrArray) record = draw_all (pages);
  g_autofree char *drawn = collect_drawn (pages, record);
  GPtrArray *blocks = qihe_pages_get_document (pages)->blocks;
  const char *at = drawn;

  for (guint i = 0; i < blocks->len; i++) {
    const QiheBlock *block = g_ptr_array_index (blocks, i);
    g_autoptr (GString) expected = g_string_new (NULL);

    if (block->kind == QIHE_BLOCK_TABLE) {
      at = check_table (at, block, g_ptr_array_index (blocks, i + 1));
      continue;
    }
    append_block (expected, block);
    g_assert_true (g_str_has_prefix (at, expected->str));
    at += expected->len;
  }
  g_assert_cmpstr (at, ==, "");
}

/* After each table stands a mark that is nowhere else. */
static void
add_random_blocks (QiheDocument *document)
{
  guint n = (guint) g_test_rand_int_range (1, 30);

  qihe_document_add_text (document, QIHE_ROLE_TITLE, "Title");
  for (guint i = 0; i < n; i++) {
    guint before = document->blocks->len;

    add_block (document);
    if (document->blocks->len > before) {
      const QiheBlock *block = g_ptr_array_index (document->blocks, before);
      g_autofree char *mark = g_strdup_printf ("§%u§", i);

      if (block->kind == QIHE_BLOCK_TABLE)
        qihe_document_add_text (document, QIHE_ROLE_BODY, mark);
    }
  }
}

static void
test_random (void)
{
  for (guint i = 0; i < 16; i++) {
    QiheDocument *document = make_document (i % 2 == 0 ? "plain" : "official",
                                            i % 4 < 2 ? QIHE_LANGUAGE_ZH : QIHE_LANGUAGE_EN);
    g_autoptr (QihePages) pages = NULL;

    add_random_blocks (document);
    pages = qihe_pages_new (document, NULL, NULL, NULL, NULL);
    check_pages (pages);
  }
}

/* A heading is never the last on its page, a line of a longer text never alone. */
static void
test_together (void)
{
  for (guint n = 30; n < 60; n++) {
    QiheDocument *document = make_document ("plain", QIHE_LANGUAGE_EN);
    g_autoptr (QihePages) pages = NULL;
    g_autoptr (GPtrArray) record = NULL;
    guint per_page[2] = { 0 };

    for (guint i = 0; i < n; i++)
      qihe_document_add_text (document, QIHE_ROLE_CAPTION, "line");
    qihe_document_add_heading (document, 1, "Heading");
    qihe_document_add_text (document, QIHE_ROLE_BODY, "one\ntwo\nthree\nfour");
    pages = qihe_pages_new (document, NULL, NULL, NULL, NULL);
    record = draw_all (pages);
    for (guint i = 0; i < record->len; i++) {
      const QiheDrawnText *drawn = g_ptr_array_index (record, i);

      if (strstr (" one two three four ", drawn->text) != NULL && strlen (drawn->text) > 2)
        per_page[drawn->page]++;
      if (strstr (drawn->text, "Heading") != NULL)
        per_page[drawn->page] += 100;
    }
    g_assert_true (per_page[0] == 0 || per_page[0] == 102 || per_page[0] == 104);
    g_assert_cmpuint (per_page[0] + per_page[1], ==, 104);
  }
}

/* Wherever a table begins, neither its first row nor its last ones are alone on a page. */
static void
test_ends_of_tables (void)
{
  for (guint n = 20; n < 60; n++) {
    QiheDocument *document = make_document ("plain", QIHE_LANGUAGE_EN);
    QiheTable *table;
    g_autoptr (QihePages) pages = NULL;
    g_autoptr (GPtrArray) record = NULL;
    guint per_page[2] = { 0 };

    for (guint i = 0; i < n; i++)
      qihe_document_add_text (document, QIHE_ROLE_CAPTION, "line");
    table = qihe_document_add_table (document);
    qihe_document_add_column (document, table, "Column", 1, QIHE_ROLE_TABLE);
    for (guint i = 0; i < 7; i++)
      qihe_document_add_cell (document, table, "cell", QIHE_NO_TONE);
    pages = qihe_pages_new (document, NULL, NULL, NULL, NULL);
    record = draw_all (pages);
    for (guint i = 0; i < record->len; i++) {
      const QiheDrawnText *drawn = g_ptr_array_index (record, i);

      if (g_strcmp0 (drawn->text, "cell") == 0)
        per_page[drawn->page]++;
    }
    g_assert_cmpuint (per_page[0] + per_page[1], ==, 7);
    g_assert_true (per_page[0] != 1 && per_page[1] != 1 && per_page[1] != 2);
  }
}

/* What begins at a block goes on until something else does. */
static void
test_marks (void)
{
  QiheDocument *document = make_document ("plain", QIHE_LANGUAGE_EN);
  g_autoptr (QihePages) pages = NULL;

  qihe_document_add_text (document, QIHE_ROLE_TITLE, "Title");
  for (guint mark = 1; mark <= 2; mark++) {
    qihe_document_break_page (document);
    qihe_document_mark (document, mark);
    qihe_document_add_text (document, QIHE_ROLE_BODY, "first");
    qihe_document_break_page (document);
    qihe_document_add_text (document, QIHE_ROLE_BODY, "second");
  }
  pages = qihe_pages_new (document, NULL, NULL, NULL, NULL);
  for (guint page = 0; page < 5; page++)
    g_assert_cmpuint (qihe_pages_find_mark (pages, page), ==, (page + 1) / 2);
}

static void
check_tame (const char *text, const char *expected)
{
  g_autofree char *tame = qihe_document_text_tame (text);

  g_assert_cmpstr (tame, ==, expected);
}

static void
test_tame (void)
{
  check_tame ("a\tb\001c\r\nd\n\n", "a b c\nd");
  check_tame ("x\u202egnp.exe\u202c\u2066\ufeff\u00ad", "xgnp.exe");
  check_tame ("e\u0301\u0301\u0301\u0301\u0301\u0301", "e\u0301\u0301\u0301");
  check_tame ("\xff"
              "a\xc3",
              "\ufffd"
              "a\ufffd");
  check_tame ("a\u2028b", "a\nb");
}

static void
check_number (const char *pattern, guint n, const char *expected)
{
  guint numbers[] = { 3, n };
  g_autofree char *number = qihe_document_text_number (pattern, numbers, 2);

  g_assert_cmpstr (number, ==, expected);
}

static void
test_numbers (void)
{
  check_number ("{path} ", 12, "3.12 ");
  check_number ("{n}.", 7, "7.");
  check_number ("（{han}）", 1, "（一）");
  check_number ("{han}、", 10, "十、");
  check_number ("{han}、", 19, "十九、");
  check_number ("{han}、", 20, "二十、");
  check_number ("{han}、", 99, "九十九、");
  check_number ("{han}、", 100, "100、");
}

static void
test_layouts (void)
{
  g_autoptr (GError) error = NULL;
  const struct {
    const char *layout;
    const char *says;
  } wrong[] = { { "none", "plain" }, { "../migrations/0001", "there is no layout" } };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++) {
    g_assert_null (qihe_document_style_load (wrong[i].layout, QIHE_LANGUAGE_ZH, &error));
    g_assert_error (error, QIHE_REPORT_ERROR, QIHE_REPORT_ERROR_STYLE);
    g_assert_nonnull (strstr (error->message, wrong[i].says));
    g_clear_error (&error);
  }
}

/* The type area and the lines of GB/T 9704: 156 × 225 mm, 22 lines, 28 characters a line. */
static void
test_official (void)
{
  g_autoptr (QiheDocumentStyle) style =
      qihe_document_style_load ("official", QIHE_LANGUAGE_ZH, NULL);
  const QiheRoleStyle *body = &style->roles[QIHE_ROLE_BODY];

  g_assert_cmpfloat_with_epsilon (style->type_area.width, 156 / 25.4 * 72, 0.01);
  g_assert_cmpfloat_with_epsilon (style->type_area.height, 225 / 25.4 * 72, 0.01);
  g_assert_cmpint ((int) (style->type_area.height / body->line), ==, 22);
  g_assert_cmpint ((int) (style->type_area.width / body->size), ==, 28);
}

int
main (int argc, char *argv[])
{
  fixture_set_fonts ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/random", test_random);
  g_test_add_func ("/document/together", test_together);
  g_test_add_func ("/document/ends-of-tables", test_ends_of_tables);
  g_test_add_func ("/document/marks", test_marks);
  g_test_add_func ("/document/tame", test_tame);
  g_test_add_func ("/document/numbers", test_numbers);
  g_test_add_func ("/document/layouts", test_layouts);
  g_test_add_func ("/document/official", test_official);
  return g_test_run ();
}
