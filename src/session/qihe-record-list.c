/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "session/qihe-record-list.h"

#include "session/qihe-references.h"
#include "store/qihe-search.h"

/* A search shows so many. */
#define MAX_HITS 1000

/*
 * @rows: (nullable) (element-type gint64): the rows in order
 * @items: (element-type QiheRecordItem): those that somebody holds, by position; weak
 * @wanted: (element-type QiheRecordItem): those that are to be filled
 * @generation: raised when the order is asked for anew, so that an older answer is not taken
 */
struct _QiheRecordList {
  GObject parent_instance;

  QiheStore *store;
  GPtrArray *registers;
  QiheRegister *shape;
  char *order;
  gboolean descending;
  char *text;
  GArray *rows;
  GHashTable *items;
  GPtrArray *wanted;
  guint fill_source;
  guint generation;
  gboolean loading;
};

/* What a thread does: the order, or the records of some rows. */
typedef struct {
  QiheStore *store;
  GPtrArray *registers;
  QiheRegister *shape;
  char *entity;
  char *order;
  gboolean descending;
  char *text;
  guint generation;
  GArray *rows;
  GPtrArray *items;
} Request;

enum { PROP_0, PROP_LOADING, N_PROPERTIES };
enum { FAILED, N_SIGNALS };

static GParamSpec *properties[N_PROPERTIES];
static guint signals[N_SIGNALS];

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (QiheRecordList, qihe_record_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void
request_free (gpointer data)
{
  Request *self = data;

  g_object_unref (self->store);
  g_ptr_array_unref (self->registers);
  qihe_register_unref (self->shape);
  g_free (self->entity);
  g_free (self->order);
  g_free (self->text);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->items, g_ptr_array_unref);
  g_free (self);
}

static Request *
request_new (QiheRecordList *self)
{
  Request *request = g_new0 (Request, 1);

  request->store = g_object_ref (self->store);
  request->registers = g_ptr_array_ref (self->registers);
  request->shape = qihe_register_ref (self->shape);
  request->entity = g_strdup (qihe_register_get_id (self->shape));
  request->order = g_strdup (self->order);
  request->descending = self->descending;
  request->text = g_strdup (self->text);
  request->generation = self->generation;
  return request;
}

static void
run (QiheRecordList *self, Request *request, GTaskThreadFunc func, GAsyncReadyCallback callback)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, callback, NULL);

  g_task_set_task_data (task, request, request_free);
  g_task_run_in_thread (task, func);
}

static gpointer
get_data (GAsyncResult *result)
{
  return g_task_get_task_data (G_TASK (result));
}

static void
fail (QiheRecordList *self, GError *error)
{
  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_signal_emit (self, signals[FAILED], 0, error->message);
  g_error_free (error);
}

static void
set_loading (QiheRecordList *self, gboolean loading)
{
  if (self->loading == loading)
    return;
  self->loading = loading;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LOADING]);
}

static void
read_order_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  g_autoptr (JsonNode) none = json_node_init_null (json_node_alloc ());
  const char *archived = QIHE_REGISTER_ARCHIVED;
  QiheSelection selection = { .n = 1,
                              .fields = &archived,
                              .values = &none,
                              .order = request->order,
                              .descending = request->descending };
  GError *error = NULL;

  request->rows = request->text != NULL
                      ? qihe_store_search_rows (request->store, request->entity, request->text,
                                                MAX_HITS, &error)
                      : qihe_store_list_rows (request->store, request->entity, &selection, &error);
  if (request->rows != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
read_records_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  Request *request = data;
  GError *error = NULL;
  g_autoptr (GPtrArray) records =
      qihe_store_read_rows (request->store, request->entity, (const gint64 *) request->rows->data,
                            request->rows->len, &error);

  if (records != NULL &&
      qihe_references_name (request->store, request->registers, request->shape, records, &error))
    g_task_return_pointer (task, g_steal_pointer (&records), (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
records_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  QiheRecordList *self = QIHE_RECORD_LIST (source);
  Request *request = get_data (result);
  GError *error = NULL;
  g_autoptr (GPtrArray) records = g_task_propagate_pointer (G_TASK (result), &error);

  if (records == NULL) {
    fail (self, error);
    return;
  }
  for (guint i = 0; i < records->len && request->generation == self->generation; i++)
    qihe_record_item_fill (g_ptr_array_index (request->items, i), g_ptr_array_index (records, i));
}

static gboolean
fill (gpointer user_data)
{
  QiheRecordList *self = user_data;
  Request *request = request_new (self);

  self->fill_source = 0;
  request->rows = g_array_new (FALSE, FALSE, sizeof (gint64));
  request->items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < self->wanted->len; i++) {
    QiheRecordItem *item = g_ptr_array_index (self->wanted, i);
    guint position = qihe_record_item_get_position (item);

    if (self->rows == NULL || position >= self->rows->len)
      continue;
    g_array_append_val (request->rows, g_array_index (self->rows, gint64, position));
    g_ptr_array_add (request->items, g_object_ref (item));
  }
  g_ptr_array_set_size (self->wanted, 0);
  run (self, request, read_records_thread, records_read);
  return G_SOURCE_REMOVE;
}

/* All that a frame asks for is read at once. */
static void
want (QiheRecordList *self, QiheRecordItem *item)
{
  g_ptr_array_add (self->wanted, g_object_ref (item));
  if (self->fill_source == 0)
    self->fill_source = g_idle_add_full (G_PRIORITY_HIGH_IDLE, fill, self, NULL);
}

static gboolean
have_same_rows (GArray *a, GArray *b)
{
  return a != NULL && a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (gint64)) == 0;
}

