#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# cppcheck.sh SOURCE_ROOT: cppcheck finds no fault in the C files.
set -eu
cd "$1"
command -v cppcheck >/dev/null || exit 77 # skipped
# It does not see that GLib's functions take ownership; leaks are found by LeakSanitizer.
cppcheck --quiet --error-exitcode=1 --enable=warning,performance,portability --inline-suppr \
  --suppress=memleak --suppress=resourceLeak --suppress=unknownMacro \
  --library=gtk --library=posix --std=c17 -I src src
