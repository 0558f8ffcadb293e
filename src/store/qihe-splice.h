/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/*
 * How a long text changed, for the journal. Each side of the change is an object, which no value of
 * a record ever is:
 *
 *   {"splice": {"at": 120, "text": "…", "sha256": "…"}}
 *
 * "at" (bytes) and "text" say what of this side's text the other one lacks, "sha256" is that of
 * this side's whole text: a splice is applied to that very text or not at all.
 */

/** QIHE_SPLICE_FROM: texts that are longer (in bytes) are journaled as splices */
#define QIHE_SPLICE_FROM 512

/** qihe_splice_wanted: whether the change from @before to @after is to be journaled as a splice */
gboolean qihe_splice_wanted (JsonNode *before, JsonNode *after);

/**
 * qihe_splice_new:
 * @before_side: (out) (transfer full):
 * @after_side: (out) (transfer full):
 */
void qihe_splice_new (const char *before, const char *after, JsonNode **before_side,
                      JsonNode **after_side);

/** qihe_splice_is: whether @node is one side of a splice */
gboolean qihe_splice_is (JsonNode *node);

/**
 * qihe_splice_apply:
 * @text: the whole text on the side of @from
 *
 * Returns: (transfer full) (nullable): the whole text on the side of @to; %NULL where @text is not
 *   the text that the splice was made of, or a side is malformed
 */
char *qihe_splice_apply (const char *text, JsonNode *from, JsonNode *to);

G_END_DECLS
