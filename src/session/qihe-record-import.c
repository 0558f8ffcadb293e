/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-record-import.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-model-error.h"
#include "session/qihe-import-header.h"
#include "session/qihe-references.h"
#include "session/qihe-rejects.h"
#include "session/qihe-session-error.h"
#include "store/qihe-store-error.h"
#include "store/qihe-writing.h"

/*
 * @key: (nullable): the field of the plan
 * @reasons: why the row under way is not taken, one after another
 */
typedef struct {
  QiheRegister *shape;
  const QiheRecordImportPlan *plan;
  const QiheField *key;
  QiheColumnMap *columns;
  QiheRows *rows;
  QiheRejects *rejects;
  QiheRecordImport *import;
  GString *reasons;
  QiheReferences references;
} Running;

static void
free_problem (gpointer data)
{
  QiheRecordProblem *self = data;

  g_free (self->column);
  g_free (self->value);
  g_free (self->message);
  g_free (self);
}

static void
add_problem (Running *self, int column, const char *code, const char *message)
{
  QiheRecordProblem *problem;

  g_string_append_printf (self->reasons, "%s%s", self->reasons->len > 0 ? "; " : "", message);
  if (self->import->n_problems++ >= QIHE_RECORD_IMPORT_MAX_LISTED)
    return;
  problem = g_new0 (QiheRecordProblem, 1);
  problem->row = qihe_rows_get_number (self->rows);
  problem->column = g_strdup (column >= 0 ? self->columns->headings[column] : "");
  problem->value = g_strdup (column >= 0 ? qihe_rows_get_text (self->rows, (guint) column) : "");
  problem->code = code;
  problem->message = g_strdup (message);
  g_ptr_array_add (self->import->problems, problem);
}

/* A number has fifteen digits that can be trusted; a formula that failed has none. */
static gboolean
check_kind (Running *self, int column, const QiheField *field)
{
  QiheCellKind kind = qihe_rows_get_kind (self->rows, (guint) column);
  g_autofree char *message = NULL;

  if (kind == QIHE_CELL_ERROR) {
    message = g_strdup_printf (_ ("%s: the formula of the cell has no result"),
                               qihe_field_get_title (field));
    add_problem (self, column, "formula", message);
  } else if (kind == QIHE_CELL_NUMBER && field->kind == QIHE_FIELD_CREDIT_CODE) {
    message = g_strdup_printf (_ ("%s: the cell holds a number, of which a spreadsheet keeps "
                                  "fifteen digits only; enter the code as a text"),
                               qihe_field_get_title (field));
    add_problem (self, column, qihe_value_error_get_id (QIHE_VALUE_ERROR_ROUNDED), message);
  }
  return message == NULL;
}

/* Whether an error is the cell's own; any other ends the import. Takes @fault. */
static gboolean
take_wrong_cell (Running *self, int column, GError *fault, GError **error)
{
  const char *code = NULL;

  if (fault->domain == QIHE_VALUE_ERROR)
    code = qihe_value_error_get_id ((QiheValueError) fault->code);
  else if (g_error_matches (fault, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_REFERENCE))
    code = "reference";
  else if (g_error_matches (fault, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_AMBIGUOUS))
    code = "ambiguous";
  if (code == NULL) {
    g_propagate_error (error, fault);
    return FALSE;
  }
  add_problem (self, column, code, fault->message);
  g_error_free (fault);
  return TRUE;
}

static gboolean
parse_cell (Running *self, int column, const QiheField *field, JsonObject *values, GError **error)
{
  GError *fault = NULL;
  JsonNode *value;

  if (!check_kind (self, column, field))
    return TRUE;
  value = qihe_field_parse (field, qihe_rows_get_text (self->rows, (guint) column), &fault);
  if (value != NULL)
    json_object_set_member (values, field->id, value);
  return (value != NULL && qihe_references_resolve (&self->references, field, values, &fault)) ||
         take_wrong_cell (self, column, fault, error);
}

static JsonObject *
parse_row (Running *self, GError **error)
{
  g_autoptr (JsonObject) values = json_object_new ();

  for (guint i = 0; i < self->columns->n; i++)
    if (self->columns->fields[i] != NULL &&
        !parse_cell (self, (int) i, self->columns->fields[i], values, error))
      return NULL;
  return g_steal_pointer (&values);
}

/* Whether an error is the row's own; any other ends the import. */
static gboolean
take_fault (Running *self, GError *fault, GError **error)
{
  int code = fault->domain == QIHE_STORE_ERROR ? fault->code : -1;
  const char *name = code == QIHE_STORE_ERROR_EXISTS   ? "exists"
                     : code == QIHE_STORE_ERROR_FROZEN ? "frozen"
                     : code == QIHE_STORE_ERROR_FIELD  ? "field"
                                                       : NULL;

  if (name == NULL) {
    g_propagate_error (error, fault);
    return FALSE;
  }
  add_problem (self, -1, name, fault->message);
  g_error_free (fault);
  return TRUE;
}

static gboolean
find_target (Running *self, QiheWriting *writing, JsonObject *values, char **id, GError **error)
{
  JsonNode *value = self->key != NULL ? json_object_get_member (values, self->key->id) : NULL;

  *id = NULL;
  return value == NULL || JSON_NODE_HOLDS_NULL (value) ||
         qihe_writing_find (writing, qihe_register_get_id (self->shape), self->key->id, value, id,
                            error);
}

