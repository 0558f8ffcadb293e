/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <gtk/gtk.h>

#include "model/qihe-fit.h"

G_BEGIN_DECLS

#define QIHE_TYPE_LEVEL_CARD (qihe_level_card_get_type ())
G_DECLARE_FINAL_TYPE (QiheLevelCard, qihe_level_card, QIHE, LEVEL_CARD, GtkButton)

/**
 * QiheLevelCard:
 *
 * One answer of an evaluation: the level of a dimension with what is missing and how far the next
 * levels are, or the model. A button: it leads to what the answer is made of.
 */
GtkWidget *qihe_level_card_new (void);
/** qihe_level_card_set_compact: only what the answer is, in one line where it fits; a tooltip tells
 * the rest */
void qihe_level_card_set_compact (QiheLevelCard *self, gboolean compact);
void qihe_level_card_show_dimension (QiheLevelCard *self, QiheFramework *framework,
                                     const QiheFit *fit, guint dimension);
void qihe_level_card_show_model (QiheLevelCard *self, QiheFramework *framework, const QiheFit *fit);

G_END_DECLS
