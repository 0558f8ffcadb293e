/*
 * Copyright 2026 Qihe contributors
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

/* Linked into the program where leaks are looked for: what of other libraries would be told as one.
 */

#include <dlfcn.h>
#include <glib.h>
#include <sanitizer/lsan_interface.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

/* Which the sanitizer calls when something has been allocated. */
void __sanitizer_malloc_hook (const volatile void *memory, size_t size);
int dlclose (void *library);

#define MAX_PARTS 16

/* GLib has a table for the first 2,048 quarks, which it leaves behind on purpose when there are
 * more: the one allocation of that size that it makes as it starts, before anything else. */
void
__sanitizer_malloc_hook (const volatile void *memory, size_t size)
{
  static bool found;

  if (found || size != 2048 * sizeof (char *))
    return;
  found = true;
  __lsan_ignore_object ((const void *) memory);
}

/* A list of libraries that are known to leak helps only while they can be named. */
int
dlclose (void *library)
{
  return 0;
}

static bool
is_in (const void *code, const char *library)
{
  Dl_info place;

  return dladdr (code, &place) != 0 && strstr (place.dli_fname, library) != NULL;
}

/* The list of places in a file dialog forgets the folders where it has looked for cloud services;
 * seen from here, all that allocates in GLib looks alike, so it cannot be known by its stack. */
char *
g_build_filename (const char *first, ...)
{
  char *parts[MAX_PARTS + 1] = { (char *) first };
  char *path;
  va_list rest;

  va_start (rest, first);
  for (guint i = 1; i < MAX_PARTS && parts[i - 1] != NULL; i++)
    parts[i] = va_arg (rest, char *);
  va_end (rest);
  path = g_build_filenamev (parts);
  if (is_in (__builtin_return_address (0), "libcloudproviders"))
    __lsan_ignore_object (path);
  return path;
}
