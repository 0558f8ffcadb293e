/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include <glib/gi18n-lib.h>
#include <json-glib/json-glib.h>

#include "base/qihe-json-path.h"
#include "base/qihe-json.h"
#include "base/qihe-text.h"
#include "exchange/qihe-exchange-error.h"
#include "exchange/qihe-import-private.h"
#include "exchange/qihe-ratings-private.h"

#define MAX_SIZE ((gsize) 64 * 1024 * 1024)
#define MAX_CASES QIHE_SHEET_MAX_ROWS

enum { CASE, TITLE, TITLE_EN, INDICATOR, STATUS, NOTE, SOURCE, REASON, N_COLUMNS };

static const char *const headings[N_COLUMNS] = {
  "case", "title", "title_en", "indicator", "status", "note", "source", "reason",
};

typedef struct {
  QiheSheet *sheet;
  QiheSheetRow *row;
  QiheImport *import;
  GHashTable *ignored; /* members that are not read, each told once */
  guint index;         /* of the case under way */
} Reading;

static gboolean
set (Reading *self, guint column, const char *text, GError **error)
{
  return qihe_sheet_set (self->sheet, self->row, column, QIHE_CELL_TEXT, g_strdup (text), error);
}

/* Whatever a value is, the cell keeps what kind it has, so that it is refused as in other files. */
static gboolean
set_value (Reading *self, guint column, JsonNode *node, GError **error)
{
  GType type = JSON_NODE_HOLDS_VALUE (node) ? json_node_get_value_type (node) : G_TYPE_INVALID;
  QiheCellKind kind = QIHE_CELL_NUMBER;

  if (JSON_NODE_HOLDS_NULL (node))
    return TRUE;
  if (type == G_TYPE_STRING)
    return set (self, column, json_node_get_string (node), error);
  if (type == G_TYPE_BOOLEAN)
    kind = QIHE_CELL_BOOLEAN;
  if (type == G_TYPE_INVALID)
    kind = QIHE_CELL_TEXT; /* an object or array: nothing is called so */
  return qihe_sheet_set (self->sheet, self->row, column, kind, json_to_string (node, FALSE), error);
}

static char *
dup_place (Reading *self, const char *member, const char *indicator)
{
  GString *path = g_string_new ("$.cases");

  qihe_json_path_append_index (path, self->index);
  if (member != NULL)
    qihe_json_path_append_key (path, member);
  if (indicator != NULL)
    qihe_json_path_append_key (path, indicator);
  return g_string_free (path, FALSE);
}

static void
refuse (Reading *self, const char *member, const char *what)
{
  g_autofree char *place = dup_place (self, member, NULL);
  QiheSheetRow row = { .place = place };

  qihe_import_add_problem (self->import, &row, -1, g_strdup (what));
  self->import->n_rows++;
  self->import->n_refused++;
}

static void
ignore (Reading *self, const char *member)
{
  g_autofree char *quoted = NULL;

  if (!g_hash_table_add (self->ignored, g_strdup (member)))
    return;
  quoted = qihe_text_quote (member);
  qihe_import_add_notice (self->import, g_strdup_printf (_ ("members %s are not read"), quoted));
}

static gboolean
set_titles (Reading *self, JsonNode *title, GError **error)
{
  QiheBilingual names;
  gboolean set_both;

  if (!qihe_bilingual_parse (title, &names))
    return set_value (self, TITLE, title, error);
  set_both = set (self, TITLE, names.zh != NULL ? names.zh : names.en, error) &&
             set (self, TITLE_EN, names.en, error);
  qihe_bilingual_clear (&names);
  return set_both;
}

/* The cells that all ratings of a case begin with. */
static gboolean
begin_row (Reading *self, JsonObject *one, const char *member, const char *indicator,
           GError **error)
{
  self->row = qihe_sheet_add_row (self->sheet, self->sheet->rows->len);
  self->row->place = dup_place (self, member, indicator);
  return set_value (self, CASE, json_object_get_member (one, "id"), error) &&
         set_titles (self, json_object_get_member (one, "title"), error);
}

