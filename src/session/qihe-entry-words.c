/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-entry-words.h"

#include <glib/gi18n-lib.h>

#include "model/qihe-framework-name.h"
#include "session/qihe-framework-library.h"

static const char *
text_of (JsonObject *values, const char *name)
{
  JsonNode *node = values != NULL ? json_object_get_member (values, name) : NULL;

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node) ||
      json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

/* Whether only a part of the text is there: what changed of a long one. */
static gboolean
is_part (JsonObject *values, const char *name)
{
  JsonNode *node = values != NULL ? json_object_get_member (values, name) : NULL;

  return node != NULL && JSON_NODE_HOLDS_OBJECT (node);
}

static gboolean
touches (const QiheEntry *entry, const char *name)
{
  return (entry->before != NULL && json_object_has_member (entry->before, name)) ||
         (entry->after != NULL && json_object_has_member (entry->after, name));
}

static const char *
status_title (QiheFramework *framework, JsonObject *values)
{
  const char *id = text_of (values, "status");
  int status = id != NULL ? qihe_framework_find_status (framework, id) : -1;

  if (status < 0)
    return id != NULL ? id : _ ("not asked");
  return qihe_bilingual_get (&qihe_framework_get_status (framework, (guint) status)->title,
                             qihe_language_current (), id);
}

static gboolean
status_differs (const QiheEntry *entry)
{
  return touches (entry, "status") &&
         g_strcmp0 (text_of (entry->before, "status"), text_of (entry->after, "status")) != 0;
}

static const char *
indicator_title (QiheFramework *framework, const QiheEntry *entry)
{
  const char *slash = strchr (entry->id, '/');
  int indicator = slash != NULL ? qihe_framework_find_indicator (framework, slash + 1) : -1;

  if (indicator < 0)
    return entry->id;
  return qihe_bilingual_get (&qihe_framework_get_indicator (framework, (guint) indicator)->title,
                             qihe_language_current (), entry->id);
}

/* "note: …" where a text was written, @removed where it went, NULL where nothing happened to it. */
static char *
words_of_text (const QiheEntry *entry, const char *name, const char *title, const char *removed)
{
  const char *now = text_of (entry->after, name);

  if (!touches (entry, name))
    return NULL;
  if (is_part (entry->after, name))
    now = "…"; /* of a long text the entry has what changed alone */
  if (now == NULL || *now == '\0')
    return text_of (entry->before, name) != NULL ? g_strdup (removed) : NULL;
  /* Translators: what was written, such as "note", and its text */
  return g_strdup_printf (_ ("%s: %s"), title, now);
}

static char *
words_of_case (const QiheEntry *entry)
{
  JsonObject *values = entry->after != NULL ? entry->after : entry->before;
  const char *title =
      text_of (values, qihe_language_current () == QIHE_LANGUAGE_ZH ? "title_zh" : "title_en");

  if (g_str_equal (entry->action, "delete"))
    return g_strdup_printf (_ ("Case “%s” deleted"), title != NULL ? title : "?");
  if (g_str_equal (entry->action, "add"))
    return g_strdup_printf (_ ("Case “%s” added"), title != NULL ? title : "?");
  if (!touches (entry, "title_zh") && !touches (entry, "title_en"))
    return g_strdup (_ ("What is said about a case changed"));
  return g_strdup_printf (_ ("Case renamed to “%s”"), title != NULL ? title : "?");
}

static char *
words_of_measure (const QiheEntry *entry)
{
  const char *text = text_of (entry->after != NULL ? entry->after : entry->before, "text");

  if (g_str_equal (entry->action, "delete"))
    return g_strdup_printf (_ ("Measure “%s” deleted"), text != NULL ? text : "?");
  if (text == NULL)
    return g_strdup (_ ("Measure changed"));
  return g_strdup_printf (_ ("Measure “%s” planned"), text);
}

static char *
words_of_use (const QiheEntry *entry)
{
  const char *text = text_of (entry->after != NULL ? entry->after : entry->before, "text");

  if (g_str_equal (entry->action, "delete"))
    return g_strdup_printf (_ ("Use of the result “%s” deleted"), text != NULL ? text : "?");
  if (text == NULL)
    return g_strdup (_ ("Use of the result changed"));
  return g_strdup_printf (_ ("Use of the result: “%s”"), text);
}

static char *
words_of_round (const QiheEntry *entry)
{
  const char *code = text_of (entry->after != NULL ? entry->after : entry->before, "code");

  if (touches (entry, "closed_at"))
    return g_strdup (_ ("Round closed"));
  if (g_str_equal (entry->action, "delete"))
    return g_strdup_printf (_ ("Round “%s” deleted"), code != NULL ? code : "?");
  return g_strdup_printf (_ ("Round “%s”"), code != NULL ? code : "?");
}

/* One that is not there any more is in the entry as a whole. */
static char *
dup_framework_text (QiheStore *store, const QiheEntry *entry)
{
  char *kept = qihe_framework_library_get (store, entry->id, NULL);

  if (kept != NULL)
    return kept;
  return g_strdup (text_of (entry->after != NULL ? entry->after : entry->before, "body"));
}

