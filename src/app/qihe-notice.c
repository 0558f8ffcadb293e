/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "app/qihe-notice.h"

#define SECONDS 4
#define SECONDS_WITH_BUTTON 8

struct _QiheNotice {
  AdwToastOverlay *overlay;
  AdwToast *toast; /* while it is shown */
  guint end_id;
};

static void
dismissed (AdwToast *toast, QiheNotice *self)
{
  g_clear_handle_id (&self->end_id, g_source_remove);
  g_signal_handlers_disconnect_by_data (toast, self);
  g_clear_object (&self->toast);
}

static gboolean
end (gpointer data)
{
  QiheNotice *self = data;

  self->end_id = 0;
  adw_toast_dismiss (self->toast);
  return G_SOURCE_REMOVE;
}

QiheNotice *
qihe_notice_new (AdwToastOverlay *overlay)
{
  QiheNotice *self = g_new0 (QiheNotice, 1);

  self->overlay = overlay;
  return self;
}

void
qihe_notice_free (QiheNotice *self)
{
  if (self->toast != NULL)
    dismissed (self->toast, self);
  g_free (self);
}

/*
 * The toast on the screen is given new words: libadwaita 1.2 crashes when one is dismissed while it
 * still moves in. Time is kept here, because a toast does not start its own anew.
 */
void
qihe_notice_show (QiheNotice *self, const char *text, const char *verb, const char *action)
{
  g_autofree char *title = g_markup_escape_text (text, -1);
  gboolean is_new = self->toast == NULL;

  if (is_new) {
    self->toast = adw_toast_new ("");
    adw_toast_set_timeout (self->toast, 0);
    g_signal_connect (self->toast, "dismissed", G_CALLBACK (dismissed), self);
  }
  adw_toast_set_title (self->toast, title);
  adw_toast_set_button_label (self->toast, verb);
  adw_toast_set_action_name (self->toast, action);
  if (is_new)
    adw_toast_overlay_add_toast (self->overlay, g_object_ref (self->toast));
  g_clear_handle_id (&self->end_id, g_source_remove);
  self->end_id = g_timeout_add_seconds (verb != NULL ? SECONDS_WITH_BUTTON : SECONDS, end, self);
}
