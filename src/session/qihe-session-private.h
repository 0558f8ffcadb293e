/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "base/qihe-delay.h"
#include "session/qihe-abandoned.h"
#include "session/qihe-case-private.h"
#include "session/qihe-drafts.h"
#include "session/qihe-left-reasons.h"
#include "session/qihe-loaded.h"
#include "session/qihe-session.h"
#include "store/qihe-store.h"

G_BEGIN_DECLS

/* What the files of the session share. Main thread, except where said. */

/**
 * QiheRestored: what became of the drafts of processes that are gone
 * @n: how many are in the database now
 * @lost: how many can never be: what they are about is gone or closed
 * @waiting: (element-type QiheChanges): those that could not be written …
 * @obstacle: (nullable): … because of this
 */
typedef struct {
  guint n;
  guint lost;
  QiheAbandoned *abandoned;
  GPtrArray *waiting;
  GError *obstacle;
} QiheRestored;

struct _QiheSession {
  GObject parent_instance;

  QiheStore *store;
  QiheSessionKind kind;
  QiheLoaded *loaded;         /* rounds and the one that is shown; its cases are in @cases */
  QiheEvaluation *evaluation; /* of @loaded */
  QiheEvaluation *before;     /* (nullable): the round that it is based on */
  GHashTable *before_cases;   /* its cases by code */
  char *wanted_round;
  QiheFramework *framework;
  QiheAdvice *advice;
  GListStore *cases;
  guint holds;      /* changes in memory that the database does not have yet */
  guint generation; /* raised by each of them, so that an older load is not taken for the truth */
  gboolean stale;   /* the database changed while held */
  QiheDelay reload;
  QiheDrafts *drafts;
  QiheLeftReasons *left_reasons;
  GHashTable *typed; /* ids of ratings whose texts are about to be in the database */
  QiheRestored *restored;
  GQueue outgoing;  /* changes that wait for the database … */
  gpointer sending; /* … and the one that is on its way */
  GError *obstacle; /* (nullable): why the first of them cannot be written now */
  QiheDelay retry;
  QiheDelay keep;
  GQueue attaching; /* files that wait for those chosen before them */
  gpointer copying; /* (nullable): the one that is copied now */
  QiheDelay progress;
  GQueue waiting; /* Waiting: what reads once the changes are written */
};

/** qihe_session_new: @loaded: (transfer full); @restored: (transfer full) */
QiheSession *qihe_session_new (QiheStore *store, QiheSessionKind kind, QiheLoaded *loaded,
                               QiheRestored *restored);

QiheStore *qihe_session_get_store (QiheSession *self);

/**
 * qihe_session_write:
 * @changes: (transfer full): already done to the cases in memory
 *
 * Writes behind. Where the database does not take them now, they wait (see `obstacle`); where it
 * never will, the cases are loaded again and `failed` is emitted.
 */
void qihe_session_write (QiheSession *self, QiheChanges *changes);

/** qihe_session_write_later: (element-type QiheChanges): @obstacle: why it cannot be done now */
void qihe_session_write_later (QiheSession *self, GPtrArray *changes, const GError *obstacle);

/** QiheUndone: @task: (transfer full); either @written or @error: (transfer full) */
typedef void (*QiheUndone) (GTask *task, QiheWritten *written, GError *error);

/** qihe_session_send_undo: @task: (transfer full): undoes or redoes when all before is written */
void qihe_session_send_undo (QiheSession *self, gboolean redo, GTask *task, QiheUndone undone);

/** qihe_session_keep_waiting: keeps what waits among the drafts; returns at once */
void qihe_session_keep_waiting (QiheSession *self);

/**
 * qihe_session_finish_writing:
 *
 * Writes what waits, for the last time. Blocks. What cannot be written stays among the drafts.
 *
 * Returns: whether all is written
 */
gboolean qihe_session_finish_writing (QiheSession *self);

/** qihe_session_is_refused: whether it would be refused again and again */
gboolean qihe_session_is_refused (const GError *error);

/** qihe_session_tell_writing: something about what waits has changed */
void qihe_session_tell_writing (QiheSession *self);

/** qihe_session_apply: @loaded: (transfer full): makes the cases in memory equal to it */
void qihe_session_apply (QiheSession *self, QiheLoaded *loaded);

/**
 * qihe_session_apply_if_current:
 * @loaded: (transfer full): loaded while the session was at @generation
 *
 * Applies it unless something was changed in memory since; then it is loaded anew in time.
 */
void qihe_session_apply_if_current (QiheSession *self, QiheLoaded *loaded, guint generation);

/** qihe_session_load_before: reads the round that the one shown is based on, where it has to */
void qihe_session_load_before (QiheSession *self);

/** qihe_session_schedule_reload: loads anew, soon */
void qihe_session_schedule_reload (QiheSession *self);

/**
 * qihe_session_hold: while held, changes noticed in the database are not loaded
 *
 * Returns: the generation that begins
 */
guint qihe_session_hold (QiheSession *self);
void qihe_session_release (QiheSession *self);

/** qihe_session_tell_attaching: notifies `attaching` */
void qihe_session_tell_attaching (QiheSession *self);

/**
 * qihe_session_run_when_written:
 * @task: (transfer full)
 *
 * Runs @thread for @task as soon as nothing is held, so that it reads what has been changed; fails
 * where that cannot be written now.
 */
void qihe_session_run_when_written (QiheSession *self, GTask *task, GTaskThreadFunc thread);
/** qihe_session_cancel_waiting: ends what waits; a task keeps the session, so it must not be kept
 * by the session beyond its end */
void qihe_session_cancel_waiting (QiheSession *self);
/** qihe_session_run_when_settled: the same, but runs also where something cannot be written now */
void qihe_session_run_when_settled (QiheSession *self, GTask *task, GTaskThreadFunc thread);
/** qihe_session_settle: something cannot be written now: whoever waits for it need not go on */
void qihe_session_settle (QiheSession *self);

/** qihe_session_drop_drafts: as soon as what has been changed is written */
void qihe_session_drop_drafts (QiheSession *self, const char *rating_id);

/** qihe_session_restore_drafts: writes what an earlier process could not. Blocks; any thread. */
QiheRestored *qihe_session_restore_drafts (QiheStore *store);
void qihe_restored_free (QiheRestored *self);
/** qihe_session_adopt_restored: what could not be written waits */
void qihe_session_adopt_restored (QiheSession *self);

/** qihe_session_flush_drafts: nothing is held any more: the drafts of what was written go */
void qihe_session_flush_drafts (QiheSession *self);

void qihe_session_insert_case (QiheSession *self, guint position, QiheCase *one);
void qihe_session_remove_case (QiheSession *self, QiheCase *one);
void qihe_session_fail (QiheSession *self, const char *message);
void qihe_session_tell (QiheSession *self, const char *message);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheRestored, qihe_restored_free)

G_END_DECLS
