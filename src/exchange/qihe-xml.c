/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "exchange/qihe-xml.h"

#include <expat.h>
#include <glib/gi18n-lib.h>

#include "exchange/qihe-exchange-error.h"

#define MAX_DEPTH 64
#define BLOCK 65536

typedef struct {
  XML_Parser parser;
  const QiheXmlHandlers *handlers;
  gpointer data;
  guint depth;
  GError *error;
} Reading;

static const char *
local_name (const char *name)
{
  const char *colon = strrchr (name, ':');

  return colon != NULL ? colon + 1 : name;
}

static void
stop_unless (Reading *self, gboolean going_on)
{
  if (!going_on)
    XML_StopParser (self->parser, XML_FALSE);
}

static void
fail (Reading *self, const char *what)
{
  g_set_error_literal (&self->error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM, what);
  stop_unless (self, FALSE);
}

static void XMLCALL
on_start (void *data, const XML_Char *name, const XML_Char **attributes)
{
  Reading *self = data;

  if (self->error != NULL)
    return; /* the parser ends what it is at */
  if (++self->depth > MAX_DEPTH)
    fail (self, _ ("elements are nested too deep"));
  else if (self->handlers->start != NULL)
    stop_unless (self,
                 self->handlers->start (self->data, local_name (name), attributes, &self->error));
}

static void XMLCALL
on_end (void *data, const XML_Char *name)
{
  Reading *self = data;

  self->depth--;
  if (self->error == NULL && self->handlers->end != NULL)
    stop_unless (self, self->handlers->end (self->data, local_name (name), &self->error));
}

static void XMLCALL
on_text (void *data, const XML_Char *text, int length)
{
  Reading *self = data;

  if (self->error == NULL && self->handlers->text != NULL)
    stop_unless (self, self->handlers->text (self->data, text, (gsize) length, &self->error));
}

static void XMLCALL
on_document_type (void *data, const XML_Char *name, const XML_Char *system, const XML_Char *public,
                  int has_subset)
{
  fail (data, _ ("a document type, which no spreadsheet program writes"));
}

static gboolean
feed (XML_Parser parser, GBytes *part)
{
  gsize size;
  const char *data = g_bytes_get_data (part, &size);

  for (gsize at = 0; at < size; at += BLOCK)
    if (XML_Parse (parser, data + at, (int) MIN (BLOCK, size - at), 0) != XML_STATUS_OK)
      return FALSE;
  return XML_Parse (parser, "", 0, 1) == XML_STATUS_OK;
}

/* Newer releases have a function of another name for the same. */
static gulong
get_line (XML_Parser parser)
{
  G_GNUC_BEGIN_IGNORE_DEPRECATIONS
  return (gulong) XML_GetCurrentLineNumber (parser);
  G_GNUC_END_IGNORE_DEPRECATIONS
}

static void
explain (Reading *self, const char *name, GError **error)
{
  if (self->error == NULL)
    g_set_error (error, QIHE_EXCHANGE_ERROR, QIHE_EXCHANGE_ERROR_FORM, _ ("%s, line %lu: %s"), name,
                 get_line (self->parser), XML_ErrorString (XML_GetErrorCode (self->parser)));
  else
    g_propagate_prefixed_error (error, g_steal_pointer (&self->error), "%s: ", name);
}

gboolean
qihe_xml_parse (GBytes *part, const char *name, const QiheXmlHandlers *handlers, gpointer data,
                GError **error)
{
  Reading self = { .parser = XML_ParserCreate (NULL), .handlers = handlers, .data = data };
  gboolean parsed;

  XML_SetUserData (self.parser, &self);
  XML_SetElementHandler (self.parser, on_start, on_end);
  XML_SetCharacterDataHandler (self.parser, on_text);
  XML_SetStartDoctypeDeclHandler (self.parser, on_document_type);
  parsed = feed (self.parser, part);
  if (!parsed)
    explain (&self, name, error);
  XML_ParserFree (self.parser);
  return parsed;
}

const char *
qihe_xml_get (const char **attributes, const char *name)
{
  for (; *attributes != NULL; attributes += 2)
    if (strcmp (local_name (attributes[0]), name) == 0)
      return attributes[1];
  return NULL;
}
