/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheXmlHandlers: what is told while XML is read; names come without their prefix
 * @start: (nullable): an element begins; @attributes: names and values in turn, %NULL-terminated
 * @end: (nullable): an element ends
 * @text: (nullable): a piece of text, not terminated by zero
 *
 * Each returns %FALSE with an error to stop.
 */
typedef struct {
  gboolean (*start) (gpointer data, const char *name, const char **attributes, GError **error);
  gboolean (*end) (gpointer data, const char *name, GError **error);
  gboolean (*text) (gpointer data, const char *text, gsize length, GError **error);
} QiheXmlHandlers;

/**
 * qihe_xml_parse:
 * @name: of the part, for messages
 *
 * Refuses a document type, so that no entity is ever expanded, and elements nested too deep.
 *
 * Returns: %FALSE with %QIHE_EXCHANGE_ERROR_FORM, whose message begins with @name and line, or with
 *   the error of a handler
 */
gboolean qihe_xml_parse (GBytes *part, const char *name, const QiheXmlHandlers *handlers,
                         gpointer data, GError **error);

/** qihe_xml_get: (nullable) (transfer none): an attribute, by its name without prefix */
const char *qihe_xml_get (const char **attributes, const char *name);

G_END_DECLS
