/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-fit-writer.h"

#include "base/qihe-json-string.h"

#define BUFFER_SIZE 65536

struct _QiheFitWriter {
  QiheFramework *framework;
  GOutputStream *out;
  GString *buffer;
  guint n_cases;
  GHashTable *models; /* id → its JSON, for most cases have one of a few */
};

static void
append (QiheFitWriter *self, const char *text)
{
  g_string_append (self->buffer, text);
}

static void
append_text (QiheFitWriter *self, const char *text)
{
  qihe_json_string_append (self->buffer, text);
}

/* `"key": `, after a comma where it is not the first */
static void
append_key (QiheFitWriter *self, const char *key, gboolean first)
{
  append (self, first ? "" : ", ");
  append_text (self, key);
  append (self, ": ");
}

static void
append_fraction (QiheFitWriter *self, QiheFraction value)
{
  g_autofree char *text = qihe_fraction_to_string (value);

  append (self, "\"");
  append (self, text);
  append (self, "\"");
}

static void
append_level (QiheFitWriter *self, int level)
{
  if (level < 0)
    append (self, "null");
  else
    append_text (self, qihe_framework_get_level (self->framework, (guint) level)->id);
}

static void
append_indicators (QiheFitWriter *self, const guint *indicators, guint n)
{
  append (self, "[");
  for (guint i = 0; i < n; i++) {
    append (self, i == 0 ? "" : ", ");
    append_text (self, qihe_framework_get_indicator (self->framework, indicators[i])->id);
  }
  append (self, "]");
}

static char *
describe_model (QiheFramework *framework, const char *id)
{
  g_autofree char *zh = qihe_framework_dup_model_title (framework, id, QIHE_LANGUAGE_ZH);
  g_autofree char *en = qihe_framework_dup_model_title (framework, id, QIHE_LANGUAGE_EN);
  GString *text = g_string_new ("{\"id\": ");

  qihe_json_string_append (text, id);
  g_string_append (text, ", \"zh\": ");
  qihe_json_string_append (text, zh);
  g_string_append (text, ", \"en\": ");
  qihe_json_string_append (text, en);
  g_string_append (text, "}");
  return g_string_free (text, FALSE);
}

static void
append_model (QiheFitWriter *self, const char *id)
{
  const char *known = g_hash_table_lookup (self->models, id);

  if (known == NULL) {
    char *text = describe_model (self->framework, id);

    g_hash_table_insert (self->models, g_strdup (id), text);
    known = text;
  }
  append (self, known);
}

static void
append_candidates (QiheFitWriter *self, char **candidates)
{
  append (self, "[");
  for (char **at = candidates; *at != NULL; at++) {
    append (self, at == candidates ? "" : ", ");
    append_text (self, *at);
  }
  append (self, "]");
}

/* What stands in place of a level: whether a dimension vetoes. */
static const char *
veto_id (QiheVeto veto)
{
  static const char *const ids[] = {
    [QIHE_VETO_NONE] = "",
    [QIHE_VETO_CLEAR] = "clear",
    [QIHE_VETO_OPEN] = "open",
    [QIHE_VETO_VIOLATED] = "violated",
  };

  return ids[veto];
}

static void
append_distance (QiheFitWriter *self, const QiheDistance *distance, QiheVeto reached)
{
  if (distance->to < 0) {
    append (self, "null");
    return;
  }
  append (self, "{\"to\": ");
  if (reached != QIHE_VETO_NONE)
    append_text (self, veto_id (reached));
  else
    append_level (self, distance->to);
  g_string_append_printf (self->buffer, ", \"needs\": %u, \"indicators\": ", distance->n);
  append_indicators (self, distance->indicators, distance->n);
  append (self, "}");
}

static void
append_range (QiheFitWriter *self, const QiheDimensionFit *dimension)
{
  append (self, ", \"level\": ");
  append_level (self, dimension->level);
  append (self, ", \"range\": [");
  append_level (self, dimension->best);
  append (self, ", ");
  append_level (self, dimension->worst);
  append (self, "]");
}

static void
append_veto (QiheFitWriter *self, QiheVeto veto)
{
  append (self, ", \"level\": null, \"range\": null, \"veto\": ");
  append_text (self, veto_id (veto));
}

