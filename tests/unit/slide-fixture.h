/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "report/qihe-slide.h"

/* Made-up rounds for the screens of a meeting. */

/**
 * FixtureRound:
 * @ours: ratings of our case, as in fixture_ratings()
 * @before: (nullable): the same in the round before
 * @n_references: other cases, of all kinds
 * @chinese: the language of their titles
 * @measures: with a few measures
 */
typedef struct {
  const char *ours;
  const char *before;
  guint n_references;
  gboolean chinese;
  gboolean measures;
} FixtureRound;

/** fixture_facts: (transfer full): on the 1st of July 2026 */
QiheDeckFacts *fixture_facts (const FixtureRound *round);

/** FIXTURE_NOTE: what is written behind the first rating of our case */
#define FIXTURE_NOTE                                                                               \
  "Programmes follow the chain of the park’s three industries. 专业设置与园区三条产业链逐一对应。"
