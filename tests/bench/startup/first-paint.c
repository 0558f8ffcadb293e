/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * first-paint PROGRAM [ARG…]: starts PROGRAM and prints, as JSON, the milliseconds until its first
 * window is mapped and until content is painted in it, then its peak memory a second later. It is
 * told of what is drawn (XDamage), so watching costs the program next to nothing.
 */

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define TIMEOUT_MS 30000
#define SETTLE_MS 1000
/* A window that is mapped and not painted has one colour or two; text and icons have dozens. */
#define COLOURS_OF_CONTENT 12
#define LEAST_WINDOW 60

typedef struct {
  Display *display;
  int damage_event;
  pid_t pid;
  double start;
  Window window;
  Damage damage;
  double mapped;
  double painted;
} Watch;

static double
now_ms (void)
{
  struct timespec time;

  clock_gettime (CLOCK_MONOTONIC, &time);
  return (double) time.tv_sec * 1e3 + (double) time.tv_nsec / 1e6;
}

/* A window may go while we ask about it. */
static int
ignore_x_error (Display *display, XErrorEvent *event)
{
  return 0;
}

/* Whether @colour is new among the @n @seen. */
static bool
note_colour (unsigned long *seen, int n, unsigned long colour)
{
  for (int i = 0; i < n; i++)
    if (seen[i] == colour)
      return false;
  seen[n] = colour;
  return true;
}

static bool
has_content (Display *display, Window window)
{
  XWindowAttributes attributes;
  XImage *image;
  unsigned long seen[COLOURS_OF_CONTENT];
  int n = 0;

  if (!XGetWindowAttributes (display, window, &attributes))
    return false;
  image = XGetImage (display, window, 0, 0, (unsigned) attributes.width,
                     (unsigned) attributes.height, AllPlanes, ZPixmap);
  if (image == NULL)
    return false;
  for (int y = 0; y < image->height && n < COLOURS_OF_CONTENT; y += 3)
    for (int x = 0; x < image->width && n < COLOURS_OF_CONTENT; x++)
      n += note_colour (seen, n, XGetPixel (image, x, y) & 0xffffff);
  XDestroyImage (image);
  return n == COLOURS_OF_CONTENT;
}

static pid_t
start_program (char **argv)
{
  pid_t pid = fork ();

  if (pid == 0) {
    int null = open ("/dev/null", O_WRONLY);

    dup2 (null, STDOUT_FILENO);
    execvp (argv[0], argv);
    _exit (127);
  }
  return pid;
}

static void
handle_map (Watch *self, Window window)
{
  XWindowAttributes attributes;

  if (self->window != None || !XGetWindowAttributes (self->display, window, &attributes))
    return;
  if (attributes.override_redirect || attributes.class != InputOutput)
    return;
  if (attributes.width < LEAST_WINDOW || attributes.height < LEAST_WINDOW)
    return;
  self->window = window;
  self->mapped = now_ms () - self->start;
  self->damage = XDamageCreate (self->display, window, XDamageReportNonEmpty);
}

static void
handle_event (Watch *self, XEvent *event)
{
  if (event->type == MapNotify)
    handle_map (self, event->xmap.window);
  else if (event->type == self->damage_event + XDamageNotify)
    XDamageSubtract (self->display, self->damage, None, None);
  else
    return;
  if (self->window != None && has_content (self->display, self->window))
    self->painted = now_ms () - self->start;
}

/* Returns: whether content was painted in time */
static bool
watch_until_painted (Watch *self)
{
  struct pollfd poll_fd = { ConnectionNumber (self->display), POLLIN, 0 };

  while (now_ms () - self->start < TIMEOUT_MS) {
    while (XPending (self->display) > 0) {
      XEvent event;

      XNextEvent (self->display, &event);
      handle_event (self, &event);
      if (self->painted > 0)
        return true;
    }
    poll (&poll_fd, 1, 20);
    if (waitpid (self->pid, NULL, WNOHANG) == self->pid) {
      self->pid = 0;
      return false;
    }
  }
  return false;
}

static long
peak_memory_kb (pid_t pid)
{
  static const char key[] = "VmHWM:";
  char path[64], line[256];
  long value = -1;
  FILE *file;

  snprintf (path, sizeof path, "/proc/%d/status", (int) pid);
  file = fopen (path, "r");
  if (file == NULL)
    return -1;
  while (value < 0 && fgets (line, sizeof line, file) != NULL)
    if (strncmp (line, key, strlen (key)) == 0)
      value = strtol (line + strlen (key), NULL, 10);
  fclose (file);
  return value;
}

static void
end_program (pid_t pid)
{
  if (pid <= 0)
    return;
  kill (pid, SIGTERM);
  usleep (50000);
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
}

static bool
set_up (Watch *self)
{
  int error_event;

  self->display = XOpenDisplay (NULL);
  if (self->display == NULL) {
    fputs ("first-paint: no X display: run it inside tests/support/run-headless\n", stderr);
    return false;
  }
  if (!XDamageQueryExtension (self->display, &self->damage_event, &error_event)) {
    fputs ("first-paint: the X server has no DAMAGE extension\n", stderr);
    return false;
  }
  XSetErrorHandler (ignore_x_error);
  XSelectInput (self->display, DefaultRootWindow (self->display), SubstructureNotifyMask);
  XSync (self->display, False);
  return true;
}

int
main (int argc, char **argv)
{
  Watch watch = { 0 };
  bool painted;

  if (argc < 2) {
    fputs ("usage: first-paint PROGRAM [ARG…]\n", stderr);
    return 2;
  }
  if (!set_up (&watch))
    return 2;
  watch.start = now_ms ();
  watch.pid = start_program (argv + 1);
  painted = watch_until_painted (&watch);
  if (painted) {
    usleep (SETTLE_MS * 1000);
    printf ("{\"mapped_ms\": %.1f, \"painted_ms\": %.1f, \"peak_kb\": %ld}\n", watch.mapped,
            watch.painted, peak_memory_kb (watch.pid));
  } else {
    fprintf (stderr, "first-paint: %s painted nothing\n", argv[1]);
  }
  end_program (watch.pid);
  return painted ? 0 : 1;
}
