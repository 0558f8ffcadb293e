/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-fit.h"

G_BEGIN_DECLS

/**
 * QiheWhatIf:
 *
 * A sandbox: cases with other statuses, a framework with other weights and thresholds, and the way
 * back and forth between all that was tried. It keeps only what differs: the cases themselves stay
 * with the caller, who says how they are rated now. One thread at a time.
 */
typedef struct _QiheWhatIf QiheWhatIf;

/** qihe_what_if_new: @rule: how indicators that nobody has asked about count */
QiheWhatIf *qihe_what_if_new (QiheFramework *framework, QiheUnknownRule rule);
void qihe_what_if_free (QiheWhatIf *self);

/** qihe_what_if_get_base: (transfer none): the framework as it is */
QiheFramework *qihe_what_if_get_base (QiheWhatIf *self);
/** qihe_what_if_get_framework: (transfer none): it with the weights and thresholds tried; another
 * one after each change of them */
QiheFramework *qihe_what_if_get_framework (QiheWhatIf *self);
QiheUnknownRule qihe_what_if_get_rule (QiheWhatIf *self);
/** qihe_what_if_is_adjusted: whether a weight or threshold differs */
gboolean qihe_what_if_is_adjusted (QiheWhatIf *self);
/** qihe_what_if_count: how many statuses, weights and thresholds differ */
guint qihe_what_if_count (QiheWhatIf *self);

/**
 * qihe_what_if_get_status:
 * @one: id of a case
 * @now: its status outside the sandbox
 */
int qihe_what_if_get_status (QiheWhatIf *self, const char *one, guint indicator, int now);
void qihe_what_if_set_status (QiheWhatIf *self, const char *one, guint indicator, int now,
                              int status);
/** qihe_what_if_dup_ratings: (transfer full): all of a case; @now: outside the sandbox */
gint16 *qihe_what_if_dup_ratings (QiheWhatIf *self, const char *one, const gint16 *now);
/** qihe_what_if_fit: (transfer full): as qihe_fit_new() */
QiheFit *qihe_what_if_fit (QiheWhatIf *self, const char *one, const gint16 *now, GError **error);

/**
 * qihe_what_if_set_weight:
 *
 * Returns: %FALSE with the error of qihe_framework_adjust(); nothing is changed then. Changes of
 *   the same value that follow each other are one step.
 */
gboolean qihe_what_if_set_weight (QiheWhatIf *self, guint status, QiheFraction value,
                                  GError **error);
/** qihe_what_if_set_threshold: as qihe_what_if_set_weight(); where the levels would not ascend, the
 * error names the other level by its title */
gboolean qihe_what_if_set_threshold (QiheWhatIf *self, guint level, QiheFraction value,
                                     GError **error);

/** qihe_what_if_can_undo: whether there is a step to take back */
gboolean qihe_what_if_can_undo (QiheWhatIf *self);
/** qihe_what_if_can_redo: whether one was taken back, and nothing else was tried since */
gboolean qihe_what_if_can_redo (QiheWhatIf *self);
/** qihe_what_if_undo: takes a step back; nothing happens where there is none */
void qihe_what_if_undo (QiheWhatIf *self);
/** qihe_what_if_redo: likewise forward again */
void qihe_what_if_redo (QiheWhatIf *self);
/** qihe_what_if_discard: as it is, with nothing to undo */
void qihe_what_if_discard (QiheWhatIf *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (QiheWhatIf, qihe_what_if_free)

G_END_DECLS
