/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-template.h"

#include "exchange/qihe-csv-writer.h"

static const char *
get_status (QiheFramework *framework, int status)
{
  const QiheStatus *one;

  if (status == QIHE_UNKNOWN)
    return qihe_language_current () == QIHE_LANGUAGE_ZH ? "尚未询问" : "not asked";
  one = qihe_framework_get_status (framework, (guint) status);
  return qihe_bilingual_get (&one->title, qihe_language_current (), one->id);
}

static void
append_rating (GString *out, QiheFramework *framework, const QiheCaseData *one, guint i)
{
  const QiheIndicator *indicator = qihe_framework_get_indicator (framework, i);
  const QiheRatingText *text = &one->texts[i];
  const char *status = get_status (framework, one->ratings[i]);

  qihe_csv_append (out, one->code, FALSE);
  qihe_csv_append (out, qihe_bilingual_get (&one->title, qihe_language_current (), NULL), FALSE);
  qihe_csv_append (out, indicator->id, FALSE);
  qihe_csv_append (out,
                   qihe_bilingual_get (&indicator->title, qihe_language_current (), indicator->id),
                   FALSE);
  qihe_csv_append (out, text->value != NULL ? text->value : status, FALSE);
  qihe_csv_append (out, text->note, FALSE);
  qihe_csv_append (out, text->source, FALSE);
  qihe_csv_append (out, text->reason, TRUE);
}

static void
append_header (GString *out)
{
  gboolean chinese = qihe_language_current () == QIHE_LANGUAGE_ZH;

  /* What the import knows; the indicator’s title stands there for people. */
  g_string_append (out, chinese ? "案例,名称,指标,指标名称,状态,备注,来源,变动原因\r\n"
                                : "case,title,indicator,indicator title,status,note,source,"
                                  "reason\r\n");
}

gboolean
qihe_template_write (const QiheEvaluation *evaluation, const char *path, GError **error)
{
  g_autoptr (GString) out = qihe_csv_begin ();

  append_header (out);
  for (guint i = 0; i < evaluation->cases->len; i++) {
    const QiheCaseData *one = g_ptr_array_index (evaluation->cases, i);

    for (guint j = 0; j < one->n_indicators; j++)
      append_rating (out, evaluation->framework, one, j);
  }
  return g_file_set_contents (path, out->str, (gssize) out->len, error);
}
