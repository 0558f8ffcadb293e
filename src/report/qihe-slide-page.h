/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-slide.h"

G_BEGIN_DECLS

/**
 * QiheSlidePage: a screen, or a part of one whose rows do not fit
 * @screen: its number in the deck
 * @number: which part it is, from 1 on
 * @count: of so many
 * @from: its first row
 * @n: how many rows it has
 *
 * The parts are the same on every projector and in the PDF: each fits screens from 4:3 to 16:9.
 */
typedef struct {
  guint screen;
  guint number;
  guint count;
  guint from;
  guint n;
} QiheSlidePage;

/** qihe_slide_pages_new: (element-type QiheSlidePage): without pages */
GArray *qihe_slide_pages_new (void);

/** qihe_slide_pages_add: adds those of one screen of @deck: at least one */
void qihe_slide_pages_add (GArray *self, const QiheDeckFacts *facts, const QiheDeck *deck,
                           guint screen);

/** qihe_slide_page_make: (transfer full): what it shows, in the current language */
QiheSlide *qihe_slide_page_make (const QiheSlidePage *self, const QiheDeckFacts *facts,
                                 const QiheDeck *deck);

G_END_DECLS
