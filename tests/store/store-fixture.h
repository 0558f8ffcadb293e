/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "store/qihe-store.h"

G_BEGIN_DECLS

/**
 * StoreFixture:
 *
 * An empty store in a folder of its own, closed and removed after the test.
 */
typedef struct {
  char *folder;
  char *path;
  QiheStore *store;
} StoreFixture;

/** store_test_init: as g_test_init(), with the program's folders under a temporary one */
void store_test_init (int *argc, char ***argv);

/** store_test_run: as g_test_run(), then removes that folder */
int store_test_run (void);

void store_fixture_set_up (StoreFixture *self, gconstpointer data);
void store_fixture_tear_down (StoreFixture *self, gconstpointer data);

/** store_fixture_close: closes the store and lets go of it */
void store_fixture_close (StoreFixture *self);

/** store_fixture_reopen: as another start of the program */
void store_fixture_reopen (StoreFixture *self);

/** store_add_test: one that gets a StoreFixture */
void store_add_test (const char *path, void (*test) (StoreFixture *self, gconstpointer data));

/** store_values: (transfer full): an object of pairs of name and text (or %NULL for null) */
JsonObject *store_values (const char *first, ...) G_GNUC_NULL_TERMINATED;

/** store_add_case: adds a consortium_case; returns its batch */
char *store_add_case (QiheStore *store, const char *id, const char *title);

/** store_set_text: sets one field of a case to @text; returns the batch */
char *store_set_text (QiheStore *store, const char *id, const char *field, const char *text);

/** store_get_text: one field of a case, %NULL where it or the case is missing */
char *store_get_text (QiheStore *store, const char *id, const char *field);

/** store_count: how many records of a kind there are */
guint store_count (QiheStore *store, const char *entity);

void store_assert_text (QiheStore *store, const char *id, const char *field, const char *expected);

/** store_assert_verifies: no problem at all, the head included */
void store_assert_verifies (const char *path);

/** store_assert_fails: verify finds something; @words is part of the first thing, if given */
void store_assert_fails (const char *path, const char *words);

/** store_run_sql: behind the store's back, as somebody with another program would */
void store_run_sql (const char *path, const char *sql);

/** store_head_path: where the head of an open store is kept */
char *store_head_path (QiheStore *store);

G_END_DECLS
