/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * QiheTextTable: columns of text for a terminal, where a Chinese character is two cells wide
 */
typedef struct _QiheTextTable QiheTextTable;

QiheTextTable *qihe_text_table_new (guint n_columns);
void qihe_text_table_free (QiheTextTable *self);

/** qihe_text_table_add: the next cell, row by row; characters that could steer a terminal are
 * replaced */
void qihe_text_table_add (QiheTextTable *self, const char *text);

/** qihe_text_table_to_string: (transfer full): all rows, each as wide as its last cell; on a
 * terminal that is broken into lines */
char *qihe_text_table_to_string (QiheTextTable *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheTextTable, qihe_text_table_free)

G_END_DECLS
