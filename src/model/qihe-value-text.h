/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "model/qihe-value-error.h"

G_BEGIN_DECLS

/*
 * Values as people type them and other programs write them, brought to the one form in which they
 * are stored. Full-width characters and white space around are taken everywhere. All fail with
 * %QIHE_VALUE_ERROR and the rule in words. Any thread.
 */

/**
 * qihe_day_parse:
 * @text: 2026-06-30, 2026/6/30, 2026.6.30, 2026年6月30日, 20260630, or one of the first with a time
 *   behind it, which is dropped: 2015-03-01 00:00:00.0
 * @day: (out) (transfer full): ISO 8601, 2026-06-30
 */
gboolean qihe_day_parse (const char *text, char **day, GError **error);

/**
 * qihe_month_parse:
 * @text: 2026-06, 2026/6, 2026年6月, 202606
 * @month: (out) (transfer full): ISO 8601, 2026-06
 */
gboolean qihe_month_parse (const char *text, char **month, GError **error);

/**
 * qihe_money_parse:
 * @text: 1234.5, 1,234.50元, 300万元, 1.2亿; without a unit in yuan
 * @fen: (out): hundredths of a yuan; an amount of parts of them is refused, not rounded
 */
gboolean qihe_money_parse (const char *text, gint64 *fen, GError **error);

/** qihe_money_show: (transfer full): as people write it, in the current language,
 * exactly: 86.3亿元, 380万元, ¥3,800,000.50; qihe_money_parse() takes it */
char *qihe_money_show (gint64 fen);

/** qihe_whole_number_parse: 12, 1,200, 1200.0 */
gboolean qihe_whole_number_parse (const char *text, gint64 *number, GError **error);

/**
 * qihe_mobile_parse:
 * @text: with or without spaces, hyphens and +86
 * @number: (out) (transfer full): eleven digits
 */
gboolean qihe_mobile_parse (const char *text, char **number, GError **error);

/**
 * qihe_phone_parse: a mobile number, or a landline with its area code
 * @number: (out) (transfer full): 13800138000, 010-62345678, 0512-67891234-801
 */
gboolean qihe_phone_parse (const char *text, char **number, GError **error);

/** qihe_email_parse: @address: (out) (transfer full): the domain in lower case */
gboolean qihe_email_parse (const char *text, char **address, GError **error);

/**
 * qihe_document_number_parse:
 * @text: the number of an official document, whatever brackets are around its year
 * @number: (out) (transfer full): with the brackets that GB/T 9704 has: 教职成厅函〔2024〕20号
 */
gboolean qihe_document_number_parse (const char *text, char **number, GError **error);

G_END_DECLS
