/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "pages/meeting/qihe-meeting-keys.h"

#define MODIFIERS (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)

static void
go_forward (QiheMeeting *self)
{
  qihe_meeting_go (self, 1);
}

static void
go_back (QiheMeeting *self)
{
  qihe_meeting_go (self, -1);
}

/* Where there is nothing to choose from, up and down lead on as well. */
static void
choose_next (QiheMeeting *self)
{
  if (!qihe_meeting_choose (self, 1))
    qihe_meeting_go (self, 1);
}

static void
choose_previous (QiheMeeting *self)
{
  if (!qihe_meeting_choose (self, -1))
    qihe_meeting_go (self, -1);
}

static void
cover_black (QiheMeeting *self)
{
  qihe_meeting_toggle_cover (self, QIHE_COVER_BLACK);
}

static void
cover_white (QiheMeeting *self)
{
  qihe_meeting_toggle_cover (self, QIHE_COVER_WHITE);
}

/* Clickers send page keys, a full stop or B, and F5 or Escape. */
static const struct {
  guint keys[5];
  void (*act) (QiheMeeting *);
} keys[] = {
  { { GDK_KEY_Page_Down, GDK_KEY_KP_Page_Down, GDK_KEY_Right, GDK_KEY_KP_Right, GDK_KEY_space },
    go_forward },
  { { GDK_KEY_n, GDK_KEY_AudioNext }, go_forward },
  { { GDK_KEY_Page_Up, GDK_KEY_KP_Page_Up, GDK_KEY_Left, GDK_KEY_KP_Left, GDK_KEY_BackSpace },
    go_back },
  { { GDK_KEY_AudioPrev }, go_back },
  { { GDK_KEY_Down, GDK_KEY_KP_Down, GDK_KEY_Tab }, choose_next },
  { { GDK_KEY_Up, GDK_KEY_KP_Up, GDK_KEY_ISO_Left_Tab }, choose_previous },
  { { GDK_KEY_Home, GDK_KEY_KP_Home }, qihe_meeting_go_first },
  { { GDK_KEY_End, GDK_KEY_KP_End }, qihe_meeting_go_last },
  { { GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter }, qihe_meeting_enter },
  { { GDK_KEY_b, GDK_KEY_period }, cover_black },
  { { GDK_KEY_w, GDK_KEY_comma }, cover_white },
  { { GDK_KEY_z }, qihe_meeting_toggle_zoom },
  { { GDK_KEY_g }, qihe_meeting_toggle_ground },
};

static int
get_digit (guint key)
{
  if (key >= GDK_KEY_0 && key <= GDK_KEY_9)
    return (int) (key - GDK_KEY_0);
  if (key >= GDK_KEY_KP_0 && key <= GDK_KEY_KP_9)
    return (int) (key - GDK_KEY_KP_0);
  return -1;
}

static gboolean
act (QiheMeeting *self, guint key)
{
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    for (guint j = 0; j < G_N_ELEMENTS (keys[i].keys) && keys[i].keys[j] != 0; j++)
      if (keys[i].keys[j] == key) {
        keys[i].act (self);
        return TRUE;
      }
  return FALSE;
}

QiheMeetingKey
qihe_meeting_press (QiheMeeting *self, guint key, GdkModifierType state)
{
  guint lower = gdk_keyval_to_lower (key);
  int digit = get_digit (key);

  if ((state & MODIFIERS) != 0)
    return QIHE_MEETING_KEY_OTHER;
  if (lower == GDK_KEY_p)
    return QIHE_MEETING_KEY_PRESENTER;
  if (lower == GDK_KEY_F5)
    return QIHE_MEETING_KEY_LEAVE;
  if (lower == GDK_KEY_Escape)
    return qihe_meeting_step_back (self) ? QIHE_MEETING_KEY_DONE : QIHE_MEETING_KEY_LEAVE;
  if (digit >= 0) {
    qihe_meeting_type_digit (self, (guint) digit);
    return QIHE_MEETING_KEY_DONE;
  }
  return act (self, lower) ? QIHE_MEETING_KEY_DONE : QIHE_MEETING_KEY_OTHER;
}
