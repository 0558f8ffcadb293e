/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-meeting.h"

#include "base/qihe-delay.h"
#include "report/qihe-slide-page.h"

#define NUMBER_MS 1500
#define MAX_NUMBER 9999

/* A screen that is shown, or was when something was entered from it. */
typedef struct {
  QiheSlide *slide;
  int chosen;
} Frame;

struct _QiheMeeting {
  GObject parent_instance;

  QihePrepared *prepared;
  gint64 started;
  GArray *pages;     /* QiheSlidePage: of the screens that are not hidden */
  guint position;    /* in it */
  GPtrArray *frames; /* Frame: the screen, and what was entered from it */
  QiheSlide *next;
  QiheGround ground;
  gboolean zoomed;
  QiheCover cover;
  guint number;
  QiheDelay number_taken;
};

enum { CHANGED, N_SIGNALS };
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (QiheMeeting, qihe_meeting, G_TYPE_OBJECT)

static void
frame_free (gpointer data)
{
  Frame *frame = data;

  qihe_slide_free (frame->slide);
  g_free (frame);
}

static void
changed (QiheMeeting *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

static Frame *
top (QiheMeeting *self)
{
  return g_ptr_array_index (self->frames, self->frames->len - 1);
}

static const QiheSlidePage *
get_page (QiheMeeting *self, guint position)
{
  return &g_array_index (self->pages, QiheSlidePage, position);
}

static QiheSlide *
new_slide (QiheMeeting *self, guint position)
{
  return qihe_slide_page_make (get_page (self, position), self->prepared->facts,
                               self->prepared->deck);
}

/* @slide: (transfer full) */
static void
push (QiheMeeting *self, QiheSlide *slide)
{
  Frame *frame = g_new0 (Frame, 1);

  frame->slide = slide;
  frame->chosen = -1;
  g_ptr_array_add (self->frames, frame);
}

static void
forget_number (QiheMeeting *self)
{
  qihe_delay_stop (&self->number_taken);
  self->number = 0;
}

/* A screen is always seen when one has gone to it. */
static void
go_to (QiheMeeting *self, guint position)
{
  forget_number (self);
  self->position = position;
  self->zoomed = FALSE;
  self->cover = QIHE_COVER_NONE;
  g_ptr_array_set_size (self->frames, 0);
  push (self, new_slide (self, position));
  g_clear_pointer (&self->next, qihe_slide_free);
  if (position + 1 < self->pages->len)
    self->next = new_slide (self, position + 1);
  changed (self);
}

/* Numbers are as a person counts; those beyond the end lead to it. */
static void
take_number (gpointer data)
{
  QiheMeeting *self = data;

  if (self->number > 0)
    go_to (self, MIN (self->number, self->pages->len) - 1);
}

static void
find_pages (QiheMeeting *self)
{
  const QiheDeck *deck = self->prepared->deck;

  for (guint i = 0; i < deck->screens->len; i++)
    if (!qihe_deck_get (deck, i)->hidden)
      qihe_slide_pages_add (self->pages, self->prepared->facts, deck, i);
  if (self->pages->len == 0)
    qihe_slide_pages_add (self->pages, self->prepared->facts, deck, 0);
}

static void
qihe_meeting_dispose (GObject *object)
{
  qihe_delay_stop (&QIHE_MEETING (object)->number_taken);
  G_OBJECT_CLASS (qihe_meeting_parent_class)->dispose (object);
}

static void
qihe_meeting_finalize (GObject *object)
{
  QiheMeeting *self = QIHE_MEETING (object);

  g_array_unref (self->pages);
  g_ptr_array_unref (self->frames);
  g_clear_pointer (&self->next, qihe_slide_free);
  g_clear_pointer (&self->prepared, qihe_prepared_free);
  G_OBJECT_CLASS (qihe_meeting_parent_class)->finalize (object);
}

static void
qihe_meeting_class_init (QiheMeetingClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qihe_meeting_dispose;
  G_OBJECT_CLASS (klass)->finalize = qihe_meeting_finalize;
  signals[CHANGED] = g_signal_new ("changed", QIHE_TYPE_MEETING, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
qihe_meeting_init (QiheMeeting *self)
{
  self->pages = qihe_slide_pages_new ();
  self->frames = g_ptr_array_new_with_free_func (frame_free);
}

QiheMeeting *
qihe_meeting_new (QihePrepared *prepared)
{
  QiheMeeting *self = g_object_new (QIHE_TYPE_MEETING, NULL);

  self->prepared = prepared;
  self->started = g_get_monotonic_time ();
  self->ground = prepared->deck->ground;
  find_pages (self);
  go_to (self, 0);
  return self;
}

const QihePrepared *
qihe_meeting_get_prepared (QiheMeeting *self)
{
  return self->prepared;
}

guint
qihe_meeting_get_n_screens (QiheMeeting *self)
{
  return self->pages->len;
}

guint
qihe_meeting_get_position (QiheMeeting *self)
{
  return self->position;
}

const QiheSlide *
qihe_meeting_get_slide (QiheMeeting *self)
{
  return top (self)->slide;
}

const QiheSlide *
qihe_meeting_get_next_slide (QiheMeeting *self)
{
  return self->next;
}

const char *
qihe_meeting_get_notes (QiheMeeting *self)
{
  return qihe_deck_get (self->prepared->deck, get_page (self, self->position)->screen)->notes;
}

QiheSlideLook
qihe_meeting_get_look (QiheMeeting *self)
{
  return (QiheSlideLook){ self->ground, self->zoomed, top (self)->chosen };
}

QiheCover
qihe_meeting_get_cover (QiheMeeting *self)
{
  return self->cover;
}

guint
qihe_meeting_get_number (QiheMeeting *self)
{
  return self->number;
}

guint
qihe_meeting_get_depth (QiheMeeting *self)
{
  return self->frames->len - 1;
}

gint64
qihe_meeting_get_started (QiheMeeting *self)
{
  return self->started;
}

void
qihe_meeting_show (QiheMeeting *self, const char *id)
{
  int wanted = qihe_deck_find (self->prepared->deck, id);

  for (guint i = 0; wanted >= 0 && i < self->pages->len; i++)
    if (get_page (self, i)->screen >= (guint) wanted) {
      go_to (self, i);
      return;
    }
  go_to (self, 0);
}

void
qihe_meeting_go (QiheMeeting *self, int steps)
{
  int last = (int) self->pages->len - 1;

  go_to (self, (guint) CLAMP ((int) self->position + steps, 0, last));
}

void
qihe_meeting_go_first (QiheMeeting *self)
{
  go_to (self, 0);
}

void
qihe_meeting_go_last (QiheMeeting *self)
{
  go_to (self, self->pages->len - 1);
}

void
qihe_meeting_type_digit (QiheMeeting *self, guint digit)
{
  self->number = MIN (self->number * 10 + digit, MAX_NUMBER);
  qihe_delay_restart (&self->number_taken, NUMBER_MS, take_number, self);
  changed (self);
}

gboolean
qihe_meeting_choose (QiheMeeting *self, int steps)
{
  Frame *frame = top (self);
  int n = (int) qihe_slide_get_n_items (frame->slide);

  if (n == 0)
    return FALSE;
  if (frame->chosen < 0)
    frame->chosen = steps > 0 ? 0 : n - 1;
  else
    frame->chosen = CLAMP (frame->chosen + steps, 0, n - 1);
  changed (self);
  return TRUE;
}

void
qihe_meeting_enter (QiheMeeting *self)
{
  if (self->number > 0)
    take_number (self);
  else
    qihe_meeting_enter_item (self, (guint) MAX (top (self)->chosen, 0));
}

void
qihe_meeting_enter_item (QiheMeeting *self, guint item)
{
  const char *target = qihe_slide_get_target (top (self)->slide, item);
  g_autoptr (QiheScreen) screen = NULL;

  if (target == NULL)
    return;
  screen = qihe_screen_new_from_id (self->prepared->facts->now->framework, target);
  top (self)->chosen = (int) item;
  self->zoomed = FALSE;
  self->cover = QIHE_COVER_NONE;
  push (self, qihe_slide_new (self->prepared->facts, self->prepared->deck, screen));
  changed (self);
}

gboolean
qihe_meeting_step_back (QiheMeeting *self)
{
  if (self->number > 0)
    forget_number (self);
  else if (self->cover != QIHE_COVER_NONE)
    self->cover = QIHE_COVER_NONE;
  else if (self->zoomed)
    self->zoomed = FALSE;
  else if (self->frames->len > 1)
    g_ptr_array_remove_index (self->frames, self->frames->len - 1);
  else
    return FALSE;
  changed (self);
  return TRUE;
}

void
qihe_meeting_toggle_cover (QiheMeeting *self, QiheCover cover)
{
  self->cover = self->cover == cover ? QIHE_COVER_NONE : cover;
  changed (self);
}

void
qihe_meeting_toggle_zoom (QiheMeeting *self)
{
  self->zoomed = !self->zoomed;
  changed (self);
}

void
qihe_meeting_toggle_ground (QiheMeeting *self)
{
  self->ground = self->ground == QIHE_GROUND_BLACK ? QIHE_GROUND_WHITE : QIHE_GROUND_BLACK;
  changed (self);
}
