/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-connection.h"

G_BEGIN_DECLS

/**
 * QiheMigration: one step of the schema, `data/migrations/NNNN-<name>.sql`
 *
 * A migration that changes records has to write journal entries for them; one that adds a column to
 * a table of records gives it no default, else `verify` finds values that no entry explains. A
 * default is a whole number.
 */
typedef struct {
  gint64 version;
  char *name;
  char *sql;
} QiheMigration;

/** qihe_migrations_load: (transfer full) (element-type QiheMigration): those of this program */
GPtrArray *qihe_migrations_load (GError **error);

/** qihe_migrations_check_version: %FALSE with %QIHE_STORE_ERROR_NEWER where the program is older */
gboolean qihe_migrations_check_version (QiheConnection *connection, gint64 version, GError **error);

/**
 * qihe_migrations_run:
 * @migrations: (element-type QiheMigration): numbered from 1 without gaps
 *
 * Brings the database to the last of @migrations, each in a transaction of its own. A database that
 * is not new is copied to `<path>.v<version>.backup` before.
 */
gboolean qihe_migrations_run (QiheConnection *connection, GPtrArray *migrations, GError **error);

G_END_DECLS