static void
append_dimension (QiheFitWriter *self, const char *id, const QiheDimensionFit *dimension)
{
  gboolean veto = dimension->veto != QIHE_VETO_NONE;

  append (self, "{\"id\": ");
  append_text (self, id);
  append (self, ", \"missing\": ");
  if (dimension->known)
    append_fraction (self, dimension->missing);
  else
    append (self, "null");
  if (veto)
    append_veto (self, dimension->veto);
  else
    append_range (self, dimension);
  append (self, ", \"unknown\": ");
  append_indicators (self, dimension->unknown, dimension->n_unknown);
  append (self, ", \"up\": ");
  append_distance (self, &dimension->up, veto ? QIHE_VETO_CLEAR : QIHE_VETO_NONE);
  append (self, ", \"down\": ");
  append_distance (self, &dimension->down, veto ? QIHE_VETO_VIOLATED : QIHE_VETO_NONE);
  append (self, "}");
}

static void
append_interval (QiheFitWriter *self, const QiheInterval *interval)
{
  append (self, "{\"from\": ");
  append_fraction (self, interval->from);
  append (self, ", \"from_included\": ");
  append (self, interval->from_included ? "true" : "false");
  append (self, ", \"to\": ");
  append_fraction (self, interval->to);
  append (self, ", \"to_included\": ");
  append (self, interval->to_included ? "true}" : "false}");
}

static void
append_sensitivity (QiheFitWriter *self, const QiheFit *fit)
{
  gboolean first = TRUE;

  if (!fit->has_sensitivity) {
    append (self, "null");
    return;
  }
  append (self, "{\"statuses\": {");
  for (guint i = 0; i < qihe_framework_get_n_statuses (self->framework); i++) {
    if (!qihe_fit_status_is_variable (self->framework, i))
      continue;
    append_key (self, qihe_framework_get_status (self->framework, i)->id, first);
    append_interval (self, &fit->statuses[i]);
    first = FALSE;
  }
  append (self, "}, \"levels\": {");
  for (guint i = 0; i + 1 < qihe_framework_get_n_levels (self->framework); i++) {
    append_key (self, qihe_framework_get_level (self->framework, i)->id, i == 0);
    append_interval (self, &fit->levels[i]);
  }
  append (self, "}}");
}

static void
append_fit (QiheFitWriter *self, const QiheFit *fit)
{
  append (self, "\"model\": ");
  append_model (self, fit->model);
  append (self, ", \"candidates\": ");
  append_candidates (self, fit->candidates);
  append (self, ", \"dimensions\": [");
  for (guint i = 0; i < fit->n_dimensions; i++) {
    append (self, i == 0 ? "" : ", ");
    append_dimension (self, qihe_framework_get_dimension (self->framework, i)->id,
                      &fit->dimensions[i]);
  }
  append (self, "], \"sensitivity\": ");
  append_sensitivity (self, fit);
}

static gboolean
flush (QiheFitWriter *self, GError **error)
{
  gboolean written = g_output_stream_write_all (self->out, self->buffer->str, self->buffer->len,
                                                NULL, NULL, error);

  g_string_truncate (self->buffer, 0);
  return written;
}

QiheFitWriter *
qihe_fit_writer_new (QiheFramework *framework, GOutputStream *out)
{
  QiheFitWriter *self = g_new0 (QiheFitWriter, 1);

  self->framework = qihe_framework_ref (framework);
  self->out = g_object_ref (out);
  self->buffer = g_string_sized_new (BUFFER_SIZE + BUFFER_SIZE / 4);
  self->models = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  append (self, "{\"cases\": [");
  return self;
}

void
qihe_fit_writer_free (QiheFitWriter *self)
{
  g_hash_table_unref (self->models);
  g_string_free (self->buffer, TRUE);
  g_object_unref (self->out);
  qihe_framework_unref (self->framework);
  g_free (self);
}

gboolean
qihe_fit_writer_add (QiheFitWriter *self, const char *id, const QiheFit *fit, GError **error)
{
  return qihe_fit_writer_add_changed (self, id, NULL, fit, error);
}

gboolean
qihe_fit_writer_add_changed (QiheFitWriter *self, const char *id, const QiheFit *before,
                             const QiheFit *fit, GError **error)
{
  append (self, self->n_cases++ == 0 ? "\n{\"id\": " : ",\n{\"id\": ");
  append_text (self, id);
  append (self, ", ");
  append_fit (self, fit);
  if (before != NULL) {
    append (self, ", \"before\": {");
    append_fit (self, before);
    append (self, "}");
  }
  append (self, "}");
  return self->buffer->len < BUFFER_SIZE || flush (self, error);
}

gboolean
qihe_fit_writer_close (QiheFitWriter *self, GError **error)
{
  append (self, "]}\n");
  return flush (self, error);
}