static char *
dup_framework_name (QiheStore *store, const QiheEntry *entry)
{
  g_autofree char *text = dup_framework_text (store, entry);
  g_autoptr (QiheFrameworkDraft) draft =
      text != NULL ? qihe_framework_draft_new (text, NULL) : NULL;
  const char *at = strrchr (entry->id, '@');
  g_autofree char *id = NULL;
  const char *title;

  if (draft == NULL || at == NULL)
    return g_strdup (entry->id);
  id = g_strndup (entry->id, at - entry->id);
  title = qihe_members_get_text (qihe_framework_draft_get_members (draft), "title",
                                 qihe_language_current ());
  return qihe_framework_make_name (&(QiheBilingual){ (char *) title, (char *) title }, id,
                                   (guint) g_ascii_strtoull (at + 1, NULL, 10));
}

static char *
words_of_framework (QiheStore *store, const QiheEntry *entry)
{
  g_autofree char *name = dup_framework_name (store, entry);

  if (g_str_equal (entry->action, "delete"))
    return g_strdup_printf (_ ("Framework “%s” deleted"), name);
  if (g_str_equal (entry->action, "add"))
    return g_strdup_printf (_ ("Framework “%s” added"), name);
  return g_strdup_printf (_ ("Framework “%s” changed"), name);
}

static char *
words_of_attachment (const QiheEntry *entry)
{
  const char *name = text_of (entry->after != NULL ? entry->after : entry->before, "name");

  if (entry->after == NULL)
    return g_strdup_printf (_ ("File “%s” removed"), name != NULL ? name : "?");
  return g_strdup_printf (_ ("File “%s” attached"), name != NULL ? name : "?");
}

static char *
words_of_rating (QiheFramework *framework, const QiheEntry *entry)
{
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);
  char *value, *note, *source, *reason;

  if (status_differs (entry))
    g_ptr_array_add (parts, g_strdup_printf ("%s → %s", status_title (framework, entry->before),
                                             status_title (framework, entry->after)));
  value = words_of_text (entry, "value", _ ("value"), _ ("value removed"));
  if (value != NULL)
    g_ptr_array_add (parts, value);
  note = words_of_text (entry, "note", _ ("note"), _ ("note removed"));
  if (note != NULL)
    g_ptr_array_add (parts, note);
  source = words_of_text (entry, "source", _ ("source"), _ ("source removed"));
  if (source != NULL)
    g_ptr_array_add (parts, source);
  reason = words_of_text (entry, "reason", _ ("reason"), _ ("reason removed"));
  if (reason != NULL)
    g_ptr_array_add (parts, reason);
  if (parts->len == 0)
    return g_strdup (_ ("nothing that shows"));
  g_ptr_array_add (parts, NULL);
  return g_strjoinv (_ ("; "), (char **) parts->pdata);
}

char *
qihe_words_of_entry (QiheFramework *framework, const QiheEntry *entry)
{
  if (g_str_equal (entry->entity, "consortium_case"))
    return words_of_case (entry);
  if (g_str_equal (entry->entity, "attachment"))
    return words_of_attachment (entry);
  if (g_str_equal (entry->entity, "measure"))
    return words_of_measure (entry);
  if (g_str_equal (entry->entity, "round"))
    return words_of_round (entry);
  if (g_str_equal (entry->entity, "evaluator_weight"))
    return g_strdup (_ ("Weight of an evaluator changed"));
  if (g_str_equal (entry->entity, "result_use"))
    return words_of_use (entry);
  if (g_str_equal (entry->entity, "deck"))
    return g_strdup (_ ("Screens arranged"));
  return words_of_rating (framework, entry);
}

/* What a batch is about: a round brings cases with it, a case what belongs to it. */
static guint
rank (const QiheEntry *entry)
{
  static const char *const first[] = { "round",   "consortium_case", "rating",
                                       "measure", "attachment",      "framework",
                                       "deck",    "result_use",      "evaluator_weight" };

  for (guint i = 0; i < G_N_ELEMENTS (first); i++)
    if (g_str_equal (entry->entity, first[i]))
      return i;
  return G_MAXUINT; /* the mark of an undo */
}

char *
qihe_words_of_batch (QiheStore *store, QiheFramework *framework, GPtrArray *entries)
{
  const QiheEntry *about = NULL;
  g_autofree char *words = NULL;

  for (guint i = 0; i < entries->len; i++) {
    const QiheEntry *entry = entries->pdata[i];

    if (rank (entry) < (about != NULL ? rank (about) : G_MAXUINT))
      about = entry;
  }
  if (about == NULL)
    return g_strdup (_ ("nothing that shows"));
  if (g_str_equal (about->entity, "framework"))
    return words_of_framework (store, about);
  words = qihe_words_of_entry (framework, about);
  if (!g_str_equal (about->entity, "rating"))
    return g_steal_pointer (&words);
  /* Translators: an indicator, and what happened to its rating */
  return g_strdup_printf (_ ("%s: %s"), indicator_title (framework, about), words);
}

QiheHistoryLine *
qihe_history_line_new (QiheFramework *framework, const QiheEntry *entry)
{
  QiheHistoryLine *self = g_new0 (QiheHistoryLine, 1);
  g_autoptr (GDateTime) utc = g_date_time_new_from_iso8601 (entry->time, NULL);
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  self->when =
      local != NULL ? g_date_time_format (local, "%Y-%m-%d %H:%M") : g_strdup (entry->time);
  self->who = g_strdup (entry->actor);
  self->what = qihe_words_of_entry (framework, entry);
  return self;
}

void
qihe_history_line_free (QiheHistoryLine *self)
{
  g_free (self->when);
  g_free (self->who);
  g_free (self->what);
  g_free (self);
}
