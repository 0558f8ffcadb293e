/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Preloaded into a GTK program: writes into the file that QIHE_FRAMES names, for each frame that
 * the program paints, the microseconds of CPU that its main thread took in the frame, and since the
 * frame before with all that events and timers asked of it meanwhile.
 */

#include <dlfcn.h>
#include <gtk/gtk.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

typedef struct {
  FILE *file;
  gint64 last;  /* CPU of the main thread at the end of the frame before */
  gint64 begun; /* the same at the beginning of this one */
  gboolean painted;
} Probe;

static gint64
cpu_microseconds (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec * G_USEC_PER_SEC + now.tv_nsec / 1000;
}

static gboolean
before_paint (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  ((Probe *) data)->begun = cpu_microseconds ();
  return TRUE;
}

static gboolean
paint (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  ((Probe *) data)->painted = TRUE;
  return TRUE;
}

static gboolean
after_paint (GSignalInvocationHint *hint, guint n_values, const GValue *values, gpointer data)
{
  Probe *self = data;
  gint64 now = cpu_microseconds ();

  if (!self->painted)
    return TRUE;
  fprintf (self->file, "%" G_GINT64_FORMAT " %" G_GINT64_FORMAT "\n", now - self->begun,
           now - self->last);
  fflush (self->file);
  self->painted = FALSE;
  self->last = now;
  return TRUE;
}

static void
watch (const char *phase, GSignalEmissionHook hook, Probe *probe)
{
  g_signal_add_emission_hook (g_signal_lookup (phase, GDK_TYPE_FRAME_CLOCK), 0, hook, probe, NULL);
}

static void
watch_frames (FILE *file)
{
  static Probe probe;

  probe.file = file;
  g_type_class_ref (GDK_TYPE_FRAME_CLOCK); /* kept: its signals are there from now on */
  watch ("before-paint", before_paint, &probe);
  watch ("paint", paint, &probe);
  watch ("after-paint", after_paint, &probe);
}

/* In place of GLib's own, which it calls: each GTK program comes by here before its first window.
 */
int
g_application_run (GApplication *application, int argc, char **argv)
{
  int (*run) (GApplication *, int, char **);
  const char *path = g_getenv ("QIHE_FRAMES");
  FILE *file = path != NULL ? fopen (path, "we") : NULL;

  *(void **) &run = dlsym (RTLD_NEXT, "g_application_run");
  if (file != NULL)
    watch_frames (file);
  return run (application, argc, argv);
}

/* For this program alone, not for those that it starts. */
__attribute__ ((constructor)) static void
leave_environment (void)
{
  unsetenv ("LD_PRELOAD");
}