/* What is looked at is read again; the places stay. */
static void
refill (QiheRecordList *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    want (self, item);
}

static void
item_gone (gpointer user_data, GObject *item)
{
  QiheRecordList *self = user_data;
  GHashTableIter iter;
  gpointer held;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &held))
    if (held == (gpointer) item) {
      g_hash_table_iter_remove (&iter);
      return;
    }
}

static void
forget_items (QiheRecordList *self)
{
  GHashTableIter iter;
  gpointer item;

  g_hash_table_iter_init (&iter, self->items);
  while (g_hash_table_iter_next (&iter, NULL, &item))
    g_object_weak_unref (item, item_gone, self);
  g_hash_table_remove_all (self->items);
  g_ptr_array_set_size (self->wanted, 0);
}

static void
order_read (GObject *source, GAsyncResult *result, gpointer user_data)
{
  QiheRecordList *self = QIHE_RECORD_LIST (source);
  Request *request = get_data (result);
  guint before = self->rows != NULL ? self->rows->len : 0;
  GError *error = NULL;

  if (!g_task_propagate_boolean (G_TASK (result), &error)) {
    set_loading (self, FALSE);
    fail (self, error);
    return;
  }
  if (request->generation != self->generation)
    return;
  if (have_same_rows (self->rows, request->rows)) {
    refill (self);
  } else {
    forget_items (self);
    g_clear_pointer (&self->rows, g_array_unref);
    self->rows = g_steal_pointer (&request->rows);
    g_list_model_items_changed (G_LIST_MODEL (self), 0, before, self->rows->len);
  }
  set_loading (self, FALSE);
}

static void
reload (QiheRecordList *self)
{
  self->generation++;
  set_loading (self, TRUE);
  run (self, request_new (self), read_order_thread, order_read);
}

static GType
get_item_type (GListModel *model)
{
  return QIHE_TYPE_RECORD_ITEM;
}

static guint
get_n_items (GListModel *model)
{
  QiheRecordList *self = QIHE_RECORD_LIST (model);

  return self->rows != NULL ? self->rows->len : 0;
}

static gpointer
get_item (GListModel *model, guint position)
{
  QiheRecordList *self = QIHE_RECORD_LIST (model);
  QiheRecordItem *item;

  if (position >= get_n_items (model))
    return NULL;
  item = g_hash_table_lookup (self->items, GUINT_TO_POINTER (position));
  if (item != NULL)
    return g_object_ref (item);
  item = qihe_record_item_new (position);
  g_hash_table_insert (self->items, GUINT_TO_POINTER (position), item);
  g_object_weak_ref (G_OBJECT (item), item_gone, self);
  want (self, item);
  return item;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
qihe_record_list_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QiheRecordList *self = QIHE_RECORD_LIST (object);

  if (id == PROP_LOADING)
    g_value_set_boolean (value, self->loading);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
qihe_record_list_dispose (GObject *object)
{
  QiheRecordList *self = QIHE_RECORD_LIST (object);

  g_clear_handle_id (&self->fill_source, g_source_remove);
  forget_items (self);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (qihe_record_list_parent_class)->dispose (object);
}

static void
qihe_record_list_finalize (GObject *object)
{
  QiheRecordList *self = QIHE_RECORD_LIST (object);

  g_hash_table_unref (self->items);
  g_ptr_array_unref (self->wanted);
  g_clear_pointer (&self->rows, g_array_unref);
  g_clear_pointer (&self->registers, g_ptr_array_unref);
  g_clear_pointer (&self->shape, qihe_register_unref);
  g_free (self->order);
  g_free (self->text);
  G_OBJECT_CLASS (qihe_record_list_parent_class)->finalize (object);
}

static void
qihe_record_list_class_init (QiheRecordListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = qihe_record_list_get_property;
  object_class->dispose = qihe_record_list_dispose;
  object_class->finalize = qihe_record_list_finalize;

  properties[PROP_LOADING] = g_param_spec_boolean ("loading", NULL, NULL, FALSE,
                                                   G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
  signals[FAILED] = g_signal_new ("failed", QIHE_TYPE_RECORD_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
qihe_record_list_init (QiheRecordList *self)
{
  self->items = g_hash_table_new (NULL, NULL);
  self->wanted = g_ptr_array_new_with_free_func (g_object_unref);
}

QiheRecordList *
qihe_record_list_new (QiheStore *store, GPtrArray *registers, QiheRegister *shape)
{
  QiheRecordList *self = g_object_new (QIHE_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  self->registers = g_ptr_array_ref (registers);
  self->shape = qihe_register_ref (shape);
  g_signal_connect_object (store, "changed", G_CALLBACK (reload), self, G_CONNECT_SWAPPED);
  reload (self);
  return self;
}

QiheRegister *
qihe_record_list_get_shape (QiheRecordList *self)
{
  return self->shape;
}

gboolean
qihe_record_list_get_loading (QiheRecordList *self)
{
  return self->loading;
}

void
qihe_record_list_sort (QiheRecordList *self, const char *field, gboolean descending)
{
  if (g_strcmp0 (self->order, field) == 0 && self->descending == descending)
    return;
  g_free (self->order);
  self->order = g_strdup (field);
  self->descending = descending;
  reload (self);
}

void
qihe_record_list_search (QiheRecordList *self, const char *text)
{
  const char *wanted = text != NULL && *text != '\0' ? text : NULL;

  if (g_strcmp0 (self->text, wanted) == 0)
    return;
  g_free (self->text);
  self->text = g_strdup (wanted);
  reload (self);
}
