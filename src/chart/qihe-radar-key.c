/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "chart/qihe-radar-key.h"

#include <math.h>

#define GAP 12.0
#define SAMPLE 32.0
#define SAMPLE_GAP 8.0
#define BESIDE_SHARE 0.34
#define BESIDE_LINES 3
#define UNDER_SHARE 0.35
/* In lines of small text. */
#define LEAST_WIDTH_BESIDE 20.0
#define LEAST_WIDTH_UNDER 6.0

typedef struct {
  int row;
  char *text;
  QiheTextStyle style;
} Name;

typedef struct {
  QiheRadarKey *key;
  QiheTexts *texts;
  GArray *labels;
  guint n;
  Name names[QIHE_RADAR_MAX_CASES + 1];
  double line;
} Work;

static char *
dup_ring_text (QiheChartCases *cases)
{
  g_autofree char *percent = qihe_chart_dup_percent (1 - qihe_chart_cases_get_threshold (cases, 0));

  return g_strdup_printf ("%s ≥ %s", qihe_chart_cases_get_level_title (cases, 0), percent);
}

static void
fill_names (Work *work, QiheChartCases *cases)
{
  for (guint i = 0; cases->n_rows > 1 && i < cases->n_rows; i++)
    work->names[work->n++] =
        (Name){ (int) i, g_strdup (cases->rows[i].title),
                cases->rows[i].ours ? QIHE_TEXT_SMALL_STRONG : QIHE_TEXT_SMALL };
  work->names[work->n++] = (Name){ QIHE_RADAR_RING, dup_ring_text (cases), QIHE_TEXT_SMALL };
}

static double
natural_width (const Work *work)
{
  double most = 0;

  for (guint i = 0; i < work->n; i++) {
    double width, height;

    qihe_texts_measure (work->texts, work->names[i].text, work->names[i].style, &width, &height);
    most = MAX (most, width);
  }
  return ceil (most + SAMPLE + SAMPLE_GAP + 2);
}

/* One name with its sample in @box; returns the height used. */
static double
add_entry (Work *work, const Name *name, QiheBox box, int lines)
{
  QiheLabelLook look = { .style = name->style, .lines = lines };
  QiheBox text = { box.x + SAMPLE + SAMPLE_GAP, box.y, box.width - SAMPLE - SAMPLE_GAP,
                   lines * work->line };

  if (!qihe_labels_add (work->labels, work->texts, name->text, look, text, 0, 0))
    return work->line;
  work->key->entries[work->key->n++] =
      (QiheRadarEntry){ name->row, { box.x, box.y, SAMPLE, work->line } };
  return g_array_index (work->labels, QiheLabel, work->labels->len - 1).box.height;
}

static QiheBox
lay_out_beside (Work *work, QiheBox box)
{
  double width = MIN (natural_width (work), floor (box.width * BESIDE_SHARE));
  guint first = work->labels->len;
  QiheBox entry = { box.x + box.width - width, box.y, width, box.height };
  double shift;

  for (guint i = 0; i < work->n; i++)
    entry.y += add_entry (work, &work->names[i], entry, BESIDE_LINES) + GAP / 2;
  shift = floor (MAX (box.height - (entry.y - box.y), 0) / 2);
  for (guint i = first; i < work->labels->len; i++)
    g_array_index (work->labels, QiheLabel, i).box.y += shift;
  for (guint i = 0; i < work->key->n; i++)
    work->key->entries[i].sample.y += shift;
  box.width -= width + GAP;
  return box;
}

static QiheBox
lay_out_under (Work *work, QiheBox box)
{
  double step = ceil (work->line) + 2;
  double width = MIN (box.width, natural_width (work));
  QiheBox entry = { box.x + floor ((box.width - width) / 2), box.y + box.height - work->n * step,
                    width, step };

  for (guint i = 0; i < work->n; i++, entry.y += step)
    add_entry (work, &work->names[i], entry, 1);
  box.height -= work->n * step + GAP;
  return box;
}

static gboolean
has_room (const Work *work, QiheRadarKeyPlace place, const QiheBox *box)
{
  if (place == QIHE_RADAR_KEY_BESIDE)
    return box->width > box->height && box->width > LEAST_WIDTH_BESIDE * work->line &&
           box->height > work->n * (BESIDE_LINES + 0.5) * work->line;
  return work->n * (work->line + 2) + GAP < box->height * UNDER_SHARE &&
         box->width > LEAST_WIDTH_UNDER * work->line;
}

gboolean
qihe_radar_key_lay_out (QiheRadarKey *self, QiheChartCases *cases, QiheTexts *texts,
                        QiheRadarKeyPlace place, QiheBox *box, GArray *labels)
{
  Work work = { self, texts, labels, .line = qihe_texts_get_line_height (texts, QIHE_TEXT_SMALL) };
  gboolean room;

  self->n = 0;
  if (place == QIHE_RADAR_KEY_NONE)
    return TRUE;
  fill_names (&work, cases);
  room = has_room (&work, place, box);
  if (room)
    *box =
        place == QIHE_RADAR_KEY_BESIDE ? lay_out_beside (&work, *box) : lay_out_under (&work, *box);
  for (guint i = 0; i < work.n; i++)
    g_free (work.names[i].text);
  return room;
}
