/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "pages/register/qihe-field-editor.h"
#include "pages/register/qihe-record-dialog.h"
#include "session/qihe-session-links.h"

G_BEGIN_DECLS

/**
 * @registers: (element-type QiheRegister): those that there are
 * @record: (nullable): as it was when the dialog was opened
 * @editors: (element-type QiheFieldEditor)
 * @links: what refers to the record
 * @reading: cancelled when the dialog goes
 * @closing: whether nothing is asked any more
 */
struct _QiheRecordDialog {
  AdwWindow parent_instance;

  QiheSession *session;
  GPtrArray *registers;
  QiheRegister *shape;
  JsonObject *record;
  GPtrArray *editors;
  GCancellable *reading;

  AdwWindowTitle *heading;
  GtkWidget *accept;
  GtkWidget *delete_button;
  GtkWidget *archived;
  GtkListBox *required;
  GtkListBox *others;
  GtkBox *groups;
  GtkWidget *links_group;
  GtkListBox *links;
  GtkLabel *problem;
  gboolean saving;
  gboolean closing;
};

/** qihe_record_dialog_set_problem: @problem: (nullable) */
void qihe_record_dialog_set_problem (QiheRecordDialog *self, const char *problem);
/** qihe_record_dialog_archive: takes the record out of use, and closes */
void qihe_record_dialog_archive (QiheRecordDialog *self);

/** qihe_record_dialog_follow: answers what is typed into a reference, and opens what it leads to */
void qihe_record_dialog_follow (QiheRecordDialog *self, QiheFieldEditor *editor);
/** qihe_record_dialog_show_links: shows what refers to the record; reads it anew */
void qihe_record_dialog_show_links (QiheRecordDialog *self);

/** qihe_record_dialog_ask_discard: asks whether what was typed may go; closes then */
void qihe_record_dialog_ask_discard (QiheRecordDialog *self);
/** qihe_record_dialog_ask_archive: says why it cannot be deleted, offers to archive it */
void qihe_record_dialog_ask_archive (QiheRecordDialog *self, const char *why);

G_END_DECLS