static gboolean
set_rating (Reading *self, JsonObject *rating, GError **error)
{
  g_autoptr (GList) members = json_object_get_members (rating);

  for (GList *l = members; l != NULL; l = l->next) {
    guint column = STATUS;

    while (column < N_COLUMNS && strcmp (headings[column], l->data) != 0)
      column++;
    if (column == N_COLUMNS)
      ignore (self, l->data);
    else if (!set_value (self, column, json_object_get_member (rating, l->data), error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
read_ratings (Reading *self, JsonObject *one, JsonObject *ratings, GError **error)
{
  g_autoptr (GList) names = json_object_get_members (ratings);

  for (GList *l = names; l != NULL; l = l->next) {
    JsonNode *rating = json_object_get_member (ratings, l->data);

    if (!begin_row (self, one, "ratings", l->data, error) || !set (self, INDICATOR, l->data, error))
      return FALSE;
    if (JSON_NODE_HOLDS_OBJECT (rating)) {
      if (!set_rating (self, json_node_get_object (rating), error))
        return FALSE;
    } else if (!set_value (self, STATUS, rating, error)) {
      return FALSE;
    }
  }
  return names != NULL || begin_row (self, one, NULL, NULL, error);
}

static gboolean
read_case (Reading *self, JsonNode *node, GError **error)
{
  JsonObject *one = JSON_NODE_HOLDS_OBJECT (node) ? json_node_get_object (node) : NULL;
  JsonNode *ratings = one != NULL ? json_object_get_member (one, "ratings") : NULL;

  if (one == NULL)
    refuse (self, NULL, _ ("expected an object"));
  else if (!json_object_has_member (one, "id"))
    refuse (self, "id", _ ("missing; it is required"));
  else if (ratings == NULL || !JSON_NODE_HOLDS_OBJECT (ratings))
    refuse (self, "ratings", _ ("expected an object with a status for each indicator"));
  else
    return read_ratings (self, one, json_node_get_object (ratings), error);
  return TRUE;
}

static gboolean
find_cases (const QiheJsonPlace *root, QiheJsonPlace *cases, GError **error)
{
  *cases = qihe_json_optional (root, "cases");
  if (cases->node != NULL)
    return TRUE;
  g_set_error_literal (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM,
                       qihe_ratings_describe_no_cases ());
  return FALSE;
}

static gboolean
write_header (Reading *self, GError **error)
{
  self->row = qihe_sheet_add_row (self->sheet, 0);
  for (guint i = 0; i < N_COLUMNS; i++)
    if (!set (self, i, headings[i], error))
      return FALSE;
  return TRUE;
}

static gboolean
read_cases (Reading *self, const QiheJsonPlace *cases, guint n, GError **error)
{
  if (!write_header (self, error))
    return FALSE;
  for (self->index = 0; self->index < n; self->index++)
    if (!read_case (self, qihe_json_element (cases, self->index).node, error))
      return FALSE;
  return TRUE;
}

QiheSheet *
qihe_sheet_read_json (GBytes *document, QiheSheetWatch *watch, QiheImport *import, GError **error)
{
  g_autoptr (JsonNode) node = qihe_json_parse (document, MAX_SIZE, error);
  g_autoptr (QiheSheet) sheet = qihe_sheet_new (NULL, watch);
  g_autoptr (GHashTable) ignored = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  Reading self = { .sheet = sheet, .import = import, .ignored = ignored };
  QiheJsonPlace root, cases;
  guint n;

  if (node == NULL)
    return NULL;
  root = qihe_json_root (node);
  if (!qihe_json_expect_object (&root, error) || !find_cases (&root, &cases, error) ||
      !qihe_json_expect_array (&cases, MAX_CASES, &n, error) ||
      !read_cases (&self, &cases, n, error))
    return NULL;
  return g_steal_pointer (&sheet);
}
