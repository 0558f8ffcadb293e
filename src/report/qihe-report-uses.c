/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* What the result of the round was used for; nothing where that is not said. */

#include "model/qihe-choices.h"
#include "report/qihe-report-private.h"

static void
add_use (QiheReporting *self, QiheTable *table, const QiheResultUse *use)
{
  QiheDocument *document = self->document;

  qihe_document_add_cell (document, table,
                          qihe_choices_get_title (QIHE_CHOICES_RESULT_USE, use->kind),
                          QIHE_NO_TONE);
  qihe_document_add_cell (document, table, use->text, QIHE_NO_TONE);
  qihe_document_add_cell (document, table, use->date, QIHE_NO_TONE);
  qihe_document_add_cell (document, table, use->person != NULL ? use->person : "–", QIHE_NO_TONE);
}

void
qihe_report_add_uses (QiheReporting *self)
{
  GPtrArray *uses = self->input->evaluation->uses;
  QiheDocument *document = self->document;
  QiheTable *table;

  if (uses->len == 0)
    return;
  qihe_document_add_heading (document, 1, _ ("Use of the result"));
  table = qihe_document_add_table (document);
  qihe_document_add_column (document, table, _ ("Used for"), 2, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("What it was used for"), 5, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("Date"), 1.5, QIHE_ROLE_TABLE);
  qihe_document_add_column (document, table, _ ("By whom"), 1.8, QIHE_ROLE_TABLE);
  for (guint i = 0; i < uses->len; i++)
    add_use (self, table, g_ptr_array_index (uses, i));
}
