/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-delay.h"
#include "session/qihe-case-private.h"
#include "session/qihe-drafts.h"
#include "session/qihe-loaded.h"
#include "session/qihe-session.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/* What the files of the session share. Main thread, except where said. */

struct _QiheSession {
  GObject parent_instance;

  QiheStore *store;
  QiheSessionKind kind;
  QiheLoaded *loaded;         /* rounds and the one that is shown; its cases are in @cases */
  QiheEvaluation *evaluation; /* of @loaded */
  char *wanted_round;
  QiheFramework *framework;
  QiheAdvice *advice;
  GListStore *cases;
  guint holds;      /* changes in memory that the database does not have yet */
  guint generation; /* raised by each of them, so that an older load is not taken for the truth */
  gboolean stale;   /* the database changed while held */
  QiheDelay reload;
  QiheDrafts *drafts;
  GHashTable *typed; /* ids of ratings whose texts are about to be in the database */
  guint restored;
  gboolean write_failed; /* since something was held */
  GQueue attaching;      /* files that wait for those chosen before them */
  gboolean copying;      /* one of them */
  GQueue waiting;        /* Waiting: what reads once the changes are written */
};

/** qihe_session_new: @loaded: (transfer full); @restored: texts restored from drafts */
QiheSession *qihe_session_new (QiheStore *store, QiheSessionKind kind, QiheLoaded *loaded,
                               guint restored);

QiheStore *qihe_session_get_store (QiheSession *self);

/**
 * qihe_session_write:
 * @changes: (transfer full): already done to the cases in memory
 *
 * Writes behind. When that fails, the cases are loaded again and `failed` is emitted.
 */
void qihe_session_write (QiheSession *self, QiheChanges *changes);

/** qihe_session_apply: @loaded: (transfer full): makes the cases in memory equal to it */
void qihe_session_apply (QiheSession *self, QiheLoaded *loaded);

/**
 * qihe_session_apply_if_current:
 * @loaded: (transfer full): loaded while the session was at @generation
 *
 * Applies it unless something was changed in memory since; then it is loaded anew in time.
 */
void qihe_session_apply_if_current (QiheSession *self, QiheLoaded *loaded, guint generation);

/** qihe_session_schedule_reload: loads anew, soon */
void qihe_session_schedule_reload (QiheSession *self);

/**
 * qihe_session_hold: while held, changes noticed in the database are not loaded
 *
 * Returns: the generation that begins
 */
guint qihe_session_hold (QiheSession *self);
void qihe_session_release (QiheSession *self);

/** qihe_session_forget_attaching: what is not copied in yet is not attached */
void qihe_session_forget_attaching (QiheSession *self);

/**
 * qihe_session_run_when_written:
 * @task: (transfer full)
 *
 * Runs @thread for @task as soon as nothing is held, so that it reads what has been changed.
 */
void qihe_session_run_when_written (QiheSession *self, GTask *task, GTaskThreadFunc thread);
/** qihe_session_cancel_waiting: ends what waits; a task keeps the session, so it must not be kept
 * by the session beyond its end */
void qihe_session_cancel_waiting (QiheSession *self);

/** qihe_session_drop_drafts: as soon as what has been changed is written */
void qihe_session_drop_drafts (QiheSession *self, const char *rating_id);

/**
 * qihe_session_restore_drafts:
 *
 * Writes what was being typed when an earlier process ended. Blocks; any thread.
 *
 * Returns: how many texts, or -1 with an error
 */
int qihe_session_restore_drafts (QiheStore *store, GError **error);

/** qihe_session_flush_drafts: nothing is held any more: the drafts of what was written go */
void qihe_session_flush_drafts (QiheSession *self);

void qihe_session_insert_case (QiheSession *self, guint position, QiheCase *one);
void qihe_session_remove_case (QiheSession *self, QiheCase *one);
void qihe_session_fail (QiheSession *self, const char *message);
void qihe_session_tell (QiheSession *self, const char *message);

G_END_DECLS
