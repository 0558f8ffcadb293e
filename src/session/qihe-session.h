/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gio/gio.h>

#include "model/qihe-advice.h"
#include "model/qihe-round-diff.h"
#include "model/qihe-trend.h"
#include "session/qihe-case.h"
#include "session/qihe-rounds.h"

G_BEGIN_DECLS

#define QIHE_TYPE_SESSION (qihe_session_get_type ())
G_DECLARE_FINAL_TYPE (QiheSession, qihe_session, QIHE, SESSION, GObject)

/**
 * QiheSession:
 *
 * One open database as a program uses it: the cases in memory, changed at once and written behind;
 * undo and redo; history. Main thread; nothing here blocks.
 *
 * It shows one round at a time; the cases are those of that round.
 *
 * Properties: `our-case` (#QiheCase or %NULL), `can-undo`, `can-redo`, `sample`; `round`, notified
 * when another round is shown or something about the rounds may have changed; `editable`, whether
 * the round may be changed; `before`, notified when the round that it is based on was read;
 * `waiting`, how many changes the database does not have yet; `obstacle`, why it cannot take them
 * now, or %NULL. They are then tried again and again, and outlive the process; meanwhile nothing
 * can be undone. `attaching`, whether a file is being copied in, notified as it goes on. Signal
 * `failed (message)`: something can never be written; the cases show again what the database has.
 * Signal `told (message)`: something is over that the user should know: what was undone, redone or
 * removed.
 */

typedef enum {
  QIHE_SESSION_OWN,    /* the office's own database */
  QIHE_SESSION_SAMPLE, /* the sample; made where it is missing */
} QiheSessionKind;

/**
 * qihe_session_open_async:
 * @path: (nullable): the database, %NULL for the usual place of @kind
 */
void qihe_session_open_async (const char *path, QiheSessionKind kind, GCancellable *cancellable,
                              GAsyncReadyCallback callback, gpointer user_data);
/**
 * qihe_session_open_round_async:
 * @rounds: (nullable): ids of rounds that were shown before, in any database: one of them is shown
 *   if it is here, else the newest open one
 */
