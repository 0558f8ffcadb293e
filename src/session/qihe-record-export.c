/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-record-export.h"

#include "exchange/qihe-table-writer.h"
#include "session/qihe-record-conditions.h"
#include "session/qihe-references.h"

/* So many records are read at once. */
#define CHUNK 500u

static GPtrArray *
list_fields (QiheRegister *shape)
{
  GPtrArray *fields = g_ptr_array_new ();

  for (guint i = 0; i < qihe_register_get_n_fields (shape); i++) {
    const QiheField *field = qihe_register_get_field (shape, i);

    if (!field->internal)
      g_ptr_array_add (fields, (gpointer) field);
  }
  return fields;
}

/* A title that two fields have is no heading by which one is found again. */
static GPtrArray *
list_headings (QiheRegister *shape, GPtrArray *fields)
{
  GPtrArray *headings = g_ptr_array_new ();

  for (guint i = 0; i < fields->len; i++) {
    const QiheField *field = g_ptr_array_index (fields, i);
    const char *title = qihe_field_get_title (field);

    g_ptr_array_add (headings,
                     (gpointer) (qihe_register_match_field (shape, title) == field ? title
                                                                                   : field->id));
  }
  return headings;
}

static gboolean
write_chunk (QiheTableWriter *writer, GPtrArray *records, GError **error)
{
  for (guint i = 0; i < records->len; i++) {
    JsonObject *record = g_ptr_array_index (records, i);

    if (record != NULL && !qihe_table_writer_add (writer, record, error))
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_rows (QiheStore *store, GPtrArray *registers, QiheRegister *shape, QiheTableWriter *writer,
            GArray *rows, GError **error)
{
  const char *entity = qihe_register_get_id (shape);

  for (guint from = 0; from < rows->len; from += CHUNK) {
    g_autoptr (GPtrArray) records =
        qihe_store_read_rows (store, entity, &g_array_index (rows, gint64, from),
                              MIN (CHUNK, rows->len - from), error);

    if (records == NULL ||
        !qihe_references_name_exactly (store, registers, shape, records, error) ||
        !write_chunk (writer, records, error))
      return FALSE;
  }
  return TRUE;
}

static GArray *
list_rows (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
           const QiheRecordExportPlan *plan, GError **error)
{
  g_autoptr (QiheRecordConditions) conditions = NULL;

  if (plan->blank)
    return g_array_new (FALSE, FALSE, sizeof (gint64));
  conditions = qihe_record_conditions_new (store, registers, shape, plan->where, error);
  if (conditions == NULL)
    return NULL;
  conditions->selection.order = plan->order;
  return qihe_store_list_rows (store, qihe_register_get_id (shape), &conditions->selection, error);
}

gint64
qihe_record_export (QiheStore *store, GPtrArray *registers, QiheRegister *shape,
                    const QiheRecordExportPlan *plan, GError **error)
{
  g_autoptr (GPtrArray) fields = list_fields (shape);
  g_autoptr (GPtrArray) headings = list_headings (shape, fields);
  g_autoptr (GArray) rows = list_rows (store, registers, shape, plan, error);
  g_autoptr (QiheTableWriter) writer =
      rows != NULL ? qihe_table_writer_new (plan->path, fields, headings,
                                            qihe_register_get_title (shape), error)
                   : NULL;

  if (writer == NULL || !write_rows (store, registers, shape, writer, rows, error) ||
      !qihe_table_writer_finish (writer, error))
    return -1;
  return rows->len;
}
