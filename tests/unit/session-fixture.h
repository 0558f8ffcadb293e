/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "session/qihe-session.h"

G_BEGIN_DECLS

/**
 * SessionFixture:
 * @told: what was last told
 * @failed: what last failed; a test that expects it clears it
 * @done: set when an operation has ended
 *
 * A session as a window uses it: on a main loop, against a real database.
 */
typedef struct {
  char *folder;
  char *path;
  QiheSession *session;
  char *told;
  char *failed;
  gboolean done;
} SessionFixture;

/** session_test_init: as g_test_init(), with the program's folders under a temporary one */
void session_test_init (int *argc, char ***argv);
/** session_test_run: as g_test_run(), then removes that folder */
int session_test_run (void);
/** session_add_test: one that gets the sample, open, in a folder of its own */
void session_add_test (const char *path, void (*test) (SessionFixture *self, gconstpointer data));

void session_fixture_set_up (SessionFixture *self, gconstpointer data);
void session_fixture_tear_down (SessionFixture *self, gconstpointer data);

void session_fixture_open (SessionFixture *self, QiheSessionKind kind);
void session_fixture_close (SessionFixture *self);
/** session_fixture_reopen: as another start of the program */
void session_fixture_reopen (SessionFixture *self, QiheSessionKind kind);

/** session_run_until: runs the main loop until @condition holds for @data; gives up after 10 s */
void session_run_until (gboolean (*condition) (gpointer), gpointer data);
/** session_is_done: @data: a #SessionFixture */
gboolean session_is_done (gpointer data);
/** session_can_undo: @data: a #QiheSession */
gboolean session_can_undo (gpointer data);
/** session_has_told: @data: a #SessionFixture */
gboolean session_has_told (gpointer data);
void session_forget_told (SessionFixture *self);
/** session_undo: undoes one step and waits for it */
void session_undo (SessionFixture *self);

QiheCase *session_ours (SessionFixture *self);
/** session_indicator: the indicator with that id, which has to be there */
guint session_indicator (SessionFixture *self, const char *id);
int session_status (SessionFixture *self, const char *id);

G_END_DECLS