void qihe_session_open_round_async (const char *path, QiheSessionKind kind,
                                    const char *const *rounds, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
QiheSession *qihe_session_open_finish (GAsyncResult *result, GError **error);

/**
 * qihe_session_restore_async:
 * @path: (nullable): the database, %NULL for the office's own; not open here
 * @backup: a file that `qihectl backup` wrote
 *
 * Puts a backup in place of a database, such as one that cannot be opened.
 */
void qihe_session_restore_async (const char *path, const char *backup, GAsyncReadyCallback callback,
                                 gpointer user_data);
/** qihe_session_restore_finish: (transfer full): the file that now has what was there before, empty
 * where nothing was; %NULL with an error: then nothing has been changed */
char *qihe_session_restore_finish (GAsyncResult *result, GError **error);

/** qihe_session_close: waits until all changes are written, or kept for the next time where that
 * cannot be; the session cannot be used afterwards */
void qihe_session_close (QiheSession *self);

/** qihe_session_get_waiting: how many changes the database does not have yet */
guint qihe_session_get_waiting (QiheSession *self);
/** qihe_session_get_obstacle: (nullable): why it cannot take them now */
const char *qihe_session_get_obstacle (QiheSession *self);
/** qihe_session_is_unsaved: whether one of those that it cannot take now is about this rating */
gboolean qihe_session_is_unsaved (QiheSession *self, QiheCase *one, guint indicator);
/** qihe_session_save_again: tries at once, not only in a while */
void qihe_session_save_again (QiheSession *self);
/** qihe_session_keep_unsaved: keeps them outside the database, for the next process that opens it.
 * Blocks for a moment. (returns) %FALSE where that is not possible either */
gboolean qihe_session_keep_unsaved (QiheSession *self);

/** qihe_session_dup_default_path: (transfer full): where an office's own database is kept */
char *qihe_session_dup_default_path (void);

QiheFramework *qihe_session_get_framework (QiheSession *self);
/** qihe_session_get_advice: (nullable): measures and problems for the framework */
QiheAdvice *qihe_session_get_advice (QiheSession *self);
/** qihe_session_get_round: (transfer none) (nullable): the round that is shown; %NULL before
 * anything is set up. Valid until `round` is notified. */
const QiheRound *qihe_session_get_round (QiheSession *self);
/** qihe_session_get_rounds: (transfer none) (element-type QiheRound): all, the newest first. Valid
 * until `round` is notified. */
GPtrArray *qihe_session_get_rounds (QiheSession *self);
/** qihe_session_get_editable: whether the round that is shown may be changed: one that is closed
 * may not, nor one of a database that can only be read. What is changed all the same is refused by
 * the database, and `failed` says so. */
gboolean qihe_session_get_editable (QiheSession *self);

/** qihe_session_get_read_only: (nullable): why nothing at all can be changed: the database can only
 * be read */
const char *qihe_session_get_read_only (QiheSession *self);

/** qihe_session_show_round: shows another round as soon as it is loaded */
void qihe_session_show_round (QiheSession *self, const char *id);

/**
 * qihe_session_add_round_async:
 * @plan: what it is to be; moved out of it
 *
 * Makes a round and shows it. See qihe_rounds_add().
 */
void qihe_session_add_round_async (QiheSession *self, QiheRoundPlan *plan,
                                   GAsyncReadyCallback callback, gpointer user_data);
gboolean qihe_session_add_round_finish (QiheSession *self, GAsyncResult *result, GError **error);

/** qihe_session_close_round_async: closes the round that is shown. See qihe_rounds_close(). */
void qihe_session_close_round_async (QiheSession *self, QiheUnknownRule unknown,
                                     GAsyncReadyCallback callback, gpointer user_data);
gboolean qihe_session_close_round_finish (QiheSession *self, GAsyncResult *result, GError **error);

/** qihe_session_delete_round_async: deletes the round that is shown, then shows the newest. See
 * qihe_rounds_delete(). */
void qihe_session_delete_round_async (QiheSession *self, GAsyncReadyCallback callback,
                                      gpointer user_data);
gboolean qihe_session_delete_round_finish (QiheSession *self, GAsyncResult *result, GError **error);

/**
 * qihe_session_read_round_async:
 *
 * Reads a round without showing it, to compare with.
 */
void qihe_session_read_round_async (QiheSession *self, const char *id, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
/** (transfer full) */
QiheEvaluation *qihe_session_read_round_finish (QiheSession *self, GAsyncResult *result,
                                                GError **error);

/** qihe_session_get_before: (transfer none) (nullable): the round that the one shown is based on;
 * it is read a moment later. Valid until `before` is notified. */
const QiheEvaluation *qihe_session_get_before (QiheSession *self);
/**
 * qihe_session_compare_before:
 *
 * Returns: whether @one is in the round that this one is based on; then @diff is how it stands in
 *   both
 */
gboolean qihe_session_compare_before (QiheSession *self, QiheCase *one, guint indicator,
                                      QiheRatingDiff *diff);
/** qihe_session_lacks_reason: whether a rating differs from that round and does not say why */
gboolean qihe_session_lacks_reason (QiheSession *self, QiheCase *one, guint indicator);
/** qihe_session_count_unexplained: how many ratings of @one do */
guint qihe_session_count_unexplained (QiheSession *self, QiheCase *one);
/** qihe_session_read_trend_async: reads the case of that code out of all rounds */
void qihe_session_read_trend_async (QiheSession *self, const char *code, GCancellable *cancellable,
                                    GAsyncReadyCallback callback, gpointer user_data);
/** (transfer full) */
QiheTrend *qihe_session_read_trend_finish (QiheSession *self, GAsyncResult *result, GError **error);

gboolean qihe_session_get_sample (QiheSession *self);
/** qihe_session_get_cases: (transfer none): of #QiheCase, ours first */
GListModel *qihe_session_get_cases (QiheSession *self);
QiheCase *qihe_session_get_our_case (QiheSession *self);
/** qihe_session_find_case: (nullable) (transfer none) */
QiheCase *qihe_session_find_case (QiheSession *self, const char *id);
/** qihe_session_find_case_by_code: (nullable) (transfer none): the case called @code in files and
 * in other rounds */
QiheCase *qihe_session_find_case_by_code (QiheSession *self, const char *code);
/** qihe_session_get_head_problem: (nullable): why the database does not follow the head kept
 * outside it */
const char *qihe_session_get_head_problem (QiheSession *self);

/**
 * qihe_session_set_up_async:
 * @title: name of our consortium
 * @references: whether to bring the published reference cases in
 */
void qihe_session_set_up_async (QiheSession *self, const char *title, gboolean references,
                                GAsyncReadyCallback callback, gpointer user_data);
gboolean qihe_session_set_up_finish (QiheSession *self, GAsyncResult *result, GError **error);

/** qihe_session_add_case: (transfer none): a new reference case with everything unknown */
QiheCase *qihe_session_add_case (QiheSession *self, const char *title);
void qihe_session_rename_case (QiheSession *self, QiheCase *one, const char *title);
/** qihe_session_delete_case: removes the case with its ratings; undone like everything else */
void qihe_session_delete_case (QiheSession *self, QiheCase *one);

/** qihe_session_rate: @status: a status or %QIHE_UNKNOWN. Why the one before differed from the
 * round before, and what it was measured by, are no longer said. */
void qihe_session_rate (QiheSession *self, QiheCase *one, guint indicator, int status);
/**
 * qihe_session_set_value: what was measured, and the status that follows from it
 * @indicator: a measured one
 * @value: as qihe_indicator_judge() takes it; without one nothing is known of the indicator
 *
 * Returns: %FALSE with %QIHE_BASE_ERROR_NUMBER where @value is no number: nothing has changed
 */
gboolean qihe_session_set_value (QiheSession *self, QiheCase *one, guint indicator,
                                 const char *value, GError **error);
void qihe_session_set_note (QiheSession *self, QiheCase *one, guint indicator, const char *note);
void qihe_session_set_source (QiheSession *self, QiheCase *one, guint indicator,
                              const char *source);
/** qihe_session_set_reason: why the rating differs from the round before */
void qihe_session_set_reason (QiheSession *self, QiheCase *one, guint indicator,
                              const char *reason);

/**
 * qihe_session_set_about: what is known of a consortium as a whole
 * @profile: (transfer none)
 * @practices: (array fixed-size=3) (nullable elements): by #QihePractice
 * @tags: (nullable)
 */
void qihe_session_set_about (QiheSession *self, QiheCase *one, const char *description,
                             const QiheCaseProfile *profile, const char *const *practices,
                             const char *const *tags);

/** qihe_session_add_measure: plans something; @indicator: what it is about, -1 for the case as a
 * whole */
void qihe_session_add_measure (QiheSession *self, QiheCase *one, int indicator, const char *text);
/** qihe_session_plan_measure: likewise; @measure: its values; id and position are given anew */
void qihe_session_plan_measure (QiheSession *self, QiheCase *one,
                                const QihePlannedMeasure *measure);
/** qihe_session_set_measure: @measure: (transfer none): new values of the one with its id */
void qihe_session_set_measure (QiheSession *self, QiheCase *one, const QihePlannedMeasure *measure);
/** qihe_session_delete_measure: undone like everything else */
void qihe_session_delete_measure (QiheSession *self, QiheCase *one, const char *id);

/** qihe_session_get_uses: (transfer none) (element-type QiheResultUse): what the result of the
 * round that is shown was used for, the newest first. Valid until `round` is notified. */
GPtrArray *qihe_session_get_uses (QiheSession *self);
/** qihe_session_put_use: @use: new values of the one with its id, or with an empty id a new one.
 * The round may be closed. */
void qihe_session_put_use (QiheSession *self, const QiheResultUse *use);
/** qihe_session_delete_use: undone like everything else */
void qihe_session_delete_use (QiheSession *self, const char *id);

/** qihe_session_set_weight: how much the evaluator of a round counts, 0 … %QIHE_MAX_WEIGHT; the
 * round may be closed */
void qihe_session_set_weight (QiheSession *self, const char *round, guint weight);

/**
 * qihe_session_keep_draft:
 * @column: `note`, `source` or `reason`
 *
 * Keeps what is being typed outside the database, in case the program ends before it is set.
 */
void qihe_session_keep_draft (QiheSession *self, QiheCase *one, guint indicator, const char *column,
                              const char *text);
/** qihe_session_get_restored: how many such texts, and changes that could not be written, were
 * restored when the database was opened */
guint qihe_session_get_restored (QiheSession *self);
/** qihe_session_get_lost: how many could not, because what they are about is gone or closed */
guint qihe_session_get_lost (QiheSession *self);

/** qihe_session_attach: copies @file in and attaches it, behind those attached before; the end is
 * seen at the case or in `failed` */
void qihe_session_attach (QiheSession *self, QiheCase *one, guint indicator, GFile *file);
/** qihe_session_attach_bytes: @name: with an ending that tells the type */
void qihe_session_attach_bytes (QiheSession *self, QiheCase *one, guint indicator, GBytes *bytes,
                                const char *name);
/**
 * qihe_session_get_attaching:
 * @done: (out): bytes of it that are copied
 * @total: (out): bytes that it has, 0 where that is not known
 * @n_behind: (out): how many files wait behind it
 *
 * Returns: (nullable): the name of the file that is being copied in
 */
const char *qihe_session_get_attaching (QiheSession *self, guint64 *done, guint64 *total,
                                        guint *n_behind);
/** qihe_session_cancel_attaching: the file that is being copied in, and those behind it, are not
 * attached */
void qihe_session_cancel_attaching (QiheSession *self);
void qihe_session_detach (QiheSession *self, QiheCase *one, guint indicator, const char *id);
/** qihe_session_dup_attachment_path: (transfer full) (nullable): the file itself, not to be changed
 */
char *qihe_session_dup_attachment_path (QiheSession *self, const QiheAttachment *attachment);

void qihe_session_undo (QiheSession *self);
void qihe_session_redo (QiheSession *self);

/**
 * QiheHistoryLine: one change in words
 */
typedef struct {
  char *when; /* date and time in the local zone */
  char *who;
  char *what;
} QiheHistoryLine;

/** qihe_session_history_async: the changes of one rating, newest first */
void qihe_session_history_async (QiheSession *self, QiheCase *one, guint indicator,
                                 GCancellable *cancellable, GAsyncReadyCallback callback,
                                 gpointer user_data);
/** (transfer full) (element-type QiheHistoryLine) */
GPtrArray *qihe_session_history_finish (QiheSession *self, GAsyncResult *result, GError **error);

G_END_DECLS
