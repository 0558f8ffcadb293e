/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-evaluate.h"

#include <glib/gi18n-lib.h>

#include "base/qihe-file.h"
#include "base/qihe-text.h"
#include "exchange/qihe-fit-writer.h"
#include "exchange/qihe-ratings-reader.h"
#include "session/qihe-frameworks.h"

static QiheFramework *
find_built_in (GBytes *document, QiheRatingsFormat format, GError **error)
{
  g_autofree char *reference = NULL;
  QiheFramework *framework;

  if (format == QIHE_RATINGS_JSON && !qihe_ratings_find_reference (document, &reference, error))
    return NULL;
  if (reference == NULL)
    return qihe_frameworks_get_built_in (QIHE_FRAMEWORK_DEFAULT, error);
  framework = qihe_frameworks_get_built_in (reference, error);
  if (framework == NULL)
    g_prefix_error (error, "$.framework: ");
  return framework;
}

static QiheCaseSet *
read_document (const char *name, GBytes *document, const char *framework_path, GError **error)
{
  QiheRatingsFormat format = qihe_ratings_guess_format (name, document);
  g_autoptr (QiheFramework) framework = NULL;
  g_autoptr (QiheCaseSet) set = NULL;
  g_autoptr (GError) fault = NULL;

  if (framework_path != NULL) {
    framework = qihe_frameworks_load_file (framework_path, error);
    if (framework == NULL)
      return NULL;
  } else {
    framework = find_built_in (document, format, &fault);
  }
  if (framework != NULL)
    set = qihe_ratings_read (document, format, framework, &fault);
  if (set == NULL)
    g_propagate_prefixed_error (error, g_steal_pointer (&fault), "%s: ", name);
  return g_steal_pointer (&set);
}

static QiheFit *
evaluate (QiheCaseSet *set, guint index, QiheUnknownRule rule, GError **error)
{
  const QiheRatedCase *rated = g_ptr_array_index (set->cases, index);
  QiheFit *fit = qihe_fit_new (set->framework, rated->ratings, rule, error);

  if (fit == NULL) {
    g_autofree char *quoted = qihe_text_quote (rated->id);

    g_prefix_error (error, _ ("case %s: "), quoted);
  }
  return fit;
}

/*
 * Evaluating twice costs less than keeping all evaluations of a large file, and nothing may be
 * written before the last case is known to be good.
 */
static gboolean
check (QiheCaseSet *set, QiheUnknownRule rule, GError **error)
{
  for (guint i = 0; i < set->cases->len; i++) {
    g_autoptr (QiheFit) fit = evaluate (set, i, rule, error);

    if (fit == NULL)
      return FALSE;
  }
  return TRUE;
}

static gboolean
write_json (QiheCaseSet *set, QiheUnknownRule rule, GOutputStream *out, GError **error)
{
  g_autoptr (QiheFitWriter) writer = qihe_fit_writer_new (set->framework, out);

  for (guint i = 0; i < set->cases->len; i++) {
    const QiheRatedCase *rated = g_ptr_array_index (set->cases, i);
    g_autoptr (QiheFit) fit = evaluate (set, i, rule, error);

    if (fit == NULL || !qihe_fit_writer_add (writer, rated->id, fit, error))
      return FALSE;
  }
  return qihe_fit_writer_close (writer, error);
}

QiheCaseSet *
qihe_evaluate_read (const char *path, const char *framework_path, QiheUnknownRule rule,
                    GError **error)
{
  g_autoptr (GBytes) document = qihe_file_read (path, QIHE_RATINGS_MAX_SIZE, error);
  g_autofree char *name = g_filename_display_name (path);
  g_autoptr (QiheCaseSet) set = NULL;

  if (document == NULL)
    return NULL;
  set = read_document (name, document, framework_path, error);
  if (set == NULL)
    return NULL;
  if (!check (set, rule, error)) {
    g_prefix_error (error, "%s: ", name);
    return NULL;
  }
  return g_steal_pointer (&set);
}

gboolean
qihe_evaluate_file (const char *path, const char *framework_path, QiheUnknownRule rule,
                    GOutputStream *out, GError **error)
{
  g_autoptr (QiheCaseSet) set = qihe_evaluate_read (path, framework_path, rule, error);

  return set != NULL && write_json (set, rule, out, error);
}

gboolean
qihe_evaluate_cases (QiheCaseSet *set, QiheUnknownRule rule, GOutputStream *out, GError **error)
{
  return check (set, rule, error) && write_json (set, rule, out, error);
}