static void
check_required (Running *self, JsonObject *values)
{
  const QiheField *missing = qihe_register_find_missing (self->shape, values);
  g_autofree char *message = NULL;

  if (missing == NULL)
    return;
  message = g_strdup_printf (_ ("%s is empty and is required"), qihe_field_get_title (missing));
  add_problem (self, qihe_column_map_find (self->columns, missing), "required", message);
}

/* An empty cell takes no value of a record away. */
static void
drop_empty (JsonObject *values)
{
  g_autoptr (GList) names = json_object_get_members (values);

  for (GList *l = names; l != NULL; l = l->next)
    if (json_object_get_null_member (values, l->data))
      json_object_remove_member (values, l->data);
}

static gboolean
write_row (Running *self, QiheWriting *writing, JsonObject *values, GError **error)
{
  const char *entity = qihe_register_get_id (self->shape);
  g_autofree char *id = NULL;
  gboolean changed;

  if (!find_target (self, writing, values, &id, error))
    return FALSE;
  if (id == NULL) {
    check_required (self, values);
    if (self->reasons->len > 0)
      return TRUE;
    self->import->n_added++;
    if (qihe_writing_add (writing, entity, values, error))
      return TRUE;
    self->import->n_added--;
    return FALSE;
  }
  drop_empty (values);
  if (!qihe_writing_set (writing, entity, id, values, &changed, error))
    return FALSE;
  *(changed ? &self->import->n_updated : &self->import->n_unchanged) += 1;
  return TRUE;
}

static gboolean
take_row (Running *self, QiheWriting *writing, GError **error)
{
  g_autoptr (JsonObject) values = NULL;
  GError *fault = NULL;

  self->import->n_read++;
  g_string_truncate (self->reasons, 0);
  values = parse_row (self, error);
  if (values == NULL)
    return FALSE;
  if (self->reasons->len == 0 && !write_row (self, writing, values, &fault) &&
      !take_fault (self, fault, error))
    return FALSE;
  if (self->reasons->len == 0)
    return TRUE;
  self->import->n_rejected++;
  return self->rejects == NULL ||
         qihe_rejects_add (self->rejects, self->rows, self->reasons->str, error);
}

static gboolean
run (QiheWriting *writing, gboolean *keep, gpointer user_data, GError **error)
{
  Running *self = user_data;
  GError *fault = NULL;

  self->references.writing = writing;
  while (qihe_rows_next (self->rows, &fault))
    if (!take_row (self, writing, error))
      return FALSE;
  if (fault != NULL) {
    g_propagate_error (error, fault);
    return FALSE;
  }
  *keep = !self->plan->dry_run && (self->plan->skip || self->import->n_problems == 0);
  return self->rejects == NULL || qihe_rejects_finish (self->rejects, error);
}

static gboolean
find_key (Running *self, GError **error)
{
  const char *name = self->plan->key;

  if (name == NULL)
    return TRUE;
  self->key = qihe_register_match_field (self->shape, name);
  if (self->key != NULL && qihe_column_map_find (self->columns, self->key) >= 0)
    return TRUE;
  g_set_error (error, QIHE_SESSION_ERROR, QIHE_SESSION_ERROR_FIELD,
               self->key == NULL ? _ ("%s has no field “%s”")
                                 : _ ("%s: no column of the file holds the key “%s”"),
               qihe_register_get_title (self->shape), name);
  return FALSE;
}

static gboolean
prepare (Running *self, GError **error)
{
  const QiheRecordImportPlan *plan = self->plan;

  self->columns = qihe_import_header_find (plan->path, plan->sheet, self->shape, plan->mapping,
                                           &self->rows, error);
  if (self->columns == NULL || !find_key (self, error))
    return FALSE;
  if (plan->rejects != NULL)
    self->rejects = qihe_rejects_new (plan->rejects, self->columns, error);
  return plan->rejects == NULL || self->rejects != NULL;
}

static void
clear_running (Running *self)
{
  g_clear_pointer (&self->rejects, qihe_rejects_free);
  g_clear_pointer (&self->columns, qihe_column_map_free);
  g_clear_pointer (&self->rows, qihe_rows_free);
  g_string_free (self->reasons, TRUE);
  g_hash_table_unref (self->references.known);
}

QiheRecordImport *
qihe_record_import (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                    const QiheRecordImportPlan *plan, GError **error)
{
  g_autoptr (QiheRecordImport) import = g_new0 (QiheRecordImport, 1);
  Running running = { .shape = shape, .plan = plan, .import = import };
  g_autoptr (QiheWritten) written = NULL;

  running.references.registers = registers;
  running.references.known = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  running.reasons = g_string_new (NULL);
  import->problems = g_ptr_array_new_with_free_func (free_problem);
  if (prepare (&running, error))
    written = qihe_store_write_long (store, "here", run, &running, error);
  clear_running (&running);
  if (written == NULL)
    return NULL;
  import->batch = g_strdup (written->batch);
  return g_steal_pointer (&import);
}

void
qihe_record_import_free (QiheRecordImport *self)
{
  g_free (self->batch);
  g_ptr_array_unref (self->problems);
  g_free (self);
}
